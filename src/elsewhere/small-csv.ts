import { CsvError, parse } from "csv-parse/sync";

/** A small file of figures from elsewhere, row by row under its headings, or what is wrong with it: a place and words. */
export type SmallCsv =
	| { readonly ok: true; readonly rows: readonly SmallRow[] }
	| { readonly ok: false; readonly line: number; readonly message: string };

export interface SmallRow {
	readonly line: number;
	/** The cell under a heading, without the spaces around it; empty where the file has no such heading. */
	readonly cell: (heading: string) => string;
}

/**
 * Reads a CSV file that people keep by hand, or that a statistics service gives out: strictly, so that a row that does not
 * fit its header is told and not guessed at. Headings are the same in any letters, with or without spaces.
 */
export function readSmallCsv(
	text: string,
	needed: readonly string[],
): SmallCsv {
	const wrong = (line: number, message: string): SmallCsv => ({
		ok: false,
		line,
		message,
	});
	let records: readonly (readonly string[])[];
	try {
		records = parse(text, {
			bom: true,
			trim: true,
			skip_empty_lines: true,
			relax_column_count: false,
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === "number" ? error.lines : 1;
		return wrong(
			line,
			"This row has more or fewer cells than the header, or its quotation marks are not in pairs. Correct the row.",
		);
	}
	const [header = [], ...rows] = records;
	const headings = header.map(plainHeading);
	const missing = needed.filter(
		(name) => !headings.includes(plainHeading(name)),
	);
	if (missing.length > 0)
		return wrong(
			1,
			`This file needs the headings ${needed.join(", ")}; ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not there.`,
		);
	const twice = needed.find((name) => {
		const heading = plainHeading(name);
		return headings.indexOf(heading) !== headings.lastIndexOf(heading);
	});
	if (twice !== undefined)
		return wrong(
			1,
			`The heading ${twice} stands here twice. Take away the column that does not hold, or call it otherwise.`,
		);
	return {
		ok: true,
		rows: rows.map((cells, at) => ({
			line: at + 2,
			cell: (heading) => cells[headings.indexOf(plainHeading(heading))] ?? "",
		})),
	};
}

function plainHeading(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
