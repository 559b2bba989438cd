import { readFigure, writeFigure } from "../measures/figure-key.ts";
import type { SettingsProblem } from "../settings/problem.ts";
import type { NationalFile } from "../settings/settings.ts";
import { type Period, readPeriod } from "../vocabulary/period.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import type { Shorthand } from "../vocabulary/shorthand.ts";
import { bareWord } from "../vocabulary/words.ts";
import { readSmallCsv, type SmallRow } from "./small-csv.ts";

/** What a file of the national statistics service says, or all that is wrong with it. */
export type NationalReading =
	| { readonly ok: true; readonly published: readonly PublishedElsewhere[] }
	| { readonly ok: false; readonly problems: readonly SettingsProblem[] };

const headings = ["time_period", "geographic_level"];

/**
 * Reads a CSV file of the Department for Education's statistics service as it comes: one indicator of it, for the areas that
 * are wanted, in their order.
 */
export function readNational(
	text: string,
	file: string,
	{ figure, column, source, note }: NationalFile,
	areas: readonly string[],
): NationalReading {
	const problem = (line: number, message: string): NationalReading => ({
		ok: false,
		problems: [{ file, line, key: "", message }],
	});
	const key = readFigure(figure.replaceAll("+", "|"));
	if (key === undefined || key.beside !== undefined)
		return problem(1, `"${figure}" is not the id of a figure.`);
	const read = readSmallCsv(text, [...headings, column]);
	if (!read.ok) return problem(read.line, read.message);
	const found: (PublishedElsewhere & { readonly order: number })[] = [];
	for (const row of read.rows) {
		const area = areaOf(row);
		const order = areas.findIndex((one) => bareWord(one) === bareWord(area));
		if (order < 0) continue;
		const period = periodOf(row.cell("time_period"));
		const value = readValue(row.cell(column));
		if (period === undefined)
			return problem(
				row.line,
				"The time period of this row is neither a year (2016) nor a financial year (201516).",
			);
		if (value === undefined)
			return problem(
				row.line,
				`The value under "${column}" is neither a number nor one of c, z, x, low, k, u.`,
			);
		if (found.some((one) => one.order === order && one.period.id === period.id))
			return problem(
				row.line,
				"This area has another row of the same period, as where a file tells more apart. Keep the one row that is meant.",
			);
		found.push({
			figure: writeFigure(key),
			period,
			area,
			value,
			order,
			...(source === undefined ? {} : { source }),
			...(note === undefined ? {} : { note }),
		});
	}
	return {
		ok: true,
		published: found
			.toSorted((a, b) => a.order - b.order)
			.map(({ order: _, ...one }) => one),
	};
}

/** A council, a region, or the country, as its level says; empty for another level, such as a school. */
function areaOf({ cell }: SmallRow): string {
	const level = bareWord(cell("geographic_level"));
	if (level.startsWith("local")) return cell("la_name");
	if (level.startsWith("region")) return cell("region_name");
	return level.startsWith("national") ? cell("country_name") || "England" : "";
}

function periodOf(text: string): Period | undefined {
	const years = /^(\d{4})(\d{2})$/.exec(text);
	const reading = readPeriod(years ? `${years[1]}/${years[2]}` : text);
	return reading.ok ? reading.period : undefined;
}

/** What stands in place of a number there, and here. */
const symbols: Readonly<Record<string, Shorthand>> = {
	c: "[c]",
	z: "[z]",
	x: "[x]",
	":": "[x]",
	low: "[k]",
	k: "[k]",
	u: "[u]",
};

function readValue(text: string): number | Shorthand | undefined {
	const symbol = symbols[text.toLowerCase()];
	if (symbol !== undefined) return symbol;
	const plain = text.replaceAll(",", "");
	return /^\d{1,12}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
