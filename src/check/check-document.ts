import type { ExtractChanges } from "../extracts/extract-changes.ts";
import type { Reconciliation } from "../reconcile/reconciliation.ts";
import { moreLikeThis } from "../vocabulary/issue.ts";
import { severalOf } from "../vocabulary/issue-summaries.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import type { Period } from "../vocabulary/period.ts";
import { periodEntry } from "../vocabulary/period-entry.ts";
import { privateNote } from "../vocabulary/private-note.ts";
import type { CheckReport, IssueGroup } from "./check-report.ts";

/** A region's issues as one text would take a gigabyte. */
const itemsOfPiece = 1000;

/** What became of the exports, and since when as it was written. */
interface ChangesSince {
	readonly written: string;
	readonly changes: ExtractChanges;
}

/**
 * A check as one JSON document, in pieces of text, an item of each list on a line of its own. It hangs on the exports,
 * the settings and the period alone.
 */
export function* checkDocument(
	report: CheckReport,
	period: Period | undefined,
	since?: ChangesSince,
): Generator<string> {
	const { authority, accepted, found, groups, issues, files, gaps } = report;
	const { reconciliation } = report;
	const parts: readonly (readonly [key: string, value: unknown])[] = [
		["schema", "cse-report/check/1"],
		["authority", authority],
		["period", period && periodEntry(period)],
		["accepted", accepted],
		["found", Object.fromEntries(found)],
		// Issues that are only counted: the groups say of what.
		["leftOut", groups.reduce((sum, { leftOut }) => sum + leftOut, 0)],
		["exports", files],
		["notAvailable", gaps.filter(({ figures }) => figures.length > 0)],
		["since", since && { from: since.written, ...since.changes }],
		["groups", groups.map(groupEntry)],
		["private", reconciliation && privateNote],
		["arithmetic", reconciliation && sumEntries(reconciliation)],
		["issues", issues.filter(({ code }) => code !== moreLikeThis)],
	];
	const told = parts.filter(([, value]) => value !== undefined);
	for (const [i, [key, value]] of told.entries()) {
		yield `${i === 0 ? "{" : ","}\n  ${JSON.stringify(key)}: `;
		yield* written(value);
	}
	yield "\n}\n";
}

/** Of every sum its section; private, as it says. */
function sumEntries({ sections }: Reconciliation) {
	return sections.flatMap(({ title, sums }) =>
		sums.map((sum) => ({ section: title, ...sum })),
	);
}

function groupEntry({ first, ...group }: IssueGroup) {
	const { line, message, remedy } = first;
	const several = group.count > 1 ? severalOf(group.code) : undefined;
	return {
		...group,
		...(line === undefined ? {} : { firstLine: line }),
		...(several === undefined
			? {}
			: { summary: `${formatCount(group.count)} ${several}` }),
		message,
		remedy,
	};
}

function* written(value: unknown): Generator<string> {
	if (!Array.isArray(value) || value.length === 0) {
		yield JSON.stringify(value);
		return;
	}
	for (let from = 0; from < value.length; from += itemsOfPiece) {
		const items = value
			.slice(from, from + itemsOfPiece)
			.map((item) => `    ${JSON.stringify(item)}`);
		yield `${from === 0 ? "[" : ","}\n${items.join(",\n")}`;
	}
	yield "\n  ]";
}
