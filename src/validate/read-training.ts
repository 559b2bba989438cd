import type { RawTable } from "../ingest/raw-table.ts";
import { messages } from "../vocabulary/messages.ts";
import { readPeriod } from "../vocabulary/period.ts";
import { cellsOf } from "./cells.ts";
import { wholeNumbers } from "./column.ts";
import { freeWords } from "./free-words.ts";
import { freeWordReader, inOrder } from "./read-discussions.ts";
import { type Reading, readRowsOf } from "./reading.ts";
import type { FreeWord, Training } from "./records.ts";

/** Reads the training export, and the audiences that it names where settings list none. */
export async function readTraining(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<{
	readonly training: Training;
	readonly audiences: readonly FreeWord[];
}> {
	const audience = wholeNumbers();
	const date = wholeNumbers();
	const sessions = wholeNumbers();
	const attendees = wholeNumbers();
	const audiences = freeWords(reading.settings.audiences);
	for (const table of tables) {
		const cells = cellsOf(table, reading.log);
		const filledAudience = cells.text("audience", "refused");
		const readAudience = freeWordReader(cells, "audience", audiences);
		const readDate = cells.day("date", "refused");
		const readSessions = cells.count("sessions", 1);
		const readAttendees = cells.count("attendees", -1);
		await readRowsOf(table, reading, (batch, row) => {
			filledAudience(batch, row);
			audience.push(readAudience(batch, row));
			date.push(readDate(batch, row));
			sessions.push(readSessions(batch, row));
			attendees.push(readAttendees(batch, row));
		});
		cells.finish();
	}
	return {
		training: {
			count: date.length(),
			audience: inOrder(audience.finish(), audiences),
			date: date.finish(),
			sessions: sessions.finish(),
			attendees: attendees.finish(),
		},
		audiences: audiences.words(),
	};
}

/** Checks the benchmarks export. Its figures are not used yet. */
export async function checkBenchmarks(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<void> {
	for (const table of tables) {
		const cells = cellsOf(table, reading.log);
		const readFigure = cells.text("figure", "refused");
		const readPeriodText = cells.text("period", "refused");
		const readArea = cells.text("area", "refused");
		const readFilledValue = cells.text("value", "refused");
		const readValue = cells.number("value");
		await readRowsOf(table, reading, (batch, row) => {
			readFigure(batch, row);
			readArea(batch, row);
			readFilledValue(batch, row);
			readValue(batch, row);
			const period = readPeriodText(batch, row);
			if (period !== "" && !readPeriod(period).ok)
				cells.tell("period", batch.lines[row], messages.notAPeriod());
		});
		cells.finish();
	}
}
