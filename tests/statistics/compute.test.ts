import { describe, expect, it } from "vitest";
import { defaultTables } from "../../src/measures/default-tables.ts";
import type { Relation } from "../../src/statistics/figure-table.ts";
import { figuresOf, type PlainExports, type TestRequest } from "./records.ts";

const referrals = [
	{ child: "a", date: "2014-05-01", sex: "male" },
	{
		child: "b",
		date: "2016-05-01",
		sex: "female",
		risk: "medium",
		status: "childInNeed",
		birth: "2002-01-01",
		models: ["online"],
	},
	{ child: "c", date: "2016-06-01", status: "lookedAfter" },
];
const everything: PlainExports = {
	referrals,
	assessments: [{ referral: 1, date: "2016-08-01", risk: "low" }],
	outcomes: [{ referral: 1, code: "1.2.13", first: 1, last: 2 }],
	missing: [{ child: "b", start: "2016-07-01", end: "2016-07-02" }],
	discussions: [{ child: "b", date: "2016-05-05", decision: "other" }],
	training: [{ audience: "schools", date: "2016-05-05" }],
};

function baseOf(id: string, request: TestRequest = {}): string | undefined {
	const { figures } = figuresOf(everything, request);
	const found = figures.find((f) => f.id === id);
	if (found === undefined) throw new Error(`no figure ${id}`);
	return found.base;
}

function relationsOf(request: TestRequest): readonly Relation[] {
	return figuresOf(everything, request).relations;
}

describe("the default tables", () => {
	const names = (exports: PlainExports) =>
		figuresOf(exports, { tables: undefined }).tables.map((t) => t.name);

	it("are the contract's, with the totals that they need", () => {
		expect(names(everything)).toEqual([
			"referrals",
			"referrals:risk",
			"referrals:ageBand",
			"referrals:sex",
			"referrals:status",
			"referrals:model",
			"referrals:state",
			"children",
			"lookedAfter",
			"lookedAfter:placedBy",
			"riskChange:direction",
			"closures",
			"closures:reason",
			"reReferrals",
			"outcomeScored",
			"outcome",
			"missingChildren",
			"missingEpisodes",
			"childrenAtRisk",
			"missingAndAtRisk",
			"returnInterviews",
			"discussed",
			"discussed:decision",
			"trainingSessions",
			"trainingSessions:audience",
		]);
		const published = names(everything);
		for (const { name } of defaultTables) expect(published).toContain(name);
	});

	it("leave out those whose export is not given, and list others as not available", () => {
		const alone = figuresOf({ referrals }, { tables: undefined });
		const published = alone.tables.map((t) => t.name);
		expect(published).not.toContain("discussed");
		expect(published).not.toContain("returnInterviews");
		expect(published).toContain("closures:reason");
		const unknown = alone.figures.filter((f) => f.count === undefined);
		expect(unknown.map((f) => f.id)).toContain("missingChildren");
		expect(unknown.map((f) => f.id)).toContain("trainingSessions");
		const trained = figuresOf(
			{ training: everything.training },
			{ tables: undefined },
		);
		expect(trained.tables.map((t) => t.name)).not.toContain("reReferrals");
		expect(trained.figures.find((f) => f.id === "referrals")).toMatchObject({
			count: undefined,
			contributors: undefined,
		});
	});

	it("give way to those of settings, and those to the request's", () => {
		const settings = { tables: ["children"] };
		expect(
			figuresOf(everything, { tables: undefined, settings }).figures,
		).toHaveLength(1);
		expect(
			figuresOf(everything, { tables: ["closures"], settings }).figures[0]?.id,
		).toBe("closures");
	});

	it("are refused with an unknown name among them", () => {
		expect(() => figuresOf(everything, { tables: ["referrels"] })).toThrow(
			"referrals",
		);
	});
});

describe("a table of figures", () => {
	it("lists every category, zeros included, each figure once and in its table", () => {
		const table = figuresOf(everything, {
			tables: ["all", "referrals:sex|risk"],
		});
		const ids = table.figures.map((f) => f.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(new Set(table.tables.flatMap((t) => t.figures))).toEqual(
			new Set(ids),
		);
		expect(ids.filter((id) => id.startsWith("referrals:source="))).toHaveLength(
			23,
		);
		expect(ids).toContain("referrals:risk=high|sex=female");
	});

	it("labels cells as a table writes them", () => {
		const { figures } = figuresOf(everything, {
			tables: ["referrals:risk|sex", "outcome", "referrals:month"],
		});
		const label = (id: string) => figures.find((f) => f.id === id)?.label;
		expect(label("referrals")).toBe("Referrals");
		expect(label("referrals:risk=high|sex=male")).toBe("High, male");
		expect(label("outcome:code=1.2.13|result=improved")).toBe(
			"Improved mental health and well-being, improved",
		);
		expect(label("referrals:month=2016-M02")).toBe("February 2016");
	});

	it("is the same for no referral at all, with zeros", () => {
		const some = figuresOf(everything);
		const none = figuresOf({
			referrals: [],
			assessments: [],
			outcomes: [],
			missing: [],
			discussions: [],
			training: [{ audience: "schools", date: "2015-05-05" }],
		});
		const without = (id: string) => id !== "reReferrals";
		expect(none.figures.map((f) => f.id)).toEqual(
			some.figures.map((f) => f.id),
		);
		expect(
			none.figures.filter((f) => without(f.id)).every((f) => f.count === 0),
		).toBe(true);
	});
});

describe("bases", () => {
	it.each([
		["referrals", undefined],
		["referrals:risk=high", "referrals"],
		["referrals:model=online", "referrals"],
		["children:sex=male", "children"],
		["lookedAfter", undefined],
		["lookedAfter:placedBy=notRecorded", "lookedAfter"],
		["riskChange:direction=reduced", "referrals"],
		["riskChange:from=high|state=open|to=low", "referrals:risk=high"],
		["closures:reason=other", "closures"],
		["reReferrals", "referrals"],
		["outcomeCases:code=1.2.13", undefined],
		["outcomeScored:code=1.2.13", "outcomeCases:code=1.2.13"],
		["outcome:code=1.2.13|result=worse", "outcomeScored:code=1.2.13"],
		["missingEpisodes", undefined],
		["returnInterviews:stage=needed", "missingEpisodes"],
		["returnInterviews:stage=accepted", "returnInterviews:stage=needed"],
		[
			"returnInterviews:stage=within72Hours",
			"returnInterviews:stage=completed",
		],
		["discussed:decision=other", "discussed"],
		["trainingSessions:audience=schools", undefined],
	])("%s is a share of %s", (id, base) => {
		expect(baseOf(id)).toBe(base);
	});

	it("of scored cases are told only where they are published", () => {
		expect(
			baseOf("outcomeScored:code=1.2.13", { tables: ["outcomeScored"] }),
		).toBeUndefined();
	});

	it("of a crossing are its first-named breakdown's", () => {
		const id = "referrals:risk=high|sex=male";
		expect(baseOf(id, { tables: ["referrals:risk|sex"] })).toBe(
			"referrals:risk=high",
		);
		expect(baseOf(id, { tables: ["referrals:sex|risk"] })).toBe(
			"referrals:sex=male",
		);
	});

	it("leave unknowns out where settings say so", () => {
		const settings = { unknownsInBase: false };
		const request = { tables: ["referrals:sex", "referrals:model"], settings };
		const table = figuresOf(everything, request);
		const told = (id: string) => table.figures.find((f) => f.id === id);
		expect(told("referrals:sex=recorded")).toMatchObject({
			count: 1,
			contributors: 1,
			base: "referrals",
			label: "Recorded",
		});
		expect(told("referrals:sex=female")?.base).toBe("referrals:sex=recorded");
		expect(told("referrals:sex=notRecorded")?.base).toBe("referrals");
		expect(told("referrals:model=online")?.base).toBe("referrals");
		expect(told("referrals:model=recorded")).toBeUndefined();
		expect(table.relations).toContainEqual({
			kind: "sum",
			total: "referrals",
			parts: ["referrals:sex=recorded", "referrals:sex=notRecorded"],
		});
	});
});

describe("relations", () => {
	it("add a breakdown up to its total", () => {
		expect(relationsOf({ tables: ["referrals:state"] })).toContainEqual({
			kind: "sum",
			total: "referrals",
			parts: ["referrals:state=open", "referrals:state=closed"],
		});
	});

	it("cover the total by models, which overlap", () => {
		const relations = relationsOf({ tables: ["referrals:model"] });
		expect(relations.filter((r) => r.kind === "cover")).toHaveLength(1);
		expect(relations.filter((r) => r.kind === "atMost")).toHaveLength(12);
		expect(relations.filter((r) => r.kind === "sum")).toEqual([]);
	});

	it("hold each model, with those of which none is recorded, within the total", () => {
		const relations = relationsOf({ tables: ["referrals:model"] });
		expect(relations).toContainEqual({
			kind: "within",
			total: "referrals",
			parts: ["referrals:model=online", "referrals:model=notRecorded"],
		});
		expect(relations.filter((r) => r.kind === "within")).toHaveLength(11);
	});

	it("hold children within those at risk, where both are of the same days", () => {
		const tables = ["children", "childrenAtRisk"];
		const known = {
			kind: "atMost",
			smaller: "children",
			larger: "childrenAtRisk",
		};
		expect(relationsOf({ tables })).toContainEqual(known);
		const settings = { missingPart: "H2" } as const;
		expect(relationsOf({ tables, settings })).not.toContainEqual(known);
	});

	it("tie crossings to what is counted elsewhere, where no table stands between", () => {
		const relations = relationsOf({
			tables: [
				"referrals:sex+status",
				"lookedAfter",
				"riskChange:state",
				"closures",
				"children:sex+ageBand",
				"referrals:ageBand",
			],
		});
		const sexes = ["female", "male", "other", "notRecorded"];
		expect(relations).toContainEqual({
			kind: "sum",
			total: "lookedAfter",
			parts: sexes.map((sex) => `referrals:sex=${sex}|status=lookedAfter`),
		});
		expect(relations).toContainEqual({
			kind: "within",
			total: "closures",
			parts: ["riskChange:state=closed"],
		});
		expect(relations).toContainEqual({
			kind: "within",
			total: "referrals:ageBand=16-17",
			parts: sexes.map((sex) => `children:ageBand=16-17|sex=${sex}`),
		});
		expect(
			relationsOf({ tables: ["children:ageBand", "referrals:sex+ageBand"] }),
		).toContainEqual({
			kind: "cover",
			whole: "children:ageBand=16-17",
			parts: sexes.map((sex) => `referrals:ageBand=16-17|sex=${sex}`),
		});
	});

	it("add a crossing up to each of its margins that is published", () => {
		const relations = relationsOf({
			tables: ["referrals:risk|sex", "referrals:sex"],
		});
		const totals = relations.map((r) => (r.kind === "sum" ? r.total : ""));
		expect(totals.toSorted()).toEqual([
			"referrals",
			"referrals",
			"referrals:risk=high",
			"referrals:risk=medium",
			"referrals:sex=female",
			"referrals:sex=male",
			"referrals:sex=notRecorded",
			"referrals:sex=other",
		]);
	});

	it("add change of risk up to risk, state and direction", () => {
		const relations = relationsOf({
			tables: [
				"riskChange:from|state|to",
				"riskChange:direction",
				"referrals:state",
			],
		});
		const sums = relations.filter((r) => r.kind === "sum");
		const parts = (total: string) =>
			sums.find((r) => r.total === total)?.parts.length;
		expect(parts("referrals:risk=high")).toBe(10);
		expect(parts("referrals:state=open")).toBe(10);
		// Medium to high, open or closed: high can go no higher.
		expect(parts("riskChange:direction=increased")).toBe(2);
		expect(parts("riskChange:direction=notReassessed")).toBe(4);
	});

	it("say not reassessed by direction and by latest level alike", () => {
		const relations = relationsOf({
			tables: ["riskChange:state|to", "riskChange:direction"],
		});
		expect(relations).toContainEqual({
			kind: "sum",
			total: "riskChange:direction=notReassessed",
			parts: ["open", "closed"].map(
				(state) => `riskChange:state=${state}|to=notReassessed`,
			),
		});
		const crossed = relationsOf({
			tables: ["riskChange:state|to", "riskChange:direction|state"],
		});
		expect(crossed).toContainEqual({
			kind: "sum",
			total: "riskChange:direction=notReassessed|state=open",
			parts: ["riskChange:state=open|to=notReassessed"],
		});
	});

	it("know the direction from the latest level where one level alone counts", () => {
		const level = { label: "", aliases: [] };
		const relations = relationsOf({
			tables: ["riskChange:to", "riskChange:direction"],
			settings: {
				riskLevels: [
					{ ...level, id: "high", inScope: true },
					{ ...level, id: "medium", inScope: false },
					{ ...level, id: "low", inScope: false },
				],
			},
		});
		expect(relations).toContainEqual({
			kind: "sum",
			total: "riskChange:direction=reduced",
			parts: ["riskChange:to=medium", "riskChange:to=low"],
		});
	});

	it("add months up to quarters, and those to the total", () => {
		const relations = relationsOf({
			tables: ["referrals:month", "referrals:quarter"],
		});
		expect(relations).toContainEqual({
			kind: "sum",
			total: "referrals:quarter=2016-Q2",
			parts: [4, 5, 6].map((m) => `referrals:month=2016-M0${m}`),
		});
		expect(relations).toHaveLength(5);
	});

	it("know what is the same count twice, and what can never be more", () => {
		const relations = relationsOf({ tables: ["all"] });
		for (const known of [
			{
				kind: "sum",
				total: "lookedAfter",
				parts: ["referrals:status=lookedAfter"],
			},
			{
				kind: "sum",
				total: "missingAndAtRisk:of=missingChildren",
				parts: ["missingAndAtRisk:of=childrenAtRisk"],
			},
			{
				kind: "sum",
				total: "outcomeScored:code=1.2.13",
				parts: [
					"outcome:code=1.2.13|result=improved",
					"outcome:code=1.2.13|result=notImproved",
				],
			},
			{ kind: "atMost", smaller: "children", larger: "referrals" },
			{
				kind: "atMost",
				smaller: "children:sex=male",
				larger: "referrals:sex=male",
			},
			{
				kind: "atMost",
				smaller: "referrals:state=closed",
				larger: "closures",
			},
			{ kind: "atMost", smaller: "missingChildren", larger: "missingEpisodes" },
			{
				kind: "cover",
				whole: "referrals",
				parts: ["children", "reReferrals"],
			},
		])
			expect(relations).toContainEqual(known);
	});

	it("hold children to referrals only where one referral puts them in the cell", () => {
		const relations = relationsOf({
			tables: [
				"children:ageBand|sex",
				"referrals:ageBand|sex",
				"children:risk|sex",
				"referrals:risk|sex",
			],
		});
		const held = relations.map((r) => (r.kind === "atMost" ? r.smaller : ""));
		expect(held).toContain("children:ageBand=13-15|sex=female");
		expect(held).toContain("children:risk=high");
		expect(held).not.toContain("children:risk=high|sex=female");
	});

	it("do not tie closures to those closed when the as-at day is later", () => {
		expect(
			relationsOf({
				tables: ["referrals:state", "closures"],
				asAt: "2017-01-31",
			}),
		).not.toContainEqual({
			kind: "atMost",
			smaller: "referrals:state=closed",
			larger: "closures",
		});
	});

	it("leave out what is not available", () => {
		const { relations } = figuresOf({
			referrals,
			without: { referrals: ["sex"] },
		});
		const named = relations.flatMap((r) =>
			r.kind === "atMost"
				? [r.smaller]
				: r.kind === "together"
					? [r.one]
					: r.parts,
		);
		expect(named.filter((id) => id.includes("sex="))).toEqual([]);
		expect(named).toContain("referrals:risk=high");
	});
});
