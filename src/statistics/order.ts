/** One whole number a row. */
export type Column = Int8Array | Int16Array | Int32Array;

/** The rows 0 to `count` less one. */
export function everyRow(count: number): Int32Array {
	const rows = new Int32Array(count);
	for (let i = 0; i < count; i++) rows[i] = i;
	return rows;
}

/**
 * The rows sorted by the keys, the first key the weightiest; rows alike in every key keep their order. `keys` are
 * looked up by row number. A counting sort for each key, the lightest first: a million referrals are sorted by child
 * and date in a tenth of the time that comparing them takes.
 */
export function sortRows(
	rows: Int32Array,
	...keys: readonly Column[]
): Int32Array {
	return keys.toReversed().reduce(sortByOne, rows);
}

/** The rows that pass, in their order. */
export function keepRows(
	rows: Int32Array,
	passes: (row: number) => boolean,
): Int32Array {
	const kept = new Int32Array(rows.length);
	let count = 0;
	for (const row of rows) if (passes(row)) kept[count++] = row;
	return kept.subarray(0, count);
}

/** A whole number for each row, in their order. */
export function mapRows(
	rows: Int32Array,
	read: (row: number) => number,
): Int32Array {
	const values = new Int32Array(rows.length);
	for (let i = 0; i < rows.length; i++) values[i] = read(rows[i] ?? 0);
	return values;
}

/** What a column says of each row. */
export function pick(rows: Int32Array, column: Column): Int32Array {
	return mapRows(rows, (row) => column[row] ?? 0);
}

function sortByOne(rows: Int32Array, key: Column): Int32Array {
	const [least, span] = rangeOf(rows, key);
	const next = new Int32Array(span + 1);
	for (const row of rows) {
		const bucket = (key[row] ?? 0) - least + 1;
		next[bucket] = (next[bucket] ?? 0) + 1;
	}
	for (let i = 1; i <= span; i++) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
	const sorted = new Int32Array(rows.length);
	for (const row of rows) {
		const bucket = (key[row] ?? 0) - least;
		const place = next[bucket] ?? 0;
		sorted[place] = row;
		next[bucket] = place + 1;
	}
	return sorted;
}

/** The least key, and how many whole numbers there are from it to the greatest. */
function rangeOf(
	rows: Int32Array,
	key: Column,
): readonly [least: number, span: number] {
	let least = Number.POSITIVE_INFINITY;
	let greatest = Number.NEGATIVE_INFINITY;
	for (const row of rows) {
		const value = key[row] ?? 0;
		if (value < least) least = value;
		if (value > greatest) greatest = value;
	}
	return rows.length === 0 ? [0, 0] : [least, greatest - least + 1];
}
