import type { Condition, Count, Population } from "./attributes.ts";
import { type CliqueColumns, cliqueColumns } from "./clique-columns.ts";
import { treeOfTables } from "./clique-tree.ts";
import { takeApart } from "./take-apart.ts";

/** A population as unknowns: one for each column of each clique of what is published together. */
export interface ReadPopulation {
	readonly cliques: readonly ReadClique[];
	/** Whether every clique was small enough to be taken whole: else a reader could know more. */
	readonly whole: boolean;
}

export interface ReadClique extends CliqueColumns {
	/** The counts of which it is the home. */
	readonly home: readonly Count[];
	/** All counts that are sums of its columns, as sets of these. */
	readonly sums: readonly CountedSum[];
}

/** A count as a set of columns: bit by bit. */
export interface CountedSum {
	readonly count: Count;
	readonly columns: bigint;
}

/** A clique of more cells than this would take longer than a run may. */
const mostCells = 60_000;

/** Takes a population apart into the cliques of its attributes. */
export function readPopulation(population: Population): ReadPopulation {
	const { counts } = population;
	const { stated, conditions, split, plain, joint, tree, cellsIn } =
		takeApart(population);
	const { attributes, impossible, sayBy } = split;
	const byName = new Map(attributes.map((one) => [one.name, one]));
	const whole = tree.cliques.every((clique) => cellsIn(clique) <= mostCells);
	const { cliques, parents } = whole
		? tree
		: treeOfTables([...byName.keys()], joint);
	const homeOf = (where: Condition) => {
		const names = [...where.keys()];
		const [home] = [...cliques.entries()]
			.filter(([, clique]) => names.every((name) => clique.includes(name)))
			.toSorted(
				([a, one], [b, other]) => cellsIn(one) - cellsIn(other) || a - b,
			);
		return home?.[0] ?? 0;
	};
	const homes = cliques.map((): number[] => []);
	for (const [at, where] of conditions.entries())
		homes[homeOf(where)]?.push(at);
	const columns = cliqueColumns(
		{ cliques, parents },
		byName,
		impossible,
		cliques.map((clique) => {
			const there = new Set(clique);
			return stated.flatMap((where) => sayBy(where, there) ?? []);
		}),
	);
	return {
		whole,
		cliques: columns.map((own, place) => {
			const there = new Set(cliques[place]);
			const columnsOfPlain = (where: Condition) => {
				const said = sayBy(where, there);
				return said && own.columnsOf(said);
			};
			return {
				...own,
				columnsOf: (where) => columnsOfPlain(plain(where)),
				home: (homes[place] ?? []).flatMap((at) => counts[at] ?? []),
				sums: counts.flatMap((count, at) => {
					// What is stated begins with the counts, in their order.
					const where = stated[at];
					const found = where && columnsOfPlain(where);
					return found === undefined ? [] : [{ count, columns: setOf(found) }];
				}),
			};
		}),
	};
}

export function setOf(columns: readonly number[]): bigint {
	return columns.reduce((set, column) => set | (1n << BigInt(column)), 0n);
}

export function columnsIn(set: bigint): readonly number[] {
	const found: number[] = [];
	for (let at = 0, left = set; left > 0n; at++, left >>= 1n)
		if (left & 1n) found.push(at);
	return found;
}
