import type { Attribute, Condition, Population } from "./attributes.ts";
import { type CliqueTree, cliqueTree } from "./clique-tree.ts";
import { type Split, splitAttributes } from "./split-attributes.ts";

/** A population by its split attributes, and which of them are told together. */
export interface TakenApart {
	/** What counts are told by, in their order, and then what laws speak of. */
	readonly stated: readonly Condition[];
	/** The same by the split attributes. */
	readonly conditions: readonly Condition[];
	readonly split: Split;
	/** A condition without the attributes that may have any of their values. */
	readonly plain: (where: Condition) => Condition;
	/** The attributes that have to lie in one clique, set by set. */
	readonly joint: readonly (readonly string[])[];
	/** What all of it comes to. */
	readonly tree: CliqueTree;
	/** How many combinations of values these attributes have. */
	readonly cellsIn: (attributes: readonly string[]) => number;
}

/** Splits the attributes of a population and finds the cliques of those that are told together. */
export function takeApart(population: Population): TakenApart {
	const plain = (where: Condition) => withoutAny(where, population.attributes);
	const silent = population.laws
		.flatMap(({ terms, many = [] }) => [...terms.map(({ of }) => of), ...many])
		.filter((of) => typeof of !== "string");
	const stated = [
		...population.counts.map(({ where }) => where),
		...silent,
	].map(plain);
	const ruled = population.impossible.map(plain);
	const named = linked(stated, ruled);
	const split = splitAttributes({
		attributes: population.attributes.filter(({ name }) => named.has(name)),
		conditions: stated,
		impossible: ruled.filter((where) =>
			[...where.keys()].some((name) => named.has(name)),
		),
	});
	const conditions = stated.map((where) => split.sayBy(where) ?? new Map());
	const values = new Map(
		split.attributes.map(({ name, values }) => [name, values.length]),
	);
	const sizeOf = (name: string) => values.get(name) ?? 1;
	const joint = [...conditions, ...split.impossible].map((where) => [
		...where.keys(),
	]);
	return {
		stated,
		conditions,
		split,
		plain,
		joint,
		tree: cliqueTree([...values.keys()], joint, sizeOf),
		cellsIn: (attributes) =>
			attributes.reduce((size, name) => size * sizeOf(name), 1),
	};
}

/**
 * How many unknowns it would take, or somewhat more, to join all that is told together: the cells of the cliques, where of an
 * attribute and what follows from it (the month, and its quarter) the finer alone counts.
 */
export function cellsToJoin(population: Population): number {
	const { tree, split } = takeApart(population);
	const values = new Map(
		split.attributes.map(({ name, values }) => [name, values.length]),
	);
	return tree.cliques
		.map((clique) => {
			const finest = new Map<string, number>();
			for (const name of clique) {
				const plain = split.unsplit(name);
				const size = Math.max(values.get(name) ?? 1, finest.get(plain) ?? 1);
				finest.set(plain, size);
			}
			return [...finest.values()].reduce((size, one) => size * one, 1);
		})
		.reduce((sum, size) => sum + size, 0);
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
