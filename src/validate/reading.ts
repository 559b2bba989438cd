import type { ExportKind } from "../dictionary/exports.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import type { WantedAuthority } from "./authority-filter.ts";
import type { IdIndex } from "./id-index.ts";
import type { IssueLog } from "./issue-log.ts";
import {
	type ReadingProgress,
	type RowsReader,
	readRows,
} from "./read-rows.ts";

/** What the readers of all exports share while one set of exports is read. */
export interface Reading {
	readonly settings: Settings;
	readonly log: IssueLog;
	readonly progress: ReadingProgress;
	readonly wanted: WantedAuthority;
	/** Every child of any export, numbered. */
	readonly children: IdIndex;
	/** Every referral, by its identifier, numbered as in the records. Empty where the exports have no identifiers. */
	readonly referrals: IdIndex;
	/** Counts rows, for the private run record. */
	readonly rows: Map<RawTable, number>;
	readonly given: (kind: ExportKind) => boolean;
}

/** Reads the rows of one file, and notes how many there were. */
export async function readRowsOf(
	table: RawTable,
	reading: Reading,
	read: RowsReader,
): Promise<void> {
	const { wanted, log, progress, rows } = reading;
	rows.set(table, await readRows(table, wanted, log, progress, read));
}
