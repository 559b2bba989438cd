import { readTables } from "../../src/ingest/read-tables.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { type Validation, validate } from "../../src/validate/validate.ts";
import { compareIssues, type Issue } from "../../src/vocabulary/issue.ts";
import { sourceOf } from "../ingest/read-csv.ts";

/** The exports of a data folder: file name → what it holds. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

/** What the exports are read with, beside themselves. */
export interface With {
	/** What a council writes in cse-report.yaml. */
	readonly yaml?: string;
	readonly authority?: string;
	readonly chunkSizes?: readonly number[];
}

export function settingsOf(yaml?: string): Settings {
	const reading = readSettings(yaml, "cse-report.yaml");
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	return reading.settings;
}

/** Reads and validates the exports of a folder, as the pipeline does. */
export async function readExports(
	folder: Folder,
	{ yaml, authority, chunkSizes }: With = {},
): Promise<Validation> {
	const settings = settingsOf(yaml);
	const sources = Object.entries(folder).map(([name, content]) =>
		sourceOf(name, content, chunkSizes),
	);
	const { tables, found } = await readTables(sources, settings);
	return validate(tables, found, settings, authority, () => undefined);
}

/** All that is found in the exports of a folder, refused or not. */
export async function issuesOf(
	folder: Folder,
	more: With = {},
): Promise<readonly Issue[]> {
	const read = await readExports(folder, more);
	return read.status === "refused" ? read.issues : read.warnings;
}

/** The same, each as one line: "referrals.csv:3 referral_date not-a-date". */
export async function told(
	folder: Folder,
	more: With = {},
): Promise<readonly string[]> {
	const issues = await issuesOf(folder, more);
	if (!isSorted(issues)) throw new Error("issues are not sorted");
	return issues.map(
		({ file, line, heading, code }) =>
			`${file}${line === undefined ? "" : `:${line}`}${heading === undefined ? "" : ` ${heading}`} ${code}`,
	);
}

function isSorted(issues: readonly Issue[]): boolean {
	return issues.every((issue, i) => {
		const before = issues[i - 1];
		return before === undefined || compareIssues(before, issue) <= 0;
	});
}

/** The records, of exports in which nothing is refused. */
export async function recordsOf(folder: Folder, more: With = {}) {
	const read = await readExports(folder, more);
	if (read.status === "refused") throw new Error(JSON.stringify(read.issues));
	return read.records;
}

/** A CSV text: `csv("a,b", "1,2")`. */
export function csv(...lines: readonly string[]): string {
	return `${lines.join("\r\n")}\r\n`;
}
