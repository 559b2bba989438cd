import { childrenAtRisk as openChildren } from "../cohorts/at-risk.ts";
import { wasAtRisk } from "../counting/knowledge.ts";
import type { Measure } from "./measure.ts";
import { missingPart } from "./year-part.ts";

export const childrenAtRisk = {
	id: "childrenAtRisk",
	label: "Children at risk of exploitation",
	unit: "child",
	definition:
		"Children with a referral that was open at any point in the period, at a level of risk that the service works with, each counted once.",
	cohort: openChildren,
	total: true,
	breakdowns: [],
	ownBreakdowns: [],
	base: "none",
	aboutChildren: true,
	part: missingPart,
	overTime: "distinct",
	polarity: "neither",
	plural: "children at risk",
	known: [
		{
			population: "people",
			where: [
				{
					kind: "is",
					attribute: wasAtRisk,
					values: ["yes"],
					scoped: true,
					onAnyDay: true,
				},
			],
		},
	],
} as const satisfies Measure;
