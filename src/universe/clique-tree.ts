import { unionFind } from "../vocabulary/union-find.ts";
/** The cliques of a chordal graph, joined so that what two of them share lies in all that stand between them. */
export interface CliqueTree {
	/** Sets of vertices; a parent stands before its children. */
	readonly cliques: readonly (readonly string[])[];
	/** By clique: the place of its parent; `undefined` for the first. */
	readonly parents: readonly (number | undefined)[];
}

/**
 * Triangulates a graph by minimum fill-in and joins its maximal cliques to a tree with the running intersection property
 * (Lauritzen, Graphical Models, 1996, section 2.1). Parts of the graph that do not hang together are joined too: what they
 * share is the total. What cliques share is a clique of its own between them, so that none has to tell apart what only
 * others do.
 *
 * @param joint the sets of vertices that have to lie in one clique
 * @param sizeOf how many values a vertex has: of two that fill in alike, the one with the smaller neighbourhood goes first
 */
export function cliqueTree(
	vertices: readonly string[],
	joint: readonly (readonly string[])[],
	sizeOf: (vertex: string) => number,
): CliqueTree {
	return treeOf(maximal(eliminate(vertices, joint, sizeOf)));
}

/**
 * The same without triangulating: what stands in one table is told, and of what tables share only as much as a tree of them
 * says. Less than a reader could know, where the cliques would be too large.
 */
export function treeOfTables(
	vertices: readonly string[],
	joint: readonly (readonly string[])[],
): CliqueTree {
	const sorted = [...joint, ...vertices.map((vertex) => [vertex])].map((set) =>
		vertices.filter((vertex) => set.includes(vertex)),
	);
	return treeOf(maximal(withoutRepeats(sorted)));
}

function treeOf(cliques: readonly (readonly string[])[]): CliqueTree {
	if (cliques.length === 0) return { cliques: [[]], parents: [undefined] };
	const between = spanningTree(cliques).map(([one, other]) =>
		sharedBy(cliques[one] ?? [], cliques[other] ?? []),
	);
	const all = withoutRepeats([...cliques, ...between]);
	return rooted(all, spanningTree(all));
}

function withoutRepeats(
	sets: readonly (readonly string[])[],
): readonly (readonly string[])[] {
	return [...new Map(sets.map((set) => [set.join("\n"), set])).values()];
}

/** An edge of a tree, between places. */
type Edge = readonly [number, number];

/** The tree of sets that share the most; of edges that share as much, that between the smaller sets (Kruskal). */
function spanningTree(sets: readonly (readonly string[])[]): readonly Edge[] {
	const sizeAt = (at: number) => sets[at]?.length ?? 0;
	const edges = sets
		.flatMap((one, from) =>
			sets.slice(from + 1).map((other, i) => {
				const to = from + 1 + i;
				const shared = sharedBy(one, other).length;
				return { from, to, shared, size: sizeAt(from) + sizeAt(to) };
			}),
		)
		.toSorted((a, b) => b.shared - a.shared || a.size - b.size);
	const { join } = unionFind<number>();
	return edges.flatMap(({ from, to }): readonly Edge[] =>
		join(from, to) ? [[from, to]] : [],
	);
}

/** The tree from the vertex with the most neighbours. */
function rooted(
	cliques: readonly (readonly string[])[],
	edges: readonly Edge[],
): CliqueTree {
	const beside = cliques.map((): number[] => []);
	for (const [one, other] of edges) {
		beside[one]?.push(other);
		beside[other]?.push(one);
	}
	let root = 0;
	for (const [at, own] of beside.entries())
		if (own.length > (beside[root]?.length ?? 0)) root = at;
	const order = [root];
	const parents: (number | undefined)[] = [undefined];
	for (const [place, at] of order.entries())
		for (const next of beside[at] ?? [])
			if (!order.includes(next)) {
				order.push(next);
				parents.push(place);
			}
	return { cliques: order.map((at) => cliques[at] ?? []), parents };
}

/** What two cliques have in common, in the order of the first. */
export function sharedBy(
	one: readonly string[],
	other: readonly string[],
): readonly string[] {
	return one.filter((vertex) => other.includes(vertex));
}

function eliminate(
	vertices: readonly string[],
	joint: readonly (readonly string[])[],
	sizeOf: (vertex: string) => number,
): readonly (readonly string[])[] {
	const neighbours = new Map(vertices.map((v) => [v, new Set<string>()]));
	const join = (set: readonly string[]) => {
		for (const one of set)
			for (const other of set)
				if (one !== other) neighbours.get(one)?.add(other);
	};
	for (const set of joint) join(set);
	const left = new Set(vertices);
	const cliques: (readonly string[])[] = [];
	while (left.size > 0) {
		const [next] = [...left]
			.map((vertex) => {
				const around = [...(neighbours.get(vertex) ?? [])];
				return {
					vertex,
					around,
					fill: fillIn(around, neighbours),
					size: around.reduce((size, one) => size * sizeOf(one), 1),
				};
			})
			.toSorted((a, b) => a.fill - b.fill || a.size - b.size);
		if (next === undefined) break;
		const { vertex, around } = next;
		cliques.push(vertices.filter((v) => v === vertex || around.includes(v)));
		join(around);
		for (const one of around) neighbours.get(one)?.delete(vertex);
		left.delete(vertex);
	}
	return cliques;
}

/** How many pairs of neighbours are no neighbours of each other. */
function fillIn(
	around: readonly string[],
	neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): number {
	let missing = 0;
	for (const [at, one] of around.entries())
		for (const other of around.slice(at + 1))
			if (neighbours.get(one)?.has(other) !== true) missing++;
	return missing;
}

function maximal(
	cliques: readonly (readonly string[])[],
): readonly (readonly string[])[] {
	return cliques.filter(
		(clique, at) =>
			!cliques.some(
				(other, place) =>
					place !== at &&
					clique.every((vertex) => other.includes(vertex)) &&
					(other.length > clique.length || place < at),
			),
	);
}
