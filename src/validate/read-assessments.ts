import type { RawTable } from "../ingest/raw-table.ts";
import type { Reading } from "./accepted-records.ts";
import { lineOf } from "./cell-column.ts";
import { categoryIndices, finishTable, wholeNumbers } from "./column.ts";
import { columnWords } from "./column-words.ts";
import { realPeople, referralFinder } from "./find-case.ts";
import { linkTally } from "./link-tally.ts";
import { readFiles } from "./read-files.ts";
import type { Assessments } from "./records.ts";
import { tellLinkage } from "./tell-linkage.ts";

/** Reads the assessments export: the history of each referral's level of risk. */
export async function readAssessments(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<Assessments> {
	const columns = {
		referral: wholeNumbers(),
		date: wholeNumbers(),
		risk: categoryIndices(),
	};
	const levels = columnWords("assessments", "risk_level", reading.settings);
	const places = reading.placesOf("assessments");
	const links = linkTally(reading.referrals);
	await readFiles("assessments", tables, reading, (cells) => {
		const readReferrals = referralFinder(cells, reading, links);
		const readDates = cells.day("assessment_date", "refused");
		const readRisks = cells.word("risk_level", levels, "refused");
		return (all) => {
			const referrals = readReferrals(all);
			const rows = realPeople(cells, all, [["referral_id", referrals]]);
			const dates = readDates(rows);
			const risks = readRisks(rows);
			for (let i = 0; i < rows.count; i++) {
				const number = referrals[i] ?? -1;
				if (number < 0) continue;
				places?.add(lineOf(rows, i));
				columns.referral.push(number);
				columns.date.push(dates[i] ?? 0);
				columns.risk.push(risks[i] ?? -1);
			}
		};
	});
	const linkage = links.linkage(true);
	tellLinkage("assessments", "referral_id", tables, linkage, reading);
	return finishTable(columns);
}
