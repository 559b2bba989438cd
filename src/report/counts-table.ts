import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { measures } from "../measures/measures.ts";
import type { TablePhrases } from "./phrases.ts";
import {
	commonBase,
	isRecordedRow,
	type PublishedTable,
	rowsOf,
} from "./published.ts";
import { countWithFlags, shareInCell } from "./say-cell.ts";
import { isShownAs, isTold } from "./say-figure.ts";
import { columnsOf, type TableContent } from "./table-columns.ts";
import { isMultiSelect, unitForms } from "./table-words.ts";
import { useFigure, type Writing } from "./writing.ts";
import { zeroNote } from "./zero-note.ts";

/** One row a category: the count and, where there is one, its share of the whole; under them the whole. */
export function countsAndShares(
	writing: Writing,
	table: PublishedTable,
	cells: readonly ProtectedFigure[],
	phrases: TablePhrases,
): TableContent {
	// Where no share may be told at all, the table has no column of them.
	const hasShares = cells.some((cell) => cell.share !== undefined);
	const base = hasShares ? commonBase(writing, cells) : undefined;
	const differing = hasShares && !base;
	const { below, inRows } = splitZeros(writing, table);
	const rows = inRows.map((cell) => [
		...rowLabels(table, cell),
		countWithFlags(cell),
		...(base || differing ? [shareInCell(writing, cell)] : []),
		...(differing ? [baseLabel(writing, cell)] : []),
	]);
	const share = base
		? [shareHeading(table, base, phrases)]
		: differing
			? ["Share"]
			: [];
	return {
		...columnsOf(
			rowHeadings(table, phrases),
			[unitHeading(table), ...share],
			differing ? ["Share of"] : [],
			[...rows, ...totalRow(writing, table, cells, phrases)],
		),
		notes: [
			...zeroNote(
				measures[table.measure].unit,
				below.flatMap((cell) => rowLabels(table, cell)),
			),
			...notesOn(table, base),
		],
	};
}

/** The categories that get a row; and those that are shown to be none, which are said together below, unless settings want rows. */
function splitZeros(
	writing: Writing,
	table: PublishedTable,
): {
	readonly inRows: readonly ProtectedFigure[];
	readonly below: readonly ProtectedFigure[];
} {
	const rows = rowsOf(writing, table);
	const below = rows.filter(
		(cell) => isShownAs(cell, 0) && !cell.flags.includes("r"),
	);
	const isKept =
		writing.context.settings.zeros === "rows" ||
		table.breakdowns.length !== 1 ||
		below.length === rows.length;
	return isKept
		? { inRows: rows, below: [] }
		: { inRows: rows.filter((cell) => !below.includes(cell)), below };
}

function rowLabels(
	table: PublishedTable,
	cell: ProtectedFigure,
): readonly string[] {
	const labels = table.breakdowns.map(
		(breakdown) =>
			cell.cell.find((part) => part.breakdown === breakdown)?.label ??
			cell.label,
	);
	return labels.length === 0 ? [cell.label] : labels;
}

function rowHeadings(
	table: PublishedTable,
	phrases: TablePhrases,
): readonly string[] {
	if (table.breakdowns.length === 0) return ["Measure"];
	return table.breakdowns.map((breakdown, i) =>
		i === 0 && phrases.column !== undefined
			? phrases.column
			: breakdowns[breakdown].heading,
	);
}

function shareHeading(
	table: PublishedTable,
	base: ProtectedFigure,
	phrases: TablePhrases,
): string {
	if (isRecordedRow(base)) return "Share of those recorded";
	return phrases.base === undefined
		? `Share of ${unitForms[measures[table.measure].unit].many}`
		: "Share";
}

/** The row of the whole, where the categories add up to it and something may be told of it. */
function totalRow(
	writing: Writing,
	table: PublishedTable,
	cells: readonly ProtectedFigure[],
	phrases: TablePhrases,
): readonly (readonly string[])[] {
	const base = commonBase(writing, cells);
	if (!base || table.breakdowns.length !== 1 || isMultiSelect(table)) return [];
	const total = isRecordedRow(base) ? useFigure(writing, table.measure) : base;
	if (!total || !isTold(total.value)) return [];
	const label =
		phrases.total ?? `All ${unitForms[measures[table.measure].unit].many}`;
	const share =
		total === base && total.value.status !== "banded" ? "100%" : "[z]";
	const hasShares = cells.some((cell) => cell.share !== undefined);
	return [[label, countWithFlags(total), ...(hasShares ? [share] : [])]];
}

function notesOn(
	table: PublishedTable,
	base: ProtectedFigure | undefined,
): readonly string[] {
	return [
		...table.breakdowns.flatMap((name) => breakdowns[name].tableNote ?? []),
		...(base && isRecordedRow(base)
			? [
					"The rows for what is recorded, and for what is not, are shares of the whole.",
				]
			: []),
	];
}

/** The heading of the column of counts: the unit that the table counts. */
function unitHeading(table: PublishedTable): string {
	switch (measures[table.measure].unit) {
		case "referral":
			return "Referrals";
		case "child":
			return "Children";
		case "case":
			return "Cases";
		case "episode":
			return "Episodes";
		case "session":
			return "Sessions";
		case "attendee":
			return "Attendances";
	}
}

function baseLabel(writing: Writing, cell: ProtectedFigure): string {
	const base =
		cell.base === undefined ? undefined : writing.figures.byId.get(cell.base);
	return base?.label ?? "[z]";
}
