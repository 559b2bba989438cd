/** Things in classes that are put together bit by bit (union-find). One that nobody named is a class of its own. */
export interface UnionFind<Thing> {
	/** The thing that stands for all of a class. */
	readonly headOf: (thing: Thing) => Thing;
	/** Puts the classes of two things together under the head of the first; gives whether they were two. */
	readonly join: (one: Thing, other: Thing) => boolean;
	/** All things for which another stands. */
	readonly others: () => Iterable<Thing>;
}

export function unionFind<Thing>(): UnionFind<Thing> {
	const heads = new Map<Thing, Thing>();
	const headOf = (thing: Thing): Thing => {
		const next = heads.get(thing);
		if (next === undefined) return thing;
		const head = headOf(next);
		// The way there is gone but once.
		if (head !== next) heads.set(thing, head);
		return head;
	};
	return {
		headOf,
		join: (one, other) => {
			const [head, under] = [headOf(one), headOf(other)];
			if (head === under) return false;
			heads.set(under, head);
			return true;
		},
		others: () => heads.keys(),
	};
}
