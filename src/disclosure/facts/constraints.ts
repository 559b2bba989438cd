import type { Fact, LinearConstraint, Term } from "./fact.ts";

/** One cell, from one count to another, both in; a side may be open. */
export function countFrom(
	cell: string,
	lower: number | undefined,
	upper?: number,
): LinearConstraint {
	return { terms: [{ cell, coefficient: 1 }], lower, upper };
}

/** A cell is what others are together, each so many times. */
export function isSumOf(
	cell: string,
	terms: readonly Term[],
): LinearConstraint {
	const all = [...terms, { cell, coefficient: -1 }];
	return { terms: all, lower: 0, upper: 0 };
}

/** The name of a group: "referrals − children", what is added first, then what is taken away. */
export function groupName(terms: readonly Term[]): string {
	const side = (sign: number) =>
		terms.flatMap(({ cell, coefficient }) =>
			coefficient === sign ? [cell] : [],
		);
	return [side(1).join(" + "), ...side(-1)].join(" − ");
}

/** What the cell of a group stands for: nothing that a reader has to be told. */
export function groupFact(cell: string, terms: readonly Term[]): Fact {
	return {
		id: `group ${cell}`,
		said: cell,
		isDefinition: true,
		constraints: [isSumOf(cell, terms)],
	};
}

/** Each of these cells once. */
export function eachOf(cells: readonly string[]): readonly Term[] {
	return cells.map((cell) => ({ cell, coefficient: 1 }));
}

/** Terms that name each cell once, and none that adds nothing. */
export function eachCellOnce(terms: readonly Term[]): readonly Term[] {
	const sums = new Map<string, number>();
	for (const { cell, coefficient } of terms)
		sums.set(cell, (sums.get(cell) ?? 0) + coefficient);
	return [...sums]
		.filter(([, coefficient]) => coefficient !== 0)
		.map(([cell, coefficient]) => ({ cell, coefficient }));
}

/** What is left of a constraint once some of its terms are known to come to so many. */
export function withKnown(
	terms: readonly Term[],
	{ lower, upper }: LinearConstraint,
	known: number,
): LinearConstraint {
	return {
		terms,
		lower: lower === undefined ? undefined : lower - known,
		upper: upper === undefined ? undefined : upper - known,
	};
}

/**
 * A cell is 0 or at least T: by another that is 0 or 1, and says which.
 *
 * @param most as `beyondAll` has it
 */
export function zeroOrMore(
	cell: string,
	either: string,
	threshold: number,
	most: number,
): readonly LinearConstraint[] {
	const less = (times: number) => [
		{ cell, coefficient: 1 },
		{ cell: either, coefficient: -times },
	];
	return [
		{ terms: [{ cell: either, coefficient: 1 }], upper: 1 },
		{ terms: less(threshold), lower: 0 },
		{ terms: less(most), upper: 0 },
	];
}

/** More than any count could be taken for, where these are known: only so that "one or the other" can be written as sums. */
export function beyondAll(
	counts: Iterable<number | undefined>,
	threshold: number,
): number {
	let largest = 0;
	for (const count of counts) largest = Math.max(largest, count ?? 0);
	return 2 * largest + 20 * threshold;
}
