import { type Day, isoDay } from "../vocabulary/calendar.ts";
import type { Days } from "./statement.ts";

/** A stretch of days between two edges, as a value of an attribute. */
export interface Piece extends Days {
	readonly name: string;
}

/** Before and after all that anything published speaks of. */
const beginning: Day = Number.NEGATIVE_INFINITY;
const end: Day = Number.POSITIVE_INFINITY;

/** All days, cut where any of these runs begins or ends. */
export function cutDays(runs: readonly Days[]): readonly Piece[] {
	const edges = [...new Set(runs.flatMap(({ from, to }) => [from, to + 1]))]
		.filter((day) => day > beginning && day < end)
		.toSorted((a, b) => a - b);
	const starts = [beginning, ...edges];
	return starts.map((from, at) => {
		const to = (edges[at] ?? end) - 1;
		return { name: daysName({ from, to }), from, to };
	});
}

/** The names of the pieces that lie within some days. */
export function within(
	pieces: readonly Piece[],
	days: Days,
): readonly string[] {
	return pieces
		.filter(({ from, to }) => from >= days.from && to <= days.to)
		.map(({ name }) => name);
}

/** "2016-01-01 to 2016-03-31"; one that is open says so. */
export function daysName({ from, to }: Days): string {
	if (from === beginning)
		return to === end ? "any day" : `before ${isoDay(to + 1)}`;
	return to === end
		? `from ${isoDay(from)}`
		: `${isoDay(from)} to ${isoDay(to)}`;
}

export function isWithin(part: Days, whole: Days): boolean {
	return part.from >= whole.from && part.to <= whole.to;
}

export function isSame(one: Days, other: Days): boolean {
	return one.from === other.from && one.to === other.to;
}
