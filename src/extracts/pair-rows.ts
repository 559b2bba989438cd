import { idIndex } from "../validate/id-index.ts";

/** Some rows of an extract, as prints. */
export interface OpenRows {
	readonly prints: Uint8Array;
	/** How many bytes a row takes. */
	readonly length: number;
	/** The numbers of the rows that have no partner yet, in order. */
	readonly open: Int32Array;
}

/** What is left once rows are paired. */
export interface Unpaired {
	readonly before: OpenRows;
	readonly now: OpenRows;
}

/**
 * Pairs each row of the later extract with one of the earlier that begins with the same bytes; of several the first that is
 * left.
 *
 * @param compared so many bytes of a row have to be the same
 * @param met told of each pair, in the order of the later rows
 */
export function pairRows(
	{ before, now }: Unpaired,
	compared: number,
	met: (before: number, now: number) => void,
): Unpaired {
	const groups = idIndex(before.open.length);
	// The first place in `before.open` of each group that is left, and the next one after each place.
	const first = new Int32Array(before.open.length).fill(-1);
	const next = new Int32Array(before.open.length).fill(-1);
	for (let place = before.open.length - 1; place >= 0; place--) {
		const start = (before.open[place] ?? 0) * before.length;
		const group = groups.add(before.prints, start, start + compared);
		next[place] = first[group] ?? -1;
		first[group] = place;
	}
	const taken = new Uint8Array(before.open.length);
	const openNow = now.open.filter((row) => {
		const start = row * now.length;
		const group = groups.find(now.prints, start, start + compared);
		const place = group < 0 ? -1 : (first[group] ?? -1);
		if (place < 0) return true;
		first[group] = next[place] ?? -1;
		taken[place] = 1;
		met(before.open[place] ?? 0, row);
		return false;
	});
	const openBefore = before.open.filter((_row, place) => taken[place] === 0);
	return {
		before: { ...before, open: openBefore },
		now: { ...now, open: openNow },
	};
}
