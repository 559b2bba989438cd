import { cases } from "../cohorts/cases.ts";
import { wasCounted } from "../counting/knowledge.ts";
import type { Measure } from "./measure.ts";
import { outcomePart } from "./year-part.ts";

export const outcomeCases = {
	id: "outcomeCases",
	label: "Cases with the outcome",
	unit: "case",
	definition:
		"Referrals that were open at any point in the period, at a level of risk that the service works with, and that have an entry for the outcome.",
	cohort: cases,
	total: false,
	breakdowns: ["code"],
	ownBreakdowns: ["code"],
	base: "none",
	aboutChildren: true,
	part: outcomePart,
	overTime: "distinct",
	polarity: "neither",
	plural: "cases",
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
			],
		},
	],
} as const satisfies Measure;
