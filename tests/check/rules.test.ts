import { describe, expect, it } from "vitest";
import { comparisonOfChildren } from "../../src/check/compare-children.ts";
import { checkRules } from "../../src/check/rules/check-rules.ts";
import { csv, type Folder } from "../validate/read-exports.ts";
import { type CheckedWith, found } from "./check-folder.ts";

const referralHeader =
	"referral_id,child_id,referral_date,date_of_birth,sex,risk_at_referral,risk_latest,risk_latest_date,closed_date,closure_reason";

/** Rows of the referrals export under their header. */
function referrals(...rows: readonly string[]): Folder {
	return { "r.csv": csv(referralHeader, ...rows) };
}

function missing(...rows: readonly string[]): Folder {
	return { "m.csv": csv("child_id,start,end,kind", ...rows) };
}

const known = referrals(
	"1,A,2016-03-04,2002-03-04,F,high,,,,",
	"2,B,2015-03-05,2003-03-04,M,high,,,,",
);

/** Five children of whom one was placed by a council of this name. */
function placedBy(name: string): Folder {
	return {
		"r.csv": csv(
			"child_id,referral_date,date_of_birth,status_at_referral,placing_authority",
			...["X", "Y", "Z", "X", name].map(
				(placer, i) => `C${i},2016-03-04,${2000 + i}-03-04,LAC,${placer}`,
			),
		),
	};
}

const longHistory = "history: { completeFrom: 2010-01-01 }";

/** One planted fault: what is found of it, and the same without it, in which nothing is. */
interface Planted {
	readonly rule: string;
	readonly fault: Folder;
	readonly clean: Folder;
	readonly found: readonly string[];
	readonly more?: CheckedWith;
	readonly cleanMore?: CheckedWith;
}

const planted: readonly Planted[] = [
	{
		rule: "one child under two identifiers",
		fault: referrals(
			"1,A,2016-03-04,2002-03-04,F,high,,,,",
			"2,B,2016-03-05,2002-03-04,F,high,,,,",
			"3,B,2016-06-05,2002-03-04,F,high,,,,",
		),
		// Another sex, a sex that is not known, another day.
		clean: referrals(
			"1,A,2016-03-04,2002-03-04,F,high,,,,",
			...Array.from(
				{ length: 60 },
				(_, i) =>
					`m${i},M${i},2016-03-05,2001-${String((i % 12) + 1).padStart(2, "0")}-${10 + Math.floor(i / 12)},M,high,,,,`,
			),
			"2,B,2016-03-05,2002-03-04,M,high,,,,",
			"3,C,2016-03-05,2002-03-04,,high,,,,",
			"4,D,2016-03-05,2002-03-05,F,high,,,,",
			"5,A,2016-05-04,2002-03-04,F,high,,,,",
		),
		found: ["r.csv:3 date_of_birth may-be-one-child"],
	},
	{
		rule: "one referral under two identifiers",
		fault: referrals(
			"1,A,2016-03-04,2002-03-04,F,high,,,,",
			"2,A,2016-03-04,2002-03-04,F,high,,,,",
		),
		clean: referrals(
			"1,A,2016-03-04,2002-03-04,F,high,,,,",
			"2,A,2016-03-05,2002-03-04,F,high,,,,",
		),
		found: ["r.csv:3 referral_id same-day-referral"],
	},
	{
		rule: "the same episode twice",
		fault: {
			...known,
			...missing(
				"A,2016-05-01 20:00,2016-05-02 09:00,M",
				"B,2016-05-01 20:00,2016-05-02 09:00,M",
				"A,2016-05-01 20:00,2016-05-02 09:00,M",
			),
		},
		clean: {
			...known,
			...missing(
				"A,2016-05-01 20:00,2016-05-02 09:00,M",
				"A,2016-05-01 20:00,2016-05-02 09:00,A",
				"B,2016-05-01 20:00,2016-05-02 09:00,M",
			),
		},
		found: ["m.csv:4 child_id identical-duplicate"],
	},
	{
		rule: "the same assessment twice",
		fault: {
			...known,
			"a.csv": csv(
				"referral_id,assessment_date,risk_level",
				"1,2016-04-04,low",
				"1,2016-04-04,low",
			),
		},
		clean: {
			...known,
			"a.csv": csv(
				"referral_id,assessment_date,risk_level",
				"1,2016-04-04,low",
				"1,2016-04-05,low",
				"2,2016-04-05,low",
			),
		},
		found: ["a.csv:3 referral_id identical-duplicate"],
	},
	{
		rule: "the same discussion twice",
		fault: {
			...known,
			"d.csv": csv(
				"child_id,meeting_date,decision,group",
				"A,2016-04-04,other,Gold",
				"A,2016-04-04,other,Gold",
			),
		},
		clean: {
			...known,
			"d.csv": csv(
				"child_id,meeting_date,decision,group",
				"A,2016-04-04,other,Gold",
				"A,2016-04-04,other,Silver",
			),
		},
		found: ["d.csv:3 child_id identical-duplicate"],
	},
	{
		rule: "an assessment before its referral",
		fault: {
			...known,
			"a.csv": csv(
				"referral_id,assessment_date,risk_level",
				"1,2016-03-03,high",
			),
		},
		clean: {
			...known,
			"a.csv": csv(
				"referral_id,assessment_date,risk_level",
				"1,2016-03-04,high",
				"2,2016-03-03,high",
			),
		},
		found: ["a.csv:2 assessment_date assessment-before-referral"],
	},
	{
		rule: "a latest risk before its referral",
		fault: referrals("1,A,2016-03-04,2002-03-04,F,high,low,2016-03-03,,"),
		clean: referrals("1,A,2016-03-04,2002-03-04,F,high,low,2016-03-04,,"),
		found: ["r.csv:2 risk_latest_date assessment-before-referral"],
	},
	{
		rule: "scores before the referral that they are of",
		fault: {
			...known,
			"o.csv": csv(
				"referral_id,outcome_code,first_score,last_score,first_date,last_date",
				"1,1.3.02,1,2,2016-01-04,2016-03-03",
			),
		},
		clean: {
			...known,
			"o.csv": csv(
				"referral_id,outcome_code,first_score,last_score,first_date,last_date",
				"1,1.3.02,1,2,2016-01-04,2016-03-04",
				"2,1.3.02,1,2,,",
			),
		},
		found: ["o.csv:2 last_date scores-before-referral"],
	},
	{
		rule: "interviews before the end of their episode",
		fault: {
			...known,
			"m.csv": csv(
				"child_id,start,end,rhi_completed",
				"A,2016-05-01,2016-05-03,2016-05-02",
			),
		},
		clean: {
			...known,
			"m.csv": csv(
				"child_id,start,end,rhi_completed",
				"A,2016-05-01,2016-05-03,2016-05-03",
			),
		},
		found: ["m.csv:2 rhi_completed interview-not-yet"],
	},
	{
		rule: "interviews of episodes that are not said to need one",
		fault: {
			...known,
			"m.csv": csv(
				"child_id,start,end,rhi_needed,rhi_completed",
				"A,2016-05-01,2016-05-03,,2016-05-04",
				"A,2016-06-01,2016-06-03,no,",
			),
		},
		clean: {
			...known,
			"m.csv": csv(
				"child_id,start,end,rhi_needed,rhi_completed",
				"A,2016-05-01,2016-05-03,,2016-05-06",
				// The same episode, which needs one.
				"A,2016-05-03,2016-05-04,yes,",
			),
		},
		found: ["m.csv:2 rhi_needed interview-not-needed"],
	},
	{
		rule: "a column of placing authorities without the council itself",
		fault: placedBy("Sample BC"),
		clean: placedBy("Sample Borough Council"),
		found: ["r.csv placing_authority own-name-not-found"],
		more: { yaml: "authority: { name: Sample Borough Council }" },
	},
	{
		rule: "what is dated before the child's birth",
		fault: {
			...known,
			"m.csv": csv("child_id,start,end", "A,2002-03-03,2002-03-03"),
		},
		clean: {
			...known,
			"m.csv": csv("child_id,start,end", "A,2002-03-04,2002-03-04"),
		},
		found: ["m.csv:2 start before-birth"],
	},
	{
		rule: "episodes that overlap, by times",
		fault: {
			...known,
			...missing(
				"A,2016-05-01 20:00,2016-05-03 09:00,M",
				"A,2016-05-03 08:59,2016-05-03 10:00,M",
				// Within the first, though the second began later.
				"A,2016-05-02 08:00,2016-05-02 09:00,M",
			),
		},
		clean: {
			...known,
			...missing(
				"A,2016-05-01 20:00,2016-05-03 09:00,M",
				"A,2016-05-03 09:00,2016-05-03 10:00,M",
				"A,2016-05-02 08:00,2016-05-02 09:00,A",
				"B,2016-05-02 08:00,2016-05-02 09:00,M",
			),
		},
		found: [
			"m.csv:3 start overlapping-episode",
			"m.csv:4 start overlapping-episode",
		],
	},
	{
		rule: "episodes that overlap, by days",
		fault: {
			...known,
			...missing("A,2016-05-01,2016-05-03,M", "A,2016-05-02,2016-05-04,M"),
		},
		clean: {
			...known,
			...missing("A,2016-05-01,2016-05-03,M", "A,2016-05-03,2016-05-04,M"),
		},
		found: ["m.csv:3 start overlapping-episode"],
	},
	{
		rule: "an episode that never ends",
		fault: {
			...known,
			...missing("A,2016-05-01,,M", "A,2016-04-01,2016-04-02,M"),
		},
		clean: {
			...known,
			...missing("A,2016-05-01,2016-05-01,M", "A,2016-04-01,2016-04-02,M"),
		},
		found: ["m.csv:2 end open-episode"],
	},
	{
		rule: "an episode that never ends, with another after it, told once",
		fault: {
			...known,
			...missing("A,2016-05-01,,M", "A,2016-06-01,2016-06-02,M"),
		},
		clean: {
			...known,
			...missing("A,2016-05-01,2016-05-01,M", "A,2016-06-01,2016-06-02,M"),
		},
		found: ["m.csv:2 end endless-episode"],
	},
	{
		rule: "another birth date or sex than the referrals have",
		fault: {
			...known,
			"m.csv": csv(
				"CHILD,SEX,DOB,MISSING,MIS_START,MIS_END",
				"A,F,04/03/2002,M,01/05/2016,02/05/2016",
				"A,M,04/03/2001,M,01/06/2016,02/06/2016",
				"B,,,M,01/06/2016,02/06/2016",
			),
		},
		clean: {
			...known,
			"m.csv": csv(
				"CHILD,SEX,DOB,MISSING,MIS_START,MIS_END",
				"A,F,04/03/2002,M,01/05/2016,02/05/2016",
				// What cannot be read there matters to nothing.
				"B,x,some day,M,01/06/2016,02/06/2016",
			),
		},
		found: ["m.csv:3 DOB birth-date-differs", "m.csv:3 SEX sex-differs"],
	},
	{
		rule: "another birth date on the looked-after list",
		fault: {
			...known,
			"l.csv": csv(
				"Child Unique ID,Gender,Date of Birth,Date Started to be Looked After",
				"A,a) Female,05/03/2002,01/01/2017",
				"X,a) Female,05/03/2002,01/01/2017",
			),
		},
		clean: {
			...known,
			"l.csv": csv(
				"Child Unique ID,Gender,Date of Birth,Date Started to be Looked After",
				"A,a) Female,04/03/2002,01/01/2017",
			),
		},
		found: ["l.csv:2 Date of Birth birth-date-differs"],
	},
	{
		rule: "a closure without a reason",
		fault: referrals("1,A,2016-03-04,2002-03-04,F,high,,,2016-05-05,"),
		clean: referrals("1,A,2016-03-04,2002-03-04,F,high,,,2016-05-05,other"),
		found: ["r.csv:2 closure_reason closed-without-reason"],
	},
	{
		rule: "a reason without a closure",
		fault: referrals("1,A,2016-03-04,2002-03-04,F,high,,,,other"),
		clean: referrals("1,A,2016-03-04,2002-03-04,F,high,,,,not recorded"),
		found: ["r.csv:2 closed_date reason-without-closure"],
	},
	{
		rule: "no closures without a column of reasons",
		fault: referrals("1,A,2016-03-04,2002-03-04,F,high,,,2016-05-05,"),
		clean: {
			"r.csv": csv(
				"referral_id,child_id,referral_date,date_of_birth,closed_date",
				"1,A,2016-03-04,2002-03-04,2016-05-05",
			),
		},
		found: ["r.csv:2 closure_reason closed-without-reason"],
	},
	{
		rule: "a child of another export in no referral, once a child",
		fault: {
			...known,
			...missing(
				"A,2016-05-01,2016-05-01,M",
				"X,2016-05-01,2016-05-01,M",
				"X,2016-06-01,2016-06-01,M",
			),
		},
		clean: { ...known, ...missing("A,2016-05-01,2016-05-01,M") },
		found: ["m.csv:3 child_id child-not-referred"],
	},
	{
		rule: "an export whose children are all unknown",
		fault: {
			...known,
			"d.csv": csv(
				"child_id,meeting_date,decision",
				...["V", "W", "X", "Y", "Z"].map((id) => `${id},2016-04-04,other`),
			),
		},
		clean: {
			...known,
			"d.csv": csv("child_id,meeting_date,decision", "A,2016-04-04,other"),
		},
		found: ["d.csv child_id no-child-in-common"],
	},
	{
		rule: "more than 2 % unknown sex",
		fault: referrals(...many(3, (i) => `${day(i)},`)),
		clean: referrals(...many(2, (i) => `${day(i)},`)),
		found: ["r.csv sex many-unknown-sex"],
	},
	{
		rule: "more than 2 % unknown birth dates",
		fault: referrals(...many(3, () => ",F")),
		clean: referrals(...many(2, () => ",F")),
		found: ["r.csv date_of_birth many-unknown-birth-dates"],
	},
	{
		rule: "more than 2 % unknown sex, of the period alone",
		fault: referrals(
			"1,A,2016-03-04,2002-03-04,F,high,,,,",
			"2,B,2015-12-31,2002-03-05,,high,,,,",
			"3,C,2014-12-31,2002-03-05,F,high,,,,",
		),
		more: { period: "2015", yaml: longHistory },
		cleanMore: { period: "2016", yaml: longHistory },
		clean: referrals(
			"1,A,2016-03-04,2002-03-04,F,high,,,,",
			"2,B,2015-12-31,2002-03-05,,high,,,,",
			"3,C,2014-12-31,2002-03-05,F,high,,,,",
		),
		found: ["r.csv sex many-unknown-sex"],
	},
	{
		rule: "a look-back that is too short",
		fault: referrals(
			"1,A,2015-01-02,2002-03-04,F,high,,,,",
			"2,B,2016-01-02,2002-03-05,F,high,,,,",
		),
		clean: referrals(
			"1,A,2015-01-01,2002-03-04,F,high,,,,",
			"2,B,2016-01-02,2002-03-05,F,high,,,,",
		),
		more: { period: "2016" },
		found: ["r.csv referral_date short-look-back"],
	},
	{
		rule: "a look-back that settings say is too short",
		fault: referrals(
			"1,A,2015-01-01,2002-03-04,F,high,,,,",
			"2,B,2016-01-02,2002-03-05,F,high,,,,",
		),
		clean: referrals("2,B,2016-01-02,2002-03-05,F,high,,,,"),
		more: { period: "2016", yaml: "history: { completeFrom: 2015-02-01 }" },
		cleanMore: {
			period: "2016",
			yaml: "history: { completeFrom: 2015-01-01 }",
		},
		found: ["r.csv referral_date short-look-back"],
	},
	{
		rule: "an export that was made before the period's end",
		fault: known,
		clean: known,
		more: {
			period: "2016",
			yaml: "exports: { referrals: { extracted: 2016-12-30 } }\nhistory: { completeFrom: 2010-01-01 }",
		},
		cleanMore: {
			period: "2016",
			yaml: "exports: { referrals: { extracted: 2016-12-31 } }\nhistory: { completeFrom: 2010-01-01 }",
		},
		found: ["r.csv extracted-early"],
	},
	{
		rule: "dates after the day of the export",
		fault: {
			...referrals(
				"1,A,2016-03-04,2002-03-04,F,high,low,2017-01-02,2017-01-03,other",
			),
			...missing("A,2016-12-31,2017-01-02,M"),
		},
		clean: {
			...referrals(
				"1,A,2016-03-04,2002-03-04,F,high,low,2017-01-01,2017-01-01,other",
			),
			...missing("A,2016-12-31,2017-01-01,M"),
		},
		more: {
			yaml: "exports: { referrals: { extracted: 2017-01-01 }, missing: { extracted: 2017-01-01 } }",
		},
		found: [
			"m.csv:2 end after-extract",
			"r.csv:2 closed_date after-extract",
			"r.csv:2 risk_latest_date after-extract",
		],
	},
	{
		rule: "an export of another year",
		fault: {
			...known,
			...missing("A,2015-05-01,2015-05-01,M"),
			"t.csv": csv("audience,date", "Schools,2015-01-01"),
		},
		clean: {
			...known,
			...missing("A,2016-05-01,2016-05-01,M"),
			"t.csv": csv("audience,date", "Schools,2016-12-31"),
		},
		more: { period: "2016", yaml: longHistory },
		found: ["m.csv start nothing-in-period", "t.csv date nothing-in-period"],
	},
];

/** A hundred referrals of as many children, of which so many end in other cells of birth and sex. */
function many(some: number, unlike: (i: number) => string): readonly string[] {
	return Array.from(
		{ length: 100 },
		(_, i) =>
			`${i},A${i},2016-03-04,${i < some ? unlike(i) : `${day(i)},F`},high,,,,`,
	);
}

/** A birth date of its own for each of a hundred children. */
function day(i: number): string {
	return `${2000 + Math.floor(i / 25)}-03-${String((i % 25) + 1).padStart(2, "0")}`;
}

describe("what only a check looks for", () => {
	it.each(planted)("$rule", async (each) => {
		expect(await found(each.fault, each.more)).toEqual(each.found);
		expect(await found(each.clean, each.cleanMore ?? each.more)).toEqual([]);
	});

	it("is planted here at least once for each code", () => {
		const told = planted.flatMap((each) =>
			each.found.map((line) => line.split(" ").at(-1)),
		);
		for (const code of [...checkRules, comparisonOfChildren].flatMap(
			({ codes }) => codes,
		))
			expect(told).toContain(code);
	});

	it("is not looked for on a line where something is refused", async () => {
		expect(
			await found({
				...referrals("1,A,2016-03-04,2002-03-04,F,high,,,some day,other"),
				...missing("A,2016-05-01,never,M"),
			}),
		).toEqual(["m.csv:2 end not-a-date", "r.csv:2 closed_date not-a-date"]);
	});

	it("names the other file where two are one export", async () => {
		const yaml = "exports: { referrals: { files: [r.csv, s.csv] } }";
		const [first] = Object.values(
			referrals("1,A,2016-03-04,2002-03-04,F,high,,,,"),
		);
		const [second] = Object.values(
			referrals("2,B,2016-03-04,2002-03-04,F,high,,,,"),
		);
		expect(
			await found({ "r.csv": first ?? "", "s.csv": second ?? "" }, { yaml }),
		).toEqual(["s.csv:2 date_of_birth may-be-one-child"]);
	});
});
