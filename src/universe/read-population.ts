import { type CliqueColumns, cliqueColumns } from "./clique-columns.ts";
import { cliqueTree, treeOfTables } from "./clique-tree.ts";
import type { Attribute, Condition, Count, Population } from "./population.ts";
import { splitAttributes } from "./split-attributes.ts";

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
	const plain = (where: Condition) => withoutAny(where, population.attributes);
	const { counts } = population;
	const silent = population.laws
		.flatMap(({ terms, many = [] }) => [...terms.map(({ of }) => of), ...many])
		.filter((of) => typeof of !== "string");
	const stated = [...counts.map(({ where }) => where), ...silent].map(plain);
	const ruled = population.impossible.map(plain);
	const named = linked(stated, ruled);
	const { attributes, impossible, sayBy } = splitAttributes({
		attributes: population.attributes.filter(({ name }) => named.has(name)),
		conditions: stated,
		impossible: ruled.filter((where) =>
			[...where.keys()].some((name) => named.has(name)),
		),
	});
	const conditions = stated.map((where) => sayBy(where) ?? new Map());
	const byName = new Map(attributes.map((one) => [one.name, one]));
	const sizeOf = (name: string) => byName.get(name)?.values.length ?? 1;
	const joint = [...conditions, ...impossible].map((where) => [
		...where.keys(),
	]);
	const cellsIn = (clique: readonly string[]) =>
		clique.reduce((size, name) => size * sizeOf(name), 1);
	const exact = cliqueTree([...byName.keys()], joint, sizeOf);
	const whole = exact.cliques.every((clique) => cellsIn(clique) <= mostCells);
	const { cliques, parents } = whole
		? exact
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

/** The attributes of which anything tells, by itself or by what it rules out. */
function linked(
	stated: readonly Condition[],
	ruled: readonly Condition[],
): ReadonlySet<string> {
	const named = new Set(stated.flatMap((where) => [...where.keys()]));
	for (let before = -1; before < named.size; ) {
		before = named.size;
		for (const where of ruled)
			if ([...where.keys()].some((name) => named.has(name)))
				for (const name of where.keys()) named.add(name);
	}
	return named;
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

/** A condition without the attributes that may have any of their values. */
function withoutAny(
	where: Condition,
	attributes: readonly Attribute[],
): Condition {
	return new Map(
		[...where].filter(([name, qualify]) => {
			const own = attributes.find((one) => one.name === name);
			return own?.values.some((value) => !qualify.includes(value)) ?? true;
		}),
	);
}
