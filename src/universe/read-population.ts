import { type CliqueColumns, cliqueColumns } from "./clique-columns.ts";
import { cliqueTree } from "./clique-tree.ts";
import type { Attribute, Condition, Count, Population } from "./population.ts";

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

/** Takes a population apart into the cliques of its attributes. Values that nothing tells apart are one. */
export function readPopulation(population: Population): ReadPopulation {
	const plain = (where: Condition) => withoutAny(where, population.attributes);
	const counts = population.counts.map((count) => ({
		...count,
		where: plain(count.where),
	}));
	const silent: readonly Count[] = population.laws
		.flatMap(({ terms }) => terms.map(({ of }) => of))
		.filter((of) => typeof of !== "string")
		.map((where) => ({ name: "", table: "", where: plain(where) }));
	const all = [...counts, ...silent];
	const named = new Set(all.flatMap(({ where }) => [...where.keys()]));
	const impossible = population.impossible
		.map(plain)
		.filter((where) => [...where.keys()].every((name) => named.has(name)));
	const conditions = [...all.map(({ where }) => where), ...impossible];
	const classed = new Map(
		population.attributes
			.filter(({ name }) => named.has(name))
			.map((one) => [one.name, toldApart(one, conditions)] as const),
	);
	const attributes = new Map(
		[...classed].map(([name, { attribute }]) => [name, attribute]),
	);
	const inClasses = (where: Condition) => byClasses(plain(where), classed);
	const sizeOf = (name: string) => attributes.get(name)?.values.length ?? 1;
	const joint = conditions.map((where) => [...where.keys()]);
	const tree = cliqueTree([...attributes.keys()], joint, sizeOf);
	const cliques = tree.cliques.length === 0 ? [[]] : tree.cliques;
	const parents = tree.cliques.length === 0 ? [undefined] : tree.parents;
	const cells = cliques.map((clique) =>
		clique.reduce((size, name) => size * sizeOf(name), 1),
	);
	const homeOf = ({ where }: Count) => {
		const names = [...where.keys()];
		const [home] = [...cliques.entries()]
			.filter(([, clique]) => names.every((name) => clique.includes(name)))
			.map(([at]) => at)
			.toSorted((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0) || a - b);
		return home ?? 0;
	};
	const homes: Count[][] = cliques.map(() => []);
	for (const count of all) homes[homeOf(count)]?.push(count);
	const columns = cliqueColumns(
		{ cliques, parents },
		attributes,
		impossible.map(inClasses),
		homes.map((own) =>
			own.map((count) => ({
				...count,
				where: inClasses(count.where),
			})),
		),
	);
	return {
		whole: cells.every((size) => size <= mostCells),
		cliques: columns.map((own, at) => ({
			...own,
			columnsOf: (where) => own.columnsOf(inClasses(where)),
			home: (homes[at] ?? []).filter(({ name }) => name !== ""),
			sums: counts.flatMap((count) => {
				const found = own.columnsOf(inClasses(count.where));
				return found === undefined ? [] : [{ count, columns: setOf(found) }];
			}),
		})),
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

/** An attribute by the classes of its values that are told apart. */
interface Classed {
	readonly attribute: Attribute;
	/** The class of each value. */
	readonly classOf: ReadonlyMap<string, string>;
}

/** An attribute with one value for all those that no condition tells apart. */
function toldApart(
	{ name, values }: Attribute,
	conditions: readonly Condition[],
): Classed {
	const sets = conditions.flatMap((where) => {
		const own = where.get(name);
		return own === undefined ? [] : [new Set(own)];
	});
	const classes = new Map<string, string[]>();
	for (const value of values) {
		const key = sets.map((set) => (set.has(value) ? "1" : "0")).join("");
		const own = classes.get(key) ?? [];
		classes.set(key, own);
		own.push(value);
	}
	const named = [...classes.values()].map((own) => ({
		name: own.join(" or "),
		own,
	}));
	return {
		attribute: { name, values: named.map((one) => one.name) },
		classOf: new Map(
			named.flatMap((one) => one.own.map((value) => [value, one.name])),
		),
	};
}

/** A condition by the values of the attributes as they are told apart. */
function byClasses(
	where: Condition,
	classed: ReadonlyMap<string, Classed>,
): Condition {
	return new Map(
		[...where].map(([name, qualify]) => {
			const classOf = classed.get(name)?.classOf;
			const values = qualify.flatMap((value) => classOf?.get(value) ?? []);
			return [name, [...new Set(values)]];
		}),
	);
}
