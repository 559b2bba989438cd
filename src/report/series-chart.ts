import type { Change, ProtectedFigure } from "../disclosure/protected-table.ts";
import { measures } from "../measures/measures.ts";
import type { Period } from "../vocabulary/period.ts";
import { shortPeriod } from "../vocabulary/short-period.ts";
import { figureOverTime, periodsOf } from "./figures-over-time.ts";
import { neutralHeadline } from "./headline.ts";
import { tableKey } from "./known-figures.ts";
import type { ChartBar, ChartBlock, ChartLine, ChartPoint } from "./model.ts";
import { phrasesOf } from "./phrases.ts";
import {
	cellsOf,
	findTable,
	hasSomething,
	type PublishedTable,
} from "./published.ts";
import { flagsInCell } from "./say-cell.ts";
import { countInCell } from "./say-figure.ts";
import { shorthandNotes } from "./shorthand-used.ts";
import { aboutTable, tableText } from "./table-words.ts";
import type { Writing } from "./writing.ts";

/** Of two periods there is no line, but two bars. */
const fewestPeriods = 3;
/** More panels, or bars, than these are no picture any more. */
const mostLines = 6;
const mostBars = 12;
/** Two bars say no more than their sentence. */
const fewestBars = 3;

/**
 * A chart of a table's figures over the periods of the run: a line each, in a panel of its own, all on one scale; bars where
 * there are two periods alone, or others that do not follow each other. Nothing where fewer than two numbers can be drawn, or there
 * would be two bars alone.
 */
export function writeSeriesChart(
	writing: Writing,
	name: string,
): readonly ChartBlock[] {
	const table = findTable(writing, name);
	const periods = periodsOf(writing);
	const cells = table ? cellsOf(writing, table) : [];
	if (!table || periods.length === 0 || !hasSomething(writing, cells))
		return [];
	const lines = cells
		.map((cell) => lineOf(writing, cell))
		.filter(({ points }) => points.some(({ value }) => value !== 0));
	const isDrawn = lines.some(
		({ points }) =>
			points.filter(({ value }) => value !== undefined).length > 1,
	);
	const isLine = followEachOther(periods) && periods.length >= fewestPeriods;
	const bars = isLine
		? []
		: lines.flatMap((line) => barsOf(line, lines.length));
	const isPicture =
		isLine || (bars.length >= fewestBars && bars.length <= mostBars);
	if (!isDrawn || lines.length > mostLines || !isPicture) return [];
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	const [first] = periods;
	const span = `${first && shortPeriod(first)} to ${shortPeriod(writing.figures.period)}`;
	const subtitle = `${aboutTable(table, phrases)}, ${span}`;
	const number = writing.figureNumbers.size + 1;
	writing.figureNumbers.set(`${tableKey(name)}, series`, number);
	const headline = headlineOf(writing, cells, table);
	return [
		{
			kind: "chart",
			id: `${tableKey(name)}, series`,
			number,
			headline,
			subtitle,
			altText: describe(
				`${headline}. ${isLine ? "Line" : "Bar"} chart: ${subtitle}.`,
				lines,
			),
			bars,
			...(isLine ? { lines } : {}),
			notes: shorthandNotes(lines.flatMap(labelsOf)),
		},
	];
}

/** A line goes from one period to the next: through what lies between two of them nobody can draw one. */
function followEachOther(periods: readonly Period[]): boolean {
	return periods.every(
		({ from }, at) => at === 0 || periods[at - 1]?.to === from - 1,
	);
}

function barsOf(
	{ category, points }: ChartLine,
	lines: number,
): readonly ChartBar[] {
	return points.map(({ period, value, label }) => ({
		category: lines === 1 ? period : `${category}, ${period}`,
		label,
		...(value === undefined ? {} : { length: value }),
	}));
}

function lineOf(writing: Writing, cell: ProtectedFigure): ChartLine {
	const periods = periodsOf(writing);
	return {
		category: cell.cell.at(-1)?.label ?? cell.label,
		points: figureOverTime(writing, cell).map((figure, at): ChartPoint => {
			const period = periods[at];
			const place = period === undefined ? "" : shortPeriod(period);
			if (figure === undefined) return { period: place, label: "[x]" };
			const { value } = figure;
			const label = countInCell(value) + flagsInCell(figure);
			const isBreak = figure.flags.includes("b");
			return value.status === "shown" || value.status === "rounded"
				? { period: place, value: value.count, label, isBreak }
				: { period: place, label, isBreak };
		}),
	};
}

/**
 * What the change says of the one total, where the first period of the line is another than the last change's, and shows a rise or
 * a fall, of that too; of several lines, only what they are.
 */
function headlineOf(
	writing: Writing,
	cells: readonly ProtectedFigure[],
	table: PublishedTable,
): string {
	const [only, ...others] = cells;
	if (others.length > 0) return `${neutralHeadline(table)} over time`;
	const [since] = writing.figures.beside;
	const change = only?.changes?.find((one) => one.since === since?.period.id);
	const { label } = measures[table.measure];
	if (!only || !change || !since) return `${label} over time`;
	const [first] = periodsOf(writing);
	const long = only.changes?.find((one) => one.since === first?.id);
	const isTrend =
		first !== undefined &&
		first.id !== since.period.id &&
		(long?.says === "rise" || long?.says === "fall");
	if (isTrend)
		return long.says === change.says
			? `${label}: ${changed(long, first)} and since ${shortPeriod(since.period)}`
			: `${label}: ${changed(long, first)}, ${changed(change, since.period)}`;
	return change.says === "tooFew"
		? `${label}: too few to say whether they changed`
		: `${label}: ${changed(change, since.period)}`;
}

function changed({ says }: Change, since: Period): string {
	const before = shortPeriod(since);
	switch (says) {
		case "rise":
		case "fall":
			return `a ${says} since ${before}`;
		case "same":
			return `about the same as in ${before}`;
		case "tooFew":
			return `too few to say since ${before}`;
	}
	says satisfies never;
	return "";
}

const longestDescription = 400;

function describe(about: string, lines: readonly ChartLine[]): string {
	const numbers = lines
		.map(({ category, points }) => {
			const each = points.map(({ period, label }) => `${period} ${label}`);
			return `${category}: ${each.join(", ")}`;
		})
		.join("; ");
	const whole = `${about} ${numbers}.`;
	return whole.length <= longestDescription
		? whole
		: `${about} The numbers are in the table beside it.`;
}

/** The labels that stand at a line's points. */
function labelsOf({ points }: ChartLine): readonly string[] {
	return points.map(({ label }) => label);
}
