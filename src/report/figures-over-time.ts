import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { writeFigure } from "../measures/figure-key.ts";
import type { Period } from "../vocabulary/period.ts";
import { useFigure, type Writing } from "./writing.ts";

/** Names of tables with commas between them. */
export function namesIn(text: string): readonly string[] {
	return text
		.split(",")
		.map((name) => name.trim())
		.filter((name) => name !== "");
}

/** The periods of a run in order of time, its own last; none where no other stands beside it. */
export function periodsOf({ figures }: Writing): readonly Period[] {
	if (figures.beside.length === 0) return [];
	return [
		...figures.beside
			.map(({ period }) => period)
			.toSorted((a, b) => a.from - b.from),
		figures.period,
	];
}

/** A figure in each of the periods of a run; `undefined` where it is not published in one. */
export function figureOverTime(
	writing: Writing,
	figure: ProtectedFigure,
): readonly (ProtectedFigure | undefined)[] {
	const { measure, cell } = figure;
	return periodsOf(writing).map((period) =>
		period === writing.figures.period
			? figure
			: useFigure(writing, writeFigure({ measure, cell, beside: period })),
	);
}

/** The period beside the run's own that a template names: the first, or the one that ends a year before. */
export function namedPeriod(
	{ figures: { beside, period } }: Writing,
	name: string,
): Period | undefined {
	const all = beside.map((one) => one.period);
	switch (name) {
		case "":
			return all[0];
		case "previous":
			return all.find(({ to }) => to === period.from - 1);
		case "year-before":
			return all.find(({ from, to }) =>
				// The same days a year before: a leap year has one more.
				[from - period.from, to - period.to].every(
					(days) => days <= -365 && days >= -366,
				),
			);
		default:
			return all.find(({ id }) => id === name);
	}
}
