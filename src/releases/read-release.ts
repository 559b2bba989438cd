import type { FiguresReading } from "../published/figures-reading.ts";
import {
	readFiguresDocument,
	readGivenDocument,
} from "../published/read-figures-document.ts";
import { field, parseJson } from "../vocabulary/read-json.ts";
import type {
	ReleaseAuthority,
	ReleaseContent,
	ReleaseKind,
} from "./release.ts";

/** A release read, or why the file cannot be one, in whole sentences. */
export type ReleaseReading =
	| { readonly ok: true; readonly content: ReleaseContent }
	| { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a published figures document as a release. Refuses what is not a figures document of this tool, and one in
 * which anything is not as the tool writes it.
 */
export function readRelease(
	text: string,
	file: string,
	kind: ReleaseKind,
): ReleaseReading {
	const reading = readFiguresDocument(text, file);
	if (!reading.ok) return refusedBy(reading);
	const content = parseJson(text);
	const authority = authorityOf(field(content, "authority"));
	if (authority === undefined)
		return refused(
			"The figures document does not say which authority it is of.",
		);
	const levels = levelsOf(content);
	return {
		ok: true,
		content: {
			kind,
			authority,
			levels,
			figures: reading.figures,
			written: {
				authority: field(content, "authority"),
				period: field(content, "period"),
				asAt: field(content, "asAt"),
				policy: field(content, "policy"),
				levels: levels ?? null,
				figures: field(content, "figures"),
			},
		},
	};
}

/** The same of a document that somebody hands in, who may have edited it. */
export function readGivenRelease(
	text: string,
	file: string,
	kind: ReleaseKind,
): ReleaseReading {
	const reading = readGivenDocument(text, file);
	return reading.ok ? readRelease(text, file, kind) : refusedBy(reading);
}

function refusedBy({
	problems,
}: Extract<FiguresReading, { readonly ok: false }>): ReleaseReading {
	return {
		ok: false,
		problems: problems.map(({ line, message }) =>
			line === undefined ? message : `Line ${line}: ${message}`,
		),
	};
}

function authorityOf(value: unknown): ReleaseAuthority | undefined {
	const name = field(value, "name");
	const code = field(value, "code");
	if (typeof name !== "string") return undefined;
	return { name, code: typeof code === "string" ? code : undefined };
}

/** A ledger names the levels; a figures document says them in a note: "In scope by risk at referral: high and medium." */
function levelsOf(content: unknown): readonly string[] | undefined {
	const written = field(content, "levels");
	if (Array.isArray(written)) return written.map(String);
	const notes = field(content, "notes");
	for (const note of Array.isArray(notes) ? notes.map(String) : []) {
		const match = /^In scope by risk at referral: (.*)\.$/.exec(note);
		if (match?.[1] !== undefined) return match[1].split(/, | and /);
		if (note.startsWith("The exports do not tell the level of risk")) return [];
	}
	return undefined;
}

function refused(problem: string): ReleaseReading {
	return { ok: false, problems: [problem] };
}
