import type { RawTable } from "../ingest/raw-table.ts";
import { lineOf } from "./cell-column.ts";
import { cellsOf } from "./cells.ts";
import { wholeNumbers } from "./column.ts";
import { declaredWords } from "./column-words.ts";
import { freeWordReader, inOrder } from "./free-word-columns.ts";
import { freeWords } from "./free-words.ts";
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
	const audiences = freeWords(
		reading.settings.audiences,
		declaredWords("training", "audience", reading.settings),
	);
	const places = reading.placesOf("training");
	for (const table of tables) {
		places?.begin(table);
		const cells = cellsOf(table, reading);
		const readAudiences = freeWordReader(
			cells,
			"audience",
			audiences,
			"refused",
		);
		const readDates = cells.day("date", "refused");
		const readSessions = cells.count("sessions", 1);
		const readAttendees = cells.count("attendees", -1);
		await readRowsOf(table, reading, (rows) => {
			const read = {
				audience: readAudiences(rows),
				date: readDates(rows),
				sessions: readSessions(rows),
				attendees: readAttendees(rows),
			};
			for (let i = 0; i < rows.count; i++) {
				places?.add(lineOf(rows, i));
				audience.push(read.audience[i] ?? -1);
				date.push(read.date[i] ?? 0);
				sessions.push(read.sessions[i] ?? 0);
				attendees.push(read.attendees[i] ?? -1);
			}
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
