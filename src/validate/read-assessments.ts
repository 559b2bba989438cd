import type { RawTable } from "../ingest/raw-table.ts";
import { lineOf } from "./cell-column.ts";
import { cellsOf } from "./cells.ts";
import { categoryIndices, wholeNumbers } from "./column.ts";
import { columnWords } from "./column-words.ts";
import { realPeople, referralFinder } from "./find-case.ts";
import { linkTally } from "./link-tally.ts";
import { type Reading, readRowsOf } from "./reading.ts";
import type { Assessments } from "./records.ts";
import { tellLinkage } from "./tell-linkage.ts";

/** Reads the assessments export: the history of each referral's level of risk. */
export async function readAssessments(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<Assessments> {
	const referral = wholeNumbers();
	const date = wholeNumbers();
	const risk = categoryIndices();
	const levels = columnWords("assessments", "risk_level", reading.settings);
	const places = reading.placesOf("assessments");
	const links = linkTally(reading.referrals);
	for (const table of tables) {
		places?.begin(table);
		const cells = cellsOf(table, reading);
		const readReferrals = referralFinder(cells, reading, links);
		const readDates = cells.day("assessment_date", "refused");
		const readRisks = cells.word("risk_level", levels, "refused");
		await readRowsOf(table, reading, (all) => {
			const referrals = readReferrals(all);
			const rows = realPeople(cells, all, [["referral_id", referrals]]);
			const dates = readDates(rows);
			const risks = readRisks(rows);
			for (let i = 0; i < rows.count; i++) {
				const number = referrals[i] ?? -1;
				if (number < 0) continue;
				places?.add(lineOf(rows, i));
				referral.push(number);
				date.push(dates[i] ?? 0);
				risk.push(risks[i] ?? -1);
			}
		});
		cells.finish();
	}
	const linkage = links.linkage(true);
	tellLinkage("assessments", "referral_id", tables, linkage, reading);
	return {
		count: referral.length(),
		referral: referral.finish(),
		date: date.finish(),
		risk: risk.finish(),
	};
}
