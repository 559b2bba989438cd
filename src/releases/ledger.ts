import { field, parseJson } from "../vocabulary/read-json.ts";
import { readRelease } from "./read-release.ts";
import type { Release, ReleaseContent, ReleaseKind } from "./release.ts";

/**
 * The ledger of what was published: plain text, a release a line, each with a seal over itself and over the seal of the
 * line before. A seal is a checksum that only the holder of the key can work out, so that nobody can try out small
 * tables on it. Beside the ledger stands its head: how many releases there are, and the last seal. So a line that is
 * changed, removed, moved or cut off is found, and so are two runs that wrote at once. Nothing is ever mended here.
 */
export interface Ledger {
	readonly releases: readonly Release[];
	/** As its file holds it. */
	readonly text: string;
	/** The seal of the last line; empty where there is none. */
	readonly last: string;
}

/** The files of a ledger as they were read; `undefined` for one that is not there. */
export interface LedgerFiles {
	readonly lines: string | undefined;
	readonly head: string | undefined;
	/** A run was ended, or goes on, between its writing of the ledger and of the head: the head may be one release behind. */
	readonly interrupted?: boolean;
}

/** The keyed checksum of a text. */
export type Seal = (text: string) => string;

export type LedgerReading =
	| {
			readonly ok: true;
			readonly ledger: Ledger;
			/** Whether the head is that of this ledger, and not of the one before its last release. */
			readonly isWhole: boolean;
	  }
	| { readonly ok: false; readonly damage: string };

export const emptyLedger: Ledger = { releases: [], text: "", last: "" };

const schema = "cse-report/figures/1";

/** Reads a ledger and checks all of it: every line, their order, and that none is missing at the end. */
export function readLedger(
	{ lines, head, interrupted = false }: LedgerFiles,
	seal: Seal,
): LedgerReading {
	if (lines === undefined && head === undefined)
		return { ok: true, ledger: emptyLedger, isWhole: true };
	if (lines === undefined) return damaged("The ledger itself is not there.");
	if (head === undefined && !interrupted)
		return damaged("The file with its head is not there.");
	if (lines !== "" && !lines.endsWith("\n"))
		return damaged(
			`Line ${lines.split("\n").length} breaks off: something stopped while it was written, or cut it.`,
		);
	const releases: Release[] = [];
	let last = "";
	let beforeLast = "";
	for (const line of lines.split("\n").slice(0, -1)) {
		const reading = readLine(line, releases.length + 1, last, seal);
		if (typeof reading === "string") return damaged(reading);
		releases.push(reading.release);
		beforeLast = last;
		last = reading.seal;
	}
	const isWhole = head === writeHead(releases.length, last, seal);
	const headBefore =
		releases.length === 1
			? undefined
			: writeHead(releases.length - 1, beforeLast, seal);
	if (!isWhole && !(interrupted && head === headBefore))
		return damaged(
			`It holds ${releases.length} ${releases.length === 1 ? "release" : "releases"}, and its head says otherwise: lines at its end were removed, or two runs wrote at once.`,
		);
	return { ok: true, ledger: { releases, text: lines, last }, isWhole };
}

/** The files of a ledger with one more release at its end, and what they hold. */
export function withRelease(
	{ releases, text, last }: Ledger,
	content: ReleaseContent,
	seal: Seal,
): {
	readonly lines: string;
	readonly head: string;
	readonly ledger: Ledger;
} {
	const number = releases.length + 1;
	const line = writeLine(number, content, last, seal);
	const lines = `${text}${line.text}\n`;
	return {
		lines,
		head: writeHead(number, line.seal, seal),
		ledger: {
			releases: [...releases, { number, content }],
			text: lines,
			last: line.seal,
		},
	};
}

/** The release that says exactly the same, if there is one: publishing a paper again adds nothing. */
export function sameRelease(
	{ releases }: Ledger,
	content: ReleaseContent,
): Release | undefined {
	const text = JSON.stringify(content.written);
	return releases.find(
		(release) => JSON.stringify(release.content.written) === text,
	);
}

/** The head of a ledger of so many releases. */
export function writeHead(releases: number, last: string, seal: Seal): string {
	return `${releases} ${last} ${seal(`head ${releases} ${last}`)}\n`;
}

interface WrittenLine {
	readonly text: string;
	readonly seal: string;
}

function writeLine(
	number: number,
	{ kind, written }: ReleaseContent,
	before: string,
	seal: Seal,
): WrittenLine {
	const unsealed = JSON.stringify({
		release: number,
		kind,
		...written,
		before,
	});
	const own = seal(unsealed);
	return { text: `${unsealed.slice(0, -1)},"seal":"${own}"}`, seal: own };
}

/** A line's release and seal, or what is wrong with it. */
function readLine(
	line: string,
	number: number,
	before: string,
	seal: Seal,
): { readonly release: Release; readonly seal: string } | string {
	const match = /^(\{.*),"seal":"([0-9a-f]{64})"\}$/.exec(line);
	const [, start = "", own = ""] = match ?? [];
	const unsealed = `${start}}`;
	const content = parseJson(unsealed);
	if (match === null || content === undefined)
		return `Line ${number} cannot be read.`;
	if (seal(unsealed) !== own)
		return `Line ${number} is not as cse-report wrote it, or the key beside the ledger is another one.`;
	if (
		field(content, "release") !== number ||
		field(content, "before") !== before
	)
		return `Line ${number} does not follow the line before it: a line was removed, added or moved.`;
	const { release: _, kind, before: __, ...written } = asGroup(content);
	const document = JSON.stringify({ schema, ...written });
	const reading = isKind(kind) ? readRelease(document, "", kind) : undefined;
	if (!reading?.ok)
		return `Line ${number} cannot be read by this version of cse-report.`;
	return { release: { number, content: reading.content }, seal: own };
}

function isKind(value: unknown): value is ReleaseKind {
	return value === "paper" || value === "figures";
}

function asGroup(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

function damaged(damage: string): LedgerReading {
	return { ok: false, damage };
}
