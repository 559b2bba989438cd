import { safe } from "./whole-numbers.ts";

/** Lines of whole numbers, all of the same length. */
type Matrix = readonly (readonly number[])[];

/** A matrix in fewer columns, and how to come back: values of the columns, times `change`, are values of the old ones. */
export interface ColumnForm {
	readonly reduced: Matrix;
	readonly change: Matrix;
}

/**
 * Adds multiples of columns to one another until each line has as few as it can: what the lines come to for whole
 * numbers stays the same set, and columns that become 0 do not matter to it. Numbers that grow too large to be exact
 * throw.
 */
export function columnForm(lines: Matrix, columns: number): ColumnForm {
	const identity = Array.from({ length: columns }, (_, i) =>
		Array.from({ length: columns }, (_, j) => (i === j ? 1 : 0)),
	);
	const all = [...lines.map((line) => [...line]), ...identity];
	let done = 0;
	for (let at = 0; at < lines.length && done < columns; at++)
		if (clearLine(all, at, done, columns)) done++;
	return {
		reduced: all.slice(0, lines.length),
		change: all.slice(lines.length),
	};
}

/** Leaves one column of those from `from` in a line, by Euclid's way, and brings it to `from`; false where none is left. */
function clearLine(
	all: number[][],
	at: number,
	from: number,
	columns: number,
): boolean {
	const line = all[at] ?? [];
	for (;;) {
		const left = Array.from({ length: columns - from }, (_, i) => from + i)
			.filter((column) => line[column] !== 0)
			.toSorted((a, b) => Math.abs(line[a] ?? 0) - Math.abs(line[b] ?? 0));
		const [least, ...others] = left;
		if (least === undefined) return false;
		if (others.length === 0) {
			for (const row of all)
				[row[from], row[least]] = [row[least] ?? 0, row[from] ?? 0];
			return true;
		}
		for (const other of others) {
			const times = Math.trunc((line[other] ?? 0) / (line[least] ?? 1));
			for (const row of all)
				row[other] = safe((row[other] ?? 0) - safe(times * (row[least] ?? 0)));
		}
	}
}

/** What each line comes to for these values of the columns. */
export function timesVector(
	lines: Matrix,
	values: ArrayLike<number>,
): readonly number[] {
	return lines.map((line) =>
		line.reduce(
			(sum, factor, i) => safe(sum + safe(factor * (values[i] ?? 0))),
			0,
		),
	);
}
