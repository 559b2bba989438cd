import type { ColumnName } from "../dictionary/exports.ts";
import type { Settings } from "../settings/settings.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { issueAt, messages } from "../vocabulary/messages.ts";
import { type KeptColumns, WrongQuotes } from "./batch-builder.ts";
import { findHeader, notCsv, readHead } from "./find-header.ts";
import { checkUtf8, NotUtf8, parseRows, type Separator } from "./parse-rows.ts";
import type { RawBatch, RawColumn, RawTable } from "./raw-table.ts";
import { EndlessLine, readPieces } from "./read-pieces.ts";
import {
	type Columns,
	findFurtherColumns,
	recogniseExport,
} from "./recognise-export.ts";
import type { SourceFile } from "./source-file.ts";

/** A file as a raw table, or what is wrong with it. */
export type TableReading =
	| { readonly ok: true; readonly table: RawTable }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads the header of one file and tells which export it is; its rows stream later, when they are asked for. Refuses
 * what is no CSV of a known export.
 *
 * @param further columns to be kept too, where the file has them, though its export is not read for them
 */
export async function readTable(
	source: SourceFile,
	settings: Settings,
	further: Parameters<typeof findFurtherColumns>[2] = [],
): Promise<TableReading> {
	const file = source.name;
	try {
		const head = await readHead(source);
		const wrong = notCsv(head);
		if (wrong) return refused(issueAt({ file }, wrong));
		checkUtf8(head, () => 1);
		const header = findHeader(head, settings);
		if (!header) return refused(issueAt({ file }, messages.emptyFile()));
		const { separator, headings, line } = header;
		const recognised = recogniseExport({ file, line }, headings, settings);
		if (!recognised.ok) return recognised;
		const { kind, columns: found } = recognised;
		const more = findFurtherColumns(headings, found, further);
		const { columns, kept } = keepColumns(
			new Map([...found, ...more]),
			headings.length,
		);
		return {
			ok: true,
			table: {
				file,
				kind,
				columns,
				size: source.size,
				width: kept.width,
				batches: () => rowsUnderHeader(source, separator, kept),
				issueOf: (thrown) => fileIssue(file, thrown),
			},
		};
	} catch (thrown) {
		return refused(fileIssue(file, thrown));
	}
}

/** The issue of a file that cannot be read; throws on what is not the file's fault. */
function fileIssue(file: string, thrown: unknown): Issue {
	if (thrown instanceof NotUtf8)
		return issueAt({ file, line: thrown.line }, messages.notUtf8());
	if (thrown instanceof WrongQuotes)
		return issueAt(
			{ file, line: thrown.line },
			thrown.unclosed ? messages.unclosedQuote() : messages.strayQuote(),
		);
	if (thrown instanceof EndlessLine)
		return issueAt({ file }, messages.endlessLine());
	throw thrown;
}

/** Numbers the columns that are read, so that no others are kept. */
function keepColumns(
	found: Columns,
	width: number,
): { readonly columns: Columns; readonly kept: KeptColumns } {
	const columns = new Map<ColumnName | "authority", RawColumn>();
	const slots = new Int32Array(width).fill(-1);
	for (const [column, { index, heading }] of found) {
		slots[index] = columns.size;
		columns.set(column, { index: columns.size, heading });
	}
	return { columns, kept: { slots, count: columns.size, width } };
}

/** The header is the first row that is not blank. */
async function* rowsUnderHeader(
	source: SourceFile,
	separator: Separator,
	kept: KeptColumns,
): AsyncGenerator<RawBatch> {
	let headerSeen = false;
	for await (const batch of parseRows(readPieces(source), separator, kept)) {
		if (headerSeen || batch.rows === 0) yield batch;
		else {
			headerSeen = true;
			yield withoutFirstRow(batch);
		}
	}
}

function withoutFirstRow(batch: RawBatch): RawBatch {
	return {
		...batch,
		rows: batch.rows - 1,
		starts: batch.starts.subarray(batch.columns),
		ends: batch.ends.subarray(batch.columns),
		cells: batch.cells.subarray(1),
		filled: batch.filled.subarray(1),
		firstStarts: batch.firstStarts.subarray(1),
		firstEnds: batch.firstEnds.subarray(1),
		lines: batch.lines.subarray(1),
	};
}

function refused(issue: Issue): TableReading {
	return { ok: false, issues: [issue] };
}
