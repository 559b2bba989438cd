import { renderIssueHeadings, renderIssues } from "../render/csv.ts";
import type { CheckReport } from "./check-report.ts";

/**
 * A check as a table, one row an issue, for the people who mend them in the case system, in pieces. What is only counted
 * has a row that says how many there are.
 */
export function* checkTable({ issues }: CheckReport): Generator<Uint8Array> {
	yield renderIssueHeadings();
	for (let from = 0; from < issues.length; from += rowsOfPiece)
		yield renderIssues(issues.slice(from, from + rowsOfPiece));
}

const rowsOfPiece = 1000;
