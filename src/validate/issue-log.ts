import {
	compareIssues,
	type Issue,
	type Severity,
} from "../vocabulary/issue.ts";
import type { Message } from "../vocabulary/message.ts";
import { issueAt, messages, type Place } from "../vocabulary/messages.ts";
import { markedLines } from "./marked-lines.ts";

/** Collects what is found in the exports of one run. */
export interface IssueLog {
	readonly add: (place: Place, message: Message) => void;
	readonly addIssue: (issue: Issue) => void;
	/** Tells once, of a file or a column of it, what was told of many of its cells or rows with this code. */
	readonly sumUp: (
		place: Place,
		code: string,
		say: (first: Message) => Message,
	) => void;
	readonly refused: () => boolean;
	/** Whether something on a line is refused. */
	readonly isRefused: (file: string, line: number) => boolean;
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
 * @param room so many of each severity are kept before that begins, whatever their kinds
 * @param most in place of the thousand
 */
export function issueLog(room = 0, most = keptOfOneKind): IssueLog {
	let kept: Issue[] = [];
	const keptOf: Record<Severity, number> = { refuse: 0, warn: 0, note: 0 };
	const kinds = new Map<
		string,
		{ -readonly [Key in keyof IssueKind]: IssueKind[Key] }
	>();
	const summed = new Set<string>();
	const refused = markedLines();
	let isRefused = false;
	return {
		add: (place, message) =>
			take(place, message, () => issueAt(place, message)),
		addIssue: (issue) => take(issue, issue, () => issue),
		sumUp(place, code, say) {
			const key = keyOf(place.file, place.heading, code);
			const kind = kinds.get(key);
			if (kind === undefined || summed.has(key)) return;
			summed.add(key);
			const issue = issueAt(place, say(kind.first));
			kinds.set(key, { first: issue, count: kind.count, leftOut: 0 });
			kept = kept.filter(
				(each) => keyOf(each.file, each.heading, each.code) !== key,
			);
			keep(issue);
		},
		refused: () => isRefused,
		isRefused: refused.has,
		told: (code, files) =>
			[...kinds.values()]
				.filter(({ first }) => first.code === code)
				.filter(({ first }) => files.includes(first.file))
				.reduce((sum, { count }) => sum + count, 0),
		issues: () => [...kept, ...remainders()].sort(compareIssues),
		kinds: () => [...kinds.values()],
	};

	/** An issue that is only counted is not even made: a million of them may be. */
	function take(
		{ file, line, heading }: Place,
		{ code, severity }: Message,
		make: () => Issue,
	): void {
		if (severity === "refuse") {
			isRefused = true;
			if (line !== undefined) refused.mark(file, line);
		}
		const key = keyOf(file, heading, code);
		const kind = kinds.get(key);
		if (kind && summed.has(key)) {
			kind.count++;
			return;
		}
		if (kind === undefined) {
			const first = make();
			kinds.set(key, { first, count: 1, leftOut: 0 });
			keep(first);
			return;
		}
		kind.count++;
		const isLower = (line ?? 0) < (kind.first.line ?? 0);
		const isKept = kind.count <= most || keptOf[severity] < room;
		if (isKept || isLower) {
			const issue = make();
			if (isLower) kind.first = issue;
			if (isKept) keep(issue);
		}
		if (!isKept) kind.leftOut++;
	}

	function keep(issue: Issue): void {
		keptOf[issue.severity]++;
		kept.push(issue);
	}

	function remainders(): readonly Issue[] {
		return [...kinds.values()]
			.filter(({ leftOut }) => leftOut > 0)
			.map(({ first: { file, heading, code, severity }, leftOut }) =>
				issueAt(
					{ file, heading },
					{ ...messages.more(leftOut, code), severity },
				),
			);
	}
}

function keyOf(
	file: string,
	heading: string | undefined,
	code: string,
): string {
	return `${file}\n${heading ?? ""}\n${code}`;
}
