import type { RawTable } from "../ingest/raw-table.ts";
import type { IssueLog } from "./issue-log.ts";

/** How many rows one export has, and why not all of them are records: rows less those left out are the records. */
export interface Intake {
	readonly files: readonly string[];
	/** Rows under the header, blank ones not among them; those of other authorities are. */
	readonly rows: number;
	/** Each row that was left out, under one reason. */
	readonly leftOut: readonly LeftOut[];
	/** The records that are left. */
	readonly kept: number;
}

/** Rows that were left out for one reason. */
export interface LeftOut {
	/** The code of the issue that tells of each, or one of {@link silentReasons}, of which no issue tells. */
	readonly why: string;
	readonly rows: number;
}

/** Why rows are left out of which no issue tells. */
export const silentReasons = {
	/** The file pools several councils, and another one was asked for. */
	otherAuthority: "other-authority",
	/** The row names what no export here holds. */
	notLinked: "not-linked",
} as const;

/** Issues that say of rows that they are no records. */
const noRecords = ["totals-row", "sub-heading", "repeated-header"] as const;

/** Issues that say "left out" or "counted once": their codes, in the order in which rows are judged. */
const leavingOut = ["test-person", "identical-duplicate"] as const;
/** A row of another width than the header is refused, and never read. */
const otherWidth = "row-width";
const unmatched = ["unmatched-referral", "unmatched-child"] as const;

/** What was counted and told while files were read. */
export interface RowsRead {
	/** By file, the rows that are about the council that is counted. */
	readonly rows: ReadonlyMap<RawTable, number>;
	readonly ofOthers: ReadonlyMap<RawTable, number>;
	readonly log: IssueLog;
	/** How many of the rows became records. */
	readonly kept: number;
}

/** Draws up the intake of one export, which may be several files. */
export function intakeOf(
	tables: readonly RawTable[],
	{ rows, ofOthers, log, kept }: RowsRead,
): Intake {
	const files = tables.map(({ file }) => file);
	const sum = (counts: ReadonlyMap<RawTable, number>) =>
		tables.reduce((all, table) => all + (counts.get(table) ?? 0), 0);
	const wanted = sum(rows);
	const others = sum(ofOthers);
	const toldOf = (codes: readonly string[]): LeftOut[] =>
		codes.map((why) => ({ why, rows: log.told(why, files) }));
	const none = toldOf(noRecords);
	const told = toldOf(leavingOut);
	// A row without its case can have been told of twice, by its referral and as a test person, and went once.
	let left = wanted - kept - told.reduce((all, { rows: n }) => all + n, 0);
	for (const why of unmatched) {
		const gone = Math.min(left, log.told(why, files));
		told.push({ why, rows: gone });
		left -= gone;
	}
	const broken = log.told(otherWidth, files);
	const leftOut = [
		...none,
		{ why: otherWidth, rows: broken },
		{ why: silentReasons.otherAuthority, rows: others },
		...told,
		{ why: silentReasons.notLinked, rows: left },
	];
	return {
		files,
		rows: none.reduce((all, { rows: n }) => all + n, broken + wanted + others),
		leftOut: leftOut.filter(({ rows: n }) => n !== 0),
		kept,
	};
}
