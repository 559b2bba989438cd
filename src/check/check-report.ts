import type { ColumnName, ExportKind } from "../dictionary/columns.ts";
import type { Reconciliation } from "../reconcile/reconciliation.ts";
import type { Issue, Severity } from "../vocabulary/issue.ts";

/** What a check of the exports found: everything that is wrong, what was read, and what cannot be told from it. */
export interface CheckReport {
	/** The council that the rows are about, by its name. */
	readonly authority: string;
	/** Nothing refuses: the exports can be counted. */
	readonly accepted: boolean;
	/** How many issues there are of each severity, those included that are only counted. */
	readonly found: ReadonlyMap<Severity, number>;
	/** The same issues by severity, code and file: the worst first, then the most. */
	readonly groups: readonly IssueGroup[];
	/** By file, line and heading. What stands for more of a kind comes last in its file. */
	readonly issues: readonly Issue[];
	/** In the order of the dictionary; an export of several files has several. */
	readonly files: readonly CheckedFile[];
	/** What is not available, and for want of what. */
	readonly gaps: readonly Gap[];
	/** The paper's arithmetic on the true figures, where a period is named. Private. */
	readonly reconciliation: Reconciliation | undefined;
}

/** All issues of one code in one file. */
export interface IssueGroup {
	readonly severity: Severity;
	readonly code: string;
	readonly file: string;
	readonly count: number;
	/** How many of them are only counted. */
	readonly leftOut: number;
	/** The one on the lowest line. */
	readonly first: Issue;
	/** Every heading that they are under, as the file writes it. */
	readonly headings: readonly string[];
}

/** A file that was recognised as an export. */
export interface CheckedFile {
	readonly export: ExportKind;
	readonly file: string;
	/** `undefined` where it was not read: two files are the same export. */
	readonly rows: number | undefined;
	/** What it was read as. */
	readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
	/** The known columns that it has, and those that it has not. */
	readonly columns: readonly ColumnName[];
	readonly absent: readonly ColumnName[];
}

/** An export or a column that is not there, and the tables or figures that are not available without it. */
export interface Gap {
	readonly export: ExportKind;
	/** `undefined` where the whole export is not there. */
	readonly column: ColumnName | undefined;
	/** Names of tables; ids of figures where only a part of a table is not available. */
	readonly figures: readonly string[];
}
