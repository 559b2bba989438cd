import type { IssueKind } from "../validate/issue-log.ts";
import { compareText, type Severity, severities } from "../vocabulary/issue.ts";
import { areColumns } from "../vocabulary/issue-summaries.ts";
import type { IssueGroup } from "./check-report.ts";

/**
 * Issues by severity, code and file, and by column where columns are told of in other words (other words are known in each):
 * the worst first, then what is about a whole file, then the most.
 */
export function groupIssues(
	kinds: readonly IssueKind[],
): readonly IssueGroup[] {
	const groups = new Map<string, IssueGroup>();
	for (const { first, count, leftOut } of kinds) {
		const { severity, code, file, heading } = first;
		const apart = areColumns(code) ? [] : [first.message, first.remedy];
		const key = [severity, code, file, ...apart].join("\n");
		const known = groups.get(key);
		const headings = heading === undefined ? [] : [heading];
		groups.set(key, {
			severity,
			code,
			file,
			count: count + (known?.count ?? 0),
			leftOut: leftOut + (known?.leftOut ?? 0),
			first:
				known && (known.first.line ?? 0) <= (first.line ?? 0)
					? known.first
					: first,
			headings: [...(known?.headings ?? []), ...headings],
		});
	}
	return [...groups.values()].sort(compareGroups);
}

/** How many issues there are of each severity. */
export function countBySeverity(
	groups: readonly IssueGroup[],
): ReadonlyMap<Severity, number> {
	const counts = new Map<Severity, number>();
	for (const severity of severities)
		counts.set(
			severity,
			groups
				.filter((group) => group.severity === severity)
				.reduce((sum, { count }) => sum + count, 0),
		);
	return counts;
}

function compareGroups(a: IssueGroup, b: IssueGroup): number {
	return (
		severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
		Number(a.first.line !== undefined) - Number(b.first.line !== undefined) ||
		b.count - a.count ||
		compareText(a.file, b.file) ||
		compareText(a.code, b.code)
	);
}
