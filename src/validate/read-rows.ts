import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import { messages } from "../vocabulary/messages.ts";
import { bareWord } from "../vocabulary/words.ts";
import type { Rows } from "./cell-column.ts";
import { cellText } from "./cell-text.ts";

import type { IssueLog } from "./issue-log.ts";

/** Told as a file is read: how much of it has been, 0 to 1. */
export type ReadingProgress = (file: string, share: number) => void;

/** Which rows of a pooled file are wanted: the names and codes of one authority; `undefined` for all of them. */
export type WantedAuthority = readonly string[] | undefined;

/** Reads some rows of a batch. */
export type RowsReader = (rows: Rows) => void;

/**
 * Gives the rows of a file that are about the wanted authority to `read`, batch by batch; tells how many they were.
 * Rows of another width are refused: a cell that slipped by one column would be counted as something else.
 */
export async function readRows(
	table: RawTable,
	wanted: WantedAuthority,
	log: IssueLog,
	progress: ReadingProgress,
	read: RowsReader,
): Promise<number> {
	const authority = authorityFilter(table, wanted, log);
	let picked = new Int32Array(0);
	let rows = 0;
	try {
		for await (const batch of table.batches()) {
			if (picked.length < batch.rows) picked = new Int32Array(batch.rows * 2);
			let count = 0;
			for (let row = 0; row < batch.rows; row++)
				if (batch.cells[row] !== table.width) tellWidth(table, batch, row, log);
				else if (authority.isWanted(batch, row)) picked[count++] = row;
			if (count > 0) read({ batch, count, picked });
			rows += count;
			progress(table.file, batch.bytesRead / Math.max(table.size, 1));
		}
	} catch (thrown) {
		log.addIssue(table.issueOf(thrown));
	}
	authority.finish();
	return rows;
}

/** The rows that a test keeps. What they were picked by, and columns already read of them, are written over. */
export function pickRows(
	{ batch, picked, count }: Rows,
	columns: readonly Int32Array[],
	keep: (i: number) => boolean,
): Rows {
	let kept = 0;
	for (let i = 0; i < count; i++) {
		if (!keep(i)) continue;
		picked[kept] = picked[i] ?? 0;
		for (const column of columns) column[kept] = column[i] ?? 0;
		kept++;
	}
	return { batch, picked, count: kept };
}

function tellWidth(
	table: RawTable,
	batch: RawBatch,
	row: number,
	log: IssueLog,
): void {
	log.add(
		{ file: table.file, line: batch.lines[row] },
		messages.rowWidth(batch.cells[row] ?? 0, table.width),
	);
}

interface AuthorityFilter {
	readonly isWanted: (batch: RawBatch, row: number) => boolean;
	readonly finish: () => void;
}

/** Where nobody chose an authority, a file that pools several is refused: their sum would pass for one council's. */
function authorityFilter(
	table: RawTable,
	wanted: WantedAuthority,
	log: IssueLog,
): AuthorityFilter {
	const column = table.columns.get("authority");
	if (!column) return { isWanted: () => true, finish: () => undefined };
	const names = wanted && new Set(wanted.map(bareWord));
	const seen = new Map<string, boolean>();
	let found = 0;
	return {
		isWanted(batch, row) {
			const cell = row * batch.columns + column.index;
			const name = cellText(
				batch.bytes,
				batch.starts[cell] ?? 0,
				batch.ends[cell] ?? 0,
			);
			let answer = seen.get(name);
			if (answer === undefined) {
				answer = names === undefined || names.has(bareWord(name));
				seen.set(name, answer);
			}
			if (answer) found++;
			return answer;
		},
		finish() {
			const place = { file: table.file, heading: column.heading };
			const different = new Set([...seen.keys()].map(bareWord));
			if (names === undefined && different.size > 1)
				log.add(place, messages.severalAuthorities());
			if (names !== undefined && found === 0 && seen.size > 0)
				log.add(place, messages.noSuchAuthority());
		},
	};
}
