/** Chance that can be thrown again: the same seed gives the same throws. */
export interface Dice {
	/** A whole number from `low` to `high`, both in. */
	readonly number: (low: number, high: number) => number;
	/** True in so many of a hundred throws. */
	readonly percent: (share: number) => boolean;
	readonly one: <Item>(items: readonly Item[]) => Item;
	/** Each item with the same chance, in the items' own order. */
	readonly some: <Item>(items: readonly Item[], share: number) => Item[];
	readonly mixed: <Item>(items: readonly Item[]) => Item[];
}

/** Mulberry32: small, and good enough to invent children with. */
export function diceOf(seed: number): Dice {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const number = (low: number, high: number) =>
		low + Math.floor(next() * (high - low + 1));
	const percent = (share: number) => next() * 100 < share;
	const one = <Item>(items: readonly Item[]): Item => {
		const at = number(0, items.length - 1);
		for (const [i, item] of items.entries()) if (i === at) return item;
		throw new Error("nothing to choose from");
	};
	const some = <Item>(items: readonly Item[], share: number) =>
		items.filter(() => percent(share));
	const mixed = <Item>(items: readonly Item[]): Item[] => {
		const copy = [...items];
		for (let i = copy.length - 1; i > 0; i--) {
			const j = number(0, i);
			const a = copy[i];
			const b = copy[j];
			if (a !== undefined && b !== undefined) {
				copy[i] = b;
				copy[j] = a;
			}
		}
		return copy;
	};
	return { number, percent, one, some, mixed };
}
