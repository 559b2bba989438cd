import type { RunOptions } from "./options.ts";
import { formatsOf } from "./prepare-run.ts";
import { misused } from "./stop.ts";

/**
 * The one format of a result that is printed: text where none is named.
 *
 * @param known the formats that there are, text among them
 * @param what what is printed, as a sentence begins: "figures are"
 */
export function printedFormat<const Known extends "text" | "json" | "csv">(
	{ formats: written, json }: Pick<RunOptions, "formats" | "json">,
	what: string,
	known: readonly Known[],
): Known | "text" {
	const wanted = json ? "json" : "text";
	const formats = formatsOf(
		written,
		known,
		known.filter((format) => format === wanted),
	);
	const [format = "text", ...more] = formats;
	if (more.length > 0)
		throw misused(
			`--format: ${what} printed in one format. Name ${known.slice(0, -1).join(", ")} or ${known.at(-1)}.`,
		);
	if (json && format !== "json")
		throw misused(
			`--json and --format ${format} ask for two things. Name one of them.`,
		);
	return format;
}
