import type { Settings } from "../settings/settings.ts";
import {
	type BatchBuilder,
	batchBuilder,
	type Taken,
	WrongQuotes,
} from "./batch-builder.ts";
import type { Separator } from "./parse-rows.ts";
import { lineFeed } from "./read-pieces.ts";
import { headingKnower, type KnownHeadings } from "./recognise-export.ts";

/** A header row. */
export interface Header {
	readonly headings: readonly string[];
	readonly separator: Separator;
	readonly line: number;
	/** How many bytes of the text end with it. */
	readonly end: number;
}

/** A title, a date, a filter and their blank lines stand above a header: no system writes more rows than this. */
const mostRowsAbove = 40;

/** A spreadsheet has no more columns. */
const mostColumns = 16_384;

/**
 * Finds the header: the first row that has every heading that some export must have, with the separator under which it
 * has the most known headings. Where there is none, it is the row with the most known headings, or else the first that is
 * not blank: there to say what is wrong with it. `undefined` where all rows are blank. Throws {@link WrongQuotes}.
 *
 * @param head the first lines of the text
 * @param tried the separators that it may have
 */
export function findHeader(
	file: string,
	head: Uint8Array,
	tried: readonly Separator[],
	settings: Settings,
): FoundHeader | undefined {
	let best: FoundHeader | undefined;
	let wrong: WrongQuotes | undefined;
	let blank = false;
	const know = headingKnower(file, settings);
	for (const separator of tried) {
		let rows = 0;
		for (const row of rowsOf(head, separator)) {
			rows++;
			if (row instanceof WrongQuotes) {
				wrong ??= row;
				continue;
			}
			// Nothing below a header that is whole is a better one.
			if (best?.whole && row.line > best.line) break;
			const found = { ...row, ...know(row.headings) };
			if (!best || isBetter(found, best)) best = found;
			if (found.whole) break;
		}
		blank ||= rows === 0;
	}
	// Every export has two headings that it must have, so one alone is a word of a title, or of a cell.
	if (best && best.known > 1) return best;
	// With the wrong separator quotation marks may seem wrong: "a";"b".
	if (wrong !== undefined) throw wrong;
	// Rows of commas alone are headings only to who looks for semicolons.
	return blank ? undefined : best;
}

/** The row that is most likely the header, and what of it is known. */
export interface FoundHeader extends Header, KnownHeadings {}

function isBetter(found: FoundHeader, best: FoundHeader): boolean {
	if (found.whole !== best.whole) return found.whole;
	if (found.whole && found.line !== best.line) return found.line < best.line;
	return found.known > best.known;
}

/** The rows at the start of a text, read with one separator; where quotation marks are wrong, what is thrown. */
export function* rowsOf(
	head: Uint8Array,
	separator: Separator,
): Generator<Header | WrongQuotes> {
	const mark = separator.charCodeAt(0);
	const width = mostCells(mark, head);
	const slots = new Int32Array(width).map((_, column) => column);
	const builder = batchBuilder({ slots, count: width, width }, mark, 1);
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	// Quotation marks that are doubled in a cell are made one where they stand.
	const bytes = new Uint8Array(head);
	let end = 0;
	let line = 1;
	for (let row = 0; row <= mostRowsAbove && end < bytes.length; row++) {
		const taken = readRow(builder, bytes.subarray(end), line);
		if (taken instanceof WrongQuotes) {
			yield taken;
			// A title may have such marks: the header may stand below.
			const next = bytes.indexOf(lineFeed, end) + 1;
			if (next === 0) return;
			end = next;
			line++;
			continue;
		}
		end += taken.bytes;
		line = taken.line;
		const { rows, bytes: text, starts, ends, cells, lines } = builder.finish(0);
		const columns = cells[0] ?? 0;
		if (rows === 0 || columns > mostColumns) continue;
		const headings = Array.from({ length: columns }, (_, column) =>
			decoder.decode(text.subarray(starts[column], ends[column])),
		);
		yield { headings, separator, line: lines[0] ?? 1, end };
	}
}

/** How many columns a row may have at most: one more than there are separators. */
function mostCells(separator: number, bytes: Uint8Array): number {
	let cells = 1;
	let at = bytes.indexOf(separator);
	while (at >= 0 && cells < mostColumns) {
		cells++;
		at = bytes.indexOf(separator, at + 1);
	}
	return cells;
}

function readRow(
	builder: BatchBuilder,
	bytes: Uint8Array,
	line: number,
): Taken | WrongQuotes {
	try {
		const taken = builder.read(bytes, line, true);
		const { rows } = builder.finish(0);
		return rows === 0 && taken.bytes < bytes.length
			? new WrongQuotes(taken.openLine, undefined)
			: taken;
	} catch (thrown) {
		if (thrown instanceof WrongQuotes) return thrown;
		throw thrown;
	}
}
