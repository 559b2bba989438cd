import { expect, it } from "vitest";
import { makeContext } from "../../src/counting/context.ts";
import { leftAfter } from "../../src/counting/steps.ts";
import { measures } from "../../src/measures/measures.ts";
import { makeRecords, periodOf, testSettings } from "../statistics/records.ts";

const period = periodOf("2016");
const context = makeContext(
	makeRecords({
		missing: [
			{ child: "a", start: "2016-02-10", end: "2016-02-11", kind: "missing" },
			{ child: "b", start: "2016-03-10", end: "2016-03-11", kind: "absent" },
			{ child: "c", start: "2015-03-10", end: "2015-03-11", kind: "absent" },
		],
	}),
	testSettings,
	{ period, asAt: period.to, allLevels: false, tables: undefined },
);

it.each([
	["missingEpisodes", "of the other kind: absent", 2],
	["absentEpisodes", "of the other kind: missing", 1],
] as const)("the steps of %s say which kind falls out", (id, what, out) => {
	const steps = measures[id].cohort.steps(
		{
			context,
			intake: {
				missing: { files: ["missing.csv"], rows: 3, leftOut: [], kept: 3 },
			},
		},
		period,
		[],
	);
	expect(steps).toContainEqual(
		expect.objectContaining({ kind: "without", what, out }),
	);
	expect(leftAfter(steps)).toBe(1);
});
