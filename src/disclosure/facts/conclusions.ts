import type { FeasibleSet, Knowledge } from "./answers.ts";

/**
 * `published`: a statement tells the count itself. `recovered`: one value is left. `narrowed`: some of the small values
 * are excluded and some are left. `open`: all else (contract, section 6).
 */
export type CellStatus = "published" | "recovered" | "narrowed" | "open";

/** What a reader can conclude about one cell. */
export interface Conclusion {
	readonly cell: string;
	readonly feasible: FeasibleSet;
	readonly status: CellStatus;
	/** It tells a small count, or narrows one. */
	readonly discloses: boolean;
}

/**
 * Judges a cell by what certain facts leave of it.
 *
 * @param threshold a count from 1 to one less than this is small
 * @param stated whether a statement tells the cell's count itself
 */
export function conclude(
	knowledge: Knowledge,
	cell: string,
	threshold: number,
	stated: boolean,
): Conclusion {
	const feasible = knowledge.feasibleSet(cell);
	const only = onlyValue(feasible);
	const small = only !== undefined && only > 0 && only < threshold;
	const narrowed = only === undefined && isNarrowed(knowledge, cell, threshold);
	return {
		cell,
		feasible,
		status: stated
			? "published"
			: only !== undefined
				? "recovered"
				: narrowed
					? "narrowed"
					: "open",
		discloses: small || narrowed,
	};
}

/** Whether a cell discloses: as `conclude` has it, without the list of values, which takes longer. */
export function isDisclosed(
	knowledge: Knowledge,
	cell: string,
	threshold: number,
): boolean {
	const { possible } = knowledge.judge(cell, valuesBelow(threshold));
	if (possible.length === 0) return false;
	if (possible.length < threshold - 1) return true;
	const range = knowledge.range(cell);
	return range !== undefined && range.from === range.to;
}

/** Whether all that a cell can be is small. */
export function isSmallForCertain(
	knowledge: Knowledge,
	cell: string,
	threshold: number,
): boolean {
	const { from = 0, to = threshold } = knowledge.range(cell) ?? {};
	return from > 0 && to < threshold;
}

/** 1 to one less than the threshold. */
export function valuesBelow(threshold: number): readonly number[] {
	return Array.from({ length: threshold - 1 }, (_, i) => i + 1);
}

function isNarrowed(
	knowledge: Knowledge,
	cell: string,
	threshold: number,
): boolean {
	const { possible } = knowledge.judge(cell, valuesBelow(threshold));
	return possible.length > 0 && possible.length < threshold - 1;
}

function onlyValue(set: FeasibleSet): number | undefined {
	return set.kind === "values" && set.values.length === 1
		? set.values[0]
		: undefined;
}
