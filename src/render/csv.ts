import papaparse from "papaparse";
import type { FigureRow } from "../report/figure-entries.ts";
import type { Issue } from "../vocabulary/issue.ts";
import {
	changeHeadings,
	figureHeadings,
	issueHeadings,
} from "../vocabulary/own-lists.ts";

type Heading =
	| (typeof figureHeadings)[number]
	| (typeof changeHeadings)[number];
type Row = Readonly<Record<Heading, string | number>>;

/**
 * Text that a spreadsheet would take for a formula (OWASP, "CSV injection"), which the writer puts behind an
 * apostrophe. Papa Parse's own pattern misses text with a line break in it.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One row a figure, as UTF-8 with the byte-order mark that Excel needs, lines ending in CRLF. */
export function renderCsv(rows: readonly FigureRow[]): Uint8Array {
	const headings = headingsOf(rows);
	return tableOf([headings, ...rows.map((row) => cellsOf(row, headings))]);
}

/** The same for several councils, one below the other: the first column says whose a row is. */
export function renderCsvOfSeveral(
	councils: readonly {
		readonly authority: string;
		readonly rows: readonly FigureRow[];
	}[],
): Uint8Array {
	const headings = headingsOf(councils.flatMap(({ rows }) => rows));
	return tableOf([
		["authority", ...headings],
		...councils.flatMap(({ authority, rows }) =>
			rows.map((row) => [authority, ...cellsOf(row, headings)]),
		),
	]);
}

/** The header of a table of issues, with the mark that Excel needs. */
export function renderIssueHeadings(): Uint8Array {
	return tableOf([issueHeadings]);
}

/** One row an issue, for the people who mend them in the case system; to stand under their header. */
export function renderIssues(issues: readonly Issue[]): Uint8Array {
	const rows = issues.map((issue) =>
		issueHeadings.map((heading) => issue[heading] ?? ""),
	);
	return new TextEncoder().encode(rowsText(rows));
}

function tableOf(rows: (readonly (string | number)[])[]): Uint8Array {
	return new TextEncoder().encode(`\uFEFF${rowsText(rows)}`);
}

function rowsText(rows: (readonly (string | number)[])[]): string {
	const text = papaparse.unparse(rows, {
		newline: "\r\n",
		escapeFormulae: formulaStart,
	});
	return `${text}\r\n`;
}

/** In the order of the headings. Numbers stay numbers, so that the writer leaves them as they are. */
function cellsOf(
	row: FigureRow,
	headings: readonly Heading[],
): readonly (string | number)[] {
	const cells = rowOf(row);
	return headings.map((heading) => cells[heading]);
}

/** A change has columns only where there is another period, of which figures have their id with `@PERIOD` behind. */
function headingsOf(rows: readonly FigureRow[]): readonly Heading[] {
	return rows.some(({ figure }) => figure.id.includes("@"))
		? [...figureHeadings, ...changeHeadings]
		: figureHeadings;
}

function rowOf({ label, figure, period }: FigureRow): Row {
	const { status } = figure;
	return {
		id: figure.id,
		label,
		unit: figure.unit,
		status,
		symbol:
			status === "withheld" || status === "notAvailable" ? figure.symbol : "",
		count: status === "shown" || status === "rounded" ? figure.count : "",
		from: status === "banded" ? figure.from : "",
		to: status === "banded" ? figure.to : "",
		rounded_to: status === "rounded" ? figure.roundedTo : "",
		base: figure.base ?? "",
		percent: figure.percent ?? "",
		percent_from: figure.percentFrom ?? "",
		percent_to: figure.percentTo ?? "",
		flags: figure.flags?.join(" ") ?? "",
		period,
		change_since: figure.change?.since ?? "",
		change: figure.change?.count ?? "",
		change_percent: figure.change?.percent ?? "",
		change_says: figure.change?.says ?? "",
	};
}
