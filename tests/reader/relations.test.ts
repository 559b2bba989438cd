import { describe, expect, it } from "vitest";
import { namesIn } from "../../src/reader/relation.ts";
import {
	figuresOf,
	type PlainExports,
	type TestRequest,
} from "../statistics/records.ts";
import { areEqual, atMost, follows } from "./follows.ts";

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
};
const sexes = ["female", "male", "other", "notRecorded"];
const models = (relation: { readonly parts: readonly string[] }) =>
	relation.parts;

/** What readers of some tables know. */
function known(request: TestRequest, exports = everything) {
	const { relations } = figuresOf(exports, request);
	return {
		relations,
		isEqual: (one: readonly string[], other: readonly string[]) =>
			areEqual(relations, one, other),
		isAtMost: (less: readonly string[], more: readonly string[]) =>
			follows(relations, atMost(less, more)),
	};
}

describe("what every reader knows of figures", () => {
	it("a breakdown adds up to its total, in so many words", () => {
		expect(known({ tables: ["referrals:state"] }).relations).toContainEqual({
			kind: "sum",
			total: "referrals",
			parts: ["referrals:state=open", "referrals:state=closed"],
		});
	});

	it("a breakdown does so beside another that tells more of it: levels, of which some direction is impossible", () => {
		const tables = ["referrals:risk", "riskChange:direction"];
		const { relations } = known({ tables });
		const parts = ["referrals:risk=high", "referrals:risk=medium"];
		expect(relations).toContainEqual({
			kind: "sum",
			total: "referrals",
			parts,
		});
	});

	it("what is recorded adds up with what is not", () => {
		const settings = { unknownsInBase: false };
		const { isEqual } = known({ tables: ["referrals:sex"], settings });
		const recorded = ["female", "male", "other"].map(
			(sex) => `referrals:sex=${sex}`,
		);
		expect(isEqual(["referrals:sex=recorded"], recorded)).toBe(true);
		expect(
			isEqual(
				["referrals"],
				["referrals:sex=recorded", "referrals:sex=notRecorded"],
			),
		).toBe(true);
	});

	it("models overlap, cover the total, and none of them stands beside not recorded", () => {
		const { relations, isAtMost, isEqual } = known({
			tables: ["referrals:model"],
		});
		const [cover] = relations.flatMap((r) => (r.kind === "cover" ? [r] : []));
		const all = cover === undefined ? [] : models(cover);
		expect(all).toHaveLength(12);
		expect(isAtMost(["referrals"], all)).toBe(true);
		expect(isEqual(["referrals"], all)).toBe(false);
		const [online, peer, none] = ["online", "peer", "notRecorded"].map(
			(model) => `referrals:model=${model}`,
		);
		expect(isAtMost([online ?? "", none ?? ""], ["referrals"])).toBe(true);
		expect(isAtMost([online ?? "", peer ?? ""], ["referrals"])).toBe(false);
	});

	it("children referred were at risk, where both are of the same days", () => {
		const tables = ["children", "childrenAtRisk"];
		const pair = [["children"], ["childrenAtRisk"]] as const;
		expect(known({ tables }).isAtMost(...pair)).toBe(true);
		const settings = { missingPart: "H2" } as const;
		expect(known({ tables, settings }).isAtMost(...pair)).toBe(false);
	});

	it("crossings tell of what is counted elsewhere, where no table stands between", () => {
		const { isEqual, isAtMost } = known({
			tables: [
				"referrals:sex+status",
				"lookedAfter",
				"riskChange:state",
				"closures",
				"children:sex+ageBand",
				"referrals:ageBand",
			],
		});
		expect(
			isEqual(
				["lookedAfter"],
				sexes.map((sex) => `referrals:sex=${sex}|status=lookedAfter`),
			),
		).toBe(true);
		expect(isAtMost(["riskChange:state=closed"], ["closures"])).toBe(true);
		expect(
			isAtMost(
				sexes.map((sex) => `children:ageBand=16-17|sex=${sex}`),
				["referrals:ageBand=16-17"],
			),
		).toBe(true);
		const crossed = known({
			tables: ["children:ageBand", "referrals:sex+ageBand"],
		});
		expect(
			crossed.isAtMost(
				["children:ageBand=16-17"],
				sexes.map((sex) => `referrals:ageBand=16-17|sex=${sex}`),
			),
		).toBe(true);
	});

	it("two crossings agree on the margin that neither tells", () => {
		const { isEqual } = known({
			tables: ["referrals:risk|state", "referrals:sex|state"],
		});
		const open = (name: string, of: readonly string[]) =>
			of.map((one) => `referrals:${name}=${one}|state=open`);
		expect(isEqual(open("risk", ["high", "medium"]), open("sex", sexes))).toBe(
			true,
		);
	});

	it("change of risk adds up to risk, state and direction", () => {
		const { isEqual } = known({
			tables: [
				"riskChange:from|state|to",
				"riskChange:direction",
				"referrals:state",
			],
		});
		const to = ["high", "medium", "low", "minimal", "notReassessed"];
		const cell = (from: string, state: string, latest: string) =>
			`riskChange:from=${from}|state=${state}|to=${latest}`;
		const states = ["open", "closed"];
		expect(
			isEqual(
				["referrals:risk=high"],
				states.flatMap((state) => to.map((one) => cell("high", state, one))),
			),
		).toBe(true);
		expect(
			isEqual(
				["referrals:state=open"],
				["high", "medium"].flatMap((from) =>
					to.map((one) => cell(from, "open", one)),
				),
			),
		).toBe(true);
		// Medium to high, open or closed: high can go no higher.
		expect(
			isEqual(
				["riskChange:direction=increased"],
				states.map((state) => cell("medium", state, "high")),
			),
		).toBe(true);
	});

	it("the lowest level is not reduced, the highest not increased", () => {
		const { isAtMost } = known({
			tables: ["referrals:risk", "riskChange:direction"],
			allLevels: true,
		});
		expect(
			isAtMost(
				["riskChange:direction=reduced", "referrals:risk=minimal"],
				["referrals"],
			),
		).toBe(true);
		expect(
			isAtMost(
				["riskChange:direction=increased", "referrals:risk=high"],
				["referrals"],
			),
		).toBe(true);
		expect(
			isAtMost(
				["riskChange:direction=reduced", "referrals:risk=low"],
				["referrals"],
			),
		).toBe(false);
	});

	it("not reassessed is said by direction and by latest level alike", () => {
		const { isEqual } = known({
			tables: ["riskChange:state|to", "riskChange:direction|state"],
		});
		expect(
			isEqual(
				["riskChange:direction=notReassessed|state=open"],
				["riskChange:state=open|to=notReassessed"],
			),
		).toBe(true);
	});

	it("the direction follows from the latest level where one level alone counts", () => {
		const level = { label: "", aliases: [] };
		const { isEqual } = known({
			tables: ["riskChange:to", "riskChange:direction"],
			settings: {
				riskLevels: [
					{ ...level, id: "high", inScope: true },
					{ ...level, id: "medium", inScope: false },
					{ ...level, id: "low", inScope: false },
				],
			},
		});
		expect(
			isEqual(
				["riskChange:direction=reduced"],
				["riskChange:to=medium", "riskChange:to=low"],
			),
		).toBe(true);
	});

	it("months add up to quarters, and those to the total", () => {
		const { relations } = known({
			tables: ["referrals:month", "referrals:quarter"],
		});
		expect(relations).toContainEqual({
			kind: "sum",
			total: "referrals:quarter=2016-Q2",
			parts: [4, 5, 6].map((m) => `referrals:month=2016-M0${m}`),
		});
		expect(relations).toHaveLength(5);
	});

	it("what is the same count twice, and what can never be more", () => {
		const { isEqual, isAtMost } = known({ tables: ["all"] });
		const result = (id: string) => `outcome:code=1.2.13|result=${id}`;
		const stage = (id: string) => `returnInterviews:stage=${id}`;
		for (const [one, other] of [
			[["lookedAfter"], ["referrals:status=lookedAfter"]],
			[
				["missingAndAtRisk:of=missingChildren"],
				["missingAndAtRisk:of=childrenAtRisk"],
			],
			[
				["outcomeScored:code=1.2.13"],
				[result("improved"), result("notImproved")],
			],
			[[result("notImproved")], [result("same"), result("worse")]],
		] as const)
			expect([one, isEqual(one, other)]).toEqual([one, true]);
		for (const [less, more] of [
			["children", "referrals"],
			["children:sex=male", "referrals:sex=male"],
			["children:risk=high", "referrals:risk=high"],
			["children:ageBand=13-15", "referrals:ageBand=13-15"],
			["children", "childrenAtRisk"],
			["reReferrals", "referrals"],
			["referrals:state=closed", "closures"],
			["missingChildren", "missingEpisodes"],
			["absentChildren", "absentEpisodes"],
			["missingAndAtRisk:of=missingChildren", "missingChildren"],
			["missingAndAtRisk:of=missingChildren", "childrenAtRisk"],
			["outcomeScored:code=1.2.13", "outcomeCases:code=1.2.13"],
			[stage("needed"), "missingEpisodes"],
			[stage("offered"), stage("needed")],
			[stage("accepted"), stage("offered")],
			[stage("completed"), stage("needed")],
			[stage("within72Hours"), stage("completed")],
		] as const)
			expect([less, isAtMost([less], [more])]).toEqual([less, true]);
		expect(isAtMost(["referrals"], ["children", "reReferrals"])).toBe(true);
	});

	it("children are held to referrals in a cell, sex by sex while they keep their sex", () => {
		const tables = ["children:risk|sex", "referrals:risk|sex"];
		const pair = [
			["children:risk=high|sex=female"],
			["referrals:risk=high|sex=female"],
		] as const;
		expect(known({ tables }).isAtMost(...pair)).toBe(true);
		const changed = [
			{ child: "a", date: "2016-05-01", sex: "male" },
			{ child: "a", date: "2016-06-01", sex: "female" },
		];
		const { isAtMost } = known({ tables }, { referrals: changed });
		expect(isAtMost(...pair)).toBe(false);
		expect(isAtMost(["children:risk=high"], ["referrals:risk=high"])).toBe(
			true,
		);
	});

	it("closures are not those closed when the as-at day is later", () => {
		const { isAtMost } = known({
			tables: ["referrals:state", "closures"],
			asAt: "2017-01-31",
		});
		expect(isAtMost(["referrals:state=closed"], ["closures"])).toBe(false);
	});

	it("nothing is known of what is not available", () => {
		const { relations } = figuresOf({
			referrals,
			without: { referrals: ["sex"] },
		});
		const named = relations.flatMap(namesIn);
		expect(named.filter((id) => id.includes("sex="))).toEqual([]);
		expect(named).toContain("referrals:risk=high");
	});
});
