import { renderIssues } from "../render/csv.ts";
import type { CheckReport } from "./check-report.ts";

/**
 * A check as a table, one row an issue, for the people who mend them in the case system. What is only counted has a row
 * that says how many there are.
 */
export function checkTable({ issues }: CheckReport): Uint8Array {
	return renderIssues(issues);
}
