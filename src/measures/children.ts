import { breakdownsOf } from "../breakdowns/breakdowns.ts";
import { childrenReferred } from "../cohorts/referrals.ts";
import { wasReferred } from "../counting/knowledge.ts";
import type { Measure } from "./measure.ts";

export const children = {
	id: "children",
	label: "Children referred",
	unit: "child",
	definition:
		"Children of those referrals, each counted once: at the highest level of risk of the period's referrals, and otherwise as at the first of them.",
	cohort: childrenReferred,
	total: true,
	breakdowns: breakdownsOf("child"),
	ownBreakdowns: [],
	base: "total",
	judgedByDefinition: true,
	aboutChildren: true,
	overTime: "distinct",
	polarity: "neither",
	plural: "children referred",
	known: [
		{
			population: "referrals",
			where: [
				{ kind: "during", day: "made" },
				{ kind: "inScope" },
				{ kind: "oncePerChild" },
			],
		},
		{
			population: "people",
			where: [
				{
					kind: "is",
					attribute: wasReferred,
					values: ["yes"],
					scoped: true,
					onAnyDay: true,
				},
			],
		},
	],
} as const satisfies Measure;
