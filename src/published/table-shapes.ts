import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import type { MeasureId } from "../measures/measures.ts";
import { type Period, readPeriod } from "../vocabulary/period.ts";
import type { PublishedFigure, PublishedPart } from "./published-figures.ts";

/** A table by its figures' ids: what `statistics` needs to say how tables hang together. */
export interface ShapeOfTable {
	readonly table: {
		readonly measure: MeasureId;
		readonly breakdowns: readonly BreakdownName[];
	};
	readonly cells: readonly (readonly PublishedPart[])[];
	readonly recordedAt: number | undefined;
	/** Its own period, where it is not the release's. */
	readonly ownPeriod: Pick<Period, "from" | "to"> | undefined;
	/** The period set beside the release's own, of which it is. */
	readonly beside: Period | undefined;
}

/** The tables that a release's figures make, in their order. */
export function tableShapes(
	figures: readonly PublishedFigure[],
): readonly ShapeOfTable[] {
	const groups = new Map<string, PublishedFigure[]>();
	for (const figure of figures) {
		const key = `${tableKindOf(figure)} ${detailOf(figure)}`;
		groups.set(key, [...(groups.get(key) ?? []), figure]);
	}
	return [...groups.values()].flatMap((own) => {
		const [first] = own;
		if (first === undefined) return [];
		const cells = own.map(({ cell }) => cell);
		const at = cells.findIndex((cell) =>
			cell.some(({ category }) => category === "recorded"),
		);
		return [
			{
				table: {
					measure: first.measure,
					breakdowns: first.cell.map(({ breakdown }) => breakdown),
				},
				cells,
				recordedAt: at < 0 ? undefined : at,
				ownPeriod: periodOf(first),
				beside: first.beside,
			},
		];
	});
}

/** The measure, its breakdowns and the period beside which it stands: figures of one kind stand in one table. */
export function tableKindOf({
	measure,
	cell,
	beside,
}: PublishedFigure): string {
	const by = cell.map(({ breakdown }) => breakdown).join("|");
	return `${measure}:${by}@${beside?.id ?? ""}`;
}

/** Half a table of a period of its own is no part of the other half. */
function detailOf({ periodId }: PublishedFigure): string {
	return periodId ?? "";
}

/** The categories of a breakdown, in the order in which the figures name them. */
export function categoriesIn(
	figures: readonly PublishedFigure[],
	breakdown: BreakdownName,
): readonly string[] {
	const named = figures.flatMap(({ cell }) =>
		cell
			.filter((part) => part.breakdown === breakdown)
			.map(({ category }) => category),
	);
	return [...new Set(named)];
}

function periodOf({ periodId }: PublishedFigure): Period | undefined {
	const reading = periodId === undefined ? undefined : readPeriod(periodId);
	return reading?.ok ? reading.period : undefined;
}
