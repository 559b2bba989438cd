import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** One row as the file has it. A heading that is not there reads as blank, and a test that counts on it fails. */
export type Row = Readonly<Record<string, string>>;

export const sampleFolder = new URL("../../sample-data/", import.meta.url);

/** The rows of a sample file. Read with csv-parse, so that the tool's own reader is not its own judge. */
export function readSample(name: string): readonly Row[] {
	const rows: readonly Row[] = parse(
		readFileSync(new URL(name, sampleFolder), "utf8"),
		{ columns: true },
	);
	return rows;
}

export function cell(row: Row, heading: string): string {
	return row[heading] ?? "";
}

/** `31/12/2016` or `31/12/2016 21:40` as `2016-12-31` or `2016-12-31T21:40`, which sort as they follow each other. */
export function iso(written: string): string {
	const found = /^(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d:\d\d))?$/.exec(written);
	if (!found) return "";
	const [, day, month, year, time] = found;
	return `${year}-${month}-${day}${time === undefined ? "" : `T${time}`}`;
}

export function isoOf(row: Row, heading: string): string {
	return iso(cell(row, heading));
}

/** Completed years on a day, both as ISO dates. Birthdays on 29 February do not occur in the sample. */
export function ageOn(day: string, birth: string): number {
	const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
	return day.slice(5) >= birth.slice(5) ? years : years - 1;
}

export function distinct(
	rows: readonly Row[],
	heading: string,
): ReadonlySet<string> {
	return new Set(rows.map((row) => cell(row, heading)));
}
