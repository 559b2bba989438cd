import type { RawTable } from "../ingest/raw-table.ts";
import { cellsOf } from "./cells.ts";
import { categoryIndices, wholeNumbers } from "./column.ts";
import { referralFinder } from "./find-case.ts";
import { knownWords } from "./known-words.ts";
import { type Reading, readRowsOf } from "./reading.ts";
import type { Assessments } from "./records.ts";

/** Reads the assessments export: the history of each referral's level of risk. */
export async function readAssessments(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<Assessments> {
	const referral = wholeNumbers();
	const date = wholeNumbers();
	const risk = categoryIndices();
	const { riskLevels, codes } = reading.settings;
	for (const table of tables) {
		const cells = cellsOf(table, reading.log);
		const readReferral = referralFinder(cells, reading, "refused");
		const readDate = cells.day("assessment_date", "refused");
		const readRisk = cells.word(
			"risk_level",
			knownWords(riskLevels, codes.risk_level),
			"refused",
		);
		await readRowsOf(table, reading, (batch, row) => {
			const number = readReferral(batch, row);
			const day = readDate(batch, row);
			const level = readRisk(batch, row);
			if (number < 0) return;
			referral.push(number);
			date.push(day);
			risk.push(level);
		});
		cells.finish();
	}
	return {
		count: referral.length(),
		referral: referral.finish(),
		date: date.finish(),
		risk: risk.finish(),
	};
}
