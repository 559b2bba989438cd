import {
	type CheckRequest,
	checkExports,
} from "../../src/check/check-exports.ts";
import type { CheckReport } from "../../src/check/check-report.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { sourceOf } from "../ingest/read-csv.ts";
import { type Folder, settingsOf } from "../validate/read-exports.ts";

/** What a folder is checked with, beside itself. */
export interface CheckedWith {
	/** What a council writes in cse-report.yaml. */
	readonly yaml?: string;
	readonly period?: string;
	readonly authority?: string;
	readonly tables?: readonly string[];
}

/** Checks the exports of a folder, as the command does. */
export async function checkFolder(
	folder: Folder,
	{ yaml, period: written, authority, tables }: CheckedWith = {},
): Promise<CheckReport> {
	const reading = written === undefined ? undefined : readPeriod(written);
	if (reading && !reading.ok) throw new Error(reading.problem);
	const request: CheckRequest = {
		period: reading?.period,
		asAt: reading?.period.to,
		allLevels: false,
		tables,
		authority,
	};
	return checkExports(
		Object.entries(folder).map(([name, content]) => sourceOf(name, content)),
		settingsOf(yaml),
		request,
		() => undefined,
	);
}

/** All issues, each as one line: "referrals.csv:3 referral_date not-a-date". */
export async function found(
	folder: Folder,
	more: CheckedWith = {},
): Promise<readonly string[]> {
	const { issues } = await checkFolder(folder, more);
	return issues.map(
		({ file, line, heading, code }) =>
			`${file}${line === undefined ? "" : `:${line}`}${heading === undefined ? "" : ` ${heading}`} ${code}`,
	);
}
