import type { RawTable } from "../ingest/raw-table.ts";
import { lineOf } from "./cell-column.ts";
import { cellsOf } from "./cells.ts";
import { categoryIndices, wholeNumbers } from "./column.ts";
import { columnWords, declaredWords } from "./column-words.ts";
import { realPeople } from "./find-case.ts";
import { freeWordReader, inOrder } from "./free-word-columns.ts";
import { freeWords } from "./free-words.ts";
import { noId } from "./id-columns.ts";
import { type Reading, readRowsOf } from "./reading.ts";
import type { Discussions, FreeWord } from "./records.ts";

/** Reads the discussions export, and the groups that it names where settings list none. */
export async function readDiscussions(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<{
	readonly discussions: Discussions;
	readonly groups: readonly FreeWord[];
}> {
	const child = wholeNumbers();
	const date = wholeNumbers();
	const decision = categoryIndices();
	const group = wholeNumbers();
	const { settings } = reading;
	const groups = freeWords(
		settings.groups,
		declaredWords("discussions", "group", settings),
	);
	const places = reading.placesOf("discussions");
	for (const table of tables) {
		places?.begin(table);
		const cells = cellsOf(table, reading);
		const readChildren = cells.id("child_id", reading.children, "refused");
		const readDates = cells.day("meeting_date", "refused");
		const decisions = columnWords("discussions", "decision", settings);
		const readDecisions = cells.word("decision", decisions, "refused");
		const readGroups = freeWordReader(cells, "group", groups);
		const levels = columnWords("discussions", "risk_level", settings);
		const readRisks = cells.word("risk_level", levels, "allowed");
		await readRowsOf(table, reading, (all) => {
			const children = readChildren(all);
			const rows = realPeople(cells, all, [["child_id", children]]);
			readRisks(rows);
			const read = {
				date: readDates(rows),
				decision: readDecisions(rows),
				group: readGroups(rows),
			};
			for (let i = 0; i < rows.count; i++) {
				places?.add(lineOf(rows, i));
				child.push(children[i] ?? noId);
				date.push(read.date[i] ?? 0);
				decision.push(read.decision[i] ?? -1);
				group.push(read.group[i] ?? -1);
			}
		});
		cells.finish();
	}
	return {
		discussions: {
			count: child.length(),
			child: child.finish(),
			date: date.finish(),
			decision: decision.finish(),
			group: inOrder(group.finish(), groups),
		},
		groups: groups.words(),
	};
}
