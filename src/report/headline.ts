import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import type { TablePhrases } from "./phrases.ts";
import type { PublishedTable } from "./published.ts";
import { isShownAs, isSmall } from "./say-figure.ts";
import { baseForms, isMultiSelect, phraseOf } from "./table-words.ts";

/**
 * A chart's headline. It states a finding only where what is published proves it: "All", "Most" (the published share
 * is over half of a count that is not rounded) or "The largest number of" (nothing in the table is held back, and the
 * count is over all that any other can be). Else it only names the subject.
 */
export function headlineOf(
	table: PublishedTable,
	cells: readonly ProtectedFigure[],
	base: ProtectedFigure | undefined,
	phrases: TablePhrases,
): string {
	const noun = baseForms(phrases, table.measure, base);
	const claim = (figure: ProtectedFigure, start: string) =>
		`${start} ${phraseOf(figure, phrases).finding}`;
	const whole = isMultiSelect(table) ? undefined : holdsAll(cells, base);
	if (whole)
		return claim(whole.figure, `All ${formatCount(whole.count)} ${noun.many}`);
	const largest = provenLargest(cells);
	const majority = provenMajority(cells, largest);
	const small = base && isSmall(base.value) && base.value.status === "shown";
	if (majority)
		return claim(
			majority,
			small
				? `Most of the ${base.value.count} ${noun.many}`
				: `Most ${noun.many}`,
		);
	if (largest && !small)
		return claim(largest, `The largest number of ${noun.many}`);
	return phrases.headline ?? neutralHeadline(table);
}

/** The headline that claims nothing. */
export function neutralHeadline(table: PublishedTable): string {
	return table.breakdowns
		.map((breakdown) => breakdowns[breakdown].heading)
		.join(" and ");
}

function holdsAll(
	cells: readonly ProtectedFigure[],
	base: ProtectedFigure | undefined,
): { readonly figure: ProtectedFigure; readonly count: number } | undefined {
	if (base?.value.status !== "shown" || base.value.count < 2) return undefined;
	const { count } = base.value;
	const figure = cells.find(
		(cell) => isShownAs(cell, count) && cell.base === base.id,
	);
	return figure && { figure, count };
}

/** The one category that is over half, by its published share: 51% at the least, so that no rounding made it so. */
function provenMajority(
	cells: readonly ProtectedFigure[],
	largest: ProtectedFigure | undefined,
): ProtectedFigure | undefined {
	const over = cells.filter((cell) => {
		if (cell.value.status === "rounded" || cell.share === undefined)
			return false;
		return (
			(cell.share.status === "shown" ? cell.share.percent : cell.share.from) >
			50
		);
	});
	if (over.length === 1) return over[0];
	return over.find((cell) => cell === largest);
}

function provenLargest(
	cells: readonly ProtectedFigure[],
): ProtectedFigure | undefined {
	return cells.find((cell) =>
		cells.every((other) => other === cell || isProvenLess(other, cell)),
	);
}

function isProvenLess(less: ProtectedFigure, more: ProtectedFigure): boolean {
	const [most, least] = [mostOf(less), leastOf(more)];
	return most !== undefined && least !== undefined && most < least;
}

/** The most that a count can be by what is published. Rounded counts keep their order: of two that differ, the larger is larger. */
function mostOf({ value }: ProtectedFigure): number | undefined {
	switch (value.status) {
		case "shown":
		case "rounded":
			return value.count;
		case "banded":
			return value.to;
		case "withheld":
		case "notAvailable":
			return undefined;
	}
	value satisfies never;
}

function leastOf(figure: ProtectedFigure): number | undefined {
	const { value } = figure;
	return value.status === "banded" ? value.from : mostOf(figure);
}
