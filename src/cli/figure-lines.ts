import { breakdowns } from "../breakdowns/breakdowns.ts";
import type {
	ProtectedFigure,
	ProtectedShare,
	ProtectedTable,
	ProtectedValue,
} from "../disclosure/protected-table.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import type { FigureGroup } from "../statistics/figure-table.ts";
import {
	formatCount,
	formatPercent,
	listWords,
} from "../vocabulary/numbers.ts";
import { type Shorthand, shorthand } from "../vocabulary/shorthand.ts";

/** One figure as a row of words. */
interface Row {
	readonly label: string;
	readonly value: string;
	readonly share: string;
}

const indent = "  ";

/** Protected figures as a page of aligned text: each table under its heading, then the shorthand that was used. */
export function figureLines(
	table: ProtectedTable,
	decimals: number,
): readonly string[] {
	const groups = table.tables.map((group) => ({
		heading: headingOf(group, table),
		rows: group.figures.flatMap((id) => {
			const figure = table.byId.get(id);
			return figure ? [rowOf(figure, decimals)] : [];
		}),
	}));
	const rows = groups.flatMap((group) => group.rows);
	const widths = {
		label: widest(rows.map((row) => row.label)),
		value: widest(rows.map((row) => row.value)),
		share: widest(rows.map((row) => row.share)),
	};
	return [
		...groups.flatMap(({ heading, rows: of }) => [
			"",
			heading,
			...of.map((row) => rowLine(row, widths)),
		]),
		...shorthandLines(rows),
	];
}

function headingOf(group: FigureGroup, table: ProtectedTable): string {
	const measure = measures[group.measure];
	const by = group.breakdowns
		.filter((name) => !measure.ownBreakdowns.includes(name))
		.map((name) => breakdowns[name].label);
	const own = group.figures
		.flatMap((id) => table.byId.get(id) ?? [])
		.map((figure) => ownPeriodOf(figure, table))
		.find((period) => period !== undefined);
	return `${measure.label}${by.length > 0 ? ` by ${listWords(by)}` : ""}${own ? ` (${own.label})` : ""}`;
}

function rowOf(figure: ProtectedFigure, decimals: number): Row {
	const flags = figure.flags.map((flag) => `[${flag}]`).join(" ");
	const share = figure.share ? shareText(figure.share, decimals) : "";
	return {
		label: labelOf(figure),
		value: valueText(figure.value),
		share: share !== "" && flags !== "" ? `${share} ${flags}` : share || flags,
	};
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

function valueText(value: ProtectedValue): string {
	switch (value.status) {
		case "shown":
		case "rounded":
			return formatCount(value.count);
		case "banded":
			return value.text;
		case "withheld":
			return "[c]";
		case "notAvailable":
			return "[x]";
		default:
			return value satisfies never;
	}
}

function shareText(share: ProtectedShare, decimals: number): string {
	return share.status === "shown"
		? formatPercent(share.percent, decimals)
		: `${formatPercent(share.from, decimals)} to ${formatPercent(share.to, decimals)}`;
}

function rowLine(row: Row, widths: Record<keyof Row, number>): string {
	const line = `${indent}${padEnd(row.label, widths.label)}  ${padStart(row.value, widths.value)}  ${padStart(row.share, widths.share)}`;
	return line.trimEnd();
}

function shorthandLines(rows: readonly Row[]): readonly string[] {
	const said = rows.map((row) => `${row.value} ${row.share}`).join(" ");
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
