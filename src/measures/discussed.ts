import { discussed as atMeetings } from "../cohorts/discussed.ts";
import type { Measure } from "./measure.ts";

export const discussed = {
	id: "discussed",
	label: "Children discussed",
	unit: "child",
	definition:
		"Children discussed at a meeting in the period, each counted once, by the latest decision about them.",
	cohort: atMeetings,
	total: true,
	breakdowns: ["decision", "group"],
	ownBreakdowns: ["decision"],
	base: "total",
	aboutChildren: true,
	overTime: "distinct",
	polarity: "neither",
	plural: "children discussed",
	known: [
		{
			population: "discussed",
			where: [
				{ kind: "is", attribute: "discussed", values: ["yes"], onAnyDay: true },
			],
		},
	],
} as const satisfies Measure;
