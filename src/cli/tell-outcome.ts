import { compareIssues, type Issue } from "../vocabulary/issue.ts";
import { unprovedWords } from "../vocabulary/unproved-words.ts";
import type { Machine } from "./machine.ts";
import { harmless, penFor } from "./screen.ts";
import {
	issueCount,
	issueLines,
	kindLines,
	standsForMore,
	withoutNotes,
} from "./tell-issues.ts";

/** A person reads twenty of a kind, and then corrects the export. */
const mostWarnings = 20;

/** A refusal is worked off one by one, so nearly all of it is told. */
const mostRefusals = 1000;

/** Tells why the data was refused: every issue with its place, sorted, and how many there are. */
export function tellRefusal(
	issues: readonly Issue[],
	consequence: string,
	machine: Machine,
): void {
	const pen = penFor(machine);
	const sorted = inOrder(issues);
	const refusing = sorted.filter((issue) => issue.severity === "refuse");
	const warnings = sorted.filter((issue) => issue.severity === "warn");
	const lines = [
		...issueLines(refusing, mostRefusals, pen),
		...(warnings.length > 0 ? ["", "Not refused, but to look at:"] : []),
		...issueLines(warnings, mostWarnings, pen),
		"",
		`${pen.alarm("The data was refused")}: ${issueCount(refusing)}. ${consequence}`,
	];
	machine.tell(`${lines.join("\n")}\n`);
}

/** Tells why figures cannot be published, whatever is held back of them. */
export function tellUnsafe(reasons: readonly string[], machine: Machine): void {
	const pen = penFor(machine);
	const lines = [
		...reasons.map(harmless),
		"",
		`${pen.alarm("This would disclose")}: nothing was written. Leave out the tables that are about the same children (--tables), or publish another period.`,
	];
	machine.tell(`${lines.join("\n")}\n`);
}

/** Tells that what was made is not proved to be safe, where it is not: also who asked to be told nothing must know. */
export function tellUnproved(
	notices: readonly string[],
	machine: Machine,
): void {
	if (notices.includes(unprovedWords)) machine.tell(`${unprovedWords}\n`);
}

/** Tells what a council should look at: of its settings, then of its data, a line a kind; `check` has every line. */
export function tellWarnings(
	notices: readonly string[],
	warnings: readonly Issue[],
	machine: Machine,
): void {
	const lines = [
		...notices,
		...kindLines(inOrder(withoutNotes(warnings)), penFor(machine)),
	];
	if (lines.length > 0) machine.tell(`${lines.join("\n")}\n\n`);
}

/** By file, line and heading; what stands for a thousand more like one above comes after all of them. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
	const sorted = issues.toSorted(compareIssues);
	return [
		...sorted.filter((issue) => !standsForMore(issue)),
		...sorted.filter(standsForMore),
	];
}
