import type {
	BesideReleases,
	ToldTogether,
} from "../audit-beside/beside-releases.ts";
import type { AuditedClaims } from "../audit-statements.ts";
import { feasibleWords } from "../vocabulary/feasible-words.ts";
import { unprovedWords } from "../vocabulary/unproved-words.ts";
import { harmless, type Pen } from "./screen.ts";
import { counted } from "./tell-issues.ts";

/** That a document was held against no ledger: it may lie elsewhere. Nothing of claims, which never are, nor of contradictions. */
export function besideNothing(
	{ published, status }: Pick<AuditedClaims, "published" | "status">,
	pen: Pen,
): readonly string[] {
	return published === undefined || status === "contradictory"
		? []
		: [
				"",
				pen.strong(together),
				"  There is no release in the ledger that goes with the settings here. Where it lies elsewhere, name its settings with --config.",
			];
}

const together = "Together with what was released before";

/** What a document tells beside the ledger, for people. */
export function besideLines(
	{ releases, isWhole, told, conflict }: BesideReleases,
	pen: Pen,
): readonly string[] {
	const heading = pen.strong(together);
	if (releases.length === 0)
		return [
			heading,
			"  No release in the ledger is about the same council and days that hang together with these.",
		];
	const against = [
		heading,
		`  Held against ${counted(releases.length, "release")}:`,
		...releases.map((name) => `    ${harmless(name)}`),
	];
	if (conflict !== undefined)
		return [
			...against,
			pen.alarm(
				"  These cannot all be true, whatever was corrected between the releases:",
			),
			...conflict.map((words) => `    ${harmless(words)}`),
		];
	if (told.length === 0)
		return [
			...against,
			isWhole
				? "  No small count follows from them together that neither tells by itself."
				: pen.alarm(`  ${unprovedWords}`),
		];
	return [
		...against,
		pen.alarm(
			`  Together they tell ${counted(told.length, "small count")} or part of ${told.length === 1 ? "it" : "them"} that neither tells by itself:`,
		),
		...told.flatMap((one) => toldLines(one, pen)),
		"  What was released cannot be taken back: this document has to say less. Build it again, so that it is protected against the ledger.",
	];
}

function toldLines(
	{ what, feasible, status, because }: ToldTogether,
	pen: Pen,
): readonly string[] {
	const rest =
		status === "narrowed" ? ", which leaves out some small counts" : "";
	return [
		`  ${pen.strong(harmless(what))} can only be ${feasibleWords(feasible)}${rest}, because of:`,
		...because.map((words) => `    ${harmless(words)}`),
	];
}
