import { missingAndAtRisk as both } from "../cohorts/at-risk.ts";
import { wasAtRisk, wentMissing } from "../counting/knowledge.ts";
import type { Measure } from "./measure.ts";
import { missingPart } from "./year-part.ts";

export const missingAndAtRisk = {
	id: "missingAndAtRisk",
	label: "Children missing and at risk of exploitation",
	unit: "child",
	definition:
		"Children who were both reported missing and at risk of exploitation in the same period, as a share of each of the two.",
	cohort: both,
	total: false,
	breakdowns: ["of"],
	ownBreakdowns: ["of"],
	// The categories of `of` are measures: one count as a share of two wholes.
	base: ([of]) => of && { measure: of.category, cell: [] },
	aboutChildren: true,
	part: missingPart,
	overTime: "distinct",
	polarity: "fewer is better",
	table: {
		kind: "ofWholes",
		rows: ["Group of children"],
		whole: "Children in the group",
		count: "Of them, in both groups",
		share: "Share of the group",
	},
	plural: "children missing and at risk",
	known: [
		{
			population: "people",
			where: [
				{ kind: "is", attribute: wentMissing, values: ["yes"], onAnyDay: true },
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
