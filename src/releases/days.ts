import type { Day } from "../vocabulary/calendar.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";

/** A run of days, both ends in. */
export interface Days {
	readonly from: Day;
	readonly to: Day;
}

/** The shortest runs of days that any of these is made of: split at every edge. Days that none covers are left out. */
export function splitDays(all: readonly Days[]): readonly Days[] {
	const edges = [...new Set(all.flatMap(({ from, to }) => [from, to + 1]))];
	edges.sort((a, b) => a - b);
	return edges.flatMap((from, at) => {
		const next = edges[at + 1];
		if (next === undefined) return [];
		const days = { from, to: next - 1 };
		return all.some((one) => isWithin(days, one)) ? [days] : [];
	});
}

export function isWithin(part: Days, whole: Days): boolean {
	return part.from >= whole.from && part.to <= whole.to;
}

export function isSame(one: Days, other: Days): boolean {
	return one.from === other.from && one.to === other.to;
}

/** A name for days that no two runs share. */
export function daysName({ from, to }: Days): string {
	return `${isoDay(from)} to ${isoDay(to)}`;
}

/** A run of days as a period, for counting. */
export function asPeriod(days: Days): Period {
	const name = `${isoDay(days.from)}..${isoDay(days.to)}`;
	return { id: name, ...days, label: name, yearKind: "calendar" };
}

/**
 * The ways in which a whole is made of some of these runs, one after the other; only so many, the shortest first.
 */
export function waysToCover(
	whole: Days,
	parts: readonly Days[],
): readonly (readonly Days[])[] {
	const distinct = parts.filter(
		(part, at) =>
			isWithin(part, whole) &&
			!isSame(part, whole) &&
			parts.findIndex((other) => isSame(part, other)) === at,
	);
	const ways: (readonly Days[])[] = [];
	const walk = (next: Day, way: readonly Days[]): void => {
		if (ways.length >= mostWays) return;
		if (next > whole.to) ways.push(way);
		for (const part of distinct)
			if (part.from === next) walk(part.to + 1, [...way, part]);
	};
	walk(whole.from, []);
	return ways;
}

const mostWays = 60;
