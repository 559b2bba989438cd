import type { Attribute, Condition } from "./attributes.ts";
import { type CliqueTree, sharedBy } from "./clique-tree.ts";
import { projectionTo, type Space, spaceOf, testOf } from "./space.ts";

/** The cells of one clique, as far as anything published or any neighbour tells them apart. */
export interface CliqueColumns {
	readonly attributes: readonly Attribute[];
	/** How many columns there are. */
	readonly size: number;
	/** The columns of which a condition is the sum; `undefined` where it is none. */
	readonly columnsOf: (where: Condition) => readonly number[] | undefined;
	/** In words, by column: what its atoms have in common. */
	readonly wordsOf: (column: number) => string;
	/** For each neighbour further from the root: by the class in which both must agree, the columns here. */
	readonly agreements: readonly Agreement[];
}

/** What two neighbours must agree on: the sum of these columns of the one is that of those of the other. */
export interface Agreement {
	/** The place of the neighbour. */
	readonly child: number;
	readonly columns: readonly number[];
	readonly childColumns: readonly number[];
}

/**
 * Works out an unknown for each cell of each clique. Cells that no count of the clique tells apart are one, and of what two
 * cliques share they agree on as much as the one further from the root tells apart: for what it does not, any split of its
 * cells will do. So the unknowns stay few, and every table of them still stands for atoms.
 *
 * @param counted by clique, the conditions of counts that can be told in it
 */
export function cliqueColumns(
	{ cliques, parents }: CliqueTree,
	attributes: ReadonlyMap<string, Attribute>,
	impossible: readonly Condition[],
	counted: readonly (readonly Condition[])[],
): readonly CliqueColumns[] {
	const spaces = cliques.map((clique) =>
		spaceOf(clique.flatMap((name) => attributes.get(name) ?? [])),
	);
	const worked: Worked[] = [];
	for (const at of [...cliques.keys()].toReversed()) {
		const space = spaces[at];
		if (space === undefined) continue;
		const children = worked.filter(({ place }) => parents[place] === at);
		const parent = parents[at];
		const shared =
			parent === undefined
				? []
				: sharedBy(cliques[at] ?? [], cliques[parent] ?? []);
		worked.push(
			workOut(at, space, shared, impossible, counted[at] ?? [], children),
		);
	}
	const byPlace = new Map(worked.map((one) => [one.place, one]));
	return cliques.flatMap((_, at) => {
		const own = byPlace.get(at);
		return own === undefined ? [] : [columnsFrom(own, worked, parents)];
	});
}

interface Worked {
	readonly place: number;
	readonly space: Space;
	/** By cell: its column; -1 where it is impossible. */
	readonly columnOf: Int32Array;
	readonly size: number;
	/** What it shares with its parent: by cell of that, the class in which both must agree; -1 where nothing can be. */
	readonly shared: Space;
	readonly classOf: Int32Array;
	readonly classes: readonly (readonly number[])[];
	/** By child, then by column: the class of the child that it is in. */
	readonly classIn: ReadonlyMap<number, readonly number[]>;
}

function workOut(
	place: number,
	space: Space,
	sharedNames: readonly string[],
	impossible: readonly Condition[],
	counts: readonly Condition[],
	children: readonly Worked[],
): Worked {
	const names = space.attributes.map(({ name }) => name);
	const own = impossible.filter((where) =>
		[...where.keys()].every((name) => names.includes(name)),
	);
	const isOut = own.map((where) => testOf(space, where));
	const isIn = counts.map((where) => testOf(space, where));
	const toChild = children.map((child) => projectionTo(space, child.shared));
	const keyOf = new Map<string, number>();
	const keys = new Int32Array(space.size);
	const classIn: number[][] = [];
	for (let cell = 0; cell < space.size; cell++) {
		const classes = children.map(
			(child, i) => child.classOf[toChild[i]?.(cell) ?? 0] ?? -1,
		);
		if (classes.includes(-1) || isOut.some((test) => test(cell))) {
			keys[cell] = -1;
			continue;
		}
		const members = isIn.map((test) => (test(cell) ? "1" : "0")).join("");
		const key = `${members} ${classes.join(" ")}`;
		const known = keyOf.get(key) ?? keyOf.size;
		keyOf.set(key, known);
		classIn[known] = classes;
		keys[cell] = known;
	}
	const shared = spaceOf(
		space.attributes.filter(({ name }) => sharedNames.includes(name)),
	);
	const { classOf, count } = agreeOn(space, shared, keys);
	const toShared = projectionTo(space, shared);
	const columns = new Map<string, number>();
	const columnOf = new Int32Array(space.size).fill(-1);
	const ofClass: Set<number>[] = Array.from({ length: count }, () => new Set());
	const byColumn: number[] = [];
	for (let cell = 0; cell < space.size; cell++) {
		const key = keys[cell] ?? -1;
		if (key < 0) continue;
		const agreed = classOf[toShared(cell)] ?? -1;
		const name = `${agreed} ${key}`;
		const column = columns.get(name) ?? columns.size;
		columns.set(name, column);
		columnOf[cell] = column;
		byColumn[column] = key;
		ofClass[agreed]?.add(column);
	}
	return {
		place,
		space,
		columnOf,
		size: columns.size,
		shared,
		classOf,
		classes: ofClass.map((own) => [...own]),
		classIn: new Map(
			children.map((child, i) => [
				child.place,
				byColumn.map((key) => classIn[key]?.[i] ?? -1),
			]),
		),
	};
}

/** Cells of what is shared beside which the same can stand are one class. */
function agreeOn(
	space: Space,
	shared: Space,
	keys: Int32Array,
): { readonly classOf: Int32Array; readonly count: number } {
	const toShared = projectionTo(space, shared);
	const beside: string[][] = Array.from({ length: shared.size }, () => []);
	for (let cell = 0; cell < space.size; cell++)
		beside[toShared(cell)]?.push(`${keys[cell]}`);
	const known = new Map<string, number>();
	const classOf = Int32Array.from(beside, (list) => {
		if (list.every((key) => key === "-1")) return -1;
		// What can stand beside, in order: the rest of the cell runs the same way beside each.
		const key = list.join(" ");
		const found = known.get(key) ?? known.size;
		known.set(key, found);
		return found;
	});
	return { classOf, count: known.size };
}

function columnsFrom(
	own: Worked,
	worked: readonly Worked[],
	parents: readonly (number | undefined)[],
): CliqueColumns {
	const { space, columnOf, size, place } = own;
	const names = new Set(space.attributes.map(({ name }) => name));
	return {
		attributes: space.attributes,
		size,
		columnsOf: (where) => {
			if (![...where.keys()].every((name) => names.has(name))) return undefined;
			return wholeColumns(own, testOf(space, where));
		},
		wordsOf: wordsFor(space, columnOf, size),
		agreements: worked
			.filter((child) => parents[child.place] === place)
			.flatMap((child) =>
				child.classes.map((childColumns, agreed) => ({
					child: child.place,
					childColumns,
					columns: (own.classIn.get(child.place) ?? []).flatMap((of, column) =>
						of === agreed ? [column] : [],
					),
				})),
			),
	};
}

/** The columns that lie in a condition, where each lies in it or out of it as a whole. */
function wholeColumns(
	{ columnOf, size }: Worked,
	test: (cell: number) => boolean,
): readonly number[] | undefined {
	const where = new Int8Array(size).fill(-1);
	for (let cell = 0; cell < columnOf.length; cell++) {
		const column = columnOf[cell] ?? -1;
		if (column < 0) continue;
		const isIn = test(cell) ? 1 : 0;
		if (where[column] === -1) where[column] = isIn;
		else if (where[column] !== isIn) return undefined;
	}
	return [...where.keys()].filter((column) => where[column] === 1);
}

/** By column: the values that its cells have, of each attribute of which they do not have all. */
function wordsFor(
	{ attributes, steps }: Space,
	columnOf: Int32Array,
	size: number,
): (column: number) => string {
	let known: readonly (readonly Set<number>[])[] | undefined;
	const look = () => {
		const seen = Array.from({ length: size }, () =>
			attributes.map(() => new Set<number>()),
		);
		for (const [cell, column] of columnOf.entries())
			for (const [i, { values }] of attributes.entries())
				seen[column]?.[i]?.add(
					Math.floor(cell / (steps[i] ?? 1)) % values.length,
				);
		return seen;
	};
	return (column) => {
		known ??= look();
		const own = known[column] ?? [];
		const words = attributes.flatMap(({ name, values }, i) => {
			const seen = own[i] ?? new Set();
			if (seen.size === values.length) return [];
			return [`${name} ${[...seen].map((at) => values[at]).join(" or ")}`];
		});
		return words.join(", ");
	};
}
