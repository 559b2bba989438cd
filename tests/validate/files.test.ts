import { describe, expect, it } from "vitest";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { makeOne } from "../make-one.ts";
import { csv, issuesOf, recordsOf, settingsOf, told } from "./read-exports.ts";

const missing = csv("child_id,start", "C1,01/01/2016");

describe("the exports together", () => {
	it("are refused where there are none", async () => {
		const reading = readPeriod("2016");
		if (!reading.ok) throw new Error();
		const outcome = await makeOne(
			[],
			settingsOf(),
			{
				period: reading.period,
				asAt: reading.period.to,
				allLevels: false,
				tables: undefined,
				authority: undefined,
				earlier: [],
			},
			{ formats: [] },
		);
		expect(outcome).toMatchObject({
			status: "refused",
			issues: [{ code: "no-exports" }],
		});
	});

	it("may be any one alone; what is not given is not there", async () => {
		const records = await recordsOf({ "missing.csv": missing });
		expect(records.referrals).toBeUndefined();
		expect([...(records.given.missing ?? [])]).toEqual(["child_id", "start"]);
		expect(records.given.referrals).toBeUndefined();
	});

	describe("whose headings settings name", () => {
		const files = (heading: string) => ({
			"referrals.csv": csv(
				`child_id,referral_date,date_of_birth,${heading}`,
				"C1,03/04/2016,,high",
			),
		});
		const named = (headings: string) => ({
			yaml: `exports: { referrals: { headings: { ${headings} } } }`,
		});

		it.each([
			["nothing of the kind", "Stage", "risk_at_referral: Level"],
			["none of several", "Stage", "risk_at_referral: [Level, Tier]"],
		])("are refused where the file has %s", async (_, heading, headings) => {
			const [issue, ...more] = await issuesOf(files(heading), named(headings));
			expect(more).toEqual([]);
			expect(issue).toMatchObject({
				code: "heading-not-there",
				severity: "refuse",
				file: "referrals.csv",
			});
			expect(issue?.message).toContain('"Level"');
		});

		it.each([
			["the heading", "LEVEL", "risk_at_referral: Level"],
			["one of several", "Tier", "risk_at_referral: [Level, Tier]"],
			["the tool's own", "Risk at referral", "risk_at_referral: Level"],
		])("are read where the file has %s", async (_, heading, headings) => {
			const records = await recordsOf(files(heading), named(headings));
			expect(records.given.referrals?.has("risk_at_referral")).toBe(true);
		});

		it("are no matter where there is no such export", async () => {
			const records = await recordsOf(
				{ "missing.csv": missing },
				named("risk_at_referral: Level"),
			);
			expect(records.referrals).toBeUndefined();
		});
	});

	it("number every child of any export once", async () => {
		const records = await recordsOf({
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth",
				"C1,03/04/2016,",
				"C2,03/04/2016,",
			),
			"missing.csv": csv(
				"child_id,start",
				"C3,01/01/2016",
				" C1,01/01/2016",
				"c1,01/01/2016",
			),
		});
		expect(records.children.count).toBe(3);
		expect([...(records.missing?.child ?? [])]).toEqual([2, 0, 0]);
	});

	it("with headings alone hold no record", async () => {
		const { missing: read } = await recordsOf({
			"missing.csv": "child_id,start",
		});
		expect(read?.count).toBe(0);
	});
});

describe("two files of one kind", () => {
	it("are refused, both named", async () => {
		const [issue, ...others] = await issuesOf({
			"b.csv": missing,
			"a.csv": missing,
		});
		expect(others).toEqual([]);
		expect(issue).toMatchObject({ code: "two-files", severity: "refuse" });
		expect(`${issue?.file} ${issue?.message}`).toContain("b.csv");
		expect(`${issue?.file} ${issue?.message}`).toContain("a.csv");
	});

	it("and the cells of other exports are told of all the same", async () => {
		const folder = {
			"a.csv": missing,
			"b.csv": missing,
			"c.csv": missing,
			"training.csv": csv("audience,date", "Police,soon"),
		};
		const issues = await issuesOf(folder);
		expect(issues.map(({ code }) => code)).toEqual(["two-files", "not-a-date"]);
		expect(issues[0]?.message).toContain("b.csv, c.csv");
	});

	it("are one export where settings list them together", async () => {
		const yaml = "exports: { missing: { files: [a.csv, b.csv] } }";
		const folder = {
			"a.csv": missing,
			"b.csv": csv("start,child_id", "02/01/2016,C2"),
		};
		expect(await told(folder, { yaml })).toEqual([]);
		expect((await recordsOf(folder, { yaml })).missing?.count).toBe(2);
		const three = { ...folder, "c.csv": missing };
		expect(await told(three, { yaml })).toEqual(["a.csv two-files"]);
	});

	it("must have the same columns then", async () => {
		const yaml = "exports: { missing: { files: [a.csv, b.csv] } }";
		const folder = {
			"a.csv": missing,
			"b.csv": csv("child_id,start,end", "C1,01/01/2016,"),
		};
		const [issue] = await issuesOf(folder, { yaml });
		expect(issue).toMatchObject({ code: "different-columns" });
		expect(issue?.message).toContain(
			"b.csv are listed together, but only one of them has end",
		);
	});
});

describe("a file that settings list", () => {
	const yaml = "exports: { missing: { files: [a.csv, b.csv] } }";

	it("is refused where it is not there", async () => {
		expect(await told({ "a.csv": missing }, { yaml })).toEqual([
			"b.csv file-not-there",
		]);
	});

	it("is not said to be missing where it is there and cannot be read", async () => {
		expect(await told({ "a.csv": missing, "b.csv": "" }, { yaml })).toEqual([
			"b.csv empty-file",
		]);
	});
});
