import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { measures } from "../measures/measures.ts";
import { isAllHeldBack, sayAllHeldBack } from "./all-held-back.ts";
import { countsAndShares } from "./counts-table.ts";
import { runsOf } from "./figure-marks.ts";
import { tableOfWholes, tableTogether } from "./figure-table-kinds.ts";
import { tableKey } from "./known-figures.ts";
import type { NoteBlock, TableBlock } from "./model.ts";
import { phrasesOf, type TablePhrases } from "./phrases.ts";
import {
	cellsOf,
	findTable,
	hasSomething,
	type PublishedTable,
	periodLabel,
} from "./published.ts";
import { shorthandNotes } from "./shorthand-used.ts";
import type { TableContent } from "./table-columns.ts";
import { aboutTable, tableText } from "./table-words.ts";
import { markTable, useFigure, type Writing } from "./writing.ts";

/**
 * The table of a published table's figures, every category in declared order; nothing where the table is not
 * published, not available, or a breakdown of nothing. A table of which nothing may be told is left out with a sentence.
 */
export function writeFigureTable(
	writing: Writing,
	name: string,
): readonly (TableBlock | NoteBlock)[] {
	markTable(writing, name);
	const table = findTable(writing, name);
	const cells = table ? cellsOf(writing, table) : [];
	if (!table || !hasSomething(writing, cells)) return [];
	for (const cell of cells) useFigure(writing, cell.id);
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	if (isAllHeldBack(writing, table, cells)) {
		// Where a sentence has said so already, nothing stands in the table's place.
		if (writing.leftOut.has(tableKey(name))) return [];
		const text = sayAllHeldBack(table, phrases);
		return [{ kind: "note", text: [{ text }] }];
	}
	const content = contentOf(writing, table, cells, phrases);
	const number = writing.tableNumbers.size + 1;
	writing.tableNumbers.set(tableKey(name), number);
	return [
		{
			kind: "table",
			id: tableKey(name),
			number,
			caption: `${aboutTable(table, phrases)}, ${periodLabel(writing, cells[0])}`,
			columns: content.columns,
			rows: content.rows.map((row) => row.map(runsOf)),
			notes: [
				...(phrases.note === undefined ? [] : [phrases.note]),
				...content.notes,
				...shorthandNotes(content.rows.flat()),
			],
		},
	];
}

function contentOf(
	writing: Writing,
	table: PublishedTable,
	cells: readonly ProtectedFigure[],
	phrases: TablePhrases,
): TableContent {
	const { table: layout } = measures[table.measure];
	switch (layout?.kind) {
		case "ofWholes":
			return tableOfWholes(writing, layout, cells, phrases);
		case "together":
			return tableTogether(writing, layout, cells);
		case undefined:
			return countsAndShares(writing, table, cells, phrases);
	}
	layout satisfies never;
}
