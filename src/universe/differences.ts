import { columnSets } from "./column-sets.ts";
import type { NamedClique, NamedSum } from "./join-populations.ts";
import { merged, type NamedTerm } from "./laws.ts";
import { asTerms, subtractions, type TermSum } from "./subtractions.ts";
import { partsOf, withoutEqual } from "./table-parts.ts";

/**
 * A group that no published count is and subtraction tells (disclosure.md, section 1, "Residual group"): a sum of counts,
 * some of them taken away, that stands for some of the atoms.
 */
export interface Difference<Name = string> {
	readonly terms: readonly NamedTerm<Name>[];
	/** The counts of one table that make it up, where some do: looked for when they are asked for, which few are. */
	readonly parts: readonly Name[];
}

/**
 * Every difference of published counts: a larger less a smaller within it, less another apart from that; what two have in
 * common that make up a third; and the margins of crossings that nobody publishes.
 */
export function differencesIn(
	cliques: readonly NamedClique[],
): readonly Difference[] {
	const found = new Map<string, Difference>();
	for (const clique of cliques) {
		const counts = withoutEqual(clique.sums);
		const known = columnSets(counts.map(({ columns }) => columns));
		const add = (columns: bigint, terms: readonly NamedTerm[]) => {
			if (columns === 0n || !known.add(columns)) return;
			const sum = merged(terms);
			const key = sum
				.map(({ name, coefficient }) => `${coefficient} ${name}`)
				.toSorted()
				.join(" ");
			if (!found.has(key))
				found.set(key, {
					terms: sum,
					get parts() {
						return partsOf(columns, counts);
					},
				});
		};
		const margins = sumsOfCounts.margins(counts);
		for (const { columns, terms } of sumsOfCounts.remainders(counts))
			add(columns, terms);
		for (const { columns, terms } of margins) add(columns, terms);
		const sums = [...counts.map(asTerms), ...margins];
		for (const whole of sums) {
			const within = sums.filter(
				({ columns }) =>
					columns !== 0n &&
					columns !== whole.columns &&
					(columns & ~whole.columns) === 0n,
			);
			for (const [at, one] of within.entries()) {
				const others = within.slice(at + 1);
				for (const subtract of Object.values(subtractions))
					for (const { columns, terms } of subtract(whole, one, others, counts))
						add(columns, terms);
			}
		}
	}
	return [...found.values()];
}

/** What many counts are together. Each is tried by leaving it out (`tests/universe/each-difference.test.ts`). */
export const sumsOfCounts = {
	remainders: remaindersOf,
	margins: marginsOf,
};

/** What is left of a count when all that are told of its parts in time are taken away: a year less three quarters. */
function remaindersOf(counts: readonly NamedSum[]): readonly TermSum[] {
	return counts.flatMap((whole): readonly TermSum[] => {
		if (whole.series === undefined) return [];
		const parts = counts
			.filter(
				({ series, columns }) =>
					series === whole.series &&
					columns !== whole.columns &&
					(columns & ~whole.columns) === 0n,
			)
			.toSorted((a, b) => (a.columns < b.columns ? -1 : 1))
			.toSorted((a, b) => sizeOf(a.columns) - sizeOf(b.columns));
		if (parts.length < 2) return [];
		return [parts, parts.toReversed()].map((order) => {
			let left = whole.columns;
			const terms: NamedTerm[] = [{ name: whole.name, coefficient: 1 }];
			for (const { name, columns } of order) {
				if ((columns & ~left) !== 0n) continue;
				left &= ~columns;
				terms.push({ name, coefficient: -1 });
			}
			return { table: whole.table, columns: left, terms };
		});
	});
}

function sizeOf(columns: bigint): number {
	return columns.toString(2).replaceAll("0", "").length;
}

/** The margins of crossings that no count is: cells of one table that have some of their categories in common. */
function marginsOf(counts: readonly NamedSum[]): readonly TermSum[] {
	const published = new Set(counts.map(({ columns }) => columns));
	const found = new Map<string, { columns: bigint; terms: NamedTerm[] }>();
	for (const { name, table, columns, by } of counts)
		for (const some of subsetsOf(by)) {
			const key = `${table} ${some.join("|")}`;
			const own = found.get(key) ?? { columns: 0n, terms: [] };
			found.set(key, own);
			// Those of several models overlap, and are no sum.
			if ((own.columns & columns) !== 0n) own.terms.length = 0;
			else if (own.columns === 0n || own.terms.length > 0)
				own.terms.push({ name, coefficient: 1 });
			own.columns |= columns;
		}
	return [...found]
		.filter(
			([, { columns, terms }]) => terms.length > 1 && !published.has(columns),
		)
		.map(([table, sum]) => ({ table, ...sum }));
}

/** All but none and all. */
function subsetsOf(by: readonly string[]): readonly (readonly string[])[] {
	const subsets: string[][] = [];
	for (let set = 1; set < 2 ** by.length - 1; set++)
		subsets.push(by.filter((_, at) => set & (1 << at)));
	return subsets;
}
