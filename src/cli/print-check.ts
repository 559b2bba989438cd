import type { CheckRequest } from "../check/check-exports.ts";
import type { CheckReport } from "../check/check-report.ts";
import type { ExtractChanges } from "../extracts/extract-changes.ts";
import { longDay } from "../vocabulary/calendar.ts";
import { type CheckTitle, checkLines } from "./check-lines.ts";
import { sinceLines } from "./since-lines.ts";

/** A check, with what it was asked for. */
export interface PrintedCheck {
	readonly report: CheckReport;
	readonly request: CheckRequest;
	/** What became of the exports, and since when as it was written; `undefined` where nobody asked. */
	readonly since:
		| { readonly written: string; readonly changes: ExtractChanges }
		| undefined;
}

/**
 * A check as it is printed, in pieces: a region's issues as one text would take a gigabyte.
 *
 * @param all every issue, where it is printed as text
 */
export async function printedCheck(
	{ report, request, since }: PrintedCheck,
	format: "text" | "json" | "csv",
	all: boolean,
): Promise<Iterable<string | Uint8Array>> {
	switch (format) {
		case "text":
			return inPieces([
				...(since ? sinceLines(since.written, since.changes, all) : []),
				...checkLines(report, titleOf(report, request), all),
			]);
		case "json": {
			const { checkDocument } = await import("../check/check-document.ts");
			return checkDocument(report, request.period, since);
		}
		case "csv": {
			const { checkTable } = await import("../check/check-table.ts");
			return checkTable(report);
		}
	}
	format satisfies never;
}

const linesOfPiece = 1000;

function* inPieces(lines: readonly string[]): Generator<string> {
	for (let from = 0; from < lines.length; from += linesOfPiece)
		yield `${lines.slice(from, from + linesOfPiece).join("\n")}\n`;
}

function titleOf(
	{ authority }: CheckReport,
	{ period, asAt = period?.to }: CheckRequest,
): CheckTitle {
	if (period === undefined || asAt === undefined)
		return { title: authority, command: "build" };
	const day = asAt === period.to ? "" : `, as at ${longDay(asAt)}`;
	return {
		title: `${authority}, ${period.label}${day}`,
		command: `build ${period.id}`,
	};
}
