import { parse } from "csv-parse/sync";

/** The rows of a CSV text. */
export function readCsvText(text: string): readonly (readonly string[])[] {
	return parse(text);
}
