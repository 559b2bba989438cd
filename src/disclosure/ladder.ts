import { measures } from "../dictionary/measures.ts";
import type { Policy } from "../settings/settings.ts";
import type { Range } from "./reader.ts";
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
	if (isSmall(cell, policy)) return "nothing";
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

/**
 * What a reader who knows the rules learns from a rung. Zeros are shown, so "fewer than 5" is 1 to 4; and small counts
 * are said to be "fewer than 5", so that a figure held back beside them is 0 or at least 5.
 */
export function rangeHeard(cell: Cell, rung: Rung, policy: Policy): Range {
	switch (rung) {
		case "number":
			return rangeOfNumber(cell, policy);
		case "fewerThan":
			return { from: 1, to: policy.threshold - 1 };
		case "nothing":
			return toldBySilence(cell, policy)
				? { from: 0, to: Infinity, neverBelow: policy.threshold }
				: { from: 0, to: Infinity };
	}
	rung satisfies never;
}

/** What the words of a rung state by themselves, to somebody who knows no rules: "fewer than 5" may be 0. */
export function rangeStated(cell: Cell, rung: Rung, policy: Policy): Range {
	return rung === "fewerThan"
		? { from: 0, to: policy.threshold - 1 }
		: rung === "nothing"
			? { from: 0, to: Infinity }
			: rangeOfNumber(cell, policy);
}

/**
 * How many of the values that matter a reader is left with: of a small count, those from 1 to T − 1; of a count that
 * is small by the children behind it, as many as that, wherever they lie.
 */
export function valuesLeft(cell: Cell, range: Range, policy: Policy): number {
	const most = policy.threshold - 1;
	if (isSmallCount(cell, policy))
		return Math.min(range.to, most) - Math.max(range.from, 1) + 1;
	const upper = range.to - Math.max(range.from, policy.threshold) + 1;
	return Math.min(most, Math.max(0, upper) + (range.from === 0 ? 1 : 0));
}

/** "Fewer than 2", where zeros are shown, would be 1. */
function smallRung(policy: Policy): Rung {
	return policy.roundTo === undefined && policy.threshold > 2
		? "fewerThan"
		: "nothing";
}

/** A small count that is not said to be one could be taken for anything; so could every figure, where counts are rounded. */
function toldBySilence(cell: Cell, policy: Policy): boolean {
	return (
		policy.roundTo === undefined &&
		cell.count !== undefined &&
		!isSmallCount(cell, policy)
	);
}

function rangeOfNumber(cell: Cell, policy: Policy): Range {
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
