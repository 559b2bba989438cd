import { missingKinds } from "../dictionary/categories.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import { type CellReader, type Cells, cellsOf, testId } from "./cells.ts";
import { categoryIndices, wholeNumbers } from "./column.ts";
import { knownWords, yesOrNo } from "./known-words.ts";
import type { Moment } from "./read-date.ts";
import { type Reading, readRowsOf } from "./reading.ts";
import type { Episodes } from "./records.ts";

const lastMinuteOfDay = 1439;

type EpisodeColumns = ReturnType<typeof newColumns>;

/** Reads the missing export: episodes as they are written, not merged yet. */
export async function readMissing(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<Episodes> {
	const columns = newColumns();
	for (const table of tables) {
		const cells = cellsOf(table, reading.log);
		const append = episodeReader(cells, reading, columns);
		const first = columns.child.length();
		await readRowsOf(table, reading, append);
		cells.finish();
		tellEndless(cells, columns, first);
	}
	return finished(columns);
}

/** Reads a row and appends its episode. */
function episodeReader(
	cells: Cells,
	reading: Reading,
	columns: EpisodeColumns,
): CellReader<void> {
	const { codes } = reading.settings;
	const readChild = cells.id("child_id", reading.children, "refused");
	const readStart = cells.moment("start", "refused");
	const readEnd = cells.moment("end", "allowed");
	const kinds = knownWords(missingKinds, codes.kind, "missing");
	const readKind = cells.word("kind", kinds, "allowed");
	const readNeeded = yesNoReader(cells, "rhi_needed", codes);
	const readOffered = yesNoReader(cells, "rhi_offered", codes);
	const readAccepted = yesNoReader(cells, "rhi_accepted", codes);
	const readCompletion = completionReader(cells, codes);
	return (batch, row) => {
		const line = batch.lines[row] ?? 0;
		const child = readChild(batch, row);
		if (child === testId) {
			cells.tell("child_id", line, messages.testPerson());
			return;
		}
		const start = readStart(batch, row);
		const end = readEnd(batch, row);
		const endMinute = end ? lastMinute(end) : noDay;
		if (start && end && endMinute < start.minute)
			cells.tell("end", line, messages.endBeforeStart());
		const completion = readCompletion(batch, row);
		columns.line.push(line);
		columns.child.push(child);
		columns.start.push(start?.minute ?? noDay);
		columns.end.push(endMinute);
		columns.endTimed.push(end?.timed ? 1 : 0);
		columns.kind.push(readKind(batch, row));
		columns.needed.push(readNeeded(batch, row));
		columns.offered.push(readOffered(batch, row));
		columns.accepted.push(readAccepted(batch, row));
		columns.completed.push(completion.completed);
		columns.completedAt.push(completion.at?.minute ?? noDay);
		columns.completedTimed.push(completion.at?.timed ? 1 : 0);
	};
}

function yesNoReader(
	cells: Cells,
	column: "rhi_needed" | "rhi_offered" | "rhi_accepted",
	codes: Settings["codes"],
): CellReader<number> {
	return cells.word(column, knownWords(yesOrNo, codes[column]), "allowed");
}

/** Whether an interview was completed: yes or no, or when. */
function completionReader(
	cells: Cells,
	codes: Settings["codes"],
): CellReader<Completion> {
	const words = knownWords(yesOrNo, codes.rhi_completed);
	const readText = cells.text("rhi_completed", "allowed");
	const readMoment = cells.moment("rhi_completed", "allowed");
	return (batch, row) => {
		const cell = readText(batch, row);
		if (cell === "") return { completed: -1, at: undefined };
		const word = words.indexOf(cell);
		if (word !== undefined) return { completed: word, at: undefined };
		const at = readMoment(batch, row);
		return { completed: at ? 1 : -1, at };
	};
}

/** Tells of episodes without an end after which the child went missing again. */
function tellEndless(
	cells: Cells,
	columns: EpisodeColumns,
	first: number,
): void {
	const lastStart = new Map<string, number>();
	const keyOf = (i: number) => `${columns.child.at(i)} ${columns.kind.at(i)}`;
	for (let i = 0; i < columns.line.length(); i++) {
		const start = columns.start.at(i);
		const key = keyOf(i);
		if (start > (lastStart.get(key) ?? noDay)) lastStart.set(key, start);
	}
	for (let i = first; i < columns.line.length(); i++)
		if (
			columns.end.at(i) === noDay &&
			columns.start.at(i) < (lastStart.get(keyOf(i)) ?? noDay)
		)
			cells.tell("end", columns.line.at(i), messages.endlessEpisode());
}

interface Completion {
	readonly completed: number;
	readonly at: Moment | undefined;
}

/** A date without a time covers the whole day. */
function lastMinute(end: Moment): number {
	return end.timed ? end.minute : end.minute + lastMinuteOfDay;
}

function newColumns() {
	return {
		line: wholeNumbers(),
		child: wholeNumbers(),
		start: wholeNumbers(),
		end: wholeNumbers(),
		endTimed: categoryIndices(),
		kind: categoryIndices(),
		needed: categoryIndices(),
		offered: categoryIndices(),
		accepted: categoryIndices(),
		completed: categoryIndices(),
		completedAt: wholeNumbers(),
		completedTimed: categoryIndices(),
	};
}

function finished(columns: EpisodeColumns): Episodes {
	return {
		count: columns.child.length(),
		child: columns.child.finish(),
		start: columns.start.finish(),
		end: columns.end.finish(),
		endTimed: columns.endTimed.finish(),
		kind: columns.kind.finish(),
		needed: columns.needed.finish(),
		offered: columns.offered.finish(),
		accepted: columns.accepted.finish(),
		completed: columns.completed.finish(),
		completedAt: columns.completedAt.finish(),
		completedTimed: columns.completedTimed.finish(),
	};
}
