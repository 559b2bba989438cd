import { describe, expect, it } from "vitest";
import { startGathering } from "../../src/releases/gathered-facts.ts";
import {
	addGroups,
	type GroupBetween,
	groupsBetween,
} from "../../src/releases/groups-between.ts";
import { sheetsOfRelease, sheetsOfTable } from "../../src/releases/sheets.ts";
import type { Stated } from "../../src/releases/stated.ts";
import type { NamedTerm } from "../../src/universe/laws.ts";
import { periodOf, tableOf } from "../disclosure/tables.ts";
import { contentOf, type Said } from "./document.ts";

/** Figures of these counts, told so by release 1 on the first half, and those at hand, on the whole year. */
function sheets(
	told: Readonly<Record<string, readonly [Said, number]>>,
	atHand: Readonly<Record<string, number>>,
): readonly Stated[] {
	const said = Object.entries(told).map(([id, [words]]) => [id, words]);
	const content = contentOf({
		period: "2016-H1",
		figures: Object.fromEntries(said),
	});
	const own = tableOf(
		Object.entries(atHand).map(([id, count]) => ({
			id,
			count,
			period: periodOf("2016"),
		})),
		[],
	);
	return [
		...sheetsOfRelease({ number: 1, content }),
		...sheetsOfTable(own),
	].flatMap((sheet) =>
		sheet.figures.map((figure): Stated => {
			const count =
				(sheet.release ? told[figure.id]?.[1] : atHand[figure.id]) ?? 0;
			return {
				sheet,
				figure,
				name: `${sheet.release ? "1" : "own"} ${figure.id}`,
				counted: { count, children: count },
				scope: undefined,
			};
		}),
	);
}

const plus = (name: string): NamedTerm => ({ name, coefficient: 1 });
const minus = (name: string): NamedTerm => ({ name, coefficient: -1 });

const groups = (
	stated: readonly Stated[],
	...terms: readonly NamedTerm[]
): readonly GroupBetween[] => groupsBetween([{ terms, parts: [] }], stated);

describe("a group between sheets", () => {
	const stated = sheets(
		{ referrals: [20, 20], "referrals:sex=male": [8, 8] },
		{ referrals: 23, "referrals:sex=male": 9 },
	);

	it("is told by figures of two sheets at least, all of them told", () => {
		const [year, half] = [plus("own referrals"), minus("1 referrals")];
		expect(groups(stated, year, half)).toHaveLength(1);
		expect(groups(stated, year, minus("own referrals:sex=male"))).toEqual([]);
		expect(groups(stated, year, half, minus("nobody's"))).toEqual([]);
	});

	it("is said by its figure, or by each with where it stands", () => {
		const words = (...terms: readonly NamedTerm[]) =>
			groups(stated, ...terms).map((group) => group.words);
		expect(words(minus("1 referrals"), plus("own referrals"))).toEqual([
			"referrals: these figures, January to December 2016, less release 1, January to June 2016",
		]);
		expect(words(plus("own referrals"), minus("1 referrals:sex=male"))).toEqual(
			[
				"referrals (these figures, January to December 2016) − referrals:sex=male (release 1, January to June 2016)",
			],
		);
		expect(
			words(
				plus("own referrals"),
				plus("1 referrals:sex=male"),
				minus("1 referrals"),
			),
		).toEqual([
			"referrals (these figures, January to December 2016) + referrals:sex=male (release 1, January to June 2016) − referrals (release 1, January to June 2016)",
		]);
	});
});

describe("what must stay open of a group between sheets", () => {
	const targets = (
		half: readonly [Said, number],
		year: number,
		threshold = 5,
	) => {
		const gathered = startGathering(new Set(), 1000);
		const stated = sheets({ referrals: half }, { referrals: year });
		addGroups(
			gathered,
			groups(stated, plus("own referrals"), minus("1 referrals")),
			threshold,
		);
		return [...gathered.targets.values()].map(({ kind, values }) => [
			kind,
			values,
		]);
	};
	const small = [["small difference between releases", [1, 2, 3, 4]]];

	it.each([
		[20, []],
		[21, small],
		[24, small],
		[25, []],
	])(
		"is each small value, where it is small: a half of 20, a year of %i",
		(year, expected) => {
			expect(targets([20, 20], year)).toEqual(expected);
		},
	);

	it("is the same of parts of one period of which words were said", () => {
		expect(targets(["20-24", 20], 23)).toEqual(small);
	});

	const mixed = sheets(
		{
			referrals: ["[c]", 20],
			"referrals:sex=male": ["[c]", 8],
			children: [9, 9],
			closures: [8, 8],
		},
		{ referrals: 23, children: 11 },
	);
	const asked = (...terms: readonly NamedTerm[]) => {
		const gathered = startGathering(new Set(), 1000);
		addGroups(gathered, groups(mixed, ...terms), 5);
		return gathered.targets.size;
	};

	it("is nothing where another figure of it was held back: nobody can subtract that", () => {
		const all = [
			plus("own referrals"),
			plus("own children"),
			minus("1 referrals"),
			minus("1 children"),
		];
		expect(asked(plus("own children"), minus("1 children"))).toBe(1);
		expect(asked(plus("own referrals"), minus("1 referrals"))).toBe(1);
		expect(asked(plus("own children"), minus("1 closures"))).toBe(1);
		expect(asked(...all.filter(({ name }) => name !== "own children"))).toBe(0);
		expect(asked(plus("own children"), minus("1 referrals:sex=male"))).toBe(0);
	});

	it("is nothing of earlier releases alone", () => {
		const earlier = sheets(
			{ referrals: [10, 10], "referrals:sex=male": [8, 8] },
			{},
		);
		const other = sheets({ referrals: [12, 12] }, {}).map((one) => ({
			...one,
			name: "2 referrals",
		}));
		const gathered = startGathering(new Set(), 1000);
		const both = [...earlier, ...other];
		const between = groups(both, plus("2 referrals"), minus("1 referrals"));
		expect(between).toHaveLength(1);
		addGroups(gathered, between, 5);
		expect(gathered.targets.size).toBe(0);
	});

	it.each([
		[1, [1, 2]],
		[2, [1, 2]],
		[4, [3, 4]],
	])(
		"is its value and one beside it where a part of it is judged by itself: %i",
		(left, values) => {
			const gathered = startGathering(new Set(), 1000);
			const stated = sheets({ referrals: [20, 20] }, { referrals: 20 + left });
			addGroups(
				gathered,
				groups(stated, plus("own referrals"), minus("1 referrals")).map(
					(group) => ({ ...group, isJudgedByParts: true }),
				),
				5,
			);
			expect([...gathered.targets.values()].map((one) => one.values)).toEqual([
				values,
			]);
		},
	);
});
