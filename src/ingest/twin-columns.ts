import type { RawBatch } from "./raw-table.ts";

/** Two kept columns with one heading, which may stand for each other as long as their cells are the same. */
export interface TwinColumns {
	readonly first: number;
	readonly second: number;
	readonly heading: string;
	/** Where both stand in the file, as a spreadsheet names columns: "C and G". */
	readonly places: string;
}

/** The cells of two columns with one heading differ: on this line. */
export class DifferingTwins extends Error {
	override readonly name = "DifferingTwins";
	readonly line: number;
	readonly twins: TwinColumns;
	constructor(line: number, twins: TwinColumns) {
		super("differing twins");
		this.line = line;
		this.twins = twins;
	}
}

/**
 * Passes batches on whose twin columns hold the same. Throws {@link DifferingTwins}.
 *
 * @param told of each pair, when all rows have been passed on
 */
export async function* withEqualTwins(
	batches: AsyncIterable<RawBatch>,
	all: readonly TwinColumns[],
	told: (twins: TwinColumns) => void,
): AsyncGenerator<RawBatch> {
	for await (const batch of batches) {
		for (let row = 0; row < batch.rows; row++)
			for (const twins of all)
				if (!isSame(batch, row, twins))
					throw new DifferingTwins(batch.lines[row] ?? 0, twins);
		yield batch;
	}
	all.forEach(told);
}

function isSame(batch: RawBatch, row: number, twins: TwinColumns): boolean {
	const first = cellOf(batch, row, twins.first);
	const second = cellOf(batch, row, twins.second);
	return (
		first.length === second.length &&
		first.every((byte, i) => byte === second[i])
	);
}

/** A cell without the spaces around it. */
function cellOf(batch: RawBatch, row: number, column: number): Uint8Array {
	const cell = row * batch.columns + column;
	let start = batch.starts[cell] ?? 0;
	let end = batch.ends[cell] ?? 0;
	while (start < end && (batch.bytes[start] ?? 0) <= 32) start++;
	while (end > start && (batch.bytes[end - 1] ?? 0) <= 32) end--;
	return batch.bytes.subarray(start, end);
}

/** A column as a spreadsheet names it: 0 is "A", 26 is "AA". */
export function columnLetters(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26
		? letter
		: columnLetters(Math.floor(index / 26) - 1) + letter;
}
