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
import { countInCell, shareAfterCount } from "./say-figure.ts";
import { shorthandNotes } from "./shorthand-used.ts";
import { aboutTable, tableText } from "./table-words.ts";
import { useFigure, type Writing } from "./writing.ts";

/**
 * The chart of a table's figures, in declared order; nothing where the table is not published, or fewer than two bars
 * have a length to draw.
 */
export function writeChart(
	writing: Writing,
	name: string,
): readonly ChartBlock[] {
	const table = findTable(writing, name);
	const cells = table ? cellsOf(writing, table) : [];
	const { decimals } = writing.context.settings;
	const bars = cells.map((cell) => barOf(cell, decimals));
	const drawn = bars.filter(
		(bar) => bar.length !== undefined && bar.length > 0,
	);
	if (
		table?.breakdowns.length !== 1 ||
		drawn.length < 2 ||
		!hasSomething(writing, cells)
	)
		return [];
	for (const cell of cells) useFigure(writing, cell.id);
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	const subtitle = `${aboutTable(table, phrases)}, ${periodLabel(writing, cells[0])}`;
	const number = writing.figureNumbers.size + 1;
	writing.figureNumbers.set(tableKey(name), number);
	const labels = bars.map((bar) => `${bar.category}: ${bar.label}`);
	return [
		{
			kind: "chart",
			id: tableKey(name),
			number,
			headline: headlineOf(table, cells, commonBase(writing, cells), phrases),
			subtitle,
			altText: `Bar chart. ${subtitle}. ${labels.join("; ")}.`,
			bars,
			notes: shorthandNotes(bars.map((bar) => bar.label)),
		},
	];
}

function barOf(figure: ProtectedFigure, decimals: number): ChartBar {
	const category = figure.cell[0]?.label ?? figure.label;
	const label = countInCell(figure.value) + shareAfterCount(figure, decimals);
	return figure.value.status === "shown" || figure.value.status === "rounded"
		? { category, length: figure.value.count, label }
		: { category, label };
}
