import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import { changeWords } from "../vocabulary/change-words.ts";
import { formatCount, formatPercent } from "../vocabulary/numbers.ts";
import type { Period } from "../vocabulary/period.ts";
import { shortPeriod } from "../vocabulary/short-period.ts";
import { runsOf } from "./figure-marks.ts";
import { figureOverTime, namesIn, periodsOf } from "./figures-over-time.ts";
import { tableKey } from "./known-figures.ts";
import type { TableBlock } from "./model.ts";
import { phrasesOf } from "./phrases.ts";
import {
	cellsOf,
	findTable,
	hasSomething,
	type PublishedTable,
} from "./published.ts";
import { countWithFlags } from "./say-cell.ts";
import { breakBetween } from "./say-change.ts";
import { isShownAs } from "./say-figure.ts";
import { shorthandNotes } from "./shorthand-used.ts";
import { columnsOf } from "./table-columns.ts";
import { aboutTable, tableText } from "./table-words.ts";
import { useFigure, type Writing } from "./writing.ts";

/** One row: a figure in each of the periods. */
interface Row {
	readonly label: string;
	readonly figure: ProtectedFigure;
	readonly over: readonly (ProtectedFigure | undefined)[];
}

/**
 * The figures of one table, or of several totals, in each period of the run: a column a period in order of time, and the
 * change of the last since the one that was named first. Nothing where no other period stands beside it.
 */
export function writeSeriesTable(
	writing: Writing,
	names: string,
): readonly TableBlock[] {
	const periods = periodsOf(writing);
	const tables = namesIn(names).flatMap(
		(name) => findTable(writing, name) ?? [],
	);
	const [first] = tables;
	if (first === undefined || periods.length === 0) return [];
	const rows = tables.flatMap((table) => rowsOf(writing, table));
	if (rows.length === 0) return [];
	const [named] = writing.figures.beside;
	const changes = rows.map((row) =>
		named ? changeInCell(writing, row, named.period) : "",
	);
	// Across a change of definition nothing is compared: its note says so, and a column of marks would say no more.
	const since = changes.every((change) => change === "[b]") ? undefined : named;
	const texts = rows.map((row, i) => [
		row.label,
		...row.over.map(countWithFlags),
		...(since ? [changes[i] ?? ""] : []),
	]);
	const number = writing.tableNumbers.size + 1;
	const id = `${namesIn(names).map(tableKey).join(", ")}, series`;
	writing.tableNumbers.set(id, number);
	const phrases = phrasesOf(writing.template.phrases, tableText(first));
	const { columns } = columnsOf(
		[phrases.column ?? "Measure"],
		periods.map(shortPeriod),
		since ? [`Change since ${shortPeriod(since.period)}`] : [],
		texts,
	);
	const about =
		tables.length === 1 ? aboutTable(first, phrases) : "Key figures";
	const [earliest] = periods;
	return [
		{
			kind: "table",
			id,
			number,
			caption: `${about}, ${earliest && shortPeriod(earliest)} to ${shortPeriod(writing.figures.period)}`,
			columns,
			rows: texts.map((row) => row.map(runsOf)),
			notes: [...breakNotes(writing, rows), ...shorthandNotes(texts.flat())],
		},
	];
}

/** The categories of a table that are not none in every period, and under them all together. */
function rowsOf(writing: Writing, table: PublishedTable): readonly Row[] {
	const cells = cellsOf(writing, table);
	if (!hasSomething(writing, cells)) return [];
	const rowOf = (figure: ProtectedFigure, label: string): Row => ({
		label,
		figure: useFigure(writing, figure.id) ?? figure,
		over: figureOverTime(writing, figure),
	});
	const rows = cells.map((cell) => rowOf(cell, labelOf(writing, cell)));
	const some =
		writing.context.settings.zeros === "rows"
			? rows
			: rows.filter(({ over }) => over.some((one) => !isShownAs(one, 0)));
	const total =
		table.breakdowns.length === 0
			? undefined
			: writing.figures.byId.get(table.measure);
	return [
		...(some.length === 0 ? rows : some),
		...(total === undefined ? [] : [rowOf(total, "All")]),
	];
}

/** "Children reported missing (Jul–Dec)", where its measure covers that part of each year. */
function labelOf({ figures }: Writing, cell: ProtectedFigure): string {
	const label = cell.cell.at(-1)?.label ?? cell.label;
	const own = ownPeriodOf(cell, figures);
	return own === undefined
		? label
		: `${label} (${shortPeriod(own).replace(/ \d{4}$/, "")})`;
}

/** "+4 (+15%), about the same"; where there is no change to tell, the shorthand for what keeps it from being told. */
function changeInCell(
	writing: Writing,
	{ figure, over }: Row,
	since: Period,
): string {
	const { context } = writing;
	const change = figure.changes?.find((one) => one.since === since.id);
	if (change === undefined) {
		const other = over.find((one) => one?.beside?.id === since.id);
		if (other === undefined) return "[z]";
		if (breakBetween(writing, figure, since) !== undefined) return "[b]";
		const both = [figure, other].map(({ value }) => value.status);
		if (both.includes("notAvailable")) return "[x]";
		return both.some((status) => status === "withheld" || status === "banded")
			? "[c]"
			: "[z]";
	}
	const { count, percent, says } = change;
	const sign = count > 0 ? "+" : count < 0 ? "−" : "";
	const share =
		percent === undefined || count === 0
			? ""
			: ` (${sign}${formatPercent(Math.abs(percent), context.settings.decimals)})`;
	return `${sign}${formatCount(Math.abs(count))}${share}, ${changeWords[says]}`;
}

/** What each break of the series is. */
function breakNotes(writing: Writing, rows: readonly Row[]): readonly string[] {
	const [earliest] = periodsOf(writing);
	const notes = rows.flatMap(
		({ figure }) => breakBetween(writing, figure, earliest) ?? [],
	);
	return [...new Set(notes)].map((note) => `Break in the series: ${note}.`);
}
