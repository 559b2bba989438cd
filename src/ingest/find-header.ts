import type { Settings } from "../settings/settings.ts";
import { type Message, messages } from "../vocabulary/messages.ts";
import {
	type HeaderRow,
	joined,
	parseHeader,
	type Separator,
	separators,
} from "./parse-rows.ts";
import { readPieces } from "./read-pieces.ts";
import { countKnownHeadings } from "./recognise-export.ts";
import type { SourceFile } from "./source-file.ts";

/** Enough bytes to hold any header row. */
const headLength = 32 * 1024;

/** The first lines of a file, whole. */
export async function readHead(source: SourceFile): Promise<Uint8Array> {
	let head: Uint8Array = new Uint8Array();
	for await (const { bytes } of readPieces(source)) {
		head = joined(head, bytes);
		if (head.length >= headLength) break;
	}
	return head;
}

/** Says what a file is that only calls itself a CSV, or is one in a way that is not read. */
export function notCsv(head: Uint8Array): Message | undefined {
	// Only what every encoding has in common is looked at, so each byte may stand for a letter.
	const text = new TextDecoder("latin1").decode(head);
	if (text.trim() === "") return messages.emptyFile();
	if (text.startsWith("%PDF")) return messages.notCsv("a PDF");
	if (text.startsWith("PK\u0003\u0004"))
		return messages.notCsv("a zip archive or an Excel workbook");
	if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff"))
		return messages.utf16();
	if (/^(?:[^\0]\0){4}|^(?:\0[^\0]){4}/.test(text)) return messages.utf16();
	if (text.includes("\0")) return messages.notCsv("a file of another kind");
	return text.includes("\r") && !text.includes("\n")
		? messages.bareReturns()
		: undefined;
}

/** A header row, and the separator between its headings. */
export interface Header extends HeaderRow {
	readonly separator: Separator;
}

/**
 * The first row that is not blank, read with the separator under which it has the most known headings; `undefined`
 * where all rows are blank.
 */
export function findHeader(
	head: Uint8Array,
	settings: Settings,
): Header | undefined {
	let best: (Header & { readonly known: number }) | undefined;
	let wrong: unknown;
	let blank = false;
	for (const separator of separators) {
		try {
			const row = parseHeader(head, separator);
			blank ||= row === undefined;
			const known = row ? countKnownHeadings(row.headings, settings) : 0;
			if (row && known > (best?.known ?? -1))
				best = { ...row, separator, known };
		} catch (thrown) {
			// With the wrong separator quotation marks may seem wrong: "a";"b".
			wrong ??= thrown;
		}
	}
	if (best && best.known > 0) return best;
	if (wrong !== undefined) throw wrong;
	// Rows of commas alone are headings only to who looks for semicolons.
	return blank ? undefined : best;
}
