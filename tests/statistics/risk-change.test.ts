import { describe, expect, it } from "vitest";
import { countsOf, type PlainExports, type TestRequest } from "./records.ts";

function directionOf(
	exports: PlainExports,
	request: TestRequest = {},
): string | undefined {
	const counts = countsOf(exports, request);
	return ["reduced", "unchanged", "increased", "notReassessed"].find(
		(id) => counts[`riskChange:direction=${id}`] === 1,
	);
}

const referral = { child: "a", date: "2016-05-01", risk: "medium" };
const assessed = (...rows: readonly (readonly [string, string])[]) => ({
	referrals: [referral],
	assessments: rows.map(([date, risk]) => ({ referral: 0, date, risk })),
});

describe("change of risk", () => {
	it("sets the latest assessment against the level at referral", () => {
		expect(directionOf(assessed(["2016-06-01", "low"]))).toBe("reduced");
		expect(directionOf(assessed(["2016-06-01", "medium"]))).toBe("unchanged");
		expect(directionOf(assessed(["2016-06-01", "high"]))).toBe("increased");
		expect(
			directionOf(assessed(["2016-07-01", "low"], ["2016-06-01", "high"])),
		).toBe("reduced");
	});

	it("counts assessments dated after the referral and up to the as-at day", () => {
		expect(directionOf(assessed(["2016-05-01", "low"]))).toBe("notReassessed");
		expect(directionOf(assessed(["2016-05-02", "low"]))).toBe("reduced");
		expect(directionOf(assessed(["2016-12-31", "low"]))).toBe("reduced");
		expect(directionOf(assessed(["2017-01-01", "low"]))).toBe("notReassessed");
		expect(
			directionOf(assessed(["2017-01-01", "low"]), { asAt: "2017-01-01" }),
		).toBe("reduced");
	});

	it("takes of two assessments on one day the one further down the export", () => {
		expect(
			directionOf(assessed(["2016-06-01", "low"], ["2016-06-01", "high"])),
		).toBe("increased");
	});

	it("leaves out assessments of referrals that the export does not have", () => {
		expect(
			directionOf({
				referrals: [referral],
				assessments: [{ referral: -1, date: "2016-06-01", risk: "low" }],
			}),
		).toBe("notReassessed");
	});

	it("takes the assessments for the history, where they are given", () => {
		expect(
			directionOf({
				referrals: [
					{ ...referral, latestRisk: "high", latestRiskDate: "2016-08-01" },
				],
				assessments: [{ referral: 0, date: "2016-06-01", risk: "low" }],
			}),
		).toBe("reduced");
	});

	it("takes the latest risk by its date, and without that column always", () => {
		const latest = (latestRiskDate?: string) => [
			{ ...referral, latestRisk: "low", latestRiskDate },
		];
		expect(directionOf({ referrals: latest("2016-06-01") })).toBe("reduced");
		expect(directionOf({ referrals: latest("2016-05-02") })).toBe("reduced");
		expect(directionOf({ referrals: latest("2016-12-31") })).toBe("reduced");
		expect(directionOf({ referrals: latest("2017-01-01") })).toBe(
			"notReassessed",
		);
		expect(directionOf({ referrals: latest("2016-05-01") })).toBe(
			"notReassessed",
		);
		expect(directionOf({ referrals: latest() })).toBe("notReassessed");
		expect(
			directionOf({
				referrals: latest(),
				without: { referrals: ["risk_latest_date"] },
			}),
		).toBe("reduced");
	});

	it("is not available where nothing tells of it", () => {
		const nothing = countsOf({
			referrals: [referral],
			without: { referrals: ["risk_latest"] },
		});
		expect("riskChange:direction=notReassessed" in nothing).toBe(true);
		expect(nothing["riskChange:direction=notReassessed"]).toBeUndefined();
		const unlinked = countsOf({
			...assessed(["2016-06-01", "low"]),
			without: { referrals: ["referral_id"] },
		});
		expect(unlinked["riskChange:direction=reduced"]).toBeUndefined();
	});

	it("goes from the levels in scope to any level", () => {
		const counts = countsOf({
			referrals: [{ ...referral, closed: "2016-08-01" }],
			assessments: [{ referral: 0, date: "2016-06-01", risk: "minimal" }],
		});
		expect(counts["riskChange:from=medium|state=closed|to=minimal"]).toBe(1);
		expect(counts["riskChange:from=medium|state=open|to=notReassessed"]).toBe(
			0,
		);
		expect("riskChange:from=low|state=open|to=high" in counts).toBe(false);
		const cells = Object.keys(counts).filter((id) =>
			id.startsWith("riskChange:from"),
		);
		expect(cells).toHaveLength(2 * 2 * 5);
	});
});
