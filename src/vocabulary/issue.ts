/**
 * Whether an issue stops the run; is told and the record kept; or only notes what was done to read a file that nothing
 * is wrong with: which encoding it was read in, which lines above its header were passed over. The worst first.
 */
export const severities = ["refuse", "warn", "note"] as const;

export type Severity = (typeof severities)[number];

/**
 * Something found in the data: what it is, where, and what to do about it. It never holds the content of a cell:
 * terminals get pasted into e-mails.
 */
export interface Issue {
	/** A stable word that scripts and the documentation use: `not-a-date`. */
	readonly code: string;
	readonly severity: Severity;
	/** The export's file name, without its folder. */
	readonly file: string;
	/** The line of the file on which the record starts, from 1; absent where the issue is about the whole file. */
	readonly line?: number;
	/** The heading as the file writes it; absent where the issue is about the whole record. */
	readonly heading?: string;
	/** What was found, as one sentence without its full stop. */
	readonly message: string;
	/** What a person does about it, in whole sentences. */
	readonly remedy: string;
}

/** The code of an issue that stands for more of a kind, which are not told one by one. */
export const moreLikeThis = "more-like-this";

/**
 * Sorts issues as they are told: by file, then line, then heading, then code. What is about a whole file comes first in
 * it, what stands for more of a kind last.
 */
export function compareIssues(a: Issue, b: Issue): number {
	return (
		compareText(a.file, b.file) ||
		Number(a.code === moreLikeThis) - Number(b.code === moreLikeThis) ||
		(a.line ?? 0) - (b.line ?? 0) ||
		compareText(a.heading ?? "", b.heading ?? "") ||
		compareText(a.code, b.code)
	);
}

/** Code-unit order, which no locale changes. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
