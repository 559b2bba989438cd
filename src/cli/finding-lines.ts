import type { CheckReport, IssueGroup } from "../check/check-report.ts";
import {
	type Issue,
	moreLikeThis,
	type Severity,
} from "../vocabulary/issue.ts";
import { severalOf } from "../vocabulary/issue-summaries.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { sayLine } from "../vocabulary/sheet-names.ts";
import { harmless } from "./screen.ts";
import { counted } from "./tell-issues.ts";
import { withMark, wrap } from "./wrap-text.ts";

const nothing = ["", "Nothing was found that is wrong."];

/**
 * What was found, a line or two for each code and file, under a title for each severity, the worst first. What does not
 * fit is counted.
 *
 * @param remedies so many of the first findings have what to do about them under them
 * @param room at most so many lines
 */
export function findingLines(
	{ groups, found }: CheckReport,
	remedies: number,
	room: number,
): readonly string[] {
	if (groups.length === 0) return nothing;
	const lines: string[] = [];
	for (const [i, group] of groups.entries()) {
		const isFirst = groups[i - 1]?.severity !== group.severity;
		const more = [
			...(isFirst ? titleLines(group.severity, found) : []),
			...groupLines(group),
			...(i < remedies ? remedyLines(group) : []),
		];
		const left = groups.length - i;
		// One line is kept to say what was left out.
		if (lines.length + more.length + (left > 1 ? 1 : 0) > room)
			return [
				...lines,
				`  … and ${counted(left, "kind")} more: --all shows every one.`,
			];
		lines.push(...more);
	}
	return lines;
}

/** Every issue under its group, with what to do about it. */
export function everyFindingLines({
	groups,
	found,
	issues,
}: CheckReport): readonly string[] {
	if (groups.length === 0) return nothing;
	const byGroup = new Map<string, Issue[]>();
	for (const issue of issues) {
		const key = keyOf(issue);
		const known = byGroup.get(key);
		if (known) known.push(issue);
		else byGroup.set(key, [issue]);
	}
	return groups.flatMap((group, i) => [
		...(groups[i - 1]?.severity === group.severity
			? []
			: titleLines(group.severity, found)),
		...groupLines(group),
		...remedyLines(group),
		...(group.count === 1
			? []
			: (byGroup.get(keyOf(group)) ?? []).flatMap(issueLines)),
		...(group.leftOut === 0
			? []
			: [`    … and ${formatCount(group.leftOut)} more, only counted`]),
	]);
}

function keyOf({ severity, code, file }: Issue | IssueGroup): string {
	return `${severity}\n${code}\n${file}`;
}

function titleLines(
	severity: Severity,
	found: CheckReport["found"],
): readonly string[] {
	const many = counted(found.get(severity) ?? 0, "issue");
	switch (severity) {
		case "refuse":
			return [
				"",
				`Refused: ${many}. Nothing is counted until they are put right.`,
			];
		case "warn":
			return ["", `To look at: ${many}. They stop nothing.`];
		case "note":
			return [
				"",
				`To know: ${counted(found.get("note") ?? 0, "note")}. Nothing is wrong with these.`,
			];
	}
	severity satisfies never;
}

function groupLines(group: IssueGroup): readonly string[] {
	const { file, count, code, first } = group;
	const text =
		count === 1
			? `${placeOf(first)}: ${first.message}`
			: `${file}: ${severalWords(group)}, first ${firstPlace(group)}`;
	return withMark(wrap(harmless(text), "  ", "    "), code);
}

function severalWords({ count, code, first }: IssueGroup): string {
	const several = severalOf(code);
	return several === undefined
		? `${formatCount(count)} times: ${first.message}`
		: `${formatCount(count)} ${several}`;
}

/** `on line 214, "Date of referral"`; of several headings, how many there are. */
function firstPlace({ first, headings }: IssueGroup): string {
	const others = headings.filter((heading) => heading !== first.heading).length;
	return [
		...(first.line === undefined
			? []
			: [`on ${sayLine(first.file, first.line)}`]),
		...(first.heading === undefined ? [] : [`"${first.heading}"`]),
		...(others === 0 ? [] : [`in ${counted(others + 1, "column")}`]),
	].join(", ");
}

function placeOf({ file, line, heading }: Issue): string {
	return [
		file,
		...(line === undefined ? [] : [sayLine(file, line)]),
		...(heading === undefined ? [] : [`"${heading}"`]),
	].join(", ");
}

function remedyLines({ first }: IssueGroup): readonly string[] {
	return wrap(harmless(first.remedy), "    ");
}

function issueLines(issue: Issue): readonly string[] {
	if (issue.code === moreLikeThis) return [];
	const { file, line, heading, message } = issue;
	const place = [
		...(line === undefined ? [] : [sayLine(file, line)]),
		...(heading === undefined ? [] : [`"${heading}"`]),
	].join(", ");
	return wrap(harmless(`${place}: ${message}`), "    - ", "      ");
}
