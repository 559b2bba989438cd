import type { WorldPeriod } from "./world.ts";

/** One thing that is counted (a referral, a child, a case, an episode, a session) with every category that it is in. */
export interface Item {
	/** The child behind it. */
	readonly child: string;
	/** How much it counts; 1 but for sessions and attendees, of whom the number may not be told. */
	readonly weight: number | undefined;
	readonly in: Readonly<Record<string, readonly string[]>>;
}

export interface Axis {
	/** In declared order. */
	readonly categories: readonly string[];
	/** Whether the exports can tell it. */
	readonly told: boolean;
	/** Categories that they cannot tell, though they can the others. */
	readonly untold: readonly string[];
}

/** All that one measure counts, before any table is made of it. */
export interface Counted {
	readonly measure: string;
	readonly unit: string;
	/** Whether the count without a breakdown is a figure. */
	readonly total: boolean;
	/** `undefined` where the exports cannot tell it. */
	readonly items: readonly Item[] | undefined;
	readonly axes: Readonly<Record<string, Axis>>;
	/** Its own period, where that is a part of the reported one. */
	readonly period: WorldPeriod | undefined;
	/** The base of a cell; breakdowns as they were named. */
	readonly base: (cell: Cell) => string | undefined;
}

/** Breakdown and category, in the order in which the breakdowns were named. */
export type Cell = readonly (readonly [breakdown: string, category: string])[];

export function axis(
	categories: readonly string[],
	told: boolean,
	untold: readonly string[] = [],
): Axis {
	return { categories, told, untold };
}

export function idOf(measure: string, cell: Cell): string {
	const parts = cell.map(([breakdown, category]) => `${breakdown}=${category}`);
	return parts.length === 0 ? measure : `${measure}:${parts.sort().join("|")}`;
}

/** The base of a plain breakdown is the measure; of a crossing, the figure of the breakdown named first. */
export function usualBase(measure: string): (cell: Cell) => string | undefined {
	return (cell) =>
		cell.length === 0
			? undefined
			: idOf(measure, cell.length > 1 ? cell.slice(0, 1) : []);
}
