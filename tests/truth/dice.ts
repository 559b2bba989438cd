import { seeded } from "../disclosure/plausible-year.ts";

/** What chance chooses with: the same for the same seed, on every machine. */
export interface Dice {
	readonly percent: (share: number) => boolean;
	readonly below: (count: number) => number;
	readonly one: <Thing>(things: readonly Thing[]) => Thing;
	/** Each of them with this chance, in their order. */
	readonly some: <Thing>(
		things: readonly Thing[],
		share: number,
	) => readonly Thing[];
}

export function diceOf(seed: number): Dice {
	const random = seeded(seed * 7919);
	const below = (count: number) => Math.floor(random() * count);
	const percent = (share: number) => random() * 100 < share;
	return {
		percent,
		below,
		one: (things) => {
			const thing = things[below(things.length)];
			if (thing === undefined) throw new Error("nothing to choose from");
			return thing;
		},
		some: (things, share) => things.filter(() => percent(share)),
	};
}
