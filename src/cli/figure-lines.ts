import { breakdowns } from "../breakdowns/breakdowns.ts";
import type {
	ProtectedFigure,
	ProtectedTable,
} from "../disclosure/protected-table.ts";
import { ownPeriodOf, writeFigure } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import { tableLabel } from "../measures/table-label.ts";
import {
	countInCell,
	heldBackWhole,
	isHeldBackWhole,
	shareInWords,
} from "../report/say-figure.ts";
import type { FigureGroup } from "../statistics/figure-table.ts";
import { changeWords } from "../vocabulary/change-words.ts";
import { formatCount, formatPercent } from "../vocabulary/numbers.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import { type Shorthand, shorthand } from "../vocabulary/shorthand.ts";
import { wrap } from "./wrap-text.ts";

/** One figure as a row of words: what it is, and what is said of it in each column. */
interface Row {
	readonly label: string;
	readonly cells: readonly string[];
}

const indent = "  ";

/**
 * Protected figures as a page of aligned text: each table of which something is available under its heading, the periods
 * beside it in order of time, then rates, what others published, which tables are held back whole, are not available, or were
 * left out (by their names), and the shorthand that was used.
 */
export function figureLines(
	table: ProtectedTable,
	decimals: number,
	elsewhere: readonly PublishedElsewhere[] = [],
	leftOut: readonly string[] = [],
): readonly string[] {
	const available = table.tables.filter((group) => isAvailable(group, table));
	const untold = table.tables.filter((group) => !available.includes(group));
	const heldBack = available.filter((group) =>
		isHeldBackWhole(inPeriods(group, table), table),
	);
	const told = available.filter((group) => !heldBack.includes(group));
	const groups = underHeadings(
		told.map((group) => ({
			heading: headingOf(group, table),
			rows: group.figures.flatMap((id) => {
				const figure = table.byId.get(id);
				return figure ? [rowOf(figure, table, decimals)] : [];
			}),
		})),
	);
	const rows = groups.flatMap((group) => group.rows);
	const printed = new Set(told.flatMap((group) => group.figures));
	const beside = elsewhere.filter(({ figure }) => printed.has(figure));
	const columns = columnsOf(table);
	const all = widthsOf(columns, rows);
	const heads =
		table.beside.length === 0 ? [] : [{ label: "", cells: columns }];
	return [
		...groups.flatMap(({ heading, rows: of }) => {
			// Side by side with other periods, a table is as narrow as it can be.
			const widths = heads.length === 0 ? all : widthsOf(columns, of);
			const lines = [...heads, ...of].map((row) => rowLine(row, widths));
			return ["", heading, ...lines];
		}),
		...rateLines(table),
		...elsewhereLines(beside, table),
		...listLines(heldBackWhole, heldBack, table),
		...listLines(
			"Not available from these exports",
			untold.filter(({ name }) => !leftOut.includes(name)),
			table,
		),
		...listLines(
			"Left out, since so many breakdowns are crossed",
			untold.filter(({ name }) => leftOut.includes(name)),
			table,
		),
		...shorthandLines([
			...rows.flatMap(({ cells }) => cells),
			...beside.map(({ value }) => String(value)),
		]),
	];
}

interface Group {
	readonly heading: string;
	readonly rows: readonly Row[];
}

/** A total and its own breakdown, one after the other, have one name and so one heading. */
function underHeadings(groups: readonly Group[]): readonly Group[] {
	return [...new Set(groups.map(({ heading }) => heading))].map((heading) => ({
		heading,
		rows: groups.flatMap((group) =>
			group.heading === heading ? group.rows : [],
		),
	}));
}

interface Widths {
	readonly label: number;
	readonly cells: readonly number[];
}

function widthsOf(columns: readonly string[], rows: readonly Row[]): Widths {
	return {
		label: widest(rows.map((row) => row.label)),
		cells: columns.map((heading, at) =>
			widest([heading, ...rows.map((row) => row.cells[at] ?? "")]),
		),
	};
}

/** Whether anything of a table is available, in any period. */
function isAvailable(group: FigureGroup, table: ProtectedTable): boolean {
	return inPeriods(group, table)
		.flatMap(({ figures }) => figures)
		.some((id) => table.byId.get(id)?.value.status !== "notAvailable");
}

/** A table in each period of the run, its own first. */
function inPeriods(
	group: FigureGroup,
	table: ProtectedTable,
): readonly FigureGroup[] {
	const beside = table.beside.flatMap(({ tables }) =>
		tables.filter(({ name }) => name === group.name),
	);
	return [group, ...beside];
}

/** The totals by how many children live in the area, each with its exact interval. */
function rateLines({ figures }: ProtectedTable): readonly string[] {
	const lines = figures.flatMap(({ measure, rate, period }) => {
		if (rate === undefined) return [];
		const { value, from, to, population, year } = rate;
		return `${indent}${measures[measure].label}, ${period.id}: ${value.toFixed(1)} (${from.toFixed(1)} to ${to.toFixed(1)}), of ${formatCount(population)} in mid-${year}`;
	});
	return lines.length === 0
		? []
		: [
				"",
				"For each 10,000 children of the area, with the exact interval of 95%",
				...lines,
			];
}

/** What others published, in the order of the file: never ranked. */
function elsewhereLines(
	published: readonly PublishedElsewhere[],
	table: ProtectedTable,
): readonly string[] {
	const lines = published.map(
		({ figure, area, period, value, source, note }) => {
			const what = table.byId.get(figure)?.label ?? figure;
			const number = typeof value === "number" ? formatCount(value) : value;
			const from = source === undefined ? "" : ` (${source})`;
			const unlike = note === undefined ? "" : `. Cannot be compared: ${note}`;
			return `${indent}${what}, ${period.id}, ${area}: ${number}${from}${unlike}`;
		},
	);
	return lines.length === 0
		? []
		: ["", "What others published of the same days", ...lines];
}

/** Tables of which nothing is told, and why. */
function listLines(
	why: string,
	groups: readonly FigureGroup[],
	table: ProtectedTable,
): readonly string[] {
	if (groups.length === 0) return [];
	// A total and its own breakdown have one name.
	const names = new Set(
		groups.map((group) => headingOf(group, table).toLowerCase()),
	);
	return ["", ...wrap(`${why}: ${[...names].join("; ")}.`)];
}

/** The periods in order of time, the run's own last, with its shares; then its change since the first that was named. */
function columnsOf({ period, beside }: ProtectedTable): readonly string[] {
	const [first] = beside;
	return first === undefined
		? ["", ""]
		: [
				...inTime(beside).map((other) => other.period.id),
				period.id,
				"",
				`since ${first.period.id}`,
			];
}

function inTime(beside: ProtectedTable["beside"]): ProtectedTable["beside"] {
	return beside.toSorted((a, b) => a.period.from - b.period.from);
}

function headingOf(group: FigureGroup, table: ProtectedTable): string {
	const own = group.figures
		.flatMap((id) => table.byId.get(id) ?? [])
		.map((figure) => ownPeriodOf(figure, table))
		.find((period) => period !== undefined);
	return `${tableLabel(group)}${own ? ` (${own.label})` : ""}`;
}

function rowOf(
	figure: ProtectedFigure,
	table: ProtectedTable,
	decimals: number,
): Row {
	const { beside } = table;
	const flags = figure.flags.filter((flag) => flag !== "b");
	const marks = flags.map((flag) => `[${flag}]`).join(" ");
	const share = figure.share ? shareInWords(figure.share, decimals) : "";
	const own = [
		withBreak(figure),
		share !== "" && marks !== "" ? `${share} ${marks}` : share || marks,
	];
	if (beside.length === 0) return { label: labelOf(figure), cells: own };
	const others = inTime(beside).map(({ period }) => {
		const other = table.byId.get(writeFigure({ ...figure, beside: period }));
		return other === undefined ? "" : withBreak(other);
	});
	return {
		label: labelOf(figure),
		cells: [...others, ...own, changeText(figure, table, decimals)],
	};
}

function withBreak({ value, flags }: ProtectedFigure): string {
	return `${countInCell(value)}${flags.includes("b") ? " [b]" : ""}`;
}

/** "+4 (+15%), about the same"; nothing where there is no change to tell. */
function changeText(
	{ changes }: ProtectedFigure,
	{ beside: [first] }: ProtectedTable,
	decimals: number,
): string {
	const change = changes?.find(({ since }) => since === first?.period.id);
	if (change === undefined) return "";
	const { count, percent, says } = change;
	const sign = count > 0 ? "+" : count < 0 ? "-" : "";
	const share =
		percent === undefined || count === 0
			? ""
			: ` (${sign}${formatPercent(Math.abs(percent), decimals)})`;
	return `${sign}${formatCount(Math.abs(count))}${share}, ${changeWords[says]}`;
}

/** One count of two bases: "Of children reported missing" tells which of them its share is of. */
function labelOf(figure: ProtectedFigure): string {
	const isOfWhole = figure.cell.some(
		({ breakdown }) => breakdowns[breakdown].namesWholes,
	);
	return !isOfWhole
		? figure.label
		: `Of ${figure.label.slice(0, 1).toLowerCase()}${figure.label.slice(1)}`;
}

function rowLine(row: Row, widths: Widths): string {
	const cells = row.cells.map((cell, at) =>
		padStart(cell, widths.cells[at] ?? 0),
	);
	return `${indent}${[padEnd(row.label, widths.label), ...cells].join("  ")}`.trimEnd();
}

function shorthandLines(cells: readonly string[]): readonly string[] {
	const said = cells.join(" ");
	const used = shorthandNames.filter((symbol) => said.includes(symbol));
	return used.length === 0
		? []
		: ["", ...used.map((symbol) => `${symbol} ${shorthand[symbol]}`)];
}

const shorthandNames = [
	"[c]",
	"[x]",
	"[u]",
	"[r]",
	"[p]",
	"[b]",
] as const satisfies readonly Shorthand[];

function widest(texts: readonly string[]): number {
	return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

function padEnd(text: string, width: number): string {
	return text + " ".repeat(width - widthOf(text));
}

function padStart(text: string, width: number): string {
	return " ".repeat(width - widthOf(text)) + text;
}

/** In characters as a reader counts them. */
function widthOf(text: string): number {
	return [...text].length;
}
