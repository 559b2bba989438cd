import type { Change, ProtectedFigure } from "../disclosure/protected-table.ts";
import { writeFigure } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import { formatCount, formatPercent } from "../vocabulary/numbers.ts";
import type { Period } from "../vocabulary/period.ts";
import { namedPeriod } from "./figures-over-time.ts";
import { useFigure, type Writing } from "./writing.ts";

/**
 * How a figure compares with that of a period beside the run's own, as the end of a sentence: "4 more than in January to
 * December 2015 (26): about the same, since a difference of this size may well be chance". Nothing where no such period
 * stands beside it; where nothing can be compared, that.
 */
export function changeInWords(
	writing: Writing,
	figure: ProtectedFigure,
	name: string,
): string {
	const period = namedPeriod(writing, name);
	const { measure, cell } = figure;
	const other =
		period &&
		useFigure(writing, writeFigure({ measure, cell, beside: period }));
	if (period === undefined || other === undefined) return "";
	const change = figure.changes?.find(({ since }) => since === period.id);
	return change === undefined
		? notCompared(writing, figure, other)
		: changed(writing, figure, other, change);
}

function changed(
	{ context }: Writing,
	figure: ProtectedFigure,
	other: ProtectedFigure,
	{ count, percent, says }: Change,
): string {
	const was =
		other.value.status === "shown" ? formatCount(other.value.count) : "";
	const { label } = other.period;
	if (count === 0) return `the same number as in ${label} (${was})`;
	const by = formatCount(Math.abs(count));
	const share =
		percent === undefined
			? ""
			: `, ${count > 0 ? "up" : "down"} ${formatPercent(Math.abs(percent), context.settings.decimals)}`;
	const difference = `${by} ${count > 0 ? "more" : "fewer"} than in ${label} (${was})${share}`;
	switch (says) {
		case "rise":
		case "fall":
			return `${difference}: a ${says} that is larger than chance alone explains${hope(figure)}`;
		case "same":
			return `${difference}: about the same, since a difference of this size may well be chance`;
		case "tooFew":
			return `${difference}: with numbers this small, that may well be chance`;
	}
	says satisfies never;
	return "";
}

/** What a reader hopes for, where the measure has it declared: never by a colour or an arrow. */
function hope({ measure }: ProtectedFigure): string {
	const { polarity } = measures[measure];
	return polarity === "neither" ? "" : ` (${polarity})`;
}

function notCompared(
	writing: Writing,
	figure: ProtectedFigure,
	other: ProtectedFigure,
): string {
	const { label } = other.period;
	const broken = breakBetween(writing, figure, other.beside);
	const isHeldBack = [figure, other].some(
		({ value }) => value.status === "withheld" || value.status === "banded",
	);
	const because =
		broken !== undefined
			? `, since ${broken} [b]`
			: other.value.status === "notAvailable"
				? ", of which the exports do not tell it"
				: isHeldBack
					? ", since one of the two numbers is held back"
					: ", which is not counted in the same way";
	return `not compared with ${label}${because}`;
}

/** Why a figure is counted otherwise than in an earlier period. */
export function breakBetween(
	{ context, figures }: Writing,
	{ measure, cell }: ProtectedFigure,
	earlier: Period | undefined,
): string | undefined {
	if (earlier === undefined) return undefined;
	const names = [measure, ...cell.map(({ breakdown }) => breakdown)];
	return context.settings.breaks.find(
		({ from, of }) =>
			from > earlier.from &&
			from <= figures.period.to &&
			names.some((name) => of.includes(name)),
	)?.note;
}
