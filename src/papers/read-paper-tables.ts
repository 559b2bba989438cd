import { type FigureKey, writeFigure } from "../measures/figure-key.ts";
import type { TableOfWholes, TableTogether } from "../measures/measure.ts";
import {
	isMeasureId,
	type MeasureId,
	measureIds,
	measures,
} from "../measures/measures.ts";
import type { NamedTable, PaperNames } from "../report/paper-names.ts";
import type { Period } from "../vocabulary/period.ts";
import { readShortPeriod } from "../vocabulary/short-period.ts";
import type { Reading } from "./printed-figure.ts";
import { type FigureOf, readMarkedCells } from "./read-marks.ts";
import { readCount, readShare } from "./read-number.ts";
import type { MarkedText, WordTable } from "./word-paper.ts";

/** What a paper's tables say of figures, and cells that hold no number that a figure could have. */
export interface TableReadings {
	readonly readings: readonly Reading[];
	/** Rows and cells of tables of figures that could not be read. */
	readonly notUnderstood: readonly {
		readonly place: string;
		readonly text: string;
	}[];
}

interface RowText {
	readonly cells: readonly string[];
	readonly place: string;
	readonly marked?: readonly MarkedText[];
}

/**
 * Reads the tables of figures among a paper's tables: by their captions and the labels of their rows, as everybody does; and
 * by its marks what these no longer tell, as somebody has put it in other words.
 */
export function readTables(
	tables: readonly WordTable[],
	names: PaperNames,
	figureOf: FigureOf,
	roundTo: number | undefined,
): TableReadings {
	const readings: Reading[] = [];
	const notUnderstood: { place: string; text: string }[] = [];
	for (const table of tables) {
		const named = names.tableOf(table.caption);
		const periods = periodColumns(table.headings);
		const readByWords = (row: RowText): RowReading => {
			if (named === undefined) return nothing;
			return periods === undefined
				? readRow(row, table.headings, named, names, roundTo)
				: readSeriesRow(row, periods, named, names, roundTo);
		};
		for (const row of [...rowsOf(table), ...zeroRows(table, names)]) {
			const byWords = readByWords(row);
			const marked = readMarkedCells(
				byWords.readings.length > 0 ? [] : (row.marked ?? []),
				row.place,
				figureOf,
				roundTo,
			);
			const found =
				marked.length > 0 ? { readings: marked, notUnderstood: [] } : byWords;
			readings.push(...found.readings);
			notUnderstood.push(
				...found.notUnderstood.map((text) => ({ place: row.place, text })),
			);
		}
	}
	return { readings, notUnderstood };
}

function rowsOf({ place, rows }: WordTable): readonly RowText[] {
	return rows.flatMap(({ cells, marked = [], before }) => {
		const at = `${place}, row ${cells[0] ?? before?.[0] ?? ""}`;
		return before === undefined
			? [{ cells, marked, place: at }]
			: [
					{ cells, marked, place: at },
					{
						cells: before.map((text, i) => text || (cells[i] ?? "")),
						place: `${at}, as it was before a tracked change`,
					},
				];
	});
}

/** Categories without a row, of which a note says that there are none. */
function zeroRows(
	{ place, notes }: WordTable,
	names: PaperNames,
): readonly RowText[] {
	return notes.flatMap(names.zerosIn).map((label) => ({
		cells: [label, "0"],
		place: `the note below ${place}`,
	}));
}

/** The columns of a table over time, by their places: each but the last is of a period beside the paper's own. */
function periodColumns(
	headings: readonly string[],
): readonly (Period | undefined)[] | undefined {
	const [, ...others] = headings;
	if (others.at(-1)?.startsWith("Change since ") !== true) return undefined;
	const periods = others.slice(0, -1).map(readShortPeriod);
	return periods.some((period) => period === undefined)
		? undefined
		: periods.with(-1, undefined);
}

/** One row a category, one column a period. */
function readSeriesRow(
	row: RowText,
	periods: readonly (Period | undefined)[],
	{ measure, breakdowns }: NamedTable,
	names: PaperNames,
	roundTo: number | undefined,
): RowReading {
	const [label = ""] = row.cells;
	const [breakdown] = breakdowns;
	const category =
		breakdown === undefined || label === "All"
			? undefined
			: names.categoryOf(breakdown, label);
	if (breakdown !== undefined && label !== "All" && category === undefined)
		return unknownRow(row);
	const cell =
		breakdown === undefined || category === undefined
			? []
			: [{ breakdown, category }];
	const count = countIn(row, isAboutChildren(measure) ? roundTo : undefined);
	return together(
		periods.map((beside, at) => {
			const text = row.cells[at + 1];
			// What is not available is no statement, and a break says nothing of the number beside it.
			return text === "[x]"
				? nothing
				: count(
						writeFigure(
							beside === undefined
								? { measure, cell }
								: { measure, cell, beside },
						),
						text?.replace(/ \[b\]$/, ""),
					);
		}),
	);
}

interface RowReading {
	readonly readings: readonly Reading[];
	readonly notUnderstood: readonly string[];
}

const nothing: RowReading = { readings: [], notUnderstood: [] };

function readRow(
	row: RowText,
	headings: readonly string[],
	table: NamedTable,
	names: PaperNames,
	roundTo: number | undefined,
): RowReading {
	const cell = (heading: string) => {
		const at = headings.indexOf(heading);
		return at < 0 ? undefined : row.cells[at];
	};
	const count = countIn(
		row,
		isAboutChildren(table.measure) ? roundTo : undefined,
	);
	const { table: layout } = measures[table.measure];
	switch (layout?.kind) {
		case "ofWholes":
			return rowOfWholes(row, table.measure, layout, cell, names, count);
		case "together":
			return rowTogether(row, table, layout, cell, names, count);
		case undefined:
			return countsRow(row, headings, table, names, count);
	}
	layout satisfies never;
}

type CellUnder = (heading: string) => string | undefined;

/** A row whose share is of a whole of its own: its whole's whole, its whole, its count and its share. */
function rowOfWholes(
	row: RowText,
	measure: MeasureId,
	layout: TableOfWholes,
	under: CellUnder,
	names: PaperNames,
	count: Count,
): RowReading {
	const [by] = measures[measure].breakdowns;
	const [first = ""] = row.cells;
	const category = layout.rows.length === 2 ? first : names.measureOf(first);
	if (by === undefined || category === undefined) return unknownRow(row);
	const cell = [
		{ breakdown: by, category },
		...(layout.only ? [layout.only] : []),
	];
	const whole = wholeOf({ measure, cell });
	const second = whole && wholeOf(whole);
	const at = (key: Key | undefined, heading: string | undefined) =>
		key === undefined || heading === undefined
			? []
			: [count(writeFigure(key), under(heading))];
	return together([
		...at(second, layout.wholeOfWhole),
		...at(whole, layout.whole),
		count(
			writeFigure({ measure, cell }),
			under(layout.count),
			under(layout.share),
			whole && writeFigure(whole),
		),
	]);
}

type Key = Pick<FigureKey, "measure" | "cell">;

/** What a figure's share is a share of, where its measure says so by itself. */
function wholeOf({ measure, cell }: Key): Key | undefined {
	const { base } = measures[measure];
	const found = typeof base === "function" ? base(cell) : undefined;
	return found === undefined || !isMeasureId(found.measure)
		? undefined
		: { measure: found.measure, cell: found.cell };
}

/** A row of measures that stand beside each other. */
function rowTogether(
	row: RowText,
	table: NamedTable,
	layout: TableTogether,
	under: CellUnder,
	names: PaperNames,
	count: Count,
): RowReading {
	const [label = ""] = row.cells;
	const cell =
		label === layout.all
			? []
			: table.breakdowns.flatMap((breakdown) => {
					const category = names.categoryOf(breakdown, label);
					return category === undefined ? [] : [{ breakdown, category }];
				});
	return together(
		measureIds.flatMap((measure) => {
			const { table: own } = measures[measure];
			return own?.kind === "together" && own.name === layout.name
				? [count(writeFigure({ measure, cell }), under(own.heading))]
				: [];
		}),
	);
}

type Count = (
	id: string,
	text: string | undefined,
	share?: string,
	base?: string,
) => RowReading;

/** One row a category: its labels, its count and, where there is one, its share. */
function countsRow(
	row: RowText,
	headings: readonly string[],
	table: NamedTable,
	names: PaperNames,
	count: Count,
): RowReading {
	const [first = ""] = row.cells;
	const labels = Math.max(1, table.breakdowns.length);
	const text = row.cells[labels];
	const hasShare = headings[labels + 1]?.startsWith("Share") ?? false;
	const share = hasShare ? row.cells[labels + 1] : undefined;
	if (table.breakdowns.length === 0) return count(table.measure, text, share);
	if (first === table.total)
		return count(
			wholeOf({ measure: table.measure, cell: [] })?.measure ?? table.measure,
			text,
		);
	const cell = table.breakdowns.flatMap((breakdown, i) => {
		const category = names.categoryOf(breakdown, row.cells[i] ?? "");
		return category === undefined ? [] : [{ breakdown, category }];
	});
	if (cell.length < table.breakdowns.length) return unknownRow(row);
	return count(writeFigure({ measure: table.measure, cell }), text, share);
}

function unknownRow(row: RowText): RowReading {
	return { readings: [], notUnderstood: [row.cells.join(" | ")] };
}

function together(rows: readonly RowReading[]): RowReading {
	return {
		readings: rows.flatMap(({ readings }) => readings),
		notUnderstood: rows.flatMap((one) => one.notUnderstood),
	};
}

/** Reads a count with its share, in one row; a column that is not there says nothing. */
function countIn({ place }: RowText, roundTo: number | undefined): Count {
	return (id, text, shareText, base) => {
		if (text === undefined) return nothing;
		const value = readCount(text, roundTo);
		const share = shareText === undefined ? undefined : readShare(shareText);
		const said = [text, shareText].filter((one) => one !== undefined).join(" ");
		const isOdd =
			value === undefined ||
			(shareText !== undefined &&
				share === undefined &&
				!/^\[[cxz]\]$/.test(shareText.trim()));
		return {
			readings:
				value === undefined && share === undefined
					? []
					: [{ id, value, share, base, place, said }],
			notUnderstood: isOdd ? [said] : [],
		};
	};
}

function isAboutChildren(measure: MeasureId): boolean {
	return measures[measure].aboutChildren;
}
