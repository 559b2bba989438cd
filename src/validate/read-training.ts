import type { RawTable } from "../ingest/raw-table.ts";
import type { Reading } from "./accepted-records.ts";
import { lineOf } from "./cell-column.ts";
import { finishTable, wholeNumbers } from "./column.ts";
import { declaredWords } from "./column-words.ts";
import { freeWordReader, inOrder } from "./free-word-columns.ts";
import { freeWords } from "./free-words.ts";
import { readFiles } from "./read-files.ts";
import type { FreeWord, Training } from "./records.ts";

/** Reads the training export, and the audiences that it names where settings list none. */
export async function readTraining(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<{
	readonly training: Training;
	readonly audiences: readonly FreeWord[];
}> {
	const columns = {
		audience: wholeNumbers(),
		date: wholeNumbers(),
		sessions: wholeNumbers(),
		attendees: wholeNumbers(),
	};
	const audiences = freeWords(
		reading.settings.audiences,
		declaredWords("training", "audience", reading.settings),
	);
	const places = reading.placesOf("training");
	await readFiles("training", tables, reading, (cells) => {
		const readAudiences = freeWordReader(
			cells,
			"audience",
			audiences,
			"refused",
		);
		const readDates = cells.day("date", "refused");
		const readSessions = cells.count("sessions", 1);
		const readAttendees = cells.count("attendees", -1);
		return (rows) => {
			const read = {
				audience: readAudiences(rows),
				date: readDates(rows),
				sessions: readSessions(rows),
				attendees: readAttendees(rows),
			};
			for (let i = 0; i < rows.count; i++) {
				places?.add(lineOf(rows, i));
				columns.audience.push(read.audience[i] ?? -1);
				columns.date.push(read.date[i] ?? 0);
				columns.sessions.push(read.sessions[i] ?? 0);
				columns.attendees.push(read.attendees[i] ?? -1);
			}
		};
	});
	const read = finishTable(columns);
	return {
		training: { ...read, audience: inOrder(read.audience, audiences) },
		audiences: audiences.words(),
	};
}
