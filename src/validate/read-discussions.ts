import type { RawTable } from "../ingest/raw-table.ts";
import { messages } from "../vocabulary/messages.ts";
import { type CellReader, type Cells, cellsOf, testId } from "./cells.ts";
import { categoryIndices, wholeNumbers } from "./column.ts";
import { type FreeWords, freeWords } from "./free-words.ts";
import { knownWords } from "./known-words.ts";
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
	const groups = freeWords(settings.groups);
	for (const table of tables) {
		const cells = cellsOf(table, reading.log);
		const readChild = cells.id("child_id", reading.children, "refused");
		const readDate = cells.day("meeting_date", "refused");
		const readDecision = cells.word(
			"decision",
			knownWords(settings.decisions, settings.codes.decision),
			"refused",
		);
		const readGroup = freeWordReader(cells, "group", groups);
		const readRisk = cells.word(
			"risk_level",
			knownWords(settings.riskLevels, settings.codes.risk_level),
			"allowed",
		);
		await readRowsOf(table, reading, (batch, row) => {
			const number = readChild(batch, row);
			if (number === testId) {
				cells.tell("child_id", batch.lines[row], messages.testPerson());
				return;
			}
			readRisk(batch, row);
			child.push(number);
			date.push(readDate(batch, row));
			decision.push(readDecision(batch, row));
			group.push(readGroup(batch, row));
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

/** The number of a free word; -1 where blank. */
export function freeWordReader(
	cells: Cells,
	column: "group" | "audience",
	words: FreeWords,
): CellReader<number> {
	const text = cells.text(column, "allowed");
	return (batch, row) => {
		const cell = text(batch, row);
		if (cell === "") return -1;
		const found = words.read(cell);
		if (found.ok) return found.index;
		const known = words.words().map(({ id }) => id);
		cells.tell(
			column,
			batch.lines[row],
			found.because === "same-id"
				? messages.sameIdWords()
				: messages.unknownWord([...cell].length, known.join(", ")),
		);
		return -1;
	};
}

/** The numbers as they were given, in the order of {@link FreeWords.words}. */
export function inOrder(numbers: Int32Array, words: FreeWords): Int16Array {
	const order = words.order();
	return Int16Array.from(numbers, (number) => order[number] ?? -1);
}
