import { scoredCases } from "../cohorts/cases.ts";
import { wasCounted } from "../counting/knowledge.ts";
import type { Measure } from "./measure.ts";
import { outcomePart } from "./year-part.ts";

export const outcomeScored = {
	id: "outcomeScored",
	label: "Cases scored twice",
	unit: "case",
	definition:
		"Of the cases with the outcome, those that have both a first and a last score.",
	cohort: scoredCases,
	total: false,
	breakdowns: ["code"],
	ownBreakdowns: ["code"],
	base: (cell) => ({ measure: "outcomeCases", cell }),
	baseIsOptional: true,
	aboutChildren: true,
	part: outcomePart,
	overTime: "distinct",
	polarity: "neither",
	plural: "cases scored twice",
	known: [
		{
			population: "cases",
			where: [
				{
					kind: "is",
					attribute: wasCounted,
					values: ["yes"],
					scoped: true,
					onAnyDay: true,
				},
				{
					kind: "is",
					attribute: "result",
					values: ["improved", "same", "worse"],
					settled: true,
				},
			],
		},
	],
} as const satisfies Measure;
