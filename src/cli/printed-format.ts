import type { RunOptions } from "./options.ts";
import { formatsOf } from "./prepare-run.ts";
import { misused } from "./stop.ts";

/**
 * The one format of a result that is printed: text where none is named.
 *
 * @param what what is printed, as a sentence begins: "figures are"
 */
export function printedFormat(
	{ formats: written, json }: Pick<RunOptions, "formats" | "json">,
	what: string,
): "text" | "json" | "csv" {
	const formats = formatsOf(
		written,
		["text", "json", "csv"],
		[json ? "json" : "text"],
	);
	const [format = "text", ...more] = formats;
	if (more.length > 0)
		throw misused(
			`--format: ${what} printed in one format. Name text, json or csv.`,
		);
	if (json && format !== "json")
		throw misused(
			`--json and --format ${format} ask for two things. Name one of them.`,
		);
	return format;
}
