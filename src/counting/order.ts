/** One whole number a row. */
export type Column = Int8Array | Int16Array | Int32Array;

/** A column worked out for the rows 0 to `count` less one. */
export function columnOf(
	count: number,
	read: (row: number) => number,
): Int32Array {
	const column = new Int32Array(count);
	for (let row = 0; row < count; row++) column[row] = read(row);
	return column;
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

/** Those of the rows 0 to `count` less one that pass, in their order. */
export function rowsWhere(
	count: number,
	passes: (row: number) => boolean,
): Int32Array {
	const kept = new Int32Array(count);
	let size = 0;
	for (let row = 0; row < count; row++) if (passes(row)) kept[size++] = row;
	return kept.subarray(0, size);
}

/** The rows that pass, in their order. (Many times faster here than the array's own `filter`.) */
export function keepRows(
	rows: Int32Array,
	passes: (row: number, place: number) => boolean,
): Int32Array {
	const kept = new Int32Array(rows.length);
	let size = 0;
	for (let place = 0; place < rows.length; place++) {
		const row = rows[place] ?? 0;
		if (passes(row, place)) kept[size++] = row;
	}
	return kept.subarray(0, size);
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
	const picked = new Int32Array(rows.length);
	for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i] ?? 0] ?? 0;
	return picked;
}

function sortByOne(rows: Int32Array, key: Column): Int32Array {
	const [least, next] = firstPlaces(rows, key);
	const sorted = new Int32Array(rows.length);
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] ?? 0;
		const bucket = (key[row] ?? 0) - least;
		const place = next[bucket] ?? 0;
		sorted[place] = row;
		next[bucket] = place + 1;
	}
	return sorted;
}

/** The least key, and for each key from it on where its first row goes. */
function firstPlaces(
	rows: Int32Array,
	key: Column,
): readonly [least: number, places: Int32Array] {
	let least = Number.POSITIVE_INFINITY;
	let greatest = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < rows.length; i++) {
		const value = key[rows[i] ?? 0] ?? 0;
		if (value < least) least = value;
		if (value > greatest) greatest = value;
	}
	if (rows.length === 0) return [0, new Int32Array(0)];
	const places = new Int32Array(greatest - least + 2);
	for (let i = 0; i < rows.length; i++) {
		const after = (key[rows[i] ?? 0] ?? 0) - least + 1;
		places[after] = (places[after] ?? 0) + 1;
	}
	for (let i = 1; i < places.length; i++)
		places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
	return [least, places];
}
