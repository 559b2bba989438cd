import { type IdIndex, idIndex } from "./id-index.ts";
import type { DistinctIds, Linkage } from "./linkage.ts";

/** Notes which identifiers of the referrals a file names, and which others. */
export interface LinkTally {
	readonly see: (number: number) => void;
	readonly seeStranger: (bytes: Uint8Array, start: number, end: number) => void;
	/** What was seen. */
	readonly linkage: (isOfReferrals: boolean) => Linkage;
}

/** So many are told apart; of more, the share of each kind no longer changes. */
const mostStrangers = 100_000;

/** Nothing was seen yet. Identifiers of the referrals are those that the index has by now. */
export function linkTally(ids: IdIndex): LinkTally {
	const seen = new Uint8Array(ids.size());
	const strangers = idIndex(64);
	let inCommon = 0;
	return {
		see(number) {
			if (seen[number] === 0) inCommon++;
			seen[number] = 1;
		},
		seeStranger(bytes, start, end) {
			if (strangers.size() < mostStrangers) strangers.add(bytes, start, end);
		},
		linkage: (isOfReferrals) => ({
			referred: idsOf(ids, seen.length),
			inCommon,
			strangers: idsOf(strangers, strangers.size()),
			isOfReferrals,
		}),
	};
}

/**
 * The same of a file whose identifiers were added to the index, after those of the referrals.
 *
 * @param referred how many identifiers the index had before
 * @param numbers those that the file names, as often as it does
 */
export function linkageOf(
	ids: IdIndex,
	referred: number,
	numbers: Int32Array,
): Linkage {
	const seen = new Uint8Array(ids.size());
	for (const number of numbers) if (number >= 0) seen[number] = 1;
	let inCommon = 0;
	const strangers: number[] = [];
	for (const [number, is] of seen.entries()) {
		if (is === 0) continue;
		if (number < referred) inCommon++;
		else strangers.push(number);
	}
	return {
		referred: idsOf(ids, referred),
		inCommon,
		strangers: {
			count: strangers.length,
			at: (i) => ids.textOf(strangers[i] ?? 0),
		},
		isOfReferrals: false,
	};
}

function idsOf(ids: IdIndex, count: number): DistinctIds {
	return { count, at: ids.textOf };
}
