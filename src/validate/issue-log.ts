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
	/** How many issues of one code were told of these files, kept or only counted. */
	readonly told: (code: string, files: readonly string[]) => number;
	/** All issues, sorted by file, line and heading. */
	readonly issues: () => readonly Issue[];
	/** How many there are of each kind in each column, in no order. */
	readonly kinds: () => readonly IssueKind[];
}

/** The issues of one code in one column. */
export interface IssueKind {
	/** The one on the lowest line. */
	readonly first: Issue;
	readonly count: number;
	/** How many of them are only counted. */
	readonly leftOut: number;
}

/** So many issues of one code and heading are kept by line; a column that is wrong throughout needs no million. */
const keptOfOneKind = 1000;

/**
 * An empty log. Beyond a thousand issues of one kind in one column it only counts them.
 *
 * @param room so many are kept in all before that begins, whatever their kinds
 */
export function issueLog(room = 0): IssueLog {
	const kept: Issue[] = [];
	const counts = new Map<
		string,
		{ first: Issue; count: number; leftOut: number }
	>();
	let refused = false;
	return {
		add(place, message) {
			addIssue(issueAt(place, message));
		},
		addIssue,
		refused: () => refused,
		told: (code, files) =>
			[...counts.values()]
				.filter(({ first }) => first.code === code)
				.filter(({ first }) => files.includes(first.file))
				.reduce((sum, { count }) => sum + count, 0),
		issues: () => [...kept, ...remainders()].sort(compareIssues),
		kinds: () => [...counts.values()],
	};

	function addIssue(issue: Issue): void {
		if (issue.severity === "refuse") refused = true;
		const key = `${issue.file}\n${issue.heading ?? ""}\n${issue.code}`;
		const seen = counts.get(key) ?? { first: issue, count: 0, leftOut: 0 };
		if (seen.count === 0) counts.set(key, seen);
		seen.count++;
		if (compareIssues(issue, seen.first) < 0) seen.first = issue;
		if (seen.count <= keptOfOneKind || kept.length < room) kept.push(issue);
		else seen.leftOut++;
	}

	function remainders(): readonly Issue[] {
		return [...counts.values()]
			.filter(({ leftOut }) => leftOut > 0)
			.map(({ first: { file, heading, code, severity }, leftOut }) =>
				issueAt(
					{ file, heading },
					{ ...messages.more(leftOut, code), severity },
				),
			);
	}
}
