import type { CheckReport } from "../check/check-report.ts";
import { everyFindingLines, findingLines } from "./finding-lines.ts";
import { fileRows, fileWords, gapLines, gapWords } from "./gap-lines.ts";
import { reconcileLines } from "./reconcile-lines.ts";
import { harmless } from "./screen.ts";
import { counted } from "./tell-issues.ts";

/** A terminal screen has 24 lines, and the prompt takes one. */
const screen = 23;

/** Findings have so many lines at least, though the rest then goes off the screen. */
const leastFindings = 6;

/** How much room what stands below the findings takes. */
interface Layout {
	/** Files and what is not available stand in rows, not in sentences. */
	readonly filesInRows: boolean;
	readonly gapsInRows: boolean;
	/** Whether every finding has to have what to do about it under it. */
	readonly allRemedies: boolean;
}

/** Tried from the roomiest on, until all fits; the last one gives the findings what remains. */
const layouts: readonly Layout[] = [
	{ filesInRows: true, gapsInRows: true, allRemedies: true },
	{ filesInRows: false, gapsInRows: true, allRemedies: true },
	{ filesInRows: true, gapsInRows: false, allRemedies: true },
	{ filesInRows: false, gapsInRows: false, allRemedies: false },
];

/** So many figures that are not available fit into a sentence of two or three lines. */
const mostGaps = 6;

/** What a check says of itself. */
export interface CheckTitle {
	/** The authority and the period. */
	readonly title: string;
	/** What the exports were checked for: "build 2016". */
	readonly command: string;
}

/**
 * A check as lines of at most 80 columns: what was found, the worst first; what was read; what is not available; whether
 * `build` would run. They fit a screen, unless all is asked for. The arithmetic of a period stands above, so that the
 * last screen says what is wrong.
 */
export function checkLines(
	report: CheckReport,
	title: CheckTitle,
	all: boolean,
): readonly string[] {
	const of = all ? inFull(report, title) : fitted(report, title);
	const { reconciliation } = report;
	const arithmetic =
		reconciliation === undefined ? [] : reconcileLines(reconciliation);
	return [harmless(title.title), ...section(arithmetic), ...of];
}

function fitted(
	report: CheckReport,
	{ command }: CheckTitle,
): readonly string[] {
	let crammed: readonly string[] = [];
	for (const { filesInRows, gapsInRows, allRemedies } of layouts) {
		const { files, gaps, groups } = report;
		const below = [
			...section(filesInRows ? fileRows(files) : fileWords(files)),
			...section(gapsInRows ? gapLines(gaps) : gapWords(gaps, mostGaps)),
			"",
			verdict(report, command),
		];
		const room = screen - 1 - below.length;
		for (let remedies = groups.length; remedies >= 0; remedies--) {
			const all = findingLines(report, remedies, Number.POSITIVE_INFINITY);
			if (all.length <= room) return [...all, ...below];
			if (allRemedies) break;
		}
		crammed = [
			...findingLines(report, 0, Math.max(room, leastFindings)),
			...below,
		];
	}
	return crammed;
}

function inFull(
	report: CheckReport,
	{ command }: CheckTitle,
): readonly string[] {
	return [
		...everyFindingLines(report),
		...section(fileRows(report.files)),
		...section(gapLines(report.gaps)),
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
