import { expect, it } from "vitest";
import { makeContext } from "../../src/counting/context.ts";
import { leftAfter } from "../../src/counting/steps.ts";
import { measures } from "../../src/measures/measures.ts";
import { makeRecords, periodOf, testSettings } from "../statistics/records.ts";

const period = periodOf("2016");
const open = { risk: "high", sex: "female", birth: "2002-05-05" };
const context = makeContext(
	makeRecords({
		referrals: [
			{ ...open, child: "a", date: "2016-02-10" },
			{ ...open, child: "a", date: "2016-03-10" },
			{ ...open, child: "a", date: "2016-04-10" },
			{ ...open, child: "b", date: "2016-05-10" },
		],
	}),
	testSettings,
	{ period, asAt: period.to, allLevels: false, tables: undefined },
);

it("the steps of children at risk say how many referrals are of a child who counts already", () => {
	const steps = measures.childrenAtRisk.cohort.steps(
		{
			context,
			intake: {
				referrals: { files: ["referrals.csv"], rows: 4, leftOut: [], kept: 4 },
			},
		},
		period,
		[],
	);
	expect(steps).toContainEqual(
		expect.objectContaining({ kind: "without", why: "same-child", out: 2 }),
	);
	expect(leftAfter(steps)).toBe(2);
});
