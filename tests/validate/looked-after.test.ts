import { describe, expect, it } from "vitest";
import { placers } from "../../src/breakdowns/placed-by.ts";
import { statuses } from "../../src/breakdowns/status.ts";
import { csv, issuesOf, recordsOf, told } from "./read-exports.ts";

/** Ofsted's Annex A, lists 3 and 8, with the headings that they have. */
const list3 =
	"Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of referral,Referral Source,Referral NFA?,Number of Referrals in last 12 months,Allocated Team,Allocated Worker";
const list8 =
	"Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date Started to be Looked After,Date Ceased to be Looked After,LA of Placement";

function referral(child: string, date: string) {
	return `${child},a) Male,WBRI,01/01/2002,14,${date},6,No,1,North,Somebody`;
}

function care(child: string, from: string, to = "", placer = "") {
	return `${child},a) Male,WBRI,01/01/2002,14,${from},${to},${placer}`;
}

async function statusOf(
	folder: Readonly<Record<string, string>>,
	yaml?: string,
) {
	const { referrals } = await recordsOf(folder, yaml ? { yaml } : {});
	return Array.from(referrals?.status ?? [], (status, i) => [
		statuses[status]?.id,
		placers[referrals?.placedBy[i] ?? -1]?.id,
	]);
}

describe("Annex A as it is", () => {
	it("tells who was looked after on the day of the referral", async () => {
		const folder = {
			"list 3.csv": csv(
				list3,
				referral("C1", "10/05/2016"),
				referral("C2", "10/05/2016"),
				referral("C3", "10/05/2016"),
				referral("C4", "10/05/2016"),
				referral("C5", "10/05/2016"),
				referral("C6", "10/05/2016"),
				referral("C7", "10/05/2016"),
			),
			"list 8.csv": csv(
				list8.replace("LA of Placement", "Placing authority"),
				care("C1", "10/05/2016"),
				care("C2", "11/05/2016"),
				care("C3", "01/01/2015", "10/05/2016"),
				care("C4", "01/01/2015", "11/05/2016"),
				care("C5", "01/01/2014", "01/02/2014"),
				care("C5", "01/05/2016", "", "Somewhere else"),
				care("C6", "01/01/2014", "", "SBC"),
				care("C6", "01/05/2016", "", "Elsewhere"),
				care("Unknown", "01/01/2014", "", "SBC"),
			),
		};
		const yaml = "authority: { name: Sample Borough Council, code: SBC }";
		const notLookedAfter = ["notRecorded", "notRecorded"];
		expect(await statusOf(folder, yaml)).toEqual([
			["lookedAfter", "notRecorded"],
			notLookedAfter,
			notLookedAfter,
			["lookedAfter", "notRecorded"],
			["lookedAfter", "otherAuthority"],
			["lookedAfter", "otherAuthority"],
			notLookedAfter,
		]);
		expect(await told(folder, { yaml })).toEqual([]);
		const { given } = await recordsOf(folder);
		expect(given.referrals).toContain("status_at_referral");
		expect(given.referrals).toContain("placing_authority");
	});

	it("says by LA of Placement where a child lives, and not who placed it", async () => {
		const folder = {
			"list 3.csv": csv(list3, referral("C1", "10/05/2016")),
			"list 8.csv": csv(list8, care("C1", "01/05/2016", "", "Elsewhere")),
		};
		expect(await statusOf(folder)).toEqual([["lookedAfter", "notRecorded"]]);
		expect(await told(folder)).toEqual([]);
		const { given } = await recordsOf(folder);
		expect(given.referrals).not.toContain("placing_authority");
		const alone = csv(
			"child_id,referral_date,date_of_birth,LA of Placement",
			"C1,10/05/2016,,Elsewhere",
		);
		const read = await recordsOf({ "referrals.csv": alone });
		expect(read.given.referrals).not.toContain("placing_authority");
	});

	it("is read with the headings that queries of the standard data model give it", async () => {
		const folder = {
			"list3.csv": csv(
				"ChildUniqueID,Gender,Ethnicity,DateOfBirth,Age,ReferralDate,ReferralSource,ReferralNFA",
				"C1,a) Male,a) WBRI,01/01/2002,14,10/05/2016,p1) 5D: LA services,b) No",
			),
			"list8.csv": csv(
				"ChildUniqueID,LookedAfterStartDate,CeasedLookedAfterDate",
				"C1,01/01/2015,11/05/2016",
			),
		};
		expect(await statusOf(folder)).toEqual([["lookedAfter", "notRecorded"]]);
		expect(await told(folder)).toEqual([]);
	});

	it("refuses what a period of care cannot be", async () => {
		const folder = {
			"list 8.csv": csv(
				list8,
				care("C1", "", "01/01/2016"),
				care("", "01/01/2016"),
				care("C2", "02/01/2016", "01/01/2016"),
				care("TEST 1", "x"),
			),
		};
		expect(await told(folder)).toEqual([
			"list 8.csv:2 Date Started to be Looked After blank",
			"list 8.csv:3 Child Unique ID blank",
			"list 8.csv:4 Date Ceased to be Looked After end-before-start",
			"list 8.csv:5 Child Unique ID test-person",
		]);
	});
});

describe("a status that the list contradicts", () => {
	const referrals = (...rows: readonly string[]) =>
		csv(
			"child_id,referral_date,date_of_birth,status_at_referral,placing_authority",
			...rows,
		);
	const list = (...rows: readonly string[]) =>
		csv(
			"child_id,looked_after_start,looked_after_end,placing_authority",
			...rows,
		);

	const yaml = "authority: { name: Sample BC }";

	it("gives way to it where the child is on the list, and is told", async () => {
		const folder = {
			"referrals.csv": referrals(
				"C1,10/05/2016,,CIN,",
				"C2,10/05/2016,,LAC; CIN,",
				"C3,10/05/2016,,LAC,",
				"C4,10/05/2016,,,",
				"C5,10/05/2016,,LAC,",
			),
			"care.csv": list(
				"C1,01/01/2016,,",
				"C2,01/01/2014,01/01/2015,",
				"C3,11/05/2016,,",
				"C4,01/01/2016,,",
				"C5,01/01/2016,,",
			),
		};
		expect((await statusOf(folder)).map(([status]) => status)).toEqual([
			"lookedAfter",
			"childInNeed",
			"notRecorded",
			"lookedAfter",
			"lookedAfter",
		]);
		expect(await told(folder, { yaml })).toEqual([
			"referrals.csv:2 status_at_referral looked-after-then",
			"referrals.csv:3 status_at_referral not-looked-after-then",
			"referrals.csv:4 status_at_referral not-looked-after-then",
		]);
		const issues = await issuesOf(folder, { yaml });
		expect(issues.every(({ severity }) => severity === "warn")).toBe(true);
	});

	it("stands where the child is not on the list", async () => {
		const folder = {
			"referrals.csv": referrals(
				"C1,10/05/2016,,LAC,",
				"C2,10/05/2016,,LAC,Elsewhere",
				"C3,10/05/2016,,CIN,",
			),
			"care.csv": list("C9,01/01/2016,,"),
		};
		expect((await statusOf(folder)).map(([status]) => status)).toEqual([
			"lookedAfter",
			"lookedAfter",
			"childInNeed",
		]);
		expect(await told(folder, { yaml })).toEqual([
			"referrals.csv:2 status_at_referral not-on-looked-after-list",
		]);
	});

	it("keeps its placing authority, and takes the list's where it has none", async () => {
		const folder = {
			"referrals.csv": referrals(
				"C1,10/05/2016,,LAC,Elsewhere",
				"C2,10/05/2016,,LAC,",
			),
			"care.csv": list("C1,01/01/2016,,SBC", "C2,01/01/2016,,SBC"),
		};
		const yaml = "authority: { name: Sample Borough Council, code: SBC }";
		expect((await statusOf(folder, yaml)).map(([, placer]) => placer)).toEqual([
			"otherAuthority",
			"thisAuthority",
		]);
		expect(await told(folder, { yaml })).toEqual([
			"referrals.csv:2 placing_authority placer-differs",
		]);
	});
});

describe("SSDA903 missing.csv as it is", () => {
	it("is read", async () => {
		const folder = {
			"missing.csv": csv(
				"CHILD,DOB,MISSING,MIS_START,MIS_END",
				"C1,01/01/2002,M,01/05/2016,02/05/2016",
				"C1,01/01/2002,A,03/05/2016,",
			),
		};
		expect(await told(folder)).toEqual([]);
		const { missing } = await recordsOf(folder);
		expect([...(missing?.kind ?? [])]).toEqual([0, 1]);
	});
});

describe("who placed a child", () => {
	const folder = {
		"r.csv": csv(
			"child_id,referral_date,date_of_birth,status_at_referral,placing_authority",
			...["Sample BC", "Elsewhere", "Unknown", "", "otherAuthority"].map(
				(placer, i) => `C${i},03/04/2016,01/01/2002,LAC,${placer}`,
			),
		),
	};

	it.each([
		"authority: { name: Sample BC }",
		"authority: { code: sample bc }",
		"authority: { aliases: [SAMPLE-BC] }",
		"codes: { placing_authority: { Sample BC: thisAuthority } }",
	])("is told where settings have %s", async (yaml) => {
		expect(await told(folder, { yaml })).toEqual([]);
		const { referrals } = await recordsOf(folder, { yaml });
		expect([...(referrals?.placedBy ?? [])]).toEqual([0, 1, 2, 2, 1]);
	});

	it("is not told where they do not name the council", async () => {
		for (const yaml of ["{}", "authority:", "policy: { preset: under-5 }"])
			expect(await told(folder, { yaml })).toEqual([
				"r.csv placing_authority unnamed-authority",
			]);
	});
});
