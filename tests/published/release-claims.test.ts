import { describe, expect, it } from "vitest";
import { readFigure } from "../../src/measures/figure-key.ts";
import type {
	PublishedFigure,
	PublishedValue,
} from "../../src/published/published-figures.ts";
import { releaseClaims } from "../../src/published/release-claims.ts";
import { groupsIn } from "../../src/published/untold-groups.ts";
import type { Relation } from "../../src/reader/relation.ts";
import { periodOf } from "../disclosure/tables.ts";

const withheld: PublishedValue = { status: "withheld" };
const few: PublishedValue = {
	status: "banded",
	from: 0,
	to: 4,
	text: "fewer than 5",
};
const shown = (count: number): PublishedValue => ({ status: "shown", count });

function figureOf(
	id: string,
	value: PublishedValue,
	more: Partial<PublishedFigure> = {},
): PublishedFigure {
	const key = readFigure(id);
	if (key === undefined) throw new Error(`no figure ${id}`);
	return { ...key, id, value, written: {}, ...more };
}

const sex = (category: string) => `referrals:sex=${category}`;
const parts = [sex("female"), sex("male"), sex("other")];
const total: Relation = { kind: "sum", total: "referrals", parts };
const knowledge = { relations: [total], differences: [], whole: true };
const table = (...values: readonly PublishedValue[]) => [
	figureOf("referrals", shown(30)),
	...values.map((value, at) => figureOf(parts[at] ?? "", value)),
];

describe("groups that no figure counts", () => {
	const groups = (
		figures: readonly PublishedFigure[],
		more: Partial<Parameters<typeof groupsIn>[0]> = {},
	) =>
		groupsIn(
			{ relations: [total], differences: [], ...more },
			new Map(figures.map((figure) => [figure.id, figure])),
			5,
		).map(({ cell, least }) => [cell, least]);

	it("are the parts of a total that are held back, where they are two at least", () => {
		expect(groups(table(shown(20), shown(6), withheld))).toEqual([]);
		expect(groups(table(shown(20), withheld, withheld))).toEqual([
			[`${sex("male")} + ${sex("other")}`, 1],
		]);
	});

	it.each([
		[withheld, few, 1],
		[few, few, 2],
	])("are as many at least as are said to be few", (male, other, least) => {
		expect(groups(table(shown(20), male, other))).toEqual([
			[`${sex("male")} + ${sex("other")}`, least],
		]);
	});

	it("are none where a part of the total was not published", () => {
		expect(groups(table(withheld, withheld))).toEqual([]);
	});

	it("are what a larger is more than a smaller, unless parts of one table make it up", () => {
		const figures = [
			figureOf("referrals", shown(30)),
			figureOf("children", shown(28)),
		];
		const terms = [
			{ name: "referrals", coefficient: 1 },
			{ name: "children", coefficient: -1 },
		];
		const told = (...names: readonly string[]) =>
			groups(figures, {
				relations: [],
				differences: [{ terms, parts: names }],
			});
		expect(told()).toEqual([["referrals − children", 1]]);
		expect(told("one")).toEqual([["referrals − children", 1]]);
		expect(told("one", "other")).toEqual([]);
	});

	it("are none where one of the figures was not published", () => {
		const terms = [
			{ name: "referrals", coefficient: 1 },
			{ name: "children", coefficient: -1 },
		];
		expect(
			groups([figureOf("referrals", shown(30))], {
				relations: [],
				differences: [{ terms, parts: [] }],
			}),
		).toEqual([]);
	});
});

describe("what a reader of a release is told", () => {
	const policy = { threshold: 5, roundTo: undefined, degree: 3 } as const;
	const release = (
		figures: readonly PublishedFigure[],
		again: readonly PublishedFigure[] = [],
	) =>
		releaseClaims(
			{
				period: periodOf("2016"),
				asAt: periodOf("2016").to,
				policy,
				figures,
				again,
			},
			knowledge,
			() => true,
		);
	const ids = (...given: Parameters<typeof release>) =>
		release(...given).statements.map(({ fact }) => fact.id);

	it("is how figures hang together, what the rule tells, and each figure that is not held back", () => {
		expect(ids(table(shown(20), few, withheld))).toEqual([
			"structure 1",
			`rule ${sex("other")}`,
			"figure referrals",
			`figure ${sex("female")}`,
			`figure ${sex("male")}`,
		]);
	});

	it("is said again under a name of its own, where it is a figure of the release", () => {
		const again = [
			figureOf("referrals", shown(30)),
			figureOf("referrals", few),
			figureOf("children", shown(30)),
		];
		expect(ids(table(shown(20), shown(4), shown(6)), again).slice(-2)).toEqual([
			"figure referrals, again 1",
			"figure referrals, again 2",
		]);
	});

	it("has a cell for each figure, for a base that is none, and for each group", () => {
		const share = {
			from: 50,
			to: 50,
			decimals: 0,
			text: "50%",
			unreliable: false,
		};
		const outside = figureOf("closures", shown(10), {
			base: "referrals:state=closed",
			share,
		});
		const { listed, groups, system } = release([
			...table(shown(20), withheld, withheld),
			outside,
		]);
		expect(listed).toEqual([
			"referrals",
			...parts,
			"closures",
			"referrals:state=closed",
		]);
		expect(groups).toHaveLength(1);
		expect(system.cells).toEqual([
			...(listed ?? []),
			`${sex("male")} + ${sex("other")}`,
		]);
	});

	it("has a cell for what no figure is and hangs together with some", () => {
		const { system } = release([figureOf("referrals", shown(30))]);
		expect(system.cells).toEqual(["referrals", ...parts]);
	});
});
