import { describe, expect, it } from "vitest";
import { defaultTables } from "../../src/measures/default-tables.ts";
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
	});
});
