import type {
	ComparedExport,
	CorrectedRow,
	ExportChanges,
	ExtractChanges,
	RowRun,
	UncomparedExport,
} from "../extracts/extract-changes.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { sayLine } from "../vocabulary/sheet-names.ts";
import { harmless } from "./screen.ts";
import { counted } from "./tell-issues.ts";
import { wrap } from "./wrap-text.ts";

/** So many places of a kind are told, unless all is asked for. */
const mostPlaces = 6;

/** What became of the exports, as lines of at most 80 columns: by export, with lines and headings. */
export function sinceLines(
	since: string,
	{ exports, unreadableBefore, unreadableNow }: ExtractChanges,
	all: boolean,
): readonly string[] {
	const most = all ? Number.POSITIVE_INFINITY : mostPlaces;
	const unreadable = [
		...unreadableBefore.map((file) => `the earlier "${file}"`),
		...unreadableNow.map((file) => `"${file}"`),
	];
	const texts = [
		...exports.flatMap((changes) => exportTexts(changes, most)),
		...(unreadable.length === 0
			? []
			: [`Not compared, as it cannot be read: ${unreadable.join(", ")}.`]),
	];
	return [
		...wrap(`Since ${harmless(since)}`),
		...texts.flatMap((text) => wrap(harmless(text), "  ", "    ")),
		"",
	];
}

function exportTexts(changes: ExportChanges, most: number): readonly string[] {
	return changes.status === "compared"
		? comparedTexts(changes, most)
		: [`${changes.kind}: ${uncompared(changes)}`];
}

function comparedTexts(
	changes: ComparedExport,
	most: number,
): readonly string[] {
	const { kind, added, corrected, withdrawn, same } = changes;
	const changed = added.count + corrected + withdrawn.count;
	const counts =
		changed === 0
			? `nothing has changed in ${counted(same, "row")}`
			: `${formatCount(added.count)} added, ${formatCount(corrected)} corrected, ${formatCount(withdrawn.count)} withdrawn; ${counted(same, "row")} as before`;
	return [
		`${kind}: ${counts}.`,
		...listed("Added in", added.runs.map(runPlace), added.leftOut, most),
		...correctedTexts(changes, most),
		...listed(
			"Withdrawn from the earlier",
			withdrawn.runs.map(runPlace),
			withdrawn.leftOut,
			most,
		),
		...notComparedTexts(changes),
	];
}

function correctedTexts(
	{ corrected, corrections, columns }: ComparedExport,
	most: number,
): readonly string[] {
	if (corrected === 0) return [];
	const headings = columns.map(
		({ column, rows }) => `${column} in ${counted(rows, "row")}`,
	);
	const beyond = corrected - corrections.length;
	return [
		`Corrected: ${headings.join(", ")}.`,
		...listed("Corrected in", corrections.map(rowPlace), beyond, most),
	];
}

/** Where something is: the file, and the place in it. */
interface Place {
	readonly file: string;
	readonly text: string;
}

function rowPlace({ file, line, before, columns }: CorrectedRow): Place {
	const was =
		before.line === line ? "" : `, ${sayLine(before.file, before.line)} before`;
	return { file, text: `${sayLine(file, line)}${was} (${columns.join(", ")})` };
}

function runPlace({ file, from, to }: RowRun): Place {
	return {
		file,
		text:
			from === to
				? sayLine(file, from)
				: `${sayLine(file, from).replace(" ", "s ")} to ${to}`,
	};
}

/** Places by file, the first of them; whether there are more is said. */
function listed(
	what: string,
	places: readonly Place[],
	leftOut: number,
	most: number,
): readonly string[] {
	const files = [...new Set(places.map(({ file }) => file))];
	return files.map((file, i) => {
		const texts = places
			.filter((place) => place.file === file)
			.map(({ text }) => text);
		const isCut =
			texts.length > most || (leftOut > 0 && i === files.length - 1);
		return `${what} ${file}: ${texts.slice(0, most).join("; ")}${isCut ? "; and more" : ""}.`;
	});
}

function notComparedTexts({
	onlyBefore,
	onlyNow,
	unread,
}: ComparedExport): readonly string[] {
	return [
		...(onlyBefore.length === 0
			? []
			: [`Not compared: ${onlyBefore.join(", ")}, which is no longer there.`]),
		...(onlyNow.length === 0
			? []
			: [`Not compared: ${onlyNow.join(", ")}, which was not there.`]),
		...(unread === 0
			? []
			: [
					`Not compared: ${counted(unread, "row")} with more or fewer cells than the header.`,
				]),
	];
}

function uncompared({ status, rows = 0 }: UncomparedExport): string {
	switch (status) {
		case "only before":
			return `it had ${counted(rows, "row")}, and is no longer there.`;
		case "only now":
			return `it was not there, and has ${counted(rows, "row")}.`;
		case "unreadable before":
			return "not compared: the earlier file cannot be read to its end.";
		case "unreadable now":
			return "not compared: the file cannot be read to its end.";
		case "other keys":
			return "not compared: the columns that tell its rows apart were others.";
	}
	return status satisfies never;
}
