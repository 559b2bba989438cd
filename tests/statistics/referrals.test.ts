import { describe, expect, it } from "vitest";
import { countsOf, figuresOf, type PlainReferral } from "./records.ts";

const at = (date: string, more: Partial<PlainReferral> = {}) => ({
	child: date,
	date,
	...more,
});

describe("referrals", () => {
	it("belong to a period by both of its ends", () => {
		const referrals = [
			at("2015-12-31"),
			at("2016-01-01"),
			at("2016-12-31"),
			at("2017-01-01"),
		];
		expect(countsOf({ referrals }).referrals).toBe(2);
	});

	it("count where the risk at referral is in scope, or all with all levels", () => {
		const referrals = ["high", "medium", "low", "minimal"].map((risk) =>
			at("2016-05-01", { risk, child: risk }),
		);
		const counts = countsOf({ referrals });
		expect(counts.referrals).toBe(2);
		expect("referrals:risk=low" in counts).toBe(false);
		const all = countsOf({ referrals }, { allLevels: true });
		expect(all.referrals).toBe(4);
		expect(all["referrals:risk=low"]).toBe(1);
	});

	it("all count where the export has no risk, and what needs risk is not available", () => {
		const counts = countsOf({
			referrals: [at("2016-05-01", { risk: "minimal" })],
			without: { referrals: ["risk_at_referral"] },
		});
		expect(counts.referrals).toBe(1);
		expect(counts["referrals:risk=high"]).toBeUndefined();
		expect("referrals:risk=high" in counts).toBe(true);
		expect(counts["riskChange:direction=reduced"]).toBeUndefined();
		expect(counts["children:risk=high"]).toBeUndefined();
		expect(counts.children).toBe(1);
	});

	it("are closed on the day of their closure, judged on the as-at day", () => {
		const exports = {
			referrals: [at("2016-05-01", { closed: "2017-01-01" })],
		};
		expect(countsOf(exports)["referrals:state=open"]).toBe(1);
		const later = countsOf(exports, { asAt: "2017-01-01" });
		expect(later["referrals:state=closed"]).toBe(1);
		expect(later["referrals:state=open"]).toBe(0);
	});

	it("count once for each model, and as not recorded where there is none", () => {
		const counts = countsOf({
			referrals: [
				at("2016-05-01", { models: ["online", "peer"] }),
				at("2016-05-02", { models: ["online"] }),
				at("2016-05-03", { models: [] }),
				at("2016-05-04", { models: ["online", "notRecorded"] }),
			],
		});
		expect(counts["referrals:model=online"]).toBe(3);
		expect(counts["referrals:model=peer"]).toBe(1);
		expect(counts["referrals:model=notRecorded"]).toBe(1);
		expect(counts["referrals:model=party"]).toBe(0);
	});

	it("are listed by the months and quarters that the period touches, and no others", () => {
		const { figures } = figuresOf(
			{ referrals: [at("2016-06-30"), at("2016-07-14")] },
			{
				period: "2016-06-15..2016-07-14",
				tables: ["referrals:month", "referrals:quarter"],
			},
		);
		expect(figures.map((f) => [f.id, f.count])).toEqual([
			["referrals", 2],
			["referrals:month=2016-M06", 1],
			["referrals:month=2016-M07", 1],
			["referrals:quarter=2016-Q2", 1],
			["referrals:quarter=2016-Q3", 1],
		]);
	});

	it("of a financial year are listed by its own quarters", () => {
		const { figures } = figuresOf(
			{ referrals: [at("2016-06-30"), at("2017-03-31")] },
			{ period: "2016/17", tables: ["referrals:quarter"] },
		);
		expect(figures.slice(1).map((f) => [f.id, f.count])).toEqual([
			["referrals:quarter=2016/17-Q1", 1],
			["referrals:quarter=2016/17-Q2", 0],
			["referrals:quarter=2016/17-Q3", 0],
			["referrals:quarter=2016/17-Q4", 1],
		]);
	});

	it("of looked-after children are told by who placed them", () => {
		const counts = countsOf({
			referrals: [
				at("2016-05-01", { status: "lookedAfter", placedBy: "thisAuthority" }),
				at("2016-05-02", { status: "lookedAfter", placedBy: "otherAuthority" }),
				at("2016-05-03", { status: "lookedAfter" }),
				at("2016-05-04", { status: "none", placedBy: "otherAuthority" }),
			],
		});
		expect(counts.lookedAfter).toBe(3);
		expect(counts["lookedAfter:placedBy=thisAuthority"]).toBe(1);
		expect(counts["lookedAfter:placedBy=otherAuthority"]).toBe(1);
		expect(counts["lookedAfter:placedBy=notRecorded"]).toBe(1);
	});

	it("have no placing authority where settings name no council", () => {
		const unnamed = { name: "The council", code: undefined, aliases: [] };
		const counts = countsOf(
			{
				referrals: [
					at("2016-05-01", {
						status: "lookedAfter",
						placedBy: "otherAuthority",
					}),
				],
			},
			{ settings: { authority: unnamed } },
		);
		expect(counts.lookedAfter).toBe(1);
		expect(counts["lookedAfter:placedBy=otherAuthority"]).toBeUndefined();
	});

	it("have children behind them, each once a cell", () => {
		const { figures } = figuresOf({
			referrals: [
				{ child: "a", date: "2016-01-05", sex: "male" },
				{ child: "b", date: "2016-01-06", sex: "male" },
				{ child: "a", date: "2016-03-05", sex: "male" },
				{ child: "a", date: "2016-04-05", sex: "female" },
			],
		});
		const told = (id: string) => {
			const figure = figures.find((f) => f.id === id);
			return [figure?.count, figure?.contributors];
		};
		expect(told("referrals")).toEqual([4, 2]);
		expect(told("referrals:sex=male")).toEqual([3, 2]);
		expect(told("referrals:sex=female")).toEqual([1, 1]);
		expect(told("children")).toEqual([2, 2]);
	});
});

describe("children", () => {
	const counts = countsOf({
		referrals: [
			{
				child: "a",
				date: "2016-06-01",
				risk: "high",
				sex: "male",
				birth: "2003-03-01",
			},
			{
				child: "a",
				date: "2016-02-01",
				risk: "medium",
				sex: "female",
				birth: "2003-03-01",
			},
			{ child: "a", date: "2015-12-31", risk: "high", sex: "other" },
			{ child: "a", date: "2016-01-01", risk: "low", sex: "other" },
		],
	});

	it("count once, at the highest risk of the period", () => {
		expect(counts.children).toBe(1);
		expect(counts["children:risk=high"]).toBe(1);
		expect(counts["children:risk=medium"]).toBe(0);
	});

	it("have the age and sex of their first referral in scope in the period", () => {
		expect(counts["children:sex=female"]).toBe(1);
		expect(counts["children:sex=male"]).toBe(0);
		expect(counts["children:ageBand=under13"]).toBe(1);
	});

	it("referred twice on one day have what stands further up the export", () => {
		const both = countsOf({
			referrals: [
				{ child: "a", date: "2016-06-01", sex: "male" },
				{ child: "a", date: "2016-06-01", sex: "female" },
			],
		});
		expect(both["children:sex=male"]).toBe(1);
		expect(both["children:sex=female"]).toBe(0);
	});
});

describe("closures", () => {
	it("count by the day of closure, whenever the referral was made", () => {
		const counts = countsOf({
			referrals: [
				at("2014-05-01", { closed: "2016-01-01", reason: "riskReduced" }),
				at("2016-05-01", { closed: "2016-12-31" }),
				at("2016-05-02", { closed: "2017-01-01" }),
				at("2015-05-02", { closed: "2015-12-31" }),
				at("2016-05-03"),
				at("2016-05-04", { closed: "2016-06-01", risk: "low" }),
			],
		});
		expect(counts.closures).toBe(2);
		expect(counts["closures:reason=riskReduced"]).toBe(1);
		expect(counts["closures:reason=notRecorded"]).toBe(1);
		expect(counts["closures:reason=turned18"]).toBe(0);
	});

	it("have no reasons without that column, and no count without their date", () => {
		const referrals = [at("2016-05-01", { closed: "2016-12-31" })];
		const unreasoned = countsOf({
			referrals,
			without: { referrals: ["closure_reason"] },
		});
		expect(unreasoned.closures).toBe(1);
		expect(unreasoned["closures:reason=other"]).toBeUndefined();
		const undated = countsOf({
			referrals,
			without: { referrals: ["closed_date"] },
		});
		expect(undated.closures).toBeUndefined();
		expect(undated["referrals:state=open"]).toBeUndefined();
		expect(undated.childrenAtRisk).toBeUndefined();
		expect(undated.referrals).toBe(1);
	});
});

describe("columns that an export does not have", () => {
	it.each([
		["sex", ["referrals:sex=male", "children:sex=male"]],
		[
			"ethnicity",
			["referrals:ethnicGroup=white", "children:ethnicGroup=white"],
		],
		["status_at_referral", ["referrals:status=none", "lookedAfter"]],
		["placing_authority", ["lookedAfter:placedBy=notRecorded"]],
		["referral_source", ["referrals:source=1A"]],
		["models", ["referrals:model=notRecorded"]],
	] as const)("without %s: %j are not available", (column, ids) => {
		const counts = countsOf({
			referrals: [at("2016-05-01", { status: "lookedAfter" })],
			without: { referrals: [column] },
		});
		for (const id of ids) {
			expect(id in counts).toBe(true);
			expect(counts[id]).toBeUndefined();
		}
		expect(counts.referrals).toBe(1);
	});
});
