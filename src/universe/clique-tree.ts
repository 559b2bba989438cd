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
 * share is the total.
 *
 * @param joint the sets of vertices that have to lie in one clique
 * @param sizeOf how many values a vertex has: of two that fill in alike, the one with the smaller neighbourhood goes first
 */
export function cliqueTree(
	vertices: readonly string[],
	joint: readonly (readonly string[])[],
	sizeOf: (vertex: string) => number,
): CliqueTree {
	const cliques = maximal(eliminate(vertices, joint, sizeOf));
	const order: number[] = cliques.length === 0 ? [] : [0];
	const parents = new Map<number, number>();
	while (order.length < cliques.length) {
		let best: { from: number; to: number; shared: number } | undefined;
		for (const from of order)
			for (const [to, clique] of cliques.entries()) {
				if (order.includes(to)) continue;
				const shared = sharedBy(cliques[from] ?? [], clique).length;
				if (best === undefined || shared > best.shared)
					best = { from, to, shared };
			}
		if (best === undefined) break;
		parents.set(best.to, order.indexOf(best.from));
		order.push(best.to);
	}
	return {
		cliques: order.map((at) => cliques[at] ?? []),
		parents: order.map((at) => parents.get(at)),
	};
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
