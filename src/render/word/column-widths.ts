import type { TableBlock, TableColumn } from "../../report/model.ts";
import { sum } from "../../vocabulary/numbers.ts";
import { lineOf } from "../paper-text.ts";
import { textWidth, theme } from "../theme.ts";

/**
 * How wide a table's columns are, in Word's unit, so that they fill the page's width exactly: as their shares say, but no
 * column so narrow that a number ("fewer than 5", "56% to 100% [u]") or a word ("improved", "1.2.13") is broken over
 * lines. What such a column lacks is taken from those that have room to spare.
 */
export function columnWidths(table: TableBlock): readonly number[] {
	const least = table.columns.map((column, at) =>
		leastWidth(column, [
			...table.rows.map((row) => (row[at] ?? []).map(lineOf).join("")),
		]),
	);
	const shares = table.columns.map(({ width }) => width);
	return whole(fitted(shares, least));
}

/** The columns' widths in parts of the page's, where each has at least its least. */
function fitted(
	shares: readonly number[],
	least: readonly number[],
): readonly number[] {
	const wished = scaled(shares);
	const lacking = sum(
		wished.map((width, at) => Math.max(0, (least[at] ?? 0) - width)),
	);
	const spare = wished.map((width, at) =>
		Math.max(0, width - (least[at] ?? 0)),
	);
	const all = sum(spare);
	// There is no room for all: each gets its part of what there is.
	if (lacking > all) return scaled(least);
	return wished.map((width, at) =>
		Math.max(
			least[at] ?? 0,
			width - (all === 0 ? 0 : (lacking * (spare[at] ?? 0)) / all),
		),
	);
}

function scaled(shares: readonly number[]): readonly number[] {
	const all = sum(shares);
	return shares.map((share) => (share / all) * textWidth);
}

/** Whole numbers; the last takes what rounding leaves. */
function whole(widths: readonly number[]): readonly number[] {
	const ends = widths.map((_, at) => Math.round(sum(widths.slice(0, at + 1))));
	return ends.map((end, at) => end - (ends[at - 1] ?? 0));
}

/** What keeps numbers in one line, and words whole. */
function leastWidth(column: TableColumn, texts: readonly string[]): number {
	const parts =
		column.kind === "numbers" ? texts : texts.flatMap((text) => wordsOf(text));
	const widest = Math.max(
		0,
		...[...parts, ...wordsOf(column.heading)].map(widthOf),
	);
	return widest + 2 * theme.cellMargin + slack;
}

function wordsOf(text: string): readonly string[] {
	return text.split(/[\s-]+/);
}

/** Word and LibreOffice draw no two texts alike to the last twentieth of a point. */
const slack = 30;

/** How wide characters of the house font are in bold, in thousandths of their size: the widest that a text can be. */
const characterWidths: readonly (readonly [RegExp, number])[] = [
	[/[ .,:;’'‘|ijlI]/, 278],
	[/[-()[\]ftr/]/, 389],
	[/[mw]/, 889],
	[/[%MW]/, 944],
	[/[A-Z]/, 722],
];
const commonWidth = 611;

function widthOf(text: string): number {
	const thousandths = sum(
		[...text].map(
			(one) =>
				characterWidths.find(([kind]) => kind.test(one))?.[1] ?? commonWidth,
		),
	);
	return (thousandths / 1000) * theme.size.table * 20;
}
