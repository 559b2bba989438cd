import { scoredCases } from "../cohorts/cases.ts";
import { wasCounted } from "../counting/knowledge.ts";
import type { Measure } from "./measure.ts";
import { outcomePart } from "./year-part.ts";

export const outcome = {
	id: "outcome",
	label: "Cases by result",
	unit: "case",
	definition:
		"Of the cases scored twice, those whose last score is better than the first, and those whose last score is not.",
	cohort: scoredCases,
	total: false,
	breakdowns: ["code", "result"],
	ownBreakdowns: ["code", "result"],
	furtherTables: [],
	detail: "with the same and the worse told apart",
	base: (cell) => ({
		measure: "outcomeScored",
		cell: cell.filter(({ breakdown }) => breakdown === "code"),
	}),
	aboutChildren: true,
	part: outcomePart,
	overTime: "distinct",
	polarity: "more is better",
	table: {
		kind: "ofWholes",
		only: { breakdown: "result", category: "improved" },
		rows: ["Code", "Outcome"],
		wholeOfWhole: "Cases with the outcome",
		whole: "Cases with both scores",
		count: "Cases improved",
		share: "Share improved",
	},
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
			],
		},
	],
} as const satisfies Measure;
