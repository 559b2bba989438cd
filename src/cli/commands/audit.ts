import { basename } from "node:path";
import { auditClaims, auditFigures } from "../../audit.ts";
import { auditDocument } from "../audit-document.ts";
import { auditLines } from "../audit-lines.ts";
import { reaching } from "../disk.ts";
import type { Machine } from "../machine.ts";
import { optionPath, shownPath } from "../paths.ts";
import { penFor } from "../screen.ts";
import { type ExitCode, misused } from "../stop.ts";
import { problemLines } from "../tell-issues.ts";

/**
 * `cse-report audit FILE`: what a reader could work back from the statements of a paper. 1: they contradict each other;
 * 3: they disclose.
 */
export async function audit(
	file: string,
	given: Readonly<Record<string, unknown>>,
	machine: Machine,
): Promise<ExitCode> {
	const format = formatOf(given);
	const path = optionPath(file, machine);
	const shown = shownPath(path, machine);
	const text = readText(path, shown, machine);
	const audited = isData(text)
		? auditFigures(text, shown)
		: auditClaims(text, shown);
	if (audited.status === "unreadable")
		throw misused(problemLines(audited.problems, penFor(machine)).join("\n"));
	if (format === "json") machine.print(auditDocument(audited));
	else
		machine.print(
			`${auditLines(audited, basename(shown), penFor({ colour: false })).join("\n")}\n`,
		);
	const { status } = audited;
	switch (status) {
		case "contradictory":
			return 1;
		case "disclosing":
			return 3;
		case "safe":
			return 0;
	}
	status satisfies never;
}

function formatOf(given: Readonly<Record<string, unknown>>): "text" | "json" {
	const formats = Array.isArray(given.format) ? given.format.map(String) : [];
	const [format = given.json === true ? "json" : "text", ...more] = formats;
	if (more.length > 0 || (format !== "text" && format !== "json"))
		throw misused(
			"--format: an audit is printed as text or as json. Name one.",
		);
	if (given.json === true && format !== "json")
		throw misused(
			`--json and --format ${format} ask for two things. Name one of them.`,
		);
	return format;
}

function readText(path: string, shown: string, machine: Machine): string {
	const bytes = reaching(shown, "read", () => machine.disk.read(path));
	if (isPacked(bytes))
		throw misused(
			`"${shown}" is a Word paper, and auditing one is not in this version: it comes in a later version of cse-report. Type up its statements as claims (docs: audit).`,
		);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw misused(
			`"${shown}" is not written in UTF-8. Save it as UTF-8 in your editor.`,
		);
	}
}

/** JSON, but for claims that are written so: they are YAML too. */
function isData(text: string): boolean {
	return (
		text.trimStart().startsWith("{") &&
		!/^\s*\{\s*"?(threshold|sums|claims|known)"?\s*:/.test(text)
	);
}

/** A zip file, which a Word paper is, begins so. */
function isPacked(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
