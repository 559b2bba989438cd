import type { ExportKind } from "../dictionary/columns.ts";
import type { Settings } from "../settings/settings.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { joinBytes } from "../vocabulary/join-bytes.ts";
import type { Message } from "../vocabulary/message.ts";
import { issueAt, messages } from "../vocabulary/messages.ts";
import type { KeptColumns } from "./batch-builder.ts";
import { fileIssue } from "./file-issue.ts";
import { findHeader, type Header } from "./find-header.ts";
import { mayHoldTimes } from "./hold-times.ts";
import { isIgnored } from "./ignored-files.ts";
import { keepColumns, leastCells } from "./keep-columns.ts";
import { openText } from "./open-text.ts";
import { ownListOf } from "./own-files.ts";
import { parseRows, type Separator, separatorsOf } from "./parse-rows.ts";
import type { RawBatch, RawTable } from "./raw-table.ts";
import { readPieces } from "./read-pieces.ts";
import {
	type Columns,
	findFurtherColumns,
	isDeclared,
	otherLayoutOf,
	recogniseExport,
} from "./recognise-export.ts";
import { type Repairs, repairsOf } from "./repairs.ts";
import type { SourceFile } from "./source-file.ts";
import { textReader } from "./text-reader.ts";
import { type TwinColumns, withEqualTwins } from "./twin-columns.ts";
import { withValues } from "./workbook/with-values.ts";

/** A file as a raw table, or what is wrong with it. */
export type TableReading =
	| { readonly ok: true; readonly table: RawTable }
	| {
			readonly ok: false;
			/** It is none of the exports, and need not be one: the tool's own list, or a file to be ignored. */
			readonly isPassedOver: boolean;
			readonly issues: readonly Issue[];
	  };

/**
 * Reads the header of one file and tells which export it is; its rows stream later, when they are asked for. Refuses
 * what is no CSV of a known export. What is done to read a file that is written in another way than the tool's own is
 * noted.
 *
 * @param further columns to be kept too, where the file has them, though its export is not read for them
 */
export async function readTable(
	source: SourceFile,
	settings: Settings,
	further: Parameters<typeof findFurtherColumns>[2] = [],
): Promise<TableReading> {
	const file = source.name;
	const repairs = repairsOf(file);
	const refused = (...issues: readonly Issue[]): TableReading => ({
		ok: false,
		isPassedOver: false,
		issues: [...issues, ...repairs.notes()],
	});
	const passedOver = (message: Message): TableReading => ({
		ok: false,
		isPassedOver: true,
		issues: [issueAt({ file }, message)],
	});
	if (isIgnored(file, settings.ignore)) return passedOver(messages.ignored());
	const { sheet, unread } = source;
	if (unread)
		return unread.severity === "refuse"
			? refused(issueAt({ file }, unread))
			: passedOver(unread);
	try {
		const opened = await openText(source, repairs);
		if (!opened.ok && opened.own !== undefined)
			return passedOver(messages.ownFile(opened.own));
		if (!opened.ok) return refused(issueAt({ file }, opened.message));
		const head = await readHead(opened.text);
		const header = findHeader(file, head, separatorsOf(source), settings);
		if (!header)
			return sheet
				? passedOver(messages.emptySheet())
				: refused(issueAt({ file }, messages.emptyFile()));
		const { headings, line } = header;
		const recognised = recogniseExport({ file, line }, headings, settings);
		if (!recognised.ok) {
			const own = ownListOf(head);
			if (own !== undefined) return passedOver(messages.ownFile(own));
			const other = otherLayoutOf(file, headings, settings);
			if (other !== undefined) return passedOver(messages.otherLayout(other));
			if (sheet && header.known < 2 && !isDeclared(file, settings))
				return passedOver(messages.otherSheet());
			return refused(...recognised.issues);
		}
		noteHeader(header, repairs);
		const { kind, columns } = recognised;
		const more = findFurtherColumns(headings, columns, further);
		const all = new Map([...columns, ...more]);
		return {
			ok: true,
			table: tableOf(opened.text, header, kind, all, repairs),
		};
	} catch (thrown) {
		return refused(fileIssue(source, thrown));
	}
}

/** Enough bytes to hold a header row and what stands above it. */
const headLength = 32 * 1024;

/** The first lines of a text, whole. */
export async function readHead(text: SourceFile): Promise<Uint8Array> {
	let head: Uint8Array = new Uint8Array();
	// What is done to them is noted when all rows are read, of which they are the first.
	const readText = textReader(repairsOf(text.name));
	for await (const { bytes } of readPieces(text)) {
		head = joinBytes(head, bytes);
		if (head.length >= headLength) break;
	}
	return readText(head, () => 1);
}

const separatorNames: Readonly<Record<Separator, string>> = {
	",": "commas",
	";": "semicolons",
	"\t": "tabs",
	"|": "upright bars",
};

function noteHeader({ line, separator }: Header, repairs: Repairs): void {
	if (line > 1) repairs.add(() => messages.aboveHeader(line), line);
	const name = separatorNames[separator];
	if (separator !== ",") repairs.add(() => messages.separator(name));
}

function tableOf(
	text: SourceFile,
	header: Header,
	kind: ExportKind,
	found: Columns,
	repairs: Repairs,
): RawTable {
	const { sheet } = text;
	const width = header.headings.length;
	const { columns, kept, twins } = keepColumns(found, width);
	const addressed = { ...kept, addressed: sheet !== undefined };
	return {
		file: text.name,
		workbook: sheet?.workbook,
		kind,
		columns,
		size: text.size,
		width,
		leastCells: leastCells(kind, found),
		batches: () =>
			withValues(
				rowsUnder(header, text, addressed, twins, repairs),
				found,
				sheet?.formulasWithoutValue,
			),
		again: () => rowsUnder(header, text, addressed, [], repairsOf(text.name)),
		mayHoldTimes: () => mayHoldTimes(text),
		issueOf: (thrown) => fileIssue(text, thrown),
		notes: () => [...repairs.notes(), ...(sheet?.notes() ?? [])],
	};
}

function rowsUnder(
	{ separator, end, line }: Header,
	text: SourceFile,
	kept: KeptColumns,
	twins: readonly TwinColumns[],
	repairs: Repairs,
): AsyncIterable<RawBatch> {
	const pieces = readPieces(text);
	const rows = parseRows(pieces, textReader(repairs), separator, kept, end);
	if (twins.length === 0) return rows;
	return withEqualTwins(rows, twins, ({ heading, places }) =>
		repairs.add(() => messages.twinHeadings(places), line, heading),
	);
}
