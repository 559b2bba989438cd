import type { CouncilMade, MadeCouncil } from "../run/council-job.ts";
import type { CouncilEnd as EndOf, Outcome } from "../run/making.ts";
import type { IssueKind } from "../run/read-councils.ts";
import type { Refusal, Unsafe } from "../run/run.ts";
import { compareIssues, type Issue } from "../vocabulary/issue.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { heldBackText } from "./held-back-text.ts";
import type { Machine } from "./machine.ts";
import { harmless, type Pen, penFor } from "./screen.ts";
import { type ExitCode, misused } from "./stop.ts";
import {
	counted,
	issueCount,
	issueLines,
	withoutNotes,
} from "./tell-issues.ts";
import type { WrittenPath } from "./write-run.ts";

/** Issues of which there is one a kind. */
function kindsOf(issues: readonly Issue[]): readonly IssueKind[] {
	return issues.map((first) => ({ first, count: 1 }));
}

/** A council of which a paper or figures were made. */
export interface TakenCouncil extends Omit<MadeCouncil, "made"> {
	readonly made: Extract<CouncilMade, { readonly status: "made" }>;
}

/** What was made of a council, and written where it is written. */
export interface BuiltCouncil {
	readonly status: "built";
	readonly outputs: readonly WrittenPath[];
	/** The private audit page. */
	readonly audit: string | undefined;
	readonly heldBack: number;
	/** What became of it in the ledger of releases, or what is not there; as lines, which several are not told. */
	readonly told: readonly string[];
	/** What to know of earlier releases, as lines. */
	readonly notices: readonly string[];
	/** So many of each kind. */
	readonly warnings: readonly Issue[];
	/** How many there are of each kind, and the first. */
	readonly kinds: readonly IssueKind[];
}

/** What was made of a council, with what became of it. */
export function builtCouncil(
	{ given, kinds, made }: TakenCouncil,
	became: Pick<BuiltCouncil, "outputs" | "audit" | "told">,
): BuiltCouncil {
	return {
		status: "built",
		...became,
		heldBack: made.heldBack,
		notices: made.notices,
		warnings: [...given.warnings, ...made.doubts],
		kinds: [...kinds, ...kindsOf(made.doubts)],
	};
}

/** How it ended for one council. */
export type CouncilEnd = EndOf<BuiltCouncil>;

/** How a run for one council ended. */
export type OneEnd = BuiltCouncil | Refusal | Unsafe;

/** The end of the one council. What keeps its files from being written stops the run. */
export function endOfOne(ran: Outcome<BuiltCouncil>): OneEnd {
	if (ran.status === "refused") return ran;
	const [end] = ran.councils;
	if (end === undefined) throw new Error("no council was made");
	if (end.status === "unwritten") throw misused(end.reason);
	return end;
}

/** How a run for every council ended. */
export interface EachEnd {
	/** By the councils' names. */
	readonly councils: readonly CouncilEnd[];
	/** What is wrong with rows that are about no council that can be told. */
	readonly strays: readonly Issue[];
	/** What was found in files as a whole. */
	readonly warnings: readonly Issue[];
	/** `undefined` where it is not available, since some council failed, or since this is a release. */
	readonly pooled: PooledEnd | undefined;
	readonly isRelease: boolean;
}

/** How it ended for the pooled total. */
export type PooledEnd =
	| {
			readonly status: "built";
			readonly outputs: readonly WrittenPath[];
			readonly heldBack: number;
			/** What to know of it, as lines. */
			readonly notices: readonly string[];
	  }
	| { readonly status: "unwritten"; readonly reason: string };

/** What to know of any council, and of the pooled total. */
export function noticesOf({ councils, pooled }: EachEnd): readonly string[] {
	return [
		...councils.flatMap((council) =>
			council.status === "built" ? council.notices : [],
		),
		...(pooled?.status === "built" ? pooled.notices : []),
	];
}

/** Refused data goes before all else, then what would disclose, then what could not be written (contract, section 3). */
export function exitCodeOf({ councils, strays, pooled }: EachEnd): ExitCode {
	const has = (status: CouncilEnd["status"]) =>
		councils.some((council) => council.status === status);
	if (has("refused") || strays.length > 0) return 1;
	if (has("unsafe")) return 3;
	return has("unwritten") || pooled?.status === "unwritten" ? 2 : 0;
}

/** So many issues of each council that failed: enough to see what is wrong with it. */
const mostOfOneCouncil = 20;

const mostUnwritten = 5;

/** Tells why councils failed, one after the other. */
export function tellFailures(end: EachEnd, machine: Machine): void {
	const pen = penFor(machine);
	const unwritten = end.councils.filter(({ status }) => status === "unwritten");
	// Where the disk is full, all say the same.
	const untold = new Set(unwritten.slice(mostUnwritten));
	const lines = end.councils
		.filter((council) => !untold.has(council))
		.flatMap((council) => failureLines(council, pen));
	if (untold.size > 0)
		lines.push(
			`${counted(untold.size, "more council")} could not be written.`,
			"",
		);
	if (end.strays.length > 0)
		lines.push(
			`${pen.alarm("Rows of no council")}: ${issueCount(end.strays)}. They were not counted.`,
			...indented(issueLines(end.strays, mostOfOneCouncil, pen)),
			"",
		);
	if (lines.length > 0) machine.tell(`${lines.join("\n")}\n`);
}

function failureLines(council: CouncilEnd, pen: Pen): readonly string[] {
	const name = pen.strong(harmless(council.name));
	switch (council.status) {
		case "built":
			return [];
		case "refused": {
			const refusing = council.issues
				.filter(({ severity }) => severity === "refuse")
				.toSorted(compareIssues);
			return [
				`${name}: ${pen.alarm("the data was refused")}, ${issueCount(refusing)}.`,
				...indented(issueLines(refusing, mostOfOneCouncil, pen)),
				"",
			];
		}
		case "unsafe":
			return [
				`${name}: ${pen.alarm("this would disclose")}.`,
				...indented(council.reasons.map(harmless)),
				"",
			];
		case "unwritten":
			return [
				`${name}: ${pen.alarm("it could not be written")}.`,
				...indented([council.reason]),
				"",
			];
	}
	council satisfies never;
}

/** One summary of all councils: what was made, what to look at, and who failed. */
export function tellSummary(
	end: EachEnd,
	made: { readonly what: string; readonly where: string | undefined },
	machine: Pick<Machine, "tell" | "colour">,
): void {
	const pen = penFor(machine);
	const built = end.councils.filter((council) => council.status === "built");
	const failed = end.councils.filter((council) => council.status !== "built");
	const lines: string[] = [
		...warningLines(end, pen),
		`${made.what} for ${formatCount(built.length)} of ${counted(end.councils.length, "council")}${made.where === undefined ? "" : `, in ${made.where}`}.`,
	];
	const notices = new Set(built.flatMap((council) => council.notices));
	lines.push(...notices);
	lines.push(...pooledLines(end));
	if (failed.length > 0)
		lines.push(
			`${pen.alarm("Failed")}: ${failed.map(({ name }) => harmless(name)).join(", ")}. What was there of them before is as it was.`,
		);
	if (end.strays.length > 0)
		lines.push(
			`${pen.alarm("Some rows are about no council that can be told")}: see above.`,
		);
	machine.tell(`${lines.join("\n")}\n`);
}

function pooledLines({ pooled, isRelease }: EachEnd): readonly string[] {
	if (isRelease)
		return [
			"The pooled total is not made with --release: later papers of one council would have to be held against it and against all other councils.",
		];
	if (pooled === undefined)
		return [
			"The pooled total is not available: it needs every council in the files.",
		];
	if (pooled.status === "unwritten")
		return [`The pooled total could not be written. ${pooled.reason}`];
	return [
		...pooled.outputs.map(({ path }) => `Wrote the pooled total: ${path}`),
		`Pooled total: ${heldBackText(pooled.heldBack)}`,
		...pooled.notices.map((notice) => `Pooled total: ${notice}`),
	];
}

/** Warnings by what they are: each with its first place, and how many more there are in how many councils. */
function warningLines(
	{ councils, warnings }: EachEnd,
	pen: Pen,
): readonly string[] {
	const found = [
		...warnings.map((first) => ({ first, count: 1, name: "" })),
		...councils.flatMap((council) =>
			council.status === "built"
				? council.kinds.map((kind) => ({ ...kind, name: council.name }))
				: [],
		),
	].filter(({ first }) => withoutNotes([first]).length > 0);
	const lines = [...new Set(found.map(({ first }) => first.code))].flatMap(
		(code) => {
			const those = found.filter(({ first }) => first.code === code);
			const [first] = those.map((one) => one.first).toSorted(compareIssues);
			const names = new Set(those.map(({ name }) => name));
			const more = those.reduce((sum, { count }) => sum + count, -1);
			return [
				...issueLines(first === undefined ? [] : [first], 1, pen),
				...(more === 0
					? []
					: [
							`  … and ${formatCount(more)} more like this, in ${counted(names.size, "council")}`,
						]),
			];
		},
	);
	return lines.length === 0 ? [] : [...lines, ""];
}

function indented(lines: readonly string[]): readonly string[] {
	return lines.map((line) => `  ${line}`);
}
