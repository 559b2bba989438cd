import type { TemplateProblem } from "../report/template-problem.ts";
import type { SettingsProblem } from "../settings/problem.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { severalOf } from "../vocabulary/issue-summaries.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { sayLine } from "../vocabulary/sheet-names.ts";
import { harmless, type Pen } from "./screen.ts";

/**
 * Issues as lines: each its place, its message and its code, the remedy under the first of each code; of one code at
 * most so many. They come sorted, and stay so.
 */
export function issueLines(
	issues: readonly Issue[],
	most: number,
	pen: Pen,
): readonly string[] {
	const told = new Map<string, number>();
	const lines: string[] = [];
	for (const issue of issues) {
		const count = (told.get(issue.code) ?? 0) + 1;
		told.set(issue.code, count);
		if (count > most) continue;
		lines.push(issueLine(issue, pen));
		if (count === 1) lines.push(`  ${harmless(issue.remedy)}`);
	}
	for (const [code, count] of told)
		if (count > most)
			lines.push(
				`… and ${formatCount(count - most)} more like this   ${pen.quiet(code)}`,
			);
	return lines;
}

function issueLine(issue: Issue, pen: Pen): string {
	const place = [
		harmless(issue.file),
		...(issue.line === undefined ? [] : [sayLine(issue.file, issue.line)]),
		...(issue.heading === undefined ? [] : [`"${harmless(issue.heading)}"`]),
	].join(", ");
	return `${pen.strong(place)}: ${harmless(issue.message)}   ${pen.quiet(issue.code)}`;
}

/**
 * Issues as a line a kind: of one alone its place and its message; of several in one file, how many there are, and where
 * the first is. The remedy under the first of each code. They come sorted, and stay so.
 */
export function kindLines(
	issues: readonly Issue[],
	pen: Pen,
): readonly string[] {
	const kinds = new Map<string, Issue[]>();
	for (const issue of issues) {
		const key = `${issue.file}\n${issue.code}`;
		const known = kinds.get(key);
		if (known && !standsForMore(issue)) known.push(issue);
		else kinds.set(known ? `${key}\n${kinds.size}` : key, [issue]);
	}
	const told = new Set<string>();
	return [...kinds.values()].flatMap((those) => {
		const [first] = those;
		if (first === undefined) return [];
		const remedy = told.has(first.code) ? [] : [`  ${harmless(first.remedy)}`];
		told.add(first.code);
		return [issueLine(summaryOf(first, those.length), pen), ...remedy];
	});
}

/** Several issues of one kind as one, where there are words for several. */
function summaryOf(first: Issue, count: number): Issue {
	const several = severalOf(first.code);
	if (count === 1) return first;
	const { line: _, ...place } = first;
	const where =
		first.line === undefined
			? ""
			: `, first on ${sayLine(first.file, first.line)}`;
	return {
		...place,
		message: `${formatCount(count)} ${several ?? `times: ${first.message}`}${where}`,
	};
}

/** Whether an issue stands for many that were only counted. */
export function standsForMore(issue: Issue): boolean {
	return issue.code === "more-like-this";
}

/** What is to be put right or looked at. How a file was read is told by `check`, and not with each paper. */
export function withoutNotes(issues: readonly Issue[]): readonly Issue[] {
	return issues.filter((issue) => issue.severity !== "note");
}

/** How many issues of how many files, as a sentence says it: "3 issues in 2 files". */
export function issueCount(issues: readonly Issue[]): string {
	const files = new Set(issues.map((issue) => issue.file)).size;
	const listed = issues.filter((issue) => !standsForMore(issue)).length;
	const more = listed < issues.length ? "more than " : "";
	return `${more}${counted(listed, "issue")} in ${counted(files, "file")}`;
}

/** "1 figure", "1,200 figures" */
export function counted(count: number, noun: string): string {
	return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** Problems of the settings as lines. */
export function problemLines(
	problems: readonly SettingsProblem[],
	pen: Pen,
): readonly string[] {
	return problems.map((problem) => {
		const place = [
			problem.file,
			...(problem.line === undefined ? [] : [`line ${problem.line}`]),
			...(problem.key === "" ? [] : [`"${harmless(problem.key)}"`]),
		].join(", ");
		return `${pen.strong(place)}: ${harmless(problem.message)}`;
	});
}

/** Mistakes in a template as lines: where, what, and the nearest known name. */
export function templateLines(
	problems: readonly TemplateProblem[],
	pen: Pen,
): readonly string[] {
	return problems.map(({ file, line, column, message }) => {
		const place = `${harmless(file)}, line ${line}, column ${column}`;
		return `${pen.strong(place)}: ${harmless(message)}`;
	});
}
