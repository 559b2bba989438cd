import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { headlineOf } from "./headline.ts";
import { tableKey } from "./known-figures.ts";
import type { ChartBar, ChartBlock } from "./model.ts";
import { phrasesOf } from "./phrases.ts";
import {
	cellsOf,
	commonBase,
	findTable,
	hasSomething,
	periodLabel,
} from "./published.ts";
import { countInCell, isShownAs, shareAfterCount } from "./say-figure.ts";
import { shorthandNotes } from "./shorthand-used.ts";
import { aboutTable, tableText } from "./table-words.ts";
import { useFigure, type Writing } from "./writing.ts";

/** A chart of fewer bars adds nothing to its sentence; and of those, so many have a length to draw. */
const fewestBars = 3;
const fewestDrawn = 2;

/** What a screen reader reads out for a picture is no longer than this. */
const longestDescription = 400;

/**
 * The chart of a table's figures, in declared order, but for categories that have none where their table says so below;
 * nothing where the table is not published, or fewer than three bars would stand in it: two say no more than the sentence.
 */
export function writeChart(
	writing: Writing,
	name: string,
): readonly ChartBlock[] {
	const table = findTable(writing, name);
	const cells = table ? cellsOf(writing, table) : [];
	const { decimals } = writing.context.settings;
	const shown =
		writing.context.settings.zeros === "rows"
			? cells
			: cells.filter((cell) => !isShownAs(cell, 0));
	const bars = shown.map((cell) => barOf(cell, decimals));
	const drawn = bars.filter(
		(bar) => bar.length !== undefined && bar.length > 0,
	);
	if (
		table?.breakdowns.length !== 1 ||
		bars.filter((bar) => bar.length !== 0).length < fewestBars ||
		drawn.length < fewestDrawn ||
		!hasSomething(writing, cells)
	)
		return [];
	for (const cell of cells) useFigure(writing, cell.id);
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	const subtitle = `${aboutTable(table, phrases)}, ${periodLabel(writing, cells[0])}`;
	const number = writing.figureNumbers.size + 1;
	writing.figureNumbers.set(tableKey(name), number);
	const headline = headlineOf(
		table,
		cells,
		commonBase(writing, cells),
		phrases,
	);
	return [
		{
			kind: "chart",
			id: tableKey(name),
			number,
			headline,
			subtitle,
			altText: describeChart(
				`${headline}. Bar chart: ${subtitle}.`,
				bars,
				writing.known.tables.get(tableKey(name)),
			),
			bars,
			notes: shorthandNotes(bars.map((bar) => bar.label)),
		},
	];
}

/** The finding and what the bars are; their numbers are the table's, or, without one, stand here while there is room. */
function describeChart(
	about: string,
	bars: readonly ChartBar[],
	table: number | undefined,
): string {
	const numbers =
		table === undefined
			? `${bars.map((bar) => `${bar.category}: ${bar.label}`).join("; ")}.`
			: `The numbers are in Table ${table}.`;
	return (
		[`${about} ${numbers}`, about].find(
			(text) => text.length <= longestDescription,
		) ?? "Bar chart."
	);
}

function barOf(figure: ProtectedFigure, decimals: number): ChartBar {
	const category = figure.cell[0]?.label ?? figure.label;
	const label = countInCell(figure.value) + shareAfterCount(figure, decimals);
	return figure.value.status === "shown" || figure.value.status === "rounded"
		? { category, length: figure.value.count, label }
		: { category, label };
}
