import { basename } from "node:path";
import type { BesideReleases } from "../../audit-beside/beside-releases.ts";
import {
	type AuditedClaims,
	auditClaims,
	type FileAudit,
} from "../../audit-statements.ts";
import {
	type SolvingMeans,
	withSolver,
} from "../../disclosure/facts/linear-solver.ts";
import { auditDocument } from "../audit-document.ts";
import { auditLines } from "../audit-lines.ts";
import { besideLedger } from "../beside-ledger.ts";
import { besideLines, besideNothing } from "../beside-lines.ts";
import { formatsOfCommand } from "../formats.ts";
import type { Machine } from "../machine.ts";
import { readNamed } from "../named-file.ts";
import type { RunOptions } from "../options.ts";
import { solverBytes } from "../packaged-files.ts";
import { type Found, paperLines } from "../paper-lines.ts";
import { findRegister } from "../paper-register.ts";
import { optionPath, shownPath } from "../paths.ts";
import { printedFormat } from "../printed-format.ts";
import { progressLine } from "../progress.ts";
import { penFor } from "../screen.ts";
import { findSettings } from "../settings-file.ts";
import { type ExitCode, misused } from "../stop.ts";
import { problemLines } from "../tell-issues.ts";
import { openTemplate } from "../template-folder.ts";

/**
 * `cse-report audit FILE`: what a reader could work back from what was published: claims, a figures document, or a paper
 * that this tool made; by itself, and beside the ledger of earlier releases. 1: it contradicts itself or these; 3: it
 * discloses.
 */
export async function audit(
	file: string,
	options: RunOptions,
	machine: Machine,
): Promise<ExitCode> {
	const format = printedFormat(options, "an audit is", formatsOfCommand.audit);
	// Claims need no settings: a file of settings that is named and not there is a mistake all the same.
	if (options.config !== undefined) findSettings(options.config, machine);
	const path = optionPath(file, machine);
	const shown = shownPath(path, machine);
	const bytes = readNamed(path, machine);
	const line = progressLine(machine, false);
	line.progress(`Auditing ${shown}`);
	const means = { solver: solverBytes(machine), giveWay: line.giveWay };
	const { audited, beside } = await auditFile(
		{ bytes, path, shown },
		options,
		machine,
		means,
	).finally(line.end);
	const { paper } = audited;
	const pen = penFor({ colour: false });
	if (format === "json") machine.print(auditDocument(audited, beside));
	else
		machine.print(
			`${[
				...(paper === undefined
					? []
					: paperLines(paper, foundIn(audited, beside), pen)),
				...auditLines(audited, basename(shown), pen),
				...(beside === undefined
					? besideNothing(audited, pen)
					: ["", ...besideLines(beside, pen)]),
			].join("\n")}\n`,
		);
	return codeOf(audited, beside);
}

/** What the file tells by itself, and beside the ledger. */
async function auditFile(
	{ bytes, path, shown }: NamedFile,
	options: RunOptions,
	machine: Machine,
	means: SolvingMeans,
): Promise<{
	readonly audited: AuditedClaims;
	readonly beside: BesideReleases | undefined;
}> {
	const isPaper = isPacked(bytes);
	const audited = isPaper
		? await auditPacked(bytes, path, options, machine, means)
		: await auditText(readText(bytes, shown), shown, means);
	if (audited.status === "unreadable")
		throw misused(problemLines(audited.problems, penFor(machine)).join("\n"));
	if (audited.published === undefined || audited.status === "contradictory")
		return { audited, beside: undefined };
	const figures = isPaper
		? findRegister(path, machine)?.figures
		: readText(bytes, shown);
	const kind = isPaper ? "paper" : "figures";
	const document = { audited, figures, kind } as const;
	const beside = await besideLedger(document, options, machine, means);
	return { audited, beside };
}

interface NamedFile {
	readonly bytes: Uint8Array;
	readonly path: string;
	readonly shown: string;
}

function foundIn(
	audited: AuditedClaims,
	beside: BesideReleases | undefined,
): Found {
	const code = codeOf(audited, beside);
	return {
		discloses: code === 3,
		contradicts: code === 1,
		isProved: audited.isWhole && beside?.isWhole !== false,
	};
}

function codeOf(
	{ status }: AuditedClaims,
	beside: BesideReleases | undefined,
): ExitCode {
	switch (status) {
		case "contradictory":
			return 1;
		case "disclosing":
			return 3;
		case "safe":
			if (beside?.conflict !== undefined) return 1;
			return (beside?.told.length ?? 0) > 0 ? 3 : 0;
	}
	status satisfies never;
}

async function auditText(
	text: string,
	shown: string,
	means: SolvingMeans,
): Promise<FileAudit> {
	if (!isData(text))
		return withSolver(means, (solver) => auditClaims(text, shown, solver));
	const { auditFigures } = await import("../../audit-release.ts");
	return withSolver(means, (solver) => auditFigures(text, shown, solver));
}

async function auditPacked(
	bytes: Uint8Array,
	path: string,
	options: RunOptions,
	machine: Machine,
	means: SolvingMeans,
): Promise<FileAudit> {
	const inForce = findSettings(options.config, machine);
	const template = openTemplate(options.template, inForce, machine);
	const { auditPaper } = await import("../../audit-release.ts");
	const register = findRegister(path, machine);
	const { settings } = inForce;
	const beside = { settings, template, register };
	return withSolver(means, (solver) =>
		auditPaper(bytes, shownPath(path, machine), beside, solver),
	);
}

/** The text of a file that is no packed one. */
function readText(bytes: Uint8Array, shown: string): string {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 8));
	const known = otherKinds.find(({ sign }) => start.startsWith(sign));
	if (known !== undefined)
		throw misused(
			`"${shown}" is ${known.what}, which cannot be audited. Give the Word paper or the figures document that it was made from, or type up its statements as claims.`,
		);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw misused(
			`"${shown}" is not written in UTF-8. Save it as UTF-8 in your editor.`,
		);
	}
}

const otherKinds = [
	{ sign: "%PDF", what: "a PDF file" },
	{
		sign: "\u00d0\u00cf\u0011\u00e0",
		what: "a file of an older Office program",
	},
	{ sign: "\u0089PNG", what: "a picture" },
	{ sign: "<!DOCTYP", what: "a web page" },
	{ sign: "{\\rtf", what: "an RTF file" },
	{ sign: "id,label,", what: "a table of figures as CSV" },
] as const;

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
