import { describe, expect, it } from "vitest";
import { findDoubts } from "../../src/check/find-doubts.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import {
	csv,
	type Folder,
	readExports,
	settingsOf,
} from "../validate/read-exports.ts";
import { readPage } from "./markdown.ts";

const header =
	"referral_id,child_id,referral_date,date_of_birth,closed_date,risk_latest,risk_latest_date";

/** A referral of 4 March 2016, with what a case changes of it; and other exports. */
function given(
	cells: Readonly<Record<string, string>> = {},
	others: Folder = {},
): Folder {
	const usual: Readonly<Record<string, string>> = {
		referral_id: "R1",
		child_id: "A",
		referral_date: "04/03/2016",
		date_of_birth: "04/03/2002",
	};
	const row = header
		.split(",")
		.map((column) => cells[column] ?? usual[column] ?? "");
	return { "r.csv": csv(header, row.join(",")), ...others };
}

const assessed = (date: string) =>
	given(
		{},
		{
			"a.csv": csv("referral_id,assessment_date,risk_level", `R1,${date},low`),
		},
	);
const scored = (first: string, last: string) =>
	given(
		{},
		{
			"o.csv": csv(
				"referral_id,outcome_code,first_score,last_score,first_date,last_date",
				`R1,1.3.02,1,2,${first},${last}`,
			),
		},
	);
const missing = (...rows: readonly string[]) =>
	given({}, { "m.csv": csv("child_id,start,end,rhi_completed", ...rows) });

/** An example of each line of the page: the exports, and what settings say beside them. */
const examples: Readonly<Record<string, readonly [Folder, string?]>> = {
	"closed_date before referral_date": [given({ closed_date: "03/03/2016" })],
	"closed_date after the day": [given({ closed_date: "03/01/2017" })],
	"date_of_birth after referral_date": [given({ date_of_birth: "05/03/2016" })],
	"risk_latest_date before referral_date": [
		given({ risk_latest: "low", risk_latest_date: "03/03/2016" }),
	],
	"risk_latest_date after the day": [
		given({ risk_latest: "low", risk_latest_date: "03/01/2017" }),
	],
	"assessment_date before referral_date": [assessed("03/03/2016")],
	"assessment_date after the day": [assessed("03/01/2017")],
	"last_date before first_date": [scored("02/06/2016", "01/06/2016")],
	"last_date after the day": [scored("02/06/2016", "01/02/2017")],
	"first_date after the day": [scored("02/01/2017", "")],
	"last_date before referral_date": [scored("01/03/2016", "03/03/2016")],
	"end before start": [missing("A,02/05/2016,01/05/2016,")],
	"end after the day": [missing("A,31/12/2016,01/01/2017,")],
	"end missing before the next start": [
		missing("A,02/05/2016,,", "A,02/06/2016,03/06/2016,"),
	],
	"start before date_of_birth": [missing("A,02/05/2001,03/05/2001,")],
	"rhi_completed before start": [missing("A,02/05/2016,03/05/2016,01/05/2016")],
	"rhi_completed before end": [missing("A,02/05/2016,04/05/2016,03/05/2016")],
	"rhi_completed after the day": [
		missing("A,30/12/2016,31/12/2016,01/01/2017"),
	],
	"meeting_date before date_of_birth": [
		given(
			{},
			{
				"d.csv": csv("child_id,meeting_date,decision", "A,03/03/2001,other"),
			},
		),
	],
	"looked_after_end before looked_after_start": [
		given(
			{},
			{
				"l.csv": csv(
					"child_id,looked_after_start,looked_after_end",
					"A,02/05/2015,01/05/2015",
				),
			},
		),
	],
	"any date after extracted": [
		given({ closed_date: "20/02/2017" }),
		"exports: { referrals: { extracted: 2017-01-09 } }",
	],
	"extracted before the day": [
		given(),
		"exports: { referrals: { extracted: 2016-12-30 } }",
	],
};

interface Line {
	readonly pair: string;
	readonly then: string;
	readonly code: string;
}

const lines = readPage("docs/orders.md")
	.text.split("\n")
	.filter((line) => /^\| (`|any)/.test(line))
	.map((line): Line => {
		const [, date = "", is = "", then = "", code = ""] = line
			.replaceAll("`", "")
			.split("|")
			.map((cell) => cell.trim());
		return { pair: `${date} ${is}`, then, code };
	});

/** All codes that a run for 2016 tells of some exports, and whether it refuses them. */
async function toldOf(folder: Folder, yaml = "") {
	const written = `history: { completeFrom: 2010-01-01 }\n${yaml}`;
	const read = await readExports(folder, { yaml: written });
	if (read.status === "refused")
		return { refused: true, codes: read.issues.map(({ code }) => code) };
	const period = readPeriod("2016");
	if (!period.ok) throw new Error(period.problem);
	const day = { period: period.period, asAt: period.period.to };
	const doubts = findDoubts(read.records, settingsOf(written), day, []);
	const found = [...read.warnings, ...doubts]
		.filter(({ severity }) => severity !== "note")
		.map(({ code }) => code)
		.filter((code) => code !== "nothing-in-period");
	return { refused: false, codes: found };
}

describe("docs/orders.md", () => {
	it("has an example here of every line, and the other way round", () => {
		expect(lines.map(({ pair }) => pair)).toEqual(Object.keys(examples));
	});

	it.each(lines)(
		"holds: $pair: $then ($code)",
		async ({ pair, then, code }) => {
			const [folder = {}, yaml] = examples[pair] ?? [];
			expect(await toldOf(folder, yaml)).toEqual({
				refused: then === "refused",
				codes: code === "–" ? [] : [code],
			});
		},
	);
});
