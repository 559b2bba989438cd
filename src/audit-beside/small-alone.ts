import { agrees } from "../releases/said.ts";
import type { ReleasedSheet } from "../releases/sheets.ts";
import { tableNameOf } from "../releases/sheets.ts";
import { isSmall } from "../releases/small.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import type { BesideReleases, ToldTogether } from "./beside-releases.ts";

/** Counts the figures of some days, as at a day, again from the exports at hand; `undefined` where that cannot be done. */
export type CountAgain = (
	sheet: ReleasedSheet,
	tables: readonly string[],
) => FigureTable | undefined;

/** The same without what is not small, as far as counting again tells: of the periods that the exports still bear out. */
export function smallAlone(
	beside: BesideReleases,
	countAgain: CountAgain,
): BesideReleases {
	const counted = new Map<ReleasedSheet, FigureTable | undefined>();
	const isLarge = ({ figure }: ToldTogether): boolean => {
		if (figure === undefined) return false;
		const { sheet, id } = figure;
		if (!counted.has(sheet)) counted.set(sheet, borneOut(sheet, countAgain));
		const own = counted.get(sheet)?.figures.find((one) => one.id === id);
		if (own?.count === undefined) return false;
		const { threshold } = sheet.release.content.figures.policy;
		const { count, contributors: children = count } = own;
		return !isSmall({ count, children }, threshold);
	};
	return { ...beside, told: beside.told.filter((one) => !isLarge(one)) };
}

/** What is counted again, where it agrees with all that was published. */
function borneOut(
	sheet: ReleasedSheet,
	countAgain: CountAgain,
): FigureTable | undefined {
	const table = countAgain(sheet, [...new Set(sheet.figures.map(tableNameOf))]);
	const counts = new Map(table?.figures.map(({ id, count }) => [id, count]));
	const { policy } = sheet.release.content.figures;
	const isSo = sheet.figures.every(({ id, published }) => {
		const count = counts.get(id);
		return (
			count !== undefined &&
			(published === undefined || agrees(published, policy, count))
		);
	});
	return isSo ? table : undefined;
}
