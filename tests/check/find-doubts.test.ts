import { describe, expect, it } from "vitest";
import { findDoubts } from "../../src/check/find-doubts.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import {
	csv,
	type Folder,
	recordsOf,
	settingsOf,
} from "../validate/read-exports.ts";

const header =
	"referral_id,child_id,referral_date,date_of_birth,sex,closed_date,closure_reason";

async function doubts(folder: Folder, yaml?: string) {
	const period = readPeriod("2016");
	if (!period.ok) throw new Error(period.problem);
	const records = await recordsOf(folder, yaml === undefined ? {} : { yaml });
	return findDoubts(
		records,
		settingsOf(yaml),
		{ period: period.period, asAt: period.period.to },
		[
			{ file: "r.csv", kind: "referrals" },
			{ file: "m.csv", kind: "missing" },
			{ file: "d.csv", kind: "discussions" },
		],
	);
}

const long = "history: { completeFrom: 2010-01-01 }";
const plain = csv(header, "1,A,04/03/2016,04/03/2002,F,,");

describe("what makes figures doubtful", () => {
	it("is nothing where nothing is", async () => {
		expect(await doubts({ "r.csv": plain }, long)).toEqual([]);
	});

	it("is told once a kind and export, with how many there are", async () => {
		const found = await doubts(
			{
				"r.csv": csv(
					header,
					"1,A,04/03/2016,04/03/2002,F,,",
					"2,A,04/03/2016,04/03/2002,F,,",
					"3,A,04/03/2016,04/03/2002,F,,Risk reduced",
				),
				"m.csv": csv(
					"child_id,start,end,rhi_completed",
					"A,01/05/2016,03/05/2016,02/05/2016",
					"A,01/06/2016,03/06/2016,01/02/2017",
					"A,01/07/2016,03/07/2016,04/07/2016",
					"A,01/07/1999,03/07/1999,04/07/1999",
				),
			},
			long,
		);
		expect(
			found.map(({ file, code, heading }) => [file, code, heading]),
		).toEqual([
			["r.csv", "same-day-referral", "referral_id"],
			["r.csv", "reason-without-closure", "closed_date"],
			["m.csv", "interview-not-yet", "rhi_completed"],
			["m.csv", "before-birth", "start"],
		]);
		expect(found.map(({ message }) => message.slice(0, 12))).toEqual([
			"2 referrals ",
			"a reason for",
			"2 interviews",
			"this is date",
		]);
	});

	it("is an export that was made too early, or of other years", async () => {
		const codes = async (yaml: string, date: string) =>
			(
				await doubts(
					{ "r.csv": csv(header, `1,A,${date},04/03/2002,F,,`) },
					yaml,
				)
			).map(({ code }) => code);
		const extracted = (day: string) =>
			`${long}\nexports: { referrals: { extracted: ${day} } }`;
		expect(await codes(extracted("2016-12-30"), "01/05/2016")).toEqual([
			"extracted-early",
		]);
		expect(await codes(extracted("2017-01-09"), "01/05/2016")).toEqual([]);
		expect(await codes(long, "01/05/2015")).toEqual(["nothing-in-period"]);
		expect(await codes("{}", "01/05/2016")).toEqual(["short-look-back"]);
	});
});
