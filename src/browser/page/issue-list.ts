import type { ToldGroup, ToldIssue } from "../command-output.ts";
import { alarm, element, optionsHint, table } from "./element.ts";

/** More rows than these make a page slow, and nobody reads them: the CSV holds all. */
const mostShown = 500;

const severities = {
	refuse: "Must be put right",
	warn: "To look at",
	note: "For your information",
} as const;

/**
 * What is wrong, the worst first: a summary that leads to each kind, each kind with what to do about it, and every single place
 * by file, line and heading. No cell of an export is among it.
 */
export function issueList(
	groups: readonly ToldGroup[],
	issues: readonly ToldIssue[],
): readonly HTMLElement[] {
	const refused = groups.filter(({ severity }) => severity === "refuse");
	const idOf = (group: ToldGroup) => `issue-${groups.indexOf(group)}`;
	return [
		...(refused.length === 0
			? []
			: [
					alarm(
						"There is a problem",
						element("h3", "There is a problem"),
						element(
							"ul",
							refused.map((group) =>
								element(
									"li",
									element(
										"a",
										{ href: `#${idOf(group)}` },
										`${group.file}: ${group.summary ?? group.message}`,
									),
								),
							),
						),
					),
				]),
		...groups.map((group) => groupPart(group, idOf(group), issues)),
	];
}

/** Issues that stand alone, without groups of the tool's own: one group for each kind and file. */
export function groupsOf(issues: readonly ToldIssue[]): readonly ToldGroup[] {
	const byKind = new Map<string, readonly ToldIssue[]>();
	for (const issue of issues) {
		const key = JSON.stringify([issue.severity, issue.code, issue.file]);
		byKind.set(key, [...(byKind.get(key) ?? []), issue]);
	}
	return [...byKind.values()].flatMap((all) => {
		const [first] = all;
		if (!first) return [];
		const { line, heading: _, ...rest } = first;
		return [
			{
				...rest,
				count: all.length,
				headings: [...new Set(all.flatMap(({ heading }) => heading ?? []))],
				...(line === undefined ? {} : { firstLine: line }),
			},
		];
	});
}

function sentence(message: string): string {
	return message.slice(0, 1).toUpperCase() + message.slice(1);
}

function groupPart(
	group: ToldGroup,
	id: string,
	issues: readonly ToldIssue[],
): HTMLElement {
	const { severity, file, headings, count, message, remedy, firstLine } = group;
	const { summary = `${count} times: ${message}` } = group;
	const own = issues.filter(
		(issue) =>
			issue.code === group.code &&
			issue.file === file &&
			issue.severity === severity &&
			(issue.heading === undefined || headings.includes(issue.heading)),
	);
	const where = [
		file,
		...(firstLine === undefined
			? []
			: [count > 1 ? `first on line ${firstLine}` : `line ${firstLine}`]),
		...headings.map((heading) => `“${heading}”`),
	].join(", ");
	return element(
		"section",
		{ class: `issue ${severity}`, id, tabindex: -1 },
		element(
			"h3",
			element("span", { class: "tag" }, severities[severity]),
			` ${count === 1 ? sentence(message) : summary}`,
		),
		element("p", { class: "where" }, where),
		remedy === undefined ? undefined : element("p", remedy),
		optionsHint(remedy ?? ""),
		own.length < 2
			? undefined
			: element(
					"details",
					element("summary", `All ${count} places`),
					table(
						`Places in ${file}`,
						["Line", "Heading", "What is wrong"],
						own
							.slice(0, mostShown)
							.map((issue) => [
								issue.line === undefined ? "–" : String(issue.line),
								issue.heading ?? "–",
								issue.message,
							]),
					),
					own.length > mostShown
						? element(
								"p",
								`These are the first ${mostShown}. The list as a spreadsheet holds all.`,
							)
						: undefined,
				),
	);
}
