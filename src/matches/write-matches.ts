import papaparse from "papaparse";
import { matchHeadings } from "../vocabulary/own-lists.ts";
import type { MatchLine } from "./match-lines.ts";
import { forSpreadsheet } from "./spreadsheet-text.ts";

/** The matches file: CSV that a spreadsheet opens, changes and saves, in UTF-8 with the mark that Excel needs. */
export function writeMatches(lines: readonly MatchLine[]): Uint8Array {
	const text = papaparse.unparse([matchHeadings, ...lines.map(cellsOf)], {
		newline: "\r\n",
	});
	return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** In the order of the headings. */
function cellsOf(line: MatchLine): readonly string[] {
	return [
		line.kind,
		line.column,
		forSpreadsheet(line.raw),
		String(line.count),
		forSpreadsheet(line.matchedTo),
		line.status,
		line.sure,
		forSpreadsheet(line.nearest),
		forSpreadsheet(line.choices.join(" | ")),
	];
}
