import type { RawTable } from "../ingest/raw-table.ts";
import { readFigure, writeFigure } from "../measures/figure-key.ts";
import { messages } from "../vocabulary/messages.ts";
import { readPeriod } from "../vocabulary/period.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import type { Reading } from "./accepted-records.ts";
import { lineOf } from "./cell-column.ts";
import { readFiles } from "./read-files.ts";

/** Reads the benchmarks export: counts that others published, and what was published of this council elsewhere. */
export async function readBenchmarks(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<readonly PublishedElsewhere[]> {
	const found: PublishedElsewhere[] = [];
	const source = reading.settings.exports.benchmarks?.system;
	await readFiles("benchmarks", tables, reading, (cells) => {
		const readFigures = cells.text("figure", "refused");
		const readAreas = cells.text("area", "refused");
		const readFilled = cells.text("value", "refused");
		const readValues = cells.number("value");
		const readPeriods = cells.text("period", "refused");
		return (rows) => {
			const [figures, areas] = [readFigures(rows), readAreas(rows)];
			readFilled(rows);
			const values = readValues(rows);
			for (const [i, written] of readPeriods(rows).entries()) {
				const period = readPeriod(written);
				if (written !== "" && !period.ok)
					cells.tell("period", lineOf(rows, i), messages.notAPeriod());
				const [name = "", area = ""] = [figures[i], areas[i]];
				const figure = readFigure(name.replaceAll("+", "|"));
				const value = values[i] ?? Number.NaN;
				const isCount = Number.isSafeInteger(value) && value >= 0;
				if (name !== "" && !Number.isNaN(value) && !(figure && isCount))
					cells.tell("figure", lineOf(rows, i), messages.noBenchmark());
				else if (figure && isCount && period.ok && area !== "")
					found.push({
						figure: writeFigure(figure),
						period: period.period,
						area,
						value,
						...(source === undefined ? {} : { source }),
					});
			}
		};
	});
	return found;
}
