import type { NamedSum } from "./join-populations.ts";
import type { NamedTerm } from "./laws.ts";

/** Counts, some of them taken away, as one set of columns. */
export interface TermSum {
	readonly table: string;
	readonly columns: bigint;
	readonly terms: readonly NamedTerm[];
}

/** A count as a sum of itself. */
export function asTerms({ name, table, columns }: NamedSum): TermSum {
	return { table, columns, terms: [{ name, coefficient: 1 }] };
}

function isCount({ terms }: TermSum): boolean {
	return terms.length === 1;
}

function less({ terms }: TermSum): readonly NamedTerm[] {
	return terms.map(({ name, coefficient }) => ({
		name,
		coefficient: -coefficient,
	}));
}

/** A sum of counts, some of them taken away, and the columns that it stands for. */
type Found = Pick<TermSum, "columns" | "terms">;

/**
 * What is left of one count without another that lies within it, by itself or beside a third. Each is tried by leaving it
 * out (`tests/universe/each-difference.test.ts`).
 */
export const subtractions = {
	/** 30 referrals less 26 girls. */
	lessOne: (whole: TermSum, one: TermSum): readonly Found[] => [
		{
			columns: whole.columns & ~one.columns,
			terms: [...whole.terms, ...less(one)],
		},
	],
	/** Less one and another of another table, which have nothing in common. */
	lessTwo: (
		whole: TermSum,
		one: TermSum,
		others: readonly TermSum[],
	): readonly Found[] =>
		twoOf(whole, one, others).flatMap((other) =>
			(one.columns & other.columns) === 0n
				? [
						{
							columns: whole.columns & ~one.columns & ~other.columns,
							terms: [...whole.terms, ...less(one), ...less(other)],
						},
					]
				: [],
		),
	/** What two have in common that make up the whole. */
	inCommon: (
		whole: TermSum,
		one: TermSum,
		others: readonly TermSum[],
	): readonly Found[] =>
		twoOf(whole, one, others).flatMap((other) =>
			(one.columns & other.columns) !== 0n &&
			(one.columns | other.columns) === whole.columns
				? [
						{
							columns: one.columns & other.columns,
							terms: [...one.terms, ...other.terms, ...less(whole)],
						},
					]
				: [],
		),
	/** A year less what is left of a longer run of days: 16 − (21 − 7). */
	lessTheRest: (
		whole: TermSum,
		one: TermSum,
		_: readonly TermSum[],
		counts: readonly NamedSum[],
	): readonly Found[] => {
		if (!isCount(whole) || !isCount(one)) return [];
		const rest = whole.columns & ~one.columns;
		return counts.flatMap((third) =>
			third.table !== whole.table &&
			rest !== third.columns &&
			(rest & ~third.columns) === 0n &&
			(third.columns & ~whole.columns) !== 0n
				? [
						{
							columns: third.columns & ~rest,
							terms: [...asTerms(third).terms, ...less(whole), ...one.terms],
						},
					]
				: [],
		);
	},
};

/** Where a whole and one within it are counts, the other counts of other tables within it. */
function twoOf(
	whole: TermSum,
	one: TermSum,
	others: readonly TermSum[],
): readonly TermSum[] {
	return isCount(whole) && isCount(one)
		? others.filter((other) => other.table !== one.table && isCount(other))
		: [];
}
