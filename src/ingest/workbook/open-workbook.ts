import type { Message } from "../../vocabulary/message.ts";
import { messages } from "../../vocabulary/messages.ts";
import { once } from "../../vocabulary/once.ts";
import { sheetFile } from "../../vocabulary/sheet-names.ts";
import { faultMessage } from "../file-issue.ts";
import type { SourceFile } from "../source-file.ts";
import { type Archive, openArchive } from "./archive.ts";
import { type Book, type BookSheet, readBook } from "./book.ts";
import { readNumberForms } from "./cell-styles.ts";
import { otherArchive, otherThanArchive } from "./other-than-workbook.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { sheetSource } from "./sheet-source.ts";
import type { Shared } from "./sheet-text.ts";
import { WorkbookFault } from "./workbook-fault.ts";

/** The largest workbook that is held, in bytes, and what its sheets, its texts and its formats may unpack to. */
const largest = {
	file: 512 * 1024 * 1024,
	sheets: 1024 * 1024 * 1024,
	strings: 256 * 1024 * 1024,
	styles: 64 * 1024 * 1024,
} as const;

/**
 * The sheets of a workbook, each a file of its own; or the workbook itself, with why it is not read. Hidden sheets are
 * among them, and are not read.
 */
export async function openWorkbook(
	source: SourceFile,
): Promise<readonly SourceFile[]> {
	const unread = (message: Message) => [{ ...source, unread: message }];
	if (source.size > largest.file) return unread(messages.largeWorkbook());
	const bytes = await bytesOf(source);
	const other = otherThanArchive(bytes);
	if (other) return unread(other);
	try {
		const archive = openArchive(bytes);
		const kind = otherArchive(archive);
		if (kind) return unread(kind);
		const book = readBook(archive);
		checkSizes(archive, book);
		const shared = once(() => readShared(archive, book));
		return book.sheets.map((sheet) => fileOf(source, archive, sheet, shared));
	} catch (thrown) {
		if (!(thrown instanceof WorkbookFault)) throw thrown;
		return unread(faultMessage(thrown));
	}
}

/** The workbook as one piece of memory: its directory stands at its end. */
async function bytesOf({ bytes }: SourceFile): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of bytes()) {
		pieces.push(piece.slice());
		length += piece.length;
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Refuses what would take a computer minutes to unpack, before any of it is. */
function checkSizes(archive: Archive, book: Book): void {
	const sizeOf = (part: string | undefined) =>
		part === undefined ? 0 : (archive.sizeOf(part) ?? 0);
	const sheets = book.sheets
		.filter(({ hidden }) => !hidden)
		.reduce((sum, { part }) => sum + sizeOf(part), 0);
	if (
		sheets > largest.sheets ||
		sizeOf(book.strings) > largest.strings ||
		sizeOf(book.styles) > largest.styles
	)
		throw new WorkbookFault("too large");
}

function readShared(archive: Archive, book: Book): Shared {
	const { strings, styles, from1904 } = book;
	return {
		strings:
			strings === undefined ? [] : readSharedStrings(archive.read(strings)),
		forms: styles === undefined ? [] : readNumberForms(archive.read(styles)),
		from1904,
	};
}

function fileOf(
	source: SourceFile,
	archive: Archive,
	{ name: tab, part, hidden }: BookSheet,
	shared: () => Shared,
): SourceFile {
	const { name: workbook, verify } = source;
	const name = sheetFile(workbook, tab);
	const file = sheetSource(
		{ name, workbook, size: archive.sizeOf(part) ?? 0 },
		() => archive.read(part),
		shared,
	);
	return {
		...file,
		...(verify ? { verify } : {}),
		...(hidden ? { unread: messages.hiddenSheet() } : {}),
	};
}
