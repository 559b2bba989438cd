import type { LinearConstraint, Term } from "../disclosure/facts/fact.ts";
import type { Decimal } from "./decimal.ts";

/** One cell is more than another by at least so many. */
export function exceeds(
	larger: string,
	smaller: string,
	by: number,
): LinearConstraint {
	return { terms: difference(larger, smaller), lower: by };
}

/** A count that was rounded to the nearest multiple of a base, half up. */
export function roundedCount(
	cell: string,
	rounded: number,
	to: number,
): LinearConstraint {
	// 12 is no multiple of 5: no count rounds to it.
	if (rounded % to !== 0)
		return { terms: [{ cell, coefficient: 0 }], lower: 1 };
	const terms = [{ cell, coefficient: 2 }];
	return { terms, lower: 2 * rounded - to, upper: 2 * rounded + to - 1 };
}

/** A number that a paper gives in place of two counts: times · (sum of `over`) / (count of `base`). */
export interface Quotient {
	readonly over: readonly Term[];
	/** A cell, or a number that is not secret. */
	readonly base: string | number;
	/** 100 for per cent. */
	readonly times: number;
}

/**
 * A quotient that was rounded, half away from zero: 14.5 to 15 and -14.5 to -15. With all counts whole, what rounds to P
 * lies from (2P - 1) · base to (2P + 1) · base, the end that is farther from zero left out.
 */
export function roundsTo(
	quotient: Quotient,
	rounded: Decimal,
): readonly LinearConstraint[] {
	const low = 2 * rounded.scaled - 1;
	const high = 2 * rounded.scaled + 1;
	const times = 2 * rounded.scale;
	return [
		against(quotient, times, low, rounded.scaled > 0 ? 0 : 1),
		negated(against(quotient, times, high, rounded.scaled < 0 ? 0 : -1)),
	];
}

/** The quotient itself, not rounded, is at least or at most this. */
export function unrounded(
	quotient: Quotient,
	side: "under" | "over" | "atLeast" | "atMost",
	than: Decimal,
): LinearConstraint {
	const at = (gap: number) => against(quotient, than.scale, than.scaled, gap);
	switch (side) {
		case "over":
			return at(1);
		case "atLeast":
			return at(0);
		case "under":
			return negated(at(-1));
		case "atMost":
			return negated(at(0));
	}
	side satisfies never;
}

/** factor · times · over - level · base, from `gap` up. */
function against(
	{ over, base, times }: Quotient,
	factor: number,
	level: number,
	gap: number,
): LinearConstraint {
	const scaled = over.map(({ cell, coefficient }) => ({
		cell,
		coefficient: coefficient * factor * times,
	}));
	return typeof base === "number"
		? { terms: scaled, lower: level * base + gap }
		: { terms: [...scaled, { cell: base, coefficient: -level }], lower: gap };
}

/** At most what the other is at least. */
function negated({ terms, lower }: LinearConstraint): LinearConstraint {
	return { terms, upper: lower };
}

export function difference(larger: string, smaller: string): readonly Term[] {
	return [
		{ cell: larger, coefficient: 1 },
		{ cell: smaller, coefficient: -1 },
	];
}

/** Whether every number of a constraint is so small that it, and the sum of two, is exact. */
export function isExact({ terms, lower, upper }: LinearConstraint): boolean {
	return [lower ?? 0, upper ?? 0, ...terms.map((t) => t.coefficient)].every(
		(number) => Math.abs(number) < Number.MAX_SAFE_INTEGER / 2,
	);
}
