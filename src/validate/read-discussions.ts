import type { RawTable } from "../ingest/raw-table.ts";
import type { Reading } from "./accepted-records.ts";
import { lineOf } from "./cell-column.ts";
import { categoryIndices, finishTable, wholeNumbers } from "./column.ts";
import { columnWords, declaredWords } from "./column-words.ts";
import { realPeople } from "./find-case.ts";
import { freeWordReader, inOrder } from "./free-word-columns.ts";
import { freeWords } from "./free-words.ts";
import { noId } from "./id-columns.ts";
import { readFiles } from "./read-files.ts";
import type { Discussions, FreeWord } from "./records.ts";

/** Reads the discussions export, and the groups that it names where settings list none. */
export async function readDiscussions(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<{
	readonly discussions: Discussions;
	readonly groups: readonly FreeWord[];
}> {
	const columns = {
		child: wholeNumbers(),
		date: wholeNumbers(),
		decision: categoryIndices(),
		group: wholeNumbers(),
	};
	const { settings } = reading;
	const groups = freeWords(
		settings.groups,
		declaredWords("discussions", "group", settings),
	);
	const places = reading.placesOf("discussions");
	await readFiles("discussions", tables, reading, (cells) => {
		const readChildren = cells.id("child_id", reading.children, "refused");
		const readDates = cells.day("meeting_date", "refused");
		const decisions = columnWords("discussions", "decision", settings);
		const readDecisions = cells.word("decision", decisions, "refused");
		const readGroups = freeWordReader(cells, "group", groups);
		const levels = columnWords("discussions", "risk_level", settings);
		const readRisks = cells.word("risk_level", levels, "allowed");
		return (all) => {
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
				columns.child.push(children[i] ?? noId);
				columns.date.push(read.date[i] ?? 0);
				columns.decision.push(read.decision[i] ?? -1);
				columns.group.push(read.group[i] ?? -1);
			}
		};
	});
	const read = finishTable(columns);
	return {
		discussions: { ...read, group: inOrder(read.group, groups) },
		groups: groups.words(),
	};
}
