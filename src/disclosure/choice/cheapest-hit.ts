/** A set of things, at least one of which has to be taken. */
export type Clause = readonly number[];

/** The cheapest set that hits every clause, and whether it was proved to be the cheapest. */
export interface Hit {
	readonly taken: ReadonlySet<number>;
	readonly cost: number;
	readonly proven: boolean;
}

interface Search {
	readonly clauses: readonly Clause[];
	readonly costs: readonly number[];
	best: Hit;
	/** Steps that are left. */
	left: number;
}

/**
 * Looks for the cheapest set that takes something of every clause: branch by branch, each bounded by the cheapest things
 * of clauses that have nothing in common. Counts its steps and never the time, so that it ends alike on any machine;
 * where they run out, it gives the best set so far.
 */
export function cheapestHit(
	clauses: readonly Clause[],
	costs: readonly number[],
	effort: number,
): Hit {
	const needed = withoutWider(clauses);
	const first = takeGreedily(needed, costs);
	const search: Search = { clauses: needed, costs, best: first, left: effort };
	branch(search, new Set(), new Set(), 0);
	return { ...search.best, proven: search.left > 0 };
}

/** A clause that holds another is hit with it. */
function withoutWider(clauses: readonly Clause[]): readonly Clause[] {
	const sets = clauses
		.map((clause) => new Set(clause))
		.toSorted((a, b) => a.size - b.size);
	const kept: Set<number>[] = [];
	for (const set of sets)
		if (!kept.some((one) => [...one].every((thing) => set.has(thing))))
			kept.push(set);
	return kept.map((set) => [...set].toSorted((a, b) => a - b));
}

function takeGreedily(
	clauses: readonly Clause[],
	costs: readonly number[],
): Hit {
	const taken = new Set<number>();
	for (;;) {
		const open = clauses.filter((clause) => !clause.some((t) => taken.has(t)));
		if (open.length === 0) break;
		const hits = new Map<number, number>();
		for (const thing of open.flat())
			hits.set(thing, (hits.get(thing) ?? 0) + 1);
		const worth = (thing: number) =>
			(costs[thing] ?? 0) / (hits.get(thing) ?? 1);
		const [next] = [...hits.keys()].toSorted(
			(a, b) => worth(a) - worth(b) || a - b,
		);
		if (next === undefined) throw new Error("a clause is empty");
		taken.add(next);
	}
	for (const thing of [...taken].reverse()) {
		taken.delete(thing);
		if (!clauses.every((clause) => clause.some((t) => taken.has(t))))
			taken.add(thing);
	}
	return { taken, cost: costOf(taken, costs), proven: false };
}

function branch(
	search: Search,
	taken: Set<number>,
	barred: Set<number>,
	cost: number,
): void {
	if (search.left-- <= 0) return;
	const open = openClauses(search.clauses, taken, barred);
	if (open === undefined) return;
	if (cost + leastCost(open, search.costs) >= search.best.cost) return;
	const [next] = open;
	if (next === undefined) {
		search.best = { taken: new Set(taken), cost, proven: false };
		return;
	}
	const tried: number[] = [];
	for (const thing of next.toSorted(
		(a, b) => (search.costs[a] ?? 0) - (search.costs[b] ?? 0),
	)) {
		taken.add(thing);
		branch(search, taken, barred, cost + (search.costs[thing] ?? 0));
		taken.delete(thing);
		barred.add(thing);
		tried.push(thing);
	}
	for (const thing of tried) barred.delete(thing);
}

/** What is not hit yet, the shortest first; `undefined` where nothing is left that could hit one. */
function openClauses(
	clauses: readonly Clause[],
	taken: ReadonlySet<number>,
	barred: ReadonlySet<number>,
): readonly Clause[] | undefined {
	const open: Clause[] = [];
	for (const clause of clauses) {
		if (clause.some((thing) => taken.has(thing))) continue;
		const left = clause.filter((thing) => !barred.has(thing));
		if (left.length === 0) return undefined;
		open.push(left);
	}
	return open.sort((a, b) => a.length - b.length);
}

/** What hitting all of them costs at least: clauses that have nothing in common are each paid for. */
function leastCost(
	clauses: readonly Clause[],
	costs: readonly number[],
): number {
	const seen = new Set<number>();
	let least = 0;
	for (const clause of clauses) {
		if (clause.some((thing) => seen.has(thing))) continue;
		least += Math.min(...clause.map((thing) => costs[thing] ?? 0));
		for (const thing of clause) seen.add(thing);
	}
	return least;
}

/** What a set costs. */
export function costOf(
	taken: ReadonlySet<number>,
	costs: readonly number[],
): number {
	let cost = 0;
	for (const thing of taken) cost += costs[thing] ?? 0;
	return cost;
}
