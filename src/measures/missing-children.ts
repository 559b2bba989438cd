import { childrenMissing } from "../cohorts/at-risk.ts";
import { wentMissing } from "../counting/knowledge.ts";
import type { Measure } from "./measure.ts";
import { missingPart } from "./year-part.ts";

export const missingChildren = {
	id: "missingChildren",
	label: "Children reported missing",
	unit: "child",
	definition:
		"Children with a missing episode that began in the period, each counted once.",
	cohort: childrenMissing,
	total: true,
	breakdowns: [],
	ownBreakdowns: [],
	base: "none",
	aboutChildren: true,
	part: missingPart,
	overTime: "distinct",
	polarity: "fewer is better",
	plural: "children missing",
	known: [
		{
			population: "missing",
			where: [{ kind: "during", day: "start" }, { kind: "oncePerChild" }],
		},
		{
			population: "people",
			where: [
				{ kind: "is", attribute: wentMissing, values: ["yes"], onAnyDay: true },
			],
		},
	],
} as const satisfies Measure;
