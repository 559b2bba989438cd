import { compareIssues, type Issue } from "../vocabulary/issue.ts";
import {
	issueAt,
	type Message,
	messages,
	type Place,
} from "../vocabulary/messages.ts";

/** Collects what is found in the exports of one run. */
export interface IssueLog {
	readonly add: (place: Place, message: Message) => void;
	readonly addIssue: (issue: Issue) => void;
	readonly refused: () => boolean;
	/** All issues, sorted by file, line and heading. */
	readonly issues: () => readonly Issue[];
}

/** So many issues of one code and heading are kept by line; a column that is wrong throughout needs no million. */
const keptOfOneKind = 1000;

/** An empty log. Beyond a thousand issues of one kind in one column it only counts them. */
export function issueLog(): IssueLog {
	const kept: Issue[] = [];
	const counts = new Map<string, { first: Issue; count: number }>();
	let refused = false;
	return {
		add(place, message) {
			addIssue(issueAt(place, message));
		},
		addIssue,
		refused: () => refused,
		issues: () => [...kept, ...remainders()].sort(compareIssues),
	};

	function addIssue(issue: Issue): void {
		if (issue.severity === "refuse") refused = true;
		const key = `${issue.file}\n${issue.heading ?? ""}\n${issue.code}`;
		const seen = counts.get(key);
		if (seen) seen.count++;
		else counts.set(key, { first: issue, count: 1 });
		if (!seen || seen.count <= keptOfOneKind) kept.push(issue);
	}

	function remainders(): readonly Issue[] {
		return [...counts.values()]
			.filter(({ count }) => count > keptOfOneKind)
			.map(({ first: { file, heading, code, severity }, count }) =>
				issueAt(
					{ file, heading },
					{ ...messages.more(count - keptOfOneKind, code), severity },
				),
			);
	}
}
