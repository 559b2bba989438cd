import { isoDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CheckReport } from "./check-report.ts";

/**
 * A check as one JSON document, UTF-8, an item of each list on a line of its own. It hangs on the exports, the settings
 * and the period alone.
 */
export function checkDocument(
	report: CheckReport,
	period: Period | undefined,
): Uint8Array {
	const { authority, accepted, found, groups, issues, files, gaps } = report;
	const leftOut = groups.reduce((sum, group) => sum + group.leftOut, 0);
	const parts: readonly (readonly [key: string, value: unknown])[] = [
		["schema", "cse-report/check/1"],
		["authority", authority],
		["period", period && periodEntry(period)],
		["accepted", accepted],
		["found", Object.fromEntries(found)],
		["exports", files],
		["notAvailable", gaps.filter(({ figures }) => figures.length > 0)],
		[
			"groups",
			groups.map(({ first, ...group }) => ({
				...group,
				firstLine: first.line,
				message: first.message,
				remedy: first.remedy,
			})),
		],
		["issues", issues],
		// Those that are only counted: the groups say of what.
		["issuesLeftOut", leftOut],
	];
	const lines = parts
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `  ${JSON.stringify(key)}: ${written(value)}`);
	return new TextEncoder().encode(`{\n${lines.join(",\n")}\n}\n`);
}

function periodEntry({ id, from, to, label }: Period) {
	return { id, from: isoDay(from), to: isoDay(to), label };
}

function written(value: unknown): string {
	if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
	const items = value.map((item) => `    ${JSON.stringify(item)}`);
	return `[\n${items.join(",\n")}\n  ]`;
}
