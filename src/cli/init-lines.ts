import type { CheckReport } from "../check/check-report.ts";
import type { Initial } from "../init/initialise.ts";
import type { SeenFile } from "../init/recognise-files.ts";
import { formatCount, listWords } from "../vocabulary/numbers.ts";
import { isSheet, sayLine } from "../vocabulary/sheet-names.ts";
import type { RunOptions } from "./options.ts";
import { harmless } from "./screen.ts";
import { counted } from "./tell-issues.ts";
import { wrap } from "./wrap-text.ts";
import type { InitWritten } from "./write-initial.ts";

/** What `init` found and did, for telling it. */
export interface InitResult {
	readonly initial: Initial;
	readonly written: InitWritten;
	readonly dataFolder: string;
	/** How the exports are read with these settings. */
	readonly report: CheckReport;
	/** Commands to type next. */
	readonly next: readonly string[];
}

/** What was found, what was written, what is open, and what to type next. */
export function initLines(result: InitResult): readonly string[] {
	const { initial, report } = result;
	return [
		`${filesSeen(initial)} in "${harmless(result.dataFolder)}"`,
		...initial.files.flatMap((file) => [
			...wrap(fileLine(file, report, initial), "  ", "    "),
			...howRead(file, report).flatMap((said) => wrap(said, "    ", "      ")),
		]),
		...wordLines(initial),
		...pooledLines(initial),
		"",
		...writtenLines(result),
		...openLines(initial),
		...(initial.looks.length === 0 ? noneReadLines : refusalLines(report)),
		"",
		"Type next:",
		...result.next.map((command) => `  ${command}`),
	];
}

/** "7 CSV files"; "7 files and sheets" where there are workbooks. */
function filesSeen({ files }: Initial): string {
	return files.some(({ name }) => isSheet(name))
		? `${formatCount(files.length)} files and sheets`
		: counted(files.length, "CSV file");
}

/** One file: what it is, and how sure that is. */
export function fileLine(
	file: SeenFile,
	report: CheckReport,
	initial: Initial,
): string {
	const name = harmless(file.name);
	const { fit } = file;
	const look = initial.looks.find((each) => each.file === file.name);
	if (!look || !fit) return `${name}: ${unreadReason(file, report)}`;
	const near = fit.matches.filter(
		({ sure }) => sure === "near" || sure === "likely",
	).length;
	const alias = fit.matches.filter(({ sure }) => sure === "alias").length;
	const exact = fit.matches.length - near - alias;
	const sure = [
		...(exact > 0 ? [`${exact} as they are known`] : []),
		...(alias > 0 ? [`${alias} by another known name`] : []),
		...(near > 0 ? [`${near} by their words and cells`] : []),
	];
	const rest = file.headings.length - fit.matches.length;
	const others = rest > 0 ? `; ${counted(rest, "other column")}` : "";
	return `${name}: ${look.kind}, ${counted(look.rows, "row")}; headings: ${listWords(sure)}${others}`;
}

const aboutReading = ["windows-1252", "utf-16", "bare-returns"];
const aboutHeader = ["separator", "above-header", "twin-headings"];

/** How a file was read that is not written as the tool's own are. */
function howRead(
	{ name }: SeenFile,
	{ groups }: CheckReport,
): readonly string[] {
	const codes = [...aboutReading, ...aboutHeader];
	return groups
		.filter(({ file, code }) => file === name && codes.includes(code))
		.map(({ first: { message, line } }) =>
			line === undefined ? message : `${sayLine(name, line)}: ${message}`,
		);
}

/** What is told of files that are passed over whole. */
const passedOver = [
	...["other-layout", "own-file", "ignored", "hidden-sheet", "empty-sheet"],
	...["other-sheet", "other-spreadsheet"],
];

function unreadReason(
	{ name, is, fit, headings }: SeenFile,
	{ groups }: CheckReport,
): string {
	const passed = groups.find(
		({ file, code }) => file === name && passedOver.includes(code),
	);
	if (is === "passedOver" && passed)
		return `not read: ${harmless(passed.first.message)}`;
	if (headings.length === 0) {
		const wrong = groups.find(
			({ file, severity }) => file === name && severity === "refuse",
		);
		return `not read: ${harmless(wrong?.first.message ?? "it has no headings")}`;
	}
	if (is === "none" && fit && fit.matches.length > 1)
		return `not read: it is no export that is known; the nearest is ${fit.kind}${fit.lacking.length > 0 ? `, and it lacks ${listWords(fit.lacking)}` : ""}`;
	if (is === "none" || !fit) return "not read: it is no export that is known";
	return `not read yet: it may be ${fit.kind}`;
}

function wordLines({ words }: Initial): readonly string[] {
	const unknown = words.filter((column) => column.unknown > 0);
	if (unknown.length === 0) return [];
	return [
		"",
		"Words that are not known",
		...unknown.map(
			({ kind, column, known, unknown: count }) =>
				`  ${kind}, ${column}: ${formatCount(count)} of ${formatCount(known + count)} different words`,
		),
	];
}

function pooledLines({ looks }: Initial): readonly string[] {
	const pooled = looks.filter(({ authorities }) => authorities > 1);
	return pooled.map(
		({ file, authorities }) =>
			`  ${harmless(file)} pools ${formatCount(authorities)} councils: name one with --authority`,
	);
}

function writtenLines({ initial, written }: InitResult): readonly string[] {
	const { settings, matches } = written;
	const { added, kept, impossible } = initial;
	return [
		settings.written
			? `Wrote ${harmless(settings.path)}: ${counted(added.length, "setting")} added${kept.length > 0 ? `, ${formatCount(kept.length)} kept as they were` : ""}.`
			: `${harmless(settings.path)} stays as it is: nothing is missing in it.`,
		...impossible.flatMap((key) =>
			wrap(
				`There is no place for "${key}" in it as it is written: write it in yourself.`,
			),
		),
		...(matches
			? wrap(
					matches.written
						? `Wrote ${harmless(matches.path)}, which is private: open it, and fill in matched_to for the words that are not known.`
						: `${harmless(matches.path)} stays as somebody filled it in. To have new words in it as well: cse-report check --matches private-matches.csv --force`,
				)
			: []),
	];
}

/** What nobody answered, those about one group of settings together. */
function openLines({ open }: Initial): readonly string[] {
	if (open.length === 0) return [];
	const groups = new Map<string, string[]>();
	for (const { about, otherwise } of open) {
		const group = about.replace(/(headings)\..*/, "$1");
		groups.set(group, [
			...(groups.get(group) ?? []),
			harmless(otherwise ?? ""),
		]);
	}
	return [
		"",
		`${counted(open.length, "question")} left open`,
		...[...groups].flatMap(([group, said]) =>
			wrap(`${group}: ${said.join("; ")}`, "  ", "    "),
		),
	];
}

const noneReadLines: readonly string[] = [
	"",
	"No file is read as an export yet. Open the settings, fill in what stands there as a comment",
	"for the files that may be one, and take the # away.",
];

function refusalLines({ groups, accepted }: CheckReport): readonly string[] {
	if (accepted) return ["", "With these settings the exports can be read."];
	const files = new Map<string, number>();
	for (const { severity, file, count } of groups)
		if (severity === "refuse") files.set(file, (files.get(file) ?? 0) + count);
	return [
		"",
		"With these settings the exports would still be refused",
		...[...files].map(
			([file, count]) => `  ${harmless(file)}: ${counted(count, "issue")}`,
		),
	];
}

/** What to type next: look at what is wrong, then build the period that the exports most likely serve for. */
export function nextCommands(
	{ period, looks, settings }: Initial,
	{ config, data }: RunOptions,
): readonly string[] {
	const pooled = looks.some(({ authorities }) => authorities > 1);
	const options = [
		...(config === undefined ? [] : [`--config ${quoted(config)}`]),
		...(data === undefined || data === settings.data
			? []
			: [`--data ${quoted(data)}`]),
		...(pooled ? ["--authority CODE"] : []),
	];
	const line = (command: string) =>
		["cse-report", command, ...options].join(" ");
	return [
		line("check"),
		...(period === undefined ? [] : [line(`build ${period}`)]),
	];
}

function quoted(text: string): string {
	return /^[\w./-]+$/.test(text) ? text : `"${harmless(text)}"`;
}
