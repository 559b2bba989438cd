import type { SettingsProblem } from "../settings/problem.ts";
import type { Population } from "../settings/settings.ts";
import { readSmallCsv } from "./small-csv.ts";

/** How many children live where, or all that is wrong with the file. */
export type PopulationReading =
	| { readonly ok: true; readonly population: readonly Population[] }
	| { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/** Reads a population file: `area`, `year` (of the mid-year estimate) and `children` (aged 0 to 17). */
export function readPopulation(text: string, file: string): PopulationReading {
	const read = readSmallCsv(text, ["area", "year", "children"]);
	const problemAt = (line: number, message: string): SettingsProblem => ({
		file,
		line,
		key: "",
		message,
	});
	if (!read.ok)
		return { ok: false, problems: [problemAt(read.line, read.message)] };
	const population: Population[] = [];
	const problems: SettingsProblem[] = [];
	for (const { line, cell } of read.rows) {
		const [area, year, children] = [
			cell("area"),
			cell("year"),
			cell("children"),
		];
		const number = children.replace(/^(\d{1,3})((?:,\d{3})+)$/, (all) =>
			all.replaceAll(",", ""),
		);
		if (area === "" || !/^\d{4}$/.test(year) || !/^[1-9]\d{0,8}$/.test(number))
			problems.push(
				problemAt(
					line,
					"A row is an area, a year as 2015, and a whole number of children that is more than 0.",
				),
			);
		else if (
			population.some((one) => one.area === area && one.year === Number(year))
		)
			problems.push(
				problemAt(
					line,
					"This area has another row of the same year. Take one of them out.",
				),
			);
		else
			population.push({ area, year: Number(year), children: Number(number) });
	}
	return problems.length > 0
		? { ok: false, problems }
		: { ok: true, population };
}
