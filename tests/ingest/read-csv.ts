import { parseRows, type Separator } from "../../src/ingest/parse-rows.ts";
import type { RawBatch } from "../../src/ingest/raw-table.ts";
import { readPieces } from "../../src/ingest/read-pieces.ts";
import { repairsOf } from "../../src/ingest/repairs.ts";
import type { SourceFile } from "../../src/ingest/source-file.ts";
import { textReader } from "../../src/ingest/text-reader.ts";

/** A row as the tool reads it: its cells, and the line on which it starts. */
export interface Row {
	readonly cells: readonly string[];
	readonly line: number;
}

/**
 * Some bytes as a file that comes in chunks, in one memory that is written over, as a disk may do it. `sizes` are those
 * of the chunks, over and over.
 */
export function sourceOf(
	name: string,
	content: string | Uint8Array,
	sizes: readonly number[] = [65_536],
): SourceFile {
	const bytes =
		typeof content === "string" ? new TextEncoder().encode(content) : content;
	return {
		name,
		size: bytes.length,
		bytes: async function* () {
			const memory = new Uint8Array(Math.max(...sizes));
			for (let at = 0, i = 0; at < bytes.length; i++) {
				const size = sizes[i % sizes.length] ?? 1;
				const chunk = bytes.subarray(at, at + size);
				memory.set(chunk);
				yield memory.subarray(0, chunk.length);
				at += size;
			}
		},
	};
}

/** All rows of a CSV file of so many columns, the header among them, with every column kept. */
export async function readAll(
	source: SourceFile,
	separator: Separator,
	width: number,
): Promise<readonly Row[]> {
	const slots = Int32Array.from({ length: width }, (_, column) => column);
	const kept = { slots, count: width, width };
	const rows: Row[] = [];
	const text = textReader(repairsOf(source.name));
	const pieces = readPieces(source);
	for await (const batch of parseRows(pieces, text, separator, kept, 0))
		for (let row = 0; row < batch.rows; row++)
			rows.push({
				cells: cellsOf(batch, row),
				line: batch.lines[row] ?? 0,
			});
	return rows;
}

/** The cells of a batch's row, as texts. */
export function cellsOf(batch: RawBatch, row: number): readonly string[] {
	const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
	return Array.from({ length: batch.columns }, (_, column) => {
		const cell = row * batch.columns + column;
		return decoder.decode(
			batch.bytes.subarray(batch.starts[cell], batch.ends[cell]),
		);
	});
}
