import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import type { Settings } from "../settings/settings.ts";
import type { Records } from "../validate/records.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { severalOf } from "../vocabulary/issue-summaries.ts";
import type { Message } from "../vocabulary/message.ts";
import { issueAt } from "../vocabulary/messages.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import type { Period } from "../vocabulary/period.ts";
import { checkRules } from "./rules/check-rules.ts";

/**
 * What a check would find that makes a published figure doubtful. The rest is of no figure, or its table tells it: what
 * is not recorded has a row of its own.
 */
const doubtful: ReadonlySet<string> = new Set([
	"may-be-one-child",
	"same-day-referral",
	"reason-without-closure",
	"assessment-before-referral",
	"interview-not-yet",
	"interview-not-needed",
	"own-name-not-found",
	"scores-before-referral",
	"before-birth",
	"short-look-back",
	"extracted-early",
	"after-extract",
	"nothing-in-period",
]);

/** A file that was read, and its export. */
interface ReadFile {
	readonly file: string;
	readonly kind: ExportKind;
}

/**
 * Looks for what makes the figures of a period doubtful, for `build` and `figures`: one issue a kind and export, without
 * lines, which `check` tells.
 */
export function findDoubts(
	records: Records,
	settings: Settings,
	{ period, asAt }: { readonly period: Period; readonly asAt: Day },
	files: readonly ReadFile[],
): readonly Issue[] {
	const found = new Map<string, Doubt>();
	const add = (kind: ExportKind, heading: string | undefined, of: Message) => {
		const key = `${kind} ${heading ?? ""} ${of.code}`;
		const count = (found.get(key)?.count ?? 0) + 1;
		found.set(key, { kind, heading, message: of, count });
	};
	const checked = {
		records,
		settings,
		period,
		asAt,
		forBuild: true,
		has: (kind: ExportKind, column: string) =>
			[...(records.given[kind] ?? [])].some((given) => given === column),
		tell: (
			kind: ExportKind,
			_row: number,
			column: string,
			message: Message,
		): void => add(kind, column, message),
		tellOfFiles: add,
		isRefused: () => false,
		say: () => "another line",
	};
	for (const rule of checkRules)
		if (rule.codes.some((code) => doubtful.has(code))) rule.find(checked);
	return [...found.values()]
		.filter(({ message }) => doubtful.has(message.code))
		.sort((a, b) => exportKinds.indexOf(a.kind) - exportKinds.indexOf(b.kind))
		.map((doubt) => issueOf(doubt, files));
}

interface Doubt {
	readonly kind: ExportKind;
	readonly heading: string | undefined;
	readonly message: Message;
	readonly count: number;
}

function issueOf(
	{ kind, heading, message, count }: Doubt,
	files: readonly ReadFile[],
): Issue {
	const several = severalOf(message.code);
	const text =
		count > 1 && several !== undefined
			? `${formatCount(count)} ${several}`
			: message.message;
	const own = files.filter((each) => each.kind === kind);
	const file = own.map((each) => each.file).join(", ");
	return issueAt({ file, heading }, { ...message, message: text });
}
