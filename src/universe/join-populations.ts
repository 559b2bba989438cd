import { grouped } from "../vocabulary/grouped.ts";
import { unionFind } from "../vocabulary/union-find.ts";
import type { Law, LawTerm, Population } from "./attributes.ts";
import { withFewerUnknowns } from "./fewer-unknowns.ts";
import {
	merged,
	type NamedLaw,
	type NamedTerm,
	withoutRepeats,
} from "./laws.ts";
import {
	columnsIn,
	type ReadClique,
	readPopulation,
	setOf,
} from "./relate-population.ts";

/** All that a reader knows of how published counts hang together, whatever their values. */
export interface JoinedCounts {
	readonly laws: readonly NamedLaw[];
	/** Counts that are one and the same, each by the name of the first of them. */
	readonly sameAs: ReadonlyMap<string, string>;
	/** Unknowns that are no count. */
	readonly hidden: readonly string[];
	readonly cliques: readonly NamedClique[];
	/** Whether every clique could be taken whole: else a reader could know more than this. */
	readonly whole: boolean;
}

/** What is published of one clique, as sets of its columns: whoever knows them can subtract one from another. */
export interface NamedClique {
	readonly columns: number;
	readonly sums: readonly NamedSum[];
	/** The words of a column. */
	readonly wordsOf: (column: number) => string;
}

export interface NamedSum {
	readonly name: string;
	readonly table: string;
	readonly series: string | undefined;
	readonly by: readonly string[];
	readonly columns: bigint;
}

/**
 * Reads populations as one universe: an unknown for each count and for each cell that no count is, and how they add up
 * (disclosure.md, section 3, "One universe"). Whole numbers keep its laws just where some populations have these counts.
 *
 * @param name tells its unknowns from those of another universe that is read beside it
 */
export function joinPopulations(
	populations: readonly Population[],
	name = "",
): JoinedCounts {
	const read = populations.map(readPopulation);
	const sameAs = sameCounts(read.flatMap(({ cliques }) => cliques));
	const nameOf = (name: string) => sameAs.get(name) ?? name;
	const hidden: string[] = [];
	const laws: NamedLaw[] = [];
	const cliques: NamedClique[] = [];
	for (const [at, { cliques: own }] of read.entries()) {
		const named = own.map((clique, place) =>
			nameColumns(clique, nameOf, `${name}${at}.${place}`),
		);
		cliques.push(...named);
		hidden.push(...named.flatMap((clique) => clique.unnamed));
		for (const clique of named) laws.push(...definitions(clique));
		for (const clique of named)
			for (const agreement of clique.agreements) {
				const child = named[agreement.child];
				if (child !== undefined)
					laws.push(
						...agree(
							clique,
							setOf(agreement.columns),
							child,
							setOf(agreement.childColumns),
						),
					);
			}
		for (const law of populations[at]?.laws ?? [])
			laws.push(...ownLaw(law, named, nameOf));
	}
	return {
		...withFewerUnknowns(withoutRepeats(laws), hidden),
		sameAs,
		cliques,
		whole: read.every(({ whole }) => whole),
	};
}

interface Named extends NamedClique {
	readonly home: readonly NamedSum[];
	readonly agreements: ReadClique["agreements"];
	readonly columnsOf: ReadClique["columnsOf"];
	/** By column. */
	readonly names: readonly string[];
	/** Names of columns that no count is. */
	readonly unnamed: readonly string[];
}

/** Counts that are the same sum of the same columns are one count. */
function sameCounts(
	cliques: readonly ReadClique[],
): ReadonlyMap<string, string> {
	const { headOf, join, others } = unionFind<string>();
	for (const { sums } of cliques) {
		const first = new Map<bigint, string>();
		for (const { count, columns } of sums) {
			if (columns === 0n) continue;
			const known = first.get(columns);
			if (known === undefined) first.set(columns, count.name);
			else join(known, count.name);
		}
	}
	return new Map([...others()].map((name) => [name, headOf(name)]));
}

function nameColumns(
	clique: ReadClique,
	nameOf: (name: string) => string,
	place: string,
): Named {
	const sums = clique.sums.map(({ count, columns }): NamedSum => {
		const { table, series, by } = count;
		return { name: nameOf(count.name), table, series, by, columns };
	});
	const byColumns = grouped(sums, ({ columns }) => columns);
	const unnamed: string[] = [];
	const names = Array.from({ length: clique.size }, (_, column) => {
		const [own] = byColumns.get(1n << BigInt(column)) ?? [];
		if (own !== undefined) return own.name;
		const name = `${place} ${clique.wordsOf(column)}`;
		unnamed.push(name);
		return name;
	});
	return {
		columns: clique.size,
		sums,
		wordsOf: clique.wordsOf,
		home: clique.home.map(({ name, table, series, by, where }) => ({
			name: nameOf(name),
			table,
			series,
			by,
			columns: setOf(clique.columnsOf(where) ?? []),
		})),
		agreements: clique.agreements,
		columnsOf: clique.columnsOf,
		names,
		unnamed,
	};
}

/**
 * What each count of a clique is the sum of; and of which tables of one breakdown, though that follow from how others add up: the
 * rule for degree 3 goes by it.
 */
function definitions(clique: Named): readonly NamedLaw[] {
	return [
		...clique.home.flatMap((own) => sumLaw(clique, own)),
		...oneWayIn(clique).flatMap(({ columns, rows }) => {
			const total = clique.sums.find(
				(sum) => sum.columns === columns && !rows.includes(sum),
			);
			return total === undefined
				? []
				: [
						sumOf(
							total.name,
							rows.map(({ name }) => name),
						),
					];
		}),
	];
}

/** A table of one breakdown whose rows have nothing in common, and what they make up. */
interface OneWayRows {
	readonly columns: bigint;
	readonly rows: readonly NamedSum[];
}

/** Those of a clique, but for tables that stand within the rows of another: months that quarters are made of. */
function oneWayIn({ sums }: Named): readonly OneWayRows[] {
	const tables = grouped(
		sums.filter(({ by, columns }) => by.length === 1 && columns !== 0n),
		({ table }) => table,
	);
	const found = [...tables.values()].flatMap((rows): readonly OneWayRows[] => {
		const columns = rows.reduce((all, row) => all | row.columns, 0n);
		const size = rows.reduce((sum, row) => sum + sizeOf(row.columns), 0);
		return size === sizeOf(columns) && rows.length > 1
			? [{ columns, rows }]
			: [];
	});
	return found.filter(
		(one) =>
			!found.some(
				(other) =>
					other.columns === one.columns &&
					other.rows.length < one.rows.length &&
					one.rows.every((row) =>
						other.rows.some(({ columns }) => (row.columns & ~columns) === 0n),
					),
			),
	);
}

function sizeOf(columns: bigint): number {
	return columnsIn(columns).length;
}

/** That a count is the sum of the parts that its columns make up. */
function sumLaw(
	clique: Named,
	{ name, columns }: { readonly name: string; readonly columns: bigint },
): readonly NamedLaw[] {
	const parts = partsOf(clique, columns, name);
	if (parts.length === 1 && parts[0] === name) return [];
	return [sumOf(name, parts)];
}

function sumOf(name: string, parts: readonly string[]): NamedLaw {
	return {
		said: `${name} = ${parts.length === 0 ? "0" : parts.join(" + ")}`,
		terms: difference([name], parts),
		lower: 0,
		upper: 0,
	};
}

/** The fewest counts of one table, or else columns, that make up a set of columns. */
function partsOf(
	{ sums, names }: Named,
	columns: bigint,
	without: string,
): readonly string[] {
	const own = columnsIn(columns).map((column) => names[column] ?? "");
	const tables = new Map<string, { left: bigint; parts: string[] }>();
	for (const sum of sums) {
		if (sum.name === without || sum.columns === columns) continue;
		if (sum.columns === 0n || (sum.columns & ~columns) !== 0n) continue;
		const table = tables.get(sum.table) ?? { left: columns, parts: [] };
		tables.set(sum.table, table);
		if ((sum.columns & table.left) !== sum.columns) continue;
		table.left &= ~sum.columns;
		table.parts.push(sum.name);
	}
	let best = own;
	for (const { left, parts } of tables.values())
		if (left === 0n && parts.length <= best.length) best = parts;
	return best;
}

/** Neighbours agree on what they share: by the count that it is, where one is. */
function agree(
	parent: Named,
	own: bigint,
	child: Named,
	childs: bigint,
): readonly NamedLaw[] {
	const count =
		parent.sums.find(({ columns }) => columns === own && own !== 0n) ??
		child.sums.find(({ columns }) => columns === childs && childs !== 0n);
	if (count !== undefined)
		return [
			...sumLaw(parent, { name: count.name, columns: own }),
			...sumLaw(child, { name: count.name, columns: childs }),
		];
	const [one, other] = [partsOf(parent, own, ""), partsOf(child, childs, "")];
	return [
		{
			said: `${one.join(" + ") || "0"} = ${other.join(" + ") || "0"}`,
			terms: difference(one, other),
			lower: 0,
			upper: 0,
		},
	];
}

function ownLaw(
	law: Law,
	cliques: readonly Named[],
	nameOf: (name: string) => string,
): readonly NamedLaw[] {
	const namesOf = (of: LawTerm["of"]): readonly string[] => {
		if (typeof of === "string") return [nameOf(of)];
		const clique = cliques
			.map((own) => ({ own, columns: own.columnsOf(of) }))
			.find(({ columns }) => columns !== undefined);
		const set = setOf(clique?.columns ?? []);
		const count = clique?.own.sums.find(({ columns }) => columns === set);
		if (clique === undefined || set === 0n) return [];
		return count === undefined ? partsOf(clique.own, set, "") : [count.name];
	};
	const terms = law.terms.flatMap(({ of, coefficient }) =>
		namesOf(of).map((name) => ({ name, coefficient })),
	);
	const many = law.many?.flatMap(namesOf);
	return [{ ...law, terms: merged(terms), many }];
}

function difference(
	one: readonly string[],
	other: readonly string[],
): readonly NamedTerm[] {
	return merged([
		...one.map((name) => ({ name, coefficient: 1 })),
		...other.map((name) => ({ name, coefficient: -1 })),
	]);
}
