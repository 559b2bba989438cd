import { measures } from "../measures/measures.ts";
import type { Policy } from "../settings/settings.ts";
import type { Cell } from "./universe.ts";

/**
 * What may be said of a figure, from most to least: its number (rounded, where the policy rounds), "fewer than 5",
 * or nothing. This file is the policy: it judges one figure by itself, and knows no other.
 */
export type Rung = "number" | "fewerThan" | "nothing";

/** The highest rung that a figure may stand on, whatever else is published. */
export function highestRung(cell: Cell, policy: Policy): Rung {
	if (cell.count === undefined) return "nothing";
	if (isPublic(cell)) return "number";
	if (isSmallCount(cell, policy)) return smallRung(policy);
	if (isSmall(cell, policy) || tellsOfAll(cell, policy)) return "nothing";
	// A zero that is published is a true zero (domain, section 2, rule 12).
	const roundsAway = cell.count > 0 && roundedCount(cell.count, policy) === 0;
	return roundsAway ? "nothing" : "number";
}

/** Whether a figure is small: a count from 1 to T − 1, or one that stands on fewer than T children. */
export function isSmall(cell: Cell, policy: Policy): boolean {
	if (cell.count === undefined || cell.count === 0 || isPublic(cell))
		return false;
	const children = cell.contributors ?? cell.count;
	return Math.min(cell.count, children) < policy.threshold;
}

/** Whether it is small by its count, and not only by the children behind it. */
export function isSmallCount(cell: Cell, policy: Policy): boolean {
	return isSmall(cell, policy) && (cell.count ?? 0) < policy.threshold;
}

/** Whether a count is small by the children behind it alone. */
export function isOfFew(cell: Cell, policy: Policy): boolean {
	return isSmall(cell, policy) && !isSmallCount(cell, policy);
}

/** Whether a category holds all or none of a small base, and the council holds such back. */
export function tellsOfAll(cell: Cell, policy: Policy): boolean {
	return (
		policy.group === "withhold" &&
		cell.wholeGroup !== undefined &&
		!isPublic(cell)
	);
}

/** Training is not about children, and is neither held back nor rounded. */
export function isPublic(cell: Cell): boolean {
	return (
		cell.contributors === undefined &&
		cell.figures.every((figure) => !measures[figure.measure].aboutChildren)
	);
}

/** A count as the policy rounds it, half away from zero; the count itself where it does not round. */
export function roundedCount(count: number, policy: Policy): number {
	const step = policy.roundTo;
	return step === undefined
		? count
		: Math.floor((2 * count + step) / (2 * step)) * step;
}

/** Whole numbers from one to another, both in. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** The counts that a published number stands for: itself, or all that round to it. */
export function countsBehind(cell: Cell, policy: Policy): Range {
	const count = cell.count ?? 0;
	const step = policy.roundTo;
	if (step === undefined || count === 0 || isPublic(cell))
		return { from: count, to: count };
	const rounded = roundedCount(count, policy);
	// Half away from zero: 23 to 27 make 25 where the step is 5; 5 to 14 make 10 where it is 10.
	const from = rounded - Math.floor(step / 2);
	const to = rounded + Math.ceil(step / 2) - 1;
	return { from: Math.max(from, policy.threshold), to };
}

/** "Fewer than 2", where zeros are shown, would be 1. */
function smallRung(policy: Policy): Rung {
	return policy.roundTo === undefined && policy.threshold > 2
		? "fewerThan"
		: "nothing";
}
