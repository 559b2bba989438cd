import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedBytes, comparedId } from "../../src/validate/compared-id.ts";
import { examples } from "../examples.ts";
import { csv, issuesOf, recordsOf, told } from "./read-exports.ts";

const header = "referral_id,child_id,referral_date,date_of_birth,closed_date";

function quoted(cell: string): string {
	return `"${cell.replaceAll('"', '""')}"`;
}

/** Referrals of children, and a file that names children, each identifier as it is written there. */
function folderOf(referred: readonly string[], missing: readonly string[]) {
	return {
		"referrals.csv": csv(
			header,
			...referred.map((id, i) => `R${i},${quoted(id)},03/04/2016,01/01/2002,`),
		),
		"missing.csv": csv(
			"child_id,start",
			...missing.map((id) => `${quoted(id)},01/05/2016`),
		),
	};
}

/** Each is what a spreadsheet, a case system or a person makes of 0012-AB3. */
const written = [
	"0012-AB3",
	"0012-ab3",
	'="0012-AB3"',
	"'0012-AB3",
	"’0012-AB3",
	'"0012-AB3"',
	"  0012-AB3  ",
	"0012 - AB3",
	"0012-AB3\u00a0",
	"00\u200b12-AB3",
	"\ufeff0012-AB3",
	"0012-A\u00adB3",
	"0012-AB3\u2060",
	"0012\u2010AB3",
	"0012\u2011AB3",
	"0012\u2013AB3",
	"0012\u2014AB3",
	"0012\u2212AB3",
	"0012\u00a0-\u202fAB3",
	"\u200e0012-AB3",
	"００12-ＡＢ3",
	"0012-AB3\t",
];

describe("an identifier", () => {
	it.each(written)("is the same written %j", async (id) => {
		const records = await recordsOf(folderOf(["0012-AB3", "X9"], [id]));
		expect([...(records.missing?.child ?? [])]).toEqual([0]);
		const turned = await recordsOf(folderOf([id, "X9"], ["0012-AB3"]));
		expect([...(turned.missing?.child ?? [])]).toEqual([0]);
	});

	it("is the same in every file and column", async () => {
		const records = await recordsOf({
			...folderOf(["c1", "c2"], ["C 1"]),
			"assessments.csv": csv(
				"referral_id,assessment_date,risk_level",
				"\u200br1,01/06/2016,low",
			),
			"outcomes.csv": csv(
				"referral_id,outcome_code,first_score,last_score",
				"'r1,1.3.02,1,2",
			),
			"discussions.csv": csv(
				"child_id,meeting_date,decision",
				'"=""C2""",01/06/2016,carried forward',
			),
		});
		expect([...(records.assessments?.referral ?? [])]).toEqual([1]);
		expect([...(records.outcomes?.referral ?? [])]).toEqual([1]);
		expect([...(records.discussions?.child ?? [])]).toEqual([1]);
		expect(records.children.count).toBe(2);
	});

	it("keeps what tells it apart", async () => {
		const ids = ["12-3", "123", "12.3", "12/3", "12_3", "1O", "10", "10A"];
		const records = await recordsOf(folderOf(ids, []));
		expect(records.children.count).toBe(ids.length);
	});

	it("of which nothing is left is refused", async () => {
		for (const id of ['=""', "'", "\u200b", "\u00ad\ufeff"])
			expect(await told(folderOf([id], []))).toEqual([
				"missing.csv no-rows",
				expect.stringMatching(/^referrals\.csv:2 child_id (no-letters|blank)$/),
			]);
	});

	it("is told in a quotation however it is written", async () => {
		const issues = await issuesOf({
			...folderOf(["Ab-12"], ["AB-12"]),
			"feedback.csv": csv(
				"quote,respondent,consent",
				"They call me aB\u201112 here,young person,yes",
			),
		});
		expect(issues.map(({ message }) => message).join()).toContain(
			"an identifier of the exports",
		);
	});

	it("is brought to the same form as bytes and as text", () => {
		const letters = fc.constantFrom(
			..."abzABZ0019 -–'\"=.\u00a0\u200b\u00adéßＡ",
		);
		fc.assert(
			fc.property(
				fc.array(letters, { maxLength: 8 }),
				fc.constantFrom("same", "different", "refused"),
				(parts, zeros) => {
					const text = parts.join("");
					const bytes = new TextEncoder().encode(text);
					const found = comparedBytes(bytes, 0, bytes.length, zeros);
					const once = comparedId(text, zeros);
					expect(new TextDecoder().decode(found)).toBe(once);
					expect(comparedId(once, zeros)).toBe(once);
				},
			),
			{ numRuns: examples(300, 1500) },
		);
	});
});

describe("identifiers that differ in leading zeros alone", () => {
	const inOneFile = folderOf(["00012", "7", "12"], []);
	const between = folderOf(["000012", "000013"], ["000012", "13"]);

	it("are refused, once a column", async () => {
		expect(await told(inOneFile)).toEqual([
			"missing.csv no-rows",
			"referrals.csv child_id leading-zeros",
		]);
		expect(await told(between)).toEqual(["missing.csv child_id leading-zeros"]);
		const many = Array.from({ length: 30 }, (_, i) => String(i + 1));
		const padded = many.map((id) => id.padStart(6, "0"));
		const [issue, ...others] = await issuesOf(folderOf(padded, many));
		expect(others).toEqual([]);
		expect(issue?.message).toMatch(/^30 identifiers .* line 2$/);
		expect(issue?.remedy).toContain("leadingZeros: same");
	});

	it("are refused between files that name referrals, too", async () => {
		const folder = {
			"referrals.csv": csv(header, "0007,C1,03/04/2016,01/01/2002,"),
			"outcomes.csv": csv(
				"referral_id,outcome_code,first_score,last_score",
				"7,1.3.02,1,2",
			),
		};
		expect(await told(folder)).toContain(
			"outcomes.csv referral_id leading-zeros",
		);
	});

	it("are one where settings say so", async () => {
		const yaml = "ids: { leadingZeros: same }";
		const { referrals } = await recordsOf(inOneFile, { yaml });
		expect([...(referrals?.child ?? [])]).toEqual([0, 1, 0]);
		const { missing } = await recordsOf(between, { yaml });
		expect([...(missing?.child ?? [])]).toEqual([0, 1]);
	});

	it("are two where settings say so", async () => {
		const yaml = "ids: { leadingZeros: different }";
		const { children } = await recordsOf(inOneFile, { yaml });
		expect(children.count).toBe(3);
	});

	it("are those of whole identifiers alone", async () => {
		const ids = ["A007", "A07", "0", "00X1", "100", "10"];
		const { children } = await recordsOf(folderOf(ids, []));
		expect(children.count).toBe(ids.length);
	});
});
