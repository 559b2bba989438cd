import { merged, type NamedTerm } from "./laws.ts";
import type { NamedClique, NamedSum } from "./universe.ts";

/**
 * A group that no published count is and subtraction tells (disclosure.md, section 1, "Residual group"): a sum of counts,
 * some of them taken away, that stands for some of the atoms.
 */
export interface Difference {
	readonly terms: readonly NamedTerm[];
	/** The counts of one table that make it up, where some do: looked for when they are asked for, which few are. */
	readonly parts: readonly string[];
}

/** That all of one count are among those of another, which is no total of its table. */
export interface Nesting {
	readonly larger: string;
	readonly smaller: string;
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
		const published = new Set(counts.map(({ columns }) => columns));
		const known = new Set<bigint>(published);
		const add = (columns: bigint, terms: readonly NamedTerm[]) => {
			if (columns === 0n || known.has(columns)) return;
			known.add(columns);
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

/** A sum of counts, some of them taken away, and the columns that it stands for. */
type Found = Pick<TermSum, "columns" | "terms">;

/** What many counts are together. Each is tried by leaving it out (`tests/universe/each-difference.test.ts`). */
export const sumsOfCounts = {
	remainders: remaindersOf,
	margins: marginsOf,
};

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

/** Which counts lie within which, but for the parts that their table tells of a total. */
export function nestingsIn(
	cliques: readonly NamedClique[],
): readonly Nesting[] {
	const found = new Map<string, Nesting>();
	for (const { sums } of cliques) {
		const counts = withoutEqual(sums);
		for (const larger of counts)
			for (const smaller of counts) {
				if (smaller.columns === 0n || smaller.columns === larger.columns)
					continue;
				if ((smaller.columns & ~larger.columns) !== 0n) continue;
				const rest = larger.columns & ~smaller.columns;
				if (partsOf(rest, counts, smaller.table).length > 0) continue;
				found.set(`${larger.name} ${smaller.name}`, {
					larger: larger.name,
					smaller: smaller.name,
				});
			}
	}
	return [...found.values()];
}

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

interface TermSum {
	readonly table: string;
	readonly columns: bigint;
	readonly terms: readonly NamedTerm[];
}

function asTerms({ name, table, columns }: NamedSum): TermSum {
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

function withoutEqual(sums: readonly NamedSum[]): readonly NamedSum[] {
	const seen = new Set<bigint>();
	return sums.filter(({ columns }) => {
		if (columns === 0n || seen.has(columns)) return false;
		seen.add(columns);
		return true;
	});
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

/** The counts of one table that make up some columns. */
function partsOf(
	columns: bigint,
	counts: readonly NamedSum[],
	table?: string,
): readonly string[] {
	const tables = new Map<string, { left: bigint; parts: string[] }>();
	for (const count of counts) {
		if (table !== undefined && count.table !== table) continue;
		if ((count.columns & ~columns) !== 0n) continue;
		const own = tables.get(count.table) ?? { left: columns, parts: [] };
		tables.set(count.table, own);
		if ((count.columns & ~own.left) !== 0n) continue;
		own.left &= ~count.columns;
		own.parts.push(count.name);
	}
	for (const { left, parts } of tables.values()) if (left === 0n) return parts;
	return [];
}
