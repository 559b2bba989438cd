import type { ColumnName } from "../dictionary/exports.ts";
import type { Settings } from "../settings/settings.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { issueAt, type Message, messages } from "../vocabulary/messages.ts";
import type { KeptColumns } from "./batch-builder.ts";
import {
	NotUtf8,
	parseHeader,
	parseRows,
	type Separator,
	separators,
	WrongQuotes,
} from "./parse-rows.ts";
import type { RawBatch, RawColumn, RawTable } from "./raw-table.ts";
import { EndlessLine, readPieces } from "./read-pieces.ts";
import {
	type Columns,
	countKnownHeadings,
	recogniseExport,
} from "./recognise-export.ts";
import type { SourceFile } from "./source-file.ts";

/** A file as a raw table, or what is wrong with it. */
export type TableReading =
	| { readonly ok: true; readonly table: RawTable }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** Enough text to hold any header row. */
const headLength = 256 * 1024;

/**
 * Reads the header of one file and tells which export it is; its rows stream later, when they are asked for. Refuses
 * what is no CSV of a known export.
 */
export async function readTable(
	source: SourceFile,
	settings: Settings,
): Promise<TableReading> {
	const file = source.name;
	try {
		const head = await readHead(source);
		const wrong = notCsv(head);
		if (wrong) return refused(issueAt({ file }, wrong));
		const { separator, headings } = findHeader(head, settings);
		const recognised = recogniseExport(file, headings, settings);
		if (!recognised.ok) return recognised;
		const { kind } = recognised;
		const { columns, kept } = keepColumns(recognised.columns, headings.length);
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

async function readHead(source: SourceFile): Promise<string> {
	let head = "";
	for await (const piece of readPieces(source)) {
		head += new TextDecoder().decode(piece.bytes);
		if (head.length >= headLength || /\S[^\n]*\n/.test(head)) break;
	}
	return head;
}

/** Says what a file is that only calls itself a CSV. */
function notCsv(head: string): Message | undefined {
	if (head.trim() === "") return messages.emptyFile();
	if (head.startsWith("%PDF")) return messages.notCsv("a PDF");
	if (head.startsWith("PK\u0003\u0004"))
		return messages.notCsv("a zip archive or an Excel workbook");
	return head.includes("\u0000")
		? messages.notCsv("a file of another kind")
		: undefined;
}

/** The separator under which the first row that is not blank has the most known headings. */
function findHeader(
	head: string,
	settings: Settings,
): { readonly separator: Separator; readonly headings: readonly string[] } {
	const text = head.trimStart();
	const readings = separators.map((separator) => {
		const headings = parseHeader(text, separator);
		return {
			separator,
			headings,
			known: countKnownHeadings(headings, settings),
		};
	});
	return readings.reduce((best, next) =>
		next.known > best.known ? next : best,
	);
}

/** Numbers the columns that are read, so that no others are kept. */
function keepColumns(
	found: Columns,
	width: number,
): { readonly columns: Columns; readonly kept: KeptColumns } {
	const columns = new Map<ColumnName | "authority", RawColumn>();
	const slots = new Int8Array(width).fill(-1);
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
		lines: batch.lines.subarray(1),
	};
}

function refused(issue: Issue): TableReading {
	return { ok: false, issues: [issue] };
}
