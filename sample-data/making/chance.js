/**
 * Chance that falls the same way each time: the files must be the same, byte for byte, whoever makes them.
 *
 * @typedef {object} Chance
 * @property {(from: number, to: number) => number} whole a whole number, both ends in
 * @property {<T>(list: readonly T[]) => T[]} shuffle the same things in another order
 */

/**
 * A source of chance that starts at a seed (mulberry32, which is public domain).
 *
 * @param {number} seed
 * @returns {Chance}
 */
export function chanceFrom(seed) {
	let state = seed >>> 0;

	function next() {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** @type {Chance["whole"]} */
	function whole(from, to) {
		return from + Math.floor(next() * (to - from + 1));
	}

	/** @type {Chance["shuffle"]} */
	function shuffle(list) {
		const cards = [...list];
		for (let i = cards.length - 1; i > 0; i--) {
			const j = whole(0, i);
			[cards[i], cards[j]] = [cards[j], cards[i]];
		}
		return cards;
	}

	return { whole, shuffle };
}

/**
 * So many cards of each kind: `deck([2, "girl"], [1, "boy"])` is `["girl", "girl", "boy"]`. Dealing from a deck,
 * not throwing dice, is what makes the totals exact.
 *
 * @template T
 * @param {...readonly [number, T]} kinds
 * @returns {T[]}
 */
export function deck(...kinds) {
	return kinds.flatMap(([count, card]) => Array(count).fill(card));
}
