import type { CheckReport } from "../check/check-report.ts";
import {
	everyFindingLines,
	findingLines,
	type Remedies,
} from "./finding-lines.ts";
import { fileRows, fileWords, gapLines } from "./gap-lines.ts";
import { harmless } from "./screen.ts";
import { counted } from "./tell-issues.ts";

/** A terminal screen has 24 lines, and the prompt takes one. */
const screen = 23;

/** Findings have so many lines at least, though the rest then goes off the screen. */
const leastFindings = 6;

/** How much room each part takes. */
interface Layout {
	readonly filesInRows: boolean;
	readonly remedies: Remedies;
	/** At most so many lines of what is not available. */
	readonly gaps: number;
}

/** Tried from the roomiest on, until all fits. */
const layouts: readonly Layout[] = [
	{ filesInRows: true, remedies: "all", gaps: 8 },
	{ filesInRows: false, remedies: "all", gaps: 8 },
	{ filesInRows: false, remedies: "refusing", gaps: 4 },
	{ filesInRows: false, remedies: "first", gaps: 3 },
	{ filesInRows: false, remedies: "none", gaps: 3 },
];

/** What a check says of itself. */
export interface CheckTitle {
	/** The authority and the period. */
	readonly title: string;
	/** What the exports were checked for: "build 2016". */
	readonly command: string;
}

/**
 * A check as lines of at most 80 columns: what was found, the worst first; what was read; what is not available; whether
 * `build` would run. They fit a screen, unless all is asked for.
 */
export function checkLines(
	report: CheckReport,
	title: CheckTitle,
	all: boolean,
): readonly string[] {
	const of = all ? inFull(report, title) : fitted(report, title);
	return [harmless(title.title), ...of];
}

function fitted(
	report: CheckReport,
	{ command }: CheckTitle,
): readonly string[] {
	const ending = ["", verdict(report, command)];
	let shortest: readonly string[] = [];
	for (const { filesInRows, remedies, gaps } of layouts) {
		const { files } = report;
		const below = [
			...section(filesInRows ? fileRows(files) : fileWords(files)),
			...section(gapLines(report.gaps, gaps)),
			...ending,
		];
		const room = screen - 1 - below.length;
		const found = findingLines(report, remedies, Number.POSITIVE_INFINITY);
		if (found.length <= room) return [...found, ...below];
		shortest = [
			...findingLines(report, remedies, Math.max(room, leastFindings)),
			...below,
		];
	}
	return shortest;
}

function inFull(
	report: CheckReport,
	{ command }: CheckTitle,
): readonly string[] {
	return [
		...everyFindingLines(report),
		...section(fileRows(report.files)),
		...section(gapLines(report.gaps, Number.POSITIVE_INFINITY)),
		"",
		verdict(report, command),
	];
}

function section(lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ["", ...lines];
}

/** Whether `build` would run: the last line, for who reads no other. */
function verdict(
	{ accepted, groups, found }: CheckReport,
	command: string,
): string {
	if (accepted) return `${command} would run.`;
	const files = new Set(
		groups
			.filter(({ severity }) => severity === "refuse")
			.map(({ file }) => file),
	).size;
	return `${command} would not run: ${counted(found.get("refuse") ?? 0, "issue")} in ${counted(files, "file")} must be put right first.`;
}
