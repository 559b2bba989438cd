import { describe, expect, it } from "vitest";
import { markRevisions } from "../../src/releases/mark-revisions.ts";
import type { Release } from "../../src/releases/release.ts";
import { periodOf } from "../disclosure/tables.ts";
import { type ShortTable, tableOf } from "../report/fixture.ts";
import { testSettings } from "../statistics/records.ts";

const levels = testSettings.riskLevels;

function releaseOf(
	number: number,
	short: ShortTable,
	more: {
		readonly period?: string;
		readonly asAt?: number;
		readonly levels?: readonly string[];
	} = {},
): Release {
	const table = tableOf(short, more.period);
	return {
		number,
		content: {
			kind: "paper",
			authority: { name: "Council", code: undefined },
			levels: more.levels,
			figures: {
				period: table.period,
				asAt: more.asAt ?? table.period.to,
				policy: { threshold: 5, roundTo: undefined, degree: 3 },
				figures: table.figures.map(({ id, measure, cell, value }) => ({
					id,
					measure,
					cell,
					value,
					written: {},
				})),
			},
			written: {
				authority: {},
				period: {},
				asAt: {},
				policy: {},
				levels: null,
				figures: {},
			},
		},
	};
}

function marksOf(
	now: ShortTable,
	earlier: readonly Release[],
	provisional: readonly string[] = [],
) {
	const table = tableOf(now);
	const marked = markRevisions(table, {
		asAt: table.period.to,
		levels,
		allLevels: false,
		earlier,
		provisional,
	});
	const marks = marked.table.figures
		.map(({ id, flags }) => [id, flags.filter((flag) => flag !== "u")] as const)
		.filter(([, flags]) => flags.length > 0);
	return { marks: Object.fromEntries(marks), corrects: marked.corrects };
}

describe("what is revised", () => {
	it("is what was published otherwise, and nothing else", () => {
		const first = releaseOf(1, { referrals: 43, children: 40 });
		expect(marksOf({ referrals: 44, children: 40 }, [first])).toEqual({
			marks: { referrals: ["r"] },
			corrects: "release 1, January to December 2016",
		});
	});

	it.each<[string, ShortTable[string], ShortTable[string], boolean]>([
		["a number and another", 43, 44, true],
		["the same number", 43, 43, false],
		["a number that is held back now", 43, "c", false],
		["one that was held back and is told now", "c", 43, false],
		["a number that lies in the band of now", 43, "43-44", false],
		["a number beside the band of now", 42, "43-44", true],
		["fewer than 5, and 4", "<5", 4, false],
		["fewer than 5, and 5", "<5", 5, true],
		["two bands that meet", "26-30", "30-34", false],
		["two bands apart", "26-30", "31-34", true],
		["rounded to the same", "~45", "~45", false],
		["rounded from less than 43", "~45", 42, true],
		["rounded from 43", "~45", 43, false],
		["rounded from 47", "~45", 47, false],
		["rounded from more than 47", "~45", 48, true],
		["rounded to another", "~45", "~50", true],
		["not available then", "x", 43, false],
		["not available now", 43, "x", false],
	])("%s", (_, then, now, isRevised) => {
		const first = releaseOf(1, { referrals: then, children: 1 });
		const { marks } = marksOf({ referrals: now, children: 2 }, [first]);
		expect("referrals" in marks).toBe(isRevised);
	});

	it("is the same when the corrected issue is built again after its release", () => {
		const first = releaseOf(1, { referrals: 43, children: 40 });
		const second = releaseOf(2, { referrals: 44, children: 40 });
		const now = { referrals: 44, children: 40 };
		expect(marksOf(now, [first, second])).toEqual(marksOf(now, [first]));
	});

	it("is told against the last issue alone", () => {
		const issues = [
			releaseOf(1, { referrals: 43, children: 40 }),
			releaseOf(2, { referrals: 44, children: 40 }),
		];
		expect(marksOf({ referrals: 44, children: 41 }, issues).marks).toEqual({
			children: ["r"],
		});
	});

	it("is nothing of another period, another day or other levels", () => {
		const others = [
			releaseOf(1, { referrals: 43 }, { period: "2015" }),
			...["2016-H1", "2016-H2"].map((period) =>
				releaseOf(4, { referrals: 43 }, { period, asAt: periodOf("2016").to }),
			),
			releaseOf(2, { referrals: 43 }, { asAt: 99999 }),
			releaseOf(
				3,
				{ referrals: 43 },
				{ levels: levels.map(({ label }) => label) },
			),
		];
		expect(marksOf({ referrals: 44 }, others)).toEqual({
			marks: {},
			corrects: undefined,
		});
	});
});

it("marks what is provisional, but for what has no number", () => {
	const now = { referrals: 44, children: "c", reReferrals: "<5" };
	expect(marksOf(now, [], ["2016"]).marks).toEqual({
		referrals: ["p"],
		reReferrals: ["p"],
	});
	expect(marksOf(now, [], ["2017"]).marks).toEqual({});
});

it("takes no mark away that a figure has already", () => {
	const table = tableOf({ referrals: 15, "referrals:sex=male": 9 });
	const flagsOf = (of: typeof table) =>
		of.figures.map(({ id, flags }) => [id, flags]);
	expect(flagsOf(table)).toContainEqual(["referrals:sex=male", ["u"]]);
	const marked = markRevisions(table, {
		asAt: table.period.to,
		levels,
		allLevels: false,
		earlier: [releaseOf(1, { referrals: 15, "referrals:sex=male": 8 })],
		provisional: ["2016"],
	});
	expect(flagsOf(marked.table)).toEqual([
		["referrals", ["p"]],
		["referrals:sex=male", ["u", "r", "p"]],
	]);
});
