import type { SettingsProblem } from "../settings/problem.ts";
import type { Matches, Settings } from "../settings/settings.ts";
import { neededMatchHeadings } from "../vocabulary/own-lists.ts";
import { bareWord } from "../vocabulary/words.ts";
import { collectMatches } from "./collect-matches.ts";
import { type CsvRow, readCsvRows } from "./csv-rows.ts";
import type { FilledLine } from "./filled-line.ts";
import { fromSpreadsheet } from "./spreadsheet-text.ts";

/** What a person filled in, or all that is wrong with the file: by line, and without what its cells hold. */
export type MatchesReading =
	| { readonly ok: true; readonly matches: Matches }
	| { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/**
 * Reads the matches file back, as the tool wrote it or as a spreadsheet saved it: separated by commas, semicolons or tabs,
 * its columns in any order, a person's own columns passed over. Lines that say nothing of a word are passed over too.
 */
export function readMatches(
	text: string,
	file: string,
	settings: Settings,
): MatchesReading {
	const wrong = (line: number, message: string) =>
		failed([{ file, line, key: "", message }]);
	const separator = separatorOf(text);
	const reading = readCsvRows(text.replace(/^\uFEFF/, ""), separator);
	if (!reading.ok)
		return wrong(
			reading.line,
			"A quotation mark that opens a cell on this line is never closed. Close it at the end of the cell.",
		);
	const [header = noRow, ...rows] = reading.rows;
	const places = neededMatchHeadings.map((heading) =>
		headingsOf(header).indexOf(bareWord(heading)),
	);
	const fault = faultOf(header, rows, places);
	if (fault !== undefined) return wrong(fault.line, fault.message);
	const problems: SettingsProblem[] = [];
	const lines = rows.filter(isFilled).flatMap((row) => {
		if (row.cells.slice(header.cells.length).every((cell) => cell === ""))
			return [filledLine(row, places)];
		problems.push({
			file,
			line: row.line,
			key: "",
			message: `This row has ${row.cells.length} cells where the header has ${header.cells.length}. A cell that holds the file's separator must stand in quotation marks.`,
		});
		return [];
	});
	const last = rows.at(-1);
	if (last && !/[\r\n]$/.test(text) && last.cells.length < header.cells.length)
		problems.push({
			file,
			line: last.line,
			key: "",
			message:
				"The file breaks off in this row: it has fewer cells than the header, and the line does not end. Put the file back from a copy, or write the row out.",
		});
	const collected = collectMatches(lines, file, settings);
	problems.push(...collected.problems);
	return problems.length > 0
		? failed(problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)))
		: { ok: true, matches: collected.matches };
}

const noRow: CsvRow = { line: 1, cells: [] };

function headingsOf({ cells }: CsvRow): readonly string[] {
	return cells.map(bareWord);
}

/** What keeps all of the file from being read. */
function faultOf(
	header: CsvRow,
	rows: readonly CsvRow[],
	places: readonly number[],
): { readonly line: number; readonly message: string } | undefined {
	const damaged = [header, ...rows].find(({ cells }) =>
		cells.some((cell) => cell.includes("\0")),
	);
	if (damaged !== undefined)
		return {
			line: damaged.line,
			message:
				"A mark that nobody sees (U+0000) stands in this row: the file is damaged. Put it back from a copy.",
		};
	if (places.includes(-1))
		return {
			line: header.line,
			message: `This is no matches file: it must have the headings ${neededMatchHeadings.join(", ")}. Write one with "cse-report check --matches".`,
		};
	const twice = neededMatchHeadings.find(
		(heading, at) =>
			headingsOf(header).lastIndexOf(bareWord(heading)) !== places[at],
	);
	return twice === undefined
		? undefined
		: {
				line: header.line,
				message: `The heading ${twice} stands here twice. Take away the column that does not hold, or call it otherwise.`,
			};
}

function isFilled({ cells }: CsvRow): boolean {
	return cells.some((cell) => cell.trim() !== "");
}

function filledLine(row: CsvRow, places: readonly number[]): FilledLine {
	const [kind, column, raw, matchedTo] = places.map((place) =>
		fromSpreadsheet((row.cells[place] ?? "").trim()),
	);
	return {
		line: row.line,
		export: kind ?? "",
		column: column ?? "",
		raw: raw ?? "",
		matchedTo: matchedTo ?? "",
	};
}

/** A spreadsheet saves with the separator of its country. The header's own headings hold none of them. */
function separatorOf(text: string): string {
	const [header = ""] = text.split(/\r|\n/, 1);
	return [",", ";", "\t"].find((mark) => header.includes(mark)) ?? ",";
}

function failed(problems: readonly SettingsProblem[]): MatchesReading {
	return { ok: false, problems };
}
