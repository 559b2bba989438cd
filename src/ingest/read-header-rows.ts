import { WrongQuotes } from "./batch-builder.ts";
import { fileIssue } from "./file-issue.ts";
import { type Header, rowsOf } from "./find-header.ts";
import { openText } from "./open-text.ts";
import { parseRows, separatorsOf } from "./parse-rows.ts";
import type { RawBatch } from "./raw-table.ts";
import { readPieces } from "./read-pieces.ts";
import { readHead } from "./read-table.ts";
import { repairsOf } from "./repairs.ts";
import type { SourceFile } from "./source-file.ts";
import { textReader } from "./text-reader.ts";

/**
 * The rows of a file that may be its header, for who looks for headings that reading does not know. They may hold cells:
 * nothing of them is to be shown that is not known for a heading. None where the file is no text.
 */
export async function readHeaderRows(
	source: SourceFile,
): Promise<readonly Header[]> {
	if (source.unread) return [];
	try {
		const opened = await openText(source, repairsOf(source.name));
		if (!opened.ok) return [];
		const head = await readHead(opened.text);
		return separatorsOf(source).flatMap((separator) =>
			[...rowsOf(head, separator)].flatMap((row) =>
				row instanceof WrongQuotes || !hasHeadings(row) ? [] : [row],
			),
		);
	} catch (thrown) {
		// What is wrong with the file is told where it is read; what is not its fault is thrown on.
		fileIssue(source, thrown);
		return [];
	}
}

/** Every export has two headings that it must have: one cell alone is a title, or a sentence of guidance. */
function hasHeadings({ headings }: Header): boolean {
	return headings.filter((heading) => heading.trim() !== "").length > 1;
}

/**
 * The first rows under a row that may be the header, with all columns kept, or so many from the left: for who looks at
 * what they hold before it is known what they are. They end where the file stops being readable.
 */
export async function* readRowsUnder(
	source: SourceFile,
	{ headings, separator, end }: Header,
	mostColumns: number,
): AsyncGenerator<RawBatch> {
	try {
		const repairs = repairsOf(source.name);
		const opened = await openText(source, repairs);
		if (!opened.ok) return;
		const width = headings.length;
		const count = Math.min(width, mostColumns);
		const slots = new Int32Array(width).map((_, i) => (i < count ? i : -1));
		const pieces = readPieces(opened.text);
		const readText = textReader(repairs);
		yield* parseRows(pieces, readText, separator, { slots, count, width }, end);
	} catch (thrown) {
		fileIssue(source, thrown);
	}
}
