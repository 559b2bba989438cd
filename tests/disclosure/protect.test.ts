import { describe, expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import type { Policy } from "../../src/settings/settings.ts";
import type {
	FigureTable,
	Relation,
} from "../../src/statistics/figure-table.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import { feasibleValues } from "./enumerate.ts";
import {
	crossed,
	type Given,
	oneWay,
	policyOf,
	protectBy,
	referralsBy,
	said,
	tableOf,
} from "./tables.ts";

function changed(policy: Partial<Policy>): Policy {
	return { ...policyOf("under-5"), preset: undefined, ...policy };
}

function underFive(table: FigureTable) {
	return said(protectBy("under-5", table));
}

describe("the ladder", () => {
	it("shows a count of the threshold or more, and zero", () => {
		const table = referralsBy("risk", { high: 5, medium: 25, low: 0 });
		expect(underFive(table)).toEqual({
			referrals: 30,
			"referrals:risk=high": 5,
			"referrals:risk=medium": 25,
			"referrals:risk=low": 0,
		});
		expect(protectBy("under-5", table).heldBack).toBe(0);
	});

	it.each([
		["under-5", 4, "fewer than 5"],
		["under-5", 5, 5],
		["dfe-1-5", 5, "fewer than 6"],
		["dfe-1-5", 6, 6],
		["under-10", 9, "fewer than 10"],
		["under-10", 10, 10],
	] as const)("%s says of %i: %s", (preset, count, expected) => {
		const table = tableOf([{ id: "missingChildren", count }], []);
		expect(said(protectBy(preset, table))).toEqual({
			missingChildren: expected,
		});
	});

	it("says nothing of a count that stands on too few children", () => {
		const table = tableOf(
			[
				{ id: "missingEpisodes", count: 12, contributors: 4 },
				{ id: "absentEpisodes", count: 12, contributors: 5 },
				{ id: "absentChildren", count: 4, contributors: 4 },
			],
			[],
		);
		expect(underFive(table)).toEqual({
			missingEpisodes: "[c]",
			absentEpisodes: 12,
			absentChildren: "fewer than 5",
		});
	});

	it("judges a count of children by itself where nobody counted the children behind it", () => {
		const table = tableOf(
			[{ id: "missingEpisodes", count: 2, contributors: undefined }],
			[],
		);
		expect(underFive(table)).toEqual({ missingEpisodes: "fewer than 5" });
	});

	it("never holds training back, nor rounds it", () => {
		const { figures, relation } = oneWay("trainingSessions", "audience", {
			schools: 2,
			police: 1,
		});
		const table = tableOf(figures, [relation]);
		const expected = {
			trainingSessions: 3,
			"trainingSessions:audience=schools": 2,
			"trainingSessions:audience=police": 1,
		};
		expect(underFive(table)).toEqual(expected);
		expect(said(protectBy("round-5", table))).toEqual(expected);
	});

	it("says that a figure is not available, and does not count it as held back", () => {
		const table = tableOf(
			[{ id: "reReferrals", count: undefined, base: "referrals" }],
			[],
		);
		expect(underFive(table)).toEqual({ reReferrals: "[x]" });
		expect(protectBy("under-5", table).heldBack).toBe(0);
	});

	it("rounds half away from zero, and holds small counts back", () => {
		const counts = { a: 3, b: 12, c: 13, d: 0, e: 22 };
		const table = tableOf(
			Object.entries(counts).map(([category, count]) => ({
				id: `referrals:risk=${category}`,
				count,
			})),
			[],
		);
		expect(said(protectBy("round-5", table))).toEqual({
			"referrals:risk=a": "[c]",
			"referrals:risk=b": "~10",
			"referrals:risk=c": "~15",
			"referrals:risk=d": "~0",
			"referrals:risk=e": "~20",
		});
		const byTen = changed({ threshold: 5, roundTo: 10 });
		const tens = atOnce(protect(table, byTen, { decimals: 0, solver }));
		expect(said(tens)["referrals:risk=c"]).toBe("~10");
	});

	it("says nothing of what stands on too few children where it rounds, either", () => {
		const table = tableOf(
			[{ id: "missingEpisodes", count: 12, contributors: 4 }],
			[],
		);
		expect(said(protectBy("round-5", table))).toEqual({
			missingEpisodes: "[c]",
		});
	});

	it("never rounds a count that is not zero to zero", () => {
		const byTwenty = changed({ threshold: 5, roundTo: 20 });
		const table = tableOf([{ id: "referrals", count: 9 }], []);
		const { table: published } = atOnce(
			protect(table, byTwenty, {
				decimals: 0,
				solver,
			}),
		);
		expect(published.byId.get("referrals")?.value).toEqual({
			status: "withheld",
		});
	});

	it("takes a threshold under which nothing is small, and one under which only 1 is", () => {
		const table = referralsBy("sex", { female: 1, male: 9, other: 0 });
		const at = (threshold: number) =>
			said(
				atOnce(protect(table, changed({ threshold }), { decimals: 0, solver })),
			);
		expect(at(1)).toMatchObject({ "referrals:sex=female": 1 });
		// "Fewer than 2", where zeros are shown, would be 1.
		expect(at(2)).toMatchObject({ "referrals:sex=female": "[c]" });
		expect(at(2)).not.toMatchObject({
			referrals: 10,
			"referrals:sex=male": 9,
		});
	});
});

describe("partners", () => {
	it("comes out as in the 2016 paper", () => {
		const sex = referralsBy("sex", {
			female: 26,
			male: 4,
			other: 0,
			notRecorded: 0,
		});
		expect(underFive(sex)).toEqual({
			referrals: 30,
			"referrals:sex=female": "26 to 30",
			"referrals:sex=male": "fewer than 5",
			"referrals:sex=other": 0,
			"referrals:sex=notRecorded": 0,
		});
		expect(protectBy("under-5", sex).heldBack).toBe(2);
		const status = referralsBy("status", {
			lookedAfter: 9,
			childProtection: 0,
			childInNeed: 21,
		});
		expect(underFive(status)).toEqual({
			referrals: 30,
			"referrals:status=lookedAfter": 9,
			"referrals:status=childProtection": 0,
			"referrals:status=childInNeed": 21,
		});
		const { figures, relation } = oneWay("lookedAfter", "placedBy", {
			thisAuthority: 6,
			otherAuthority: 3,
			notRecorded: 0,
		});
		expect(underFive(tableOf(figures, [relation]))).toEqual({
			lookedAfter: 9,
			"lookedAfter:placedBy=thisAuthority": "5 to 9",
			"lookedAfter:placedBy=otherAuthority": "fewer than 5",
			"lookedAfter:placedBy=notRecorded": 0,
		});
	});

	it("are the last of the declared order that serve, whatever their sizes", () => {
		const table = (a: number, b: number, c: number) =>
			referralsBy("risk", { s: 3, a, b, c, none: 0 });
		for (const [a, b, c] of [
			[20, 30, 40],
			[40, 30, 20],
			[30, 20, 400],
		] as const) {
			const { table: published } = protectBy("under-5", table(a, b, c));
			const statuses = published.figures.map(({ value }) => value.status);
			expect(statuses).toEqual([
				"shown",
				"banded",
				"shown",
				"shown",
				"banded",
				"shown",
			]);
		}
	});

	it("are none where the small counts protect each other", () => {
		const table = referralsBy("risk", { a: 3, b: 2, c: 20, d: 0 });
		expect(protectBy("under-5", table).heldBack).toBe(2);
		const three = referralsBy("risk", { a: 3, b: 2, c: 3, d: 20 });
		expect(protectBy("under-5", three).heldBack).toBe(3);
	});

	it.each([
		["A6", 3, [10, 6, 1, 1]],
		["A7", 5, [10, 12, 4, 4]],
	] as const)("leave all that is small in case %s", (_, threshold, counts) => {
		const policy = changed({ threshold });
		const [a, b, c, d] = counts;
		const table = referralsBy("risk", { a, b, c, d });
		const { table: published } = atOnce(
			protect(table, policy, {
				decimals: 0,
				solver,
			}),
		);
		expect(published.byId.get("referrals:risk=a")?.value.status).toBe("shown");
		const left = feasibleValues(table, published, policy, 40);
		for (const id of ["referrals:risk=c", "referrals:risk=d"])
			for (let value = 1; value < threshold; value++)
				expect(left.get(id)?.has(value)).toBe(true);
	});

	it("are all categories, and nothing is said of any, where no partner is enough", () => {
		const table = referralsBy("sex", { female: 4, male: 4 });
		expect(underFive(table)).toEqual({
			referrals: 8,
			"referrals:sex=female": "[c]",
			"referrals:sex=male": "[c]",
		});
		const zeros = referralsBy("sex", { female: 4, male: 4, other: 0 });
		expect(underFive(zeros)).toEqual({
			referrals: 8,
			"referrals:sex=female": "[c]",
			"referrals:sex=male": "[c]",
			"referrals:sex=other": "[c]",
		});
	});

	it("come down until what is held back adds up to enough", () => {
		// 3 + 5 could not be 4 + 5: a second one comes down. 3 + 7 could.
		const table = (last: number) =>
			underFive(referralsBy("risk", { s: 3, a: 20, b: 30, c: last }));
		expect(table(5)).toMatchObject({
			"referrals:risk=a": 20,
			"referrals:risk=b": "[c]",
			"referrals:risk=c": "[c]",
		});
		expect(table(7)).toMatchObject({
			"referrals:risk=a": 20,
			"referrals:risk=b": 30,
			"referrals:risk=c": "6 to 10",
		});
	});

	it("are as few as can be under degree 2", () => {
		const table = referralsBy("sex", { female: 5, male: 4, other: 0 });
		const held = (degree: 2 | 3) =>
			atOnce(protect(table, changed({ degree }), { decimals: 0, solver }))
				.heldBack;
		expect(held(2)).toBe(2);
		expect(held(3)).toBe(2);
		const tight = referralsBy("sex", { female: 5, male: 2, other: 30 });
		expect(
			said(
				atOnce(protect(tight, changed({ degree: 2 }), { decimals: 0, solver })),
			),
		).toMatchObject({ "referrals:sex=male": "fewer than 5" });
	});

	it("do not depend on the order in which relations are written", () => {
		const table = crossed([
			[1, 7, 9],
			[12, 2, 30],
			[8, 8, 8],
		]);
		const other = { ...table, relations: [...table.relations].reverse() };
		expect(underFive(other)).toEqual(underFive(table));
	});
});

describe("small totals", () => {
	it("say nothing of where their referrals stand: one category or two would tell", () => {
		const all = {
			referrals: "fewer than 5",
			"referrals:sex=female": "[c]",
			"referrals:sex=male": "[c]",
		};
		expect(underFive(referralsBy("sex", { female: 1, male: 0 }))).toEqual(all);
		expect(underFive(referralsBy("sex", { female: 1, male: 2 }))).toEqual(all);
	});

	it("say the same of a single referral and of where it stands under degree 2", () => {
		const table = referralsBy("sex", { female: 1, male: 0 });
		expect(
			said(
				atOnce(protect(table, changed({ degree: 2 }), { decimals: 0, solver })),
			),
		).toEqual({
			referrals: "fewer than 5",
			"referrals:sex=female": "fewer than 5",
			"referrals:sex=male": 0,
		});
	});

	it("say nothing of any where there is none", () => {
		const table = referralsBy("sex", { female: 0, male: 0 });
		expect(protectBy("under-5", table).heldBack).toBe(0);
	});

	it("keep their parts from being counted by the statements about them", () => {
		for (const degree of [2, 3] as const) {
			const table = referralsBy("risk", { a: 1, b: 1, c: 1, d: 1 });
			const policy = changed({ degree });
			const { table: published } = atOnce(
				protect(table, policy, {
					decimals: 0,
					solver,
				}),
			);
			const left = feasibleValues(table, published, policy, 20);
			for (const [id, values] of left)
				expect([id, [1, 2, 3, 4].every((v) => values.has(v))]).toEqual([
					id,
					true,
				]);
		}
	});
});

describe("linked tables", () => {
	const status = oneWay("referrals", "status", {
		lookedAfter: 9,
		childInNeed: 18,
		none: 3,
	});
	const placed = oneWay("lookedAfter", "placedBy", {
		thisAuthority: 9,
		otherAuthority: 0,
	});
	const same: Relation = {
		kind: "sum",
		total: "lookedAfter",
		parts: ["referrals:status=lookedAfter"],
	};

	it("hold back equal figures together", () => {
		const table = tableOf(
			[...status.figures, ...placed.figures.slice(0, 1)],
			[
				{
					...status.relation,
					kind: "sum",
					total: "referrals",
					parts: [
						"referrals:status=none",
						"referrals:status=childInNeed",
						"referrals:status=lookedAfter",
					],
				},
				same,
				{ kind: "atMost", smaller: "lookedAfter", larger: "referrals" },
			],
		);
		const { "referrals:status=lookedAfter": one, lookedAfter: other } =
			underFive(table);
		expect(one).toBe(other);
	});

	it("follow a small count from one table to the next", () => {
		// The looked-after are known from their own table; so child in need has to come down, and not they.
		const table = tableOf(
			[...status.figures, ...placed.figures],
			[status.relation, placed.relation, same],
		);
		expect(underFive(table)).toMatchObject({
			referrals: 30,
			"referrals:status=lookedAfter": 9,
			"referrals:status=childInNeed": "17 to 21",
			"referrals:status=none": "fewer than 5",
			lookedAfter: 9,
		});
	});

	it("show or hold back missing and at risk together", () => {
		const figures = (count: number): readonly Given[] => [
			{ id: "missingChildren", count: 87 },
			{ id: "childrenAtRisk", count: 30 },
			{
				id: "missingAndAtRisk:of=childrenAtRisk",
				count,
				base: "childrenAtRisk",
			},
			{
				id: "missingAndAtRisk:of=missingChildren",
				count,
				base: "missingChildren",
			},
		];
		const { table } = protectBy("under-5", tableOf(figures(12), []));
		expect(
			table.figures.map((figure) => [figure.value.status, figure.share]),
		).toEqual([
			["shown", undefined],
			["shown", undefined],
			["shown", { status: "shown", percent: 40 }],
			["shown", { status: "shown", percent: 14 }],
		]);
		expect(underFive(tableOf(figures(3), []))).toMatchObject({
			"missingAndAtRisk:of=childrenAtRisk": "fewer than 5",
			"missingAndAtRisk:of=missingChildren": "fewer than 5",
		});
	});

	it("take missing and at risk down together where one of the two would give a child away", () => {
		const table = tableOf(
			[
				{ id: "missingChildren", count: 14 },
				{ id: "absentChildren", count: 2 },
				{ id: "missingAndAtRisk:of=childrenAtRisk", count: 12 },
				{ id: "missingAndAtRisk:of=missingChildren", count: 12 },
			],
			[
				{
					kind: "sum",
					total: "missingChildren",
					parts: ["missingAndAtRisk:of=missingChildren", "absentChildren"],
				},
			],
		);
		expect(underFive(table)).toEqual({
			missingChildren: 14,
			absentChildren: "fewer than 5",
			"missingAndAtRisk:of=childrenAtRisk": "10 to 14",
			"missingAndAtRisk:of=missingChildren": "10 to 14",
		});
	});

	it("protect a change of risk that is published by direction and in detail", () => {
		const detail = {
			"from=high|state=closed|to=high": 1,
			"from=high|state=closed|to=low": 1,
			"from=high|state=open|to=high": 2,
			"from=high|state=open|to=medium": 1,
			"from=medium|state=closed|to=low": 9,
			"from=medium|state=open|to=medium": 16,
		};
		const id = (cell: string) => `riskChange:${cell}`;
		const sum = (total: string, cells: readonly string[]): Relation => ({
			kind: "sum",
			total,
			parts: cells.map(id),
		});
		const cells = Object.keys(detail);
		const having = (text: string) => cells.filter((c) => c.includes(text));
		const table = tableOf(
			[
				...referralsBy("risk", { high: 5, medium: 25 }).figures.map(given),
				...Object.entries({ closed: 11, open: 19 }).map(([state, count]) => ({
					id: `referrals:state=${state}`,
					count,
				})),
				{ id: "riskChange:direction=reduced", count: 11 },
				{ id: "riskChange:direction=unchanged", count: 19 },
				...Object.entries(detail).map(([cell, count]) => ({
					id: id(cell),
					count,
				})),
			],
			[
				...referralsBy("risk", { high: 5, medium: 25 }).relations,
				{
					kind: "sum",
					total: "referrals",
					parts: ["referrals:state=closed", "referrals:state=open"],
				},
				{
					kind: "sum",
					total: "referrals",
					parts: [
						"riskChange:direction=reduced",
						"riskChange:direction=unchanged",
					],
				},
				sum("referrals:risk=high", having("from=high")),
				sum("referrals:risk=medium", having("from=medium")),
				sum("referrals:state=closed", having("state=closed")),
				sum("referrals:state=open", having("state=open")),
				sum("riskChange:direction=reduced", [
					"from=high|state=closed|to=low",
					"from=high|state=open|to=medium",
					"from=medium|state=closed|to=low",
				]),
				sum("riskChange:direction=unchanged", [
					"from=high|state=closed|to=high",
					"from=high|state=open|to=high",
					"from=medium|state=open|to=medium",
				]),
			],
		);
		const { table: published, broken } = protectBy("under-5", table);
		expect(broken).toEqual([]);
		expect(published.byId.get("referrals")?.value.status).toBe("shown");
		const left = feasibleValues(table, published, policyOf("under-5"), 40);
		for (const figure of table.figures) {
			const count = figure.count ?? 0;
			if (count === 0 || count >= 5) continue;
			expect(left.get(figure.id)?.has(count)).toBe(true);
			expect(left.get(figure.id)?.size).toBeGreaterThan(1);
		}
	});

	it("see through at-most and covering relations", () => {
		// Of a multi-select breakdown a reader knows that the parts are at least the whole.
		const covered = tableOf(
			[
				{ id: "referrals", count: 9 },
				{ id: "referrals:model=online", count: 5 },
				{ id: "referrals:model=other", count: 4 },
			],
			[
				{
					kind: "cover",
					whole: "referrals",
					parts: ["referrals:model=online", "referrals:model=other"],
				},
			],
		);
		expect(protectBy("under-5", covered).heldBack).toBeGreaterThan(1);
		const part = tableOf(
			[
				{ id: "referrals", count: 30 },
				{ id: "reReferrals", count: 3, base: "referrals" },
			],
			[{ kind: "atMost", smaller: "reReferrals", larger: "referrals" }],
		);
		expect(underFive(part)).toEqual({
			referrals: 30,
			reReferrals: "fewer than 5",
		});
		const bounded = tableOf(
			[
				{ id: "missingEpisodes", count: 9, contributors: 3 },
				{ id: "missingChildren", count: 3 },
				{ id: "returnInterviews:stage=needed", count: 8, contributors: 5 },
			],
			[
				{
					kind: "atMost",
					smaller: "returnInterviews:stage=needed",
					larger: "missingEpisodes",
				},
				{
					kind: "atMost",
					smaller: "missingChildren",
					larger: "missingEpisodes",
				},
			],
		);
		// Eight of them need an interview: the episodes of these few children would be 8 or 9.
		expect(underFive(bounded)).toEqual({
			missingEpisodes: "[c]",
			missingChildren: "fewer than 5",
			"returnInterviews:stage=needed": "[c]",
		});
	});

	it("hold back children or referrals where they tell how many came again", () => {
		// In 12 months or less: referrals are at most children and re-referrals.
		const table = tableOf(
			[
				{ id: "referrals", count: 30 },
				{ id: "children", count: 27 },
				{ id: "reReferrals", count: 3, base: "referrals" },
			],
			[
				{
					kind: "cover",
					whole: "referrals",
					parts: ["children", "reReferrals"],
				},
				{ kind: "atMost", smaller: "children", larger: "referrals" },
			],
		);
		expect(underFive(table)).toEqual({
			referrals: 30,
			children: "26 to 30",
			reReferrals: "fewer than 5",
		});
	});

	it("leave a relation aside that the counts do not keep, and tell of a sum", () => {
		const table = referralsBy("sex", { female: 26, male: 4 });
		const beside = (wrong: Relation) =>
			protectBy("under-5", {
				...table,
				relations: [...table.relations, wrong],
			});
		const { broken, ...rest } = beside({
			kind: "atMost",
			smaller: "referrals",
			larger: "referrals:sex=male",
		});
		expect(broken).toEqual([]);
		expect(said({ ...rest, broken })).toEqual(underFive(table));
		const sum: Relation = {
			kind: "sum",
			total: "referrals",
			parts: ["referrals:sex=male"],
		};
		expect(beside(sum).broken).toEqual([sum]);
	});
});

function given({ id, count }: Given): Given {
	return { id, count };
}
