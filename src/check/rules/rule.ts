import type { ColumnName, ExportKind } from "../../dictionary/columns.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Records } from "../../validate/records.ts";
import type { Day } from "../../vocabulary/calendar.ts";
import type { Message } from "../../vocabulary/message.ts";
import type { Period } from "../../vocabulary/period.ts";

/** Something that only a check looks for, when everything has been read. */
export interface CheckRule {
	/** The codes of what it tells. */
	readonly codes: readonly string[];
	/** What it holds against what, for the page of messages: a sentence. */
	readonly about: string;
	readonly find: (checked: Checked) => void;
}

/** What was read, and how to tell of it. */
export interface Checked {
	/** Those of refused exports have stand-ins for what could not be read: unknown, never a value. */
	readonly records: Records;
	readonly settings: Settings;
	/** `undefined` where no period was named: what is held against one is not looked for. */
	readonly period: Period | undefined;
	readonly asAt: Day | undefined;
	/** For a paper or figures, which are told what makes them doubtful and no more. */
	readonly forBuild: boolean;
	readonly has: (kind: ExportKind, column: ColumnName) => boolean;
	/** Tells something of a record, under the heading of a column; not of one that is refused already. */
	readonly tell: (
		kind: ExportKind,
		row: number,
		column: ColumnName,
		message: Message,
	) => void;
	/** Tells something of each file of an export. */
	readonly tellOfFiles: (
		kind: ExportKind,
		column: ColumnName | undefined,
		message: Message,
	) => void;
	/** Whether something of a record is refused, so that a blank may be no blank. */
	readonly isRefused: (kind: ExportKind, row: number) => boolean;
	/** Where a record stands, as is said of another one: "line 12", or "line 12 of another-file.csv". */
	readonly say: (kind: ExportKind, row: number, beside: number) => string;
}
