import { attendances } from "../cohorts/trained.ts";
import type { Measure } from "./measure.ts";

export const trainingAttendees = {
	id: "trainingAttendees",
	label: "People trained",
	unit: "attendee",
	definition:
		"Attendances at the training of the period; a person who came twice counts twice.",
	cohort: attendances,
	total: true,
	breakdowns: ["audience"],
	ownBreakdowns: ["audience"],
	base: "none",
	aboutChildren: false,
	overTime: "flow",
	polarity: "more is better",
	table: {
		kind: "together",
		name: "training",
		heading: "Attendances",
		all: "All audiences",
	},
	plural: "people trained",
	known: [],
} as const satisfies Measure;
