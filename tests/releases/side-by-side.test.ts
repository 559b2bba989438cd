import { describe, expect, it } from "vitest";
import { prepare } from "../../src/disclosure/facts/auditor.ts";
import type { Release } from "../../src/releases/release.ts";
import { sheetsOfRelease } from "../../src/releases/sheets.ts";
import { laySideBySide } from "../../src/releases/side-by-side.ts";
import { solver } from "../solver.ts";
import { contentOf, type GivenDocument, type Said } from "./document.ts";

const scheme = {
	levels: [],
	laterIsAgain: false,
	isComplete: () => true,
	isConstant: () => true,
};

/** What readers of these documents have, the last of them first; those of the given numbers count other children now. */
function lay(
	documents: readonly GivenDocument[],
	corrected: readonly number[] = [],
) {
	const releases = documents.map(
		(document, at): Release => ({
			number: at + 1,
			content: contentOf(document),
		}),
	);
	const sheets = releases.toReversed().flatMap(sheetsOfRelease);
	const old = sheets.filter(({ release }) =>
		corrected.includes(release.number),
	);
	const side = laySideBySide(sheets, new Set(old), () => undefined, scheme);
	const reader = prepare(side.system, { solver }).knowing();
	return { ...side, reader };
}

const referrals = (period: string, said: Said, threshold = 5) => ({
	period,
	figures: { referrals: said },
	threshold,
});

/** The fourth quarter, told by nobody: what is left of a year. */
function lastQuarter(year: Said, ...quarters: readonly Said[]) {
	return lay([
		...quarters.map((said, at) => referrals(`2016-Q${at + 1}`, said)),
		referrals("2016", year),
	]);
}

describe("a group that subtraction tells", () => {
	it.each([
		[20, "nobody is in it"],
		[21, "one"],
		[24, "four"],
		[25, "five, which are not small"],
	])("of a year of %i, less quarters of 20 in all: %s", (year) => {
		const left = year - 20;
		const { groups, reader } = lastQuarter(year, 8, 7, 5);
		expect(groups.map(({ threshold }) => threshold)).toEqual(
			left > 0 && left < 5 ? [5] : [],
		);
		for (const { cell } of groups)
			expect(reader.range(cell)).toEqual({ from: left, to: left });
	});

	it.each([
		// 8 less 0 to 4 may be 4; of 9 are left 5 at least.
		[8, "<5", true],
		[9, "<5", false],
		["20-24", 20, true],
		["25-30", 20, false],
		["24-30", 20, true],
		// At most as many as the half: nobody is left.
		["17-20", 20, false],
		["17-21", 20, true],
		[20, "16-19", true],
		[20, "10-15", false],
		[20, "20-24", false],
	] as const)(
		"of a year of %s, of which a half is %s, by the ends of what is said",
		(year, half, isSmall) => {
			const { groups } = lay([
				referrals("2016-H1", half),
				referrals("2016", year),
			]);
			expect(groups).toHaveLength(isSmall ? 1 : 0);
		},
	);

	it("is none where a figure of it is held back", () => {
		expect(lastQuarter(22, 8, 7, "[c]").groups).toEqual([]);
	});

	it("is small by the greatest threshold of those who told it", () => {
		const groups = (...thresholds: readonly [number, number]) =>
			lay([
				referrals("2016-H1", 20, thresholds[0]),
				referrals("2016", 27, thresholds[1]),
			]).groups.map(({ threshold }) => threshold);
		expect(groups(5, 10)).toEqual([10]);
		expect(groups(10, 5)).toEqual([10]);
		expect(groups(5, 5)).toEqual([]);
	});

	it.each([
		// Of the second half two quarters are left, and one of them is told by itself.
		["2016-Q3", true],
		["2016-07-01..2016-08-31", true],
		["2016-12-31..2016-12-31", true],
		// What has a day in common with the first half, or goes beyond the year, is no part of the second.
		["2016-Q2", false],
		["2016-06-30..2016-08-31", false],
		["2016-12-31..2017-01-31", false],
	])(
		"is judged by its parts where %s is told by itself: %s",
		(part, isJudged) => {
			const groups = lay([
				referrals(part, "[c]"),
				referrals("2016-H1", 20),
				referrals("2016", 23),
			]).groups.filter(({ cell }) => !cell.includes(" and "));
			expect(groups.map((one) => one.isJudgedByParts)).toEqual([isJudged]);
		},
	);

	it("is judged by a part that lies in none of what is taken away, and not in one of it", () => {
		const judged = (part: string) =>
			lay([
				referrals(part, "[c]"),
				referrals("2016-Q1", 10),
				referrals("2016-Q2", 10),
				referrals("2016", 23),
			])
				.groups.filter(({ cell }) => cell.includes(" and "))
				.map((one) => one.isJudgedByParts);
		expect(judged("2016-04-01..2016-04-30")).toEqual([false]);
		expect(judged("2016-02-01..2016-02-29")).toEqual([false]);
		expect(judged("2016-08-01..2016-08-31")).toEqual([true]);
	});

	it("is judged by parts of the same figure alone", () => {
		const bySex: GivenDocument = {
			period: "2016-Q3",
			figures: { "referrals:sex=male": "[c]" },
		};
		const [group] = lay([
			bySex,
			referrals("2016-H1", 20),
			referrals("2016", 23),
		]).groups;
		expect(group?.isJudgedByParts).toBe(false);
	});

	it("is not sought beside what has been corrected since", () => {
		const told = [referrals("2016-H1", 20), referrals("2016", 22)];
		expect(lay(told).groups).toHaveLength(1);
		expect(lay(told, [1]).groups).toEqual([]);
	});
});

describe("what is held back", () => {
	const table = (female: Said, male: Said, other: Said): GivenDocument => ({
		period: "2016",
		figures: {
			referrals: 40,
			"referrals:sex=female": female,
			"referrals:sex=male": male,
			"referrals:sex=other": other,
		},
	});
	const heldBack = (document: GivenDocument, corrected?: readonly number[]) =>
		lay([document], corrected).heldBack.map(
			({ figure, saidSmall, toldLarge }) => [
				figure.id.replace("referrals:sex=", ""),
				saidSmall,
				toldLarge,
			],
		);

	it.each([
		["<5", true],
		["2-4", true],
		["3-5", false],
	])(
		"is said to be small where it lies below the threshold: %s",
		(said, isSmall) => {
			const [, male] = heldBack(table(30, said, "[c]"));
			expect(heldBack(table(30, said, "[c]"))[0]).toEqual([
				"male",
				isSmall,
				false,
			]);
			expect(male?.[1]).toBe(false);
		},
	);

	it.each([[[]], [[1]]])(
		"is said to be small, or told by the rule that it is not: corrected %j",
		(corrected) => {
			expect(heldBack(table("26-30", "<5", "[c]"), corrected)).toEqual([
				["female", false, true],
				["male", true, false],
				["other", false, true],
			]);
			expect(heldBack(table(30, "[c]", "5-9"), corrected)).toEqual([
				["male", false, false],
				["other", false, false],
			]);
		},
	);

	it("has cells that the reader is asked of, and the rule leaves them 0 or the threshold at least", () => {
		const { heldBack, reader, system } = lay([table("[c]", "<5", "[c]")]);
		for (const { cell } of heldBack) expect(system.cells).toContain(cell);
		const [female] = heldBack;
		expect(
			reader.judge(female?.cell ?? "", [0, 1, 4, 5, 39, 41]).possible,
		).toEqual([0, 5, 39]);
	});

	it("may be as much as any total that is told, and more, where nothing bounds it", () => {
		const { heldBack, reader } = lay([
			{
				period: "2016",
				figures: {
					"referrals:sex=female": 300,
					"referrals:sex=male": "<5",
					"referrals:sex=other": "[c]",
				},
			},
		]);
		const other = heldBack.find(({ toldLarge }) => toldLarge)?.cell ?? "";
		expect(reader.range(other)?.to).toBeGreaterThan(2 * 300);
	});
});

it("a reader takes changes to be few of what lies in nothing else that was published", () => {
	const fewest = (figures: GivenDocument["figures"]) =>
		lay([{ period: "2016", figures }], [1]).fewest.length;
	const male = "referrals:sex=male";
	expect(fewest({ referrals: 30 })).toBe(2);
	expect(fewest({ [male]: 10 })).toBe(2);
	expect(fewest({ referrals: 30, [male]: 10 })).toBe(2);
	expect(fewest({ referrals: 30, missingChildren: 10 })).toBe(4);
});

it("issues that count other children share no cell but by additions and removals", () => {
	const { reader, fewest, system } = lay(
		[referrals("2016", 20), referrals("2016", 26)],
		[1],
	);
	expect(reader.conflict()).toBeUndefined();
	expect(fewest.length).toBeGreaterThan(0);
	for (const cell of fewest) expect(system.cells).toContain(cell);
	const together = lay([referrals("2016", 20), referrals("2016", 26)]);
	expect(together.reader.conflict()).toBeDefined();
	expect(together.fewest).toEqual([]);
});

it.each([{ corrected: [] }, { corrected: [1] }])(
	"children who are held back are no fewer than referrals that are told leave them ($corrected)",
	({ corrected }) => {
		const fewest = (figures: GivenDocument["figures"]) => {
			const { heldBack, reader } = lay(
				[{ period: "2016", figures }],
				corrected,
			);
			expect(reader.conflict()).toBeUndefined();
			const children = heldBack.find(({ figure }) => figure.id === "children");
			return reader.range(children?.cell ?? "")?.from;
		};
		expect(fewest({ referrals: 8, children: "[c]" })).toBe(5);
		expect(
			fewest({
				referrals: 11,
				"referrals:sex=female": 6,
				"referrals:sex=male": 5,
				children: "[c]",
			}),
		).toBe(10);
		expect(fewest({ referrals: "[c]", children: "[c]" })).toBe(0);
	},
);
