import type { CheckedFile, Gap } from "../check/check-report.ts";
import { exportKinds } from "../dictionary/columns.ts";
import { aligned } from "./aligned.ts";
import { harmless } from "./screen.ts";
import { counted } from "./tell-issues.ts";
import { wrap } from "./wrap-text.ts";

/** The exports that were recognised: a row a file, with its export and how many rows it has. */
export function fileRows(files: readonly CheckedFile[]): readonly string[] {
	if (files.length === 0) return [];
	const rows = files.map((file) => [
		file.export,
		harmless(file.file),
		// "1 row " stands under "12 rows".
		rowsOf(file).replace(/ row$/, " row "),
		file.encoding,
	]);
	return ["Exports", ...aligned(rows, [2]).map((line) => `  ${line}`)];
}

/** The same as a sentence, where there is no room for rows. */
export function fileWords(files: readonly CheckedFile[]): readonly string[] {
	if (files.length === 0) return [];
	const words = files.map((file) => {
		const encoding = file.encoding === "UTF-8" ? "" : ` in ${file.encoding}`;
		return `${nameOf(file)} ${rowsOf(file)}${encoding}`;
	});
	return wrap(harmless(`Exports: ${words.join(", ")}.`), "", "  ");
}

function nameOf({ file, export: kind }: CheckedFile): string {
	return file === `${kind}.csv` ? file : `${file} (${kind})`;
}

function rowsOf({ rows }: CheckedFile): string {
	return rows === undefined ? "not read" : counted(rows, "row");
}

/** What is not available, and for want of which export or column. */
export function gapLines(gaps: readonly Gap[]): readonly string[] {
	const costly = gaps
		.map((gap) => ({ gap, lost: lostWords(gap) }))
		.filter(({ lost }) => lost.length > 0)
		.toSorted((a, b) => orderOf(a.gap) - orderOf(b.gap));
	if (costly.length === 0) return [];
	return [
		"Not available [x]",
		...costly.flatMap(({ gap, lost }) =>
			wrap(`${wanting(gap)}: ${lost.join(", ")}`, "  ", "    "),
		),
	];
}

/** The same as a sentence, without the reasons, where there is no room for them: at most so many names. */
export function gapWords(
	gaps: readonly Gap[],
	most: number,
): readonly string[] {
	const all = new Set(gaps.flatMap(lostWords));
	// A measure that is lost altogether takes its breakdowns along.
	const lost = [...all].filter((name) => {
		const [measure = ""] = name.split(":");
		return name === measure || !all.has(measure);
	});
	if (lost.length === 0) return [];
	const more = lost.length > most ? `, and ${lost.length - most} more` : "";
	return wrap(
		`Not available [x]: ${lost.slice(0, most).join(", ")}${more} (--all says why).`,
		"",
		"  ",
	);
}

/** Whole exports first. */
function orderOf({ export: kind, column }: Gap): number {
	return (
		exportKinds.indexOf(kind) + (column === undefined ? 0 : exportKinds.length)
	);
}

function wanting({ export: kind, column }: Gap): string {
	return column === undefined
		? `no export of ${kind}`
		: `no ${column} in ${kind}`;
}

/** Quotations are no figures. */
function lostWords({ export: kind, column, figures }: Gap): readonly string[] {
	return kind === "feedback" && column === undefined
		? [...figures, "quotations"]
		: figures;
}
