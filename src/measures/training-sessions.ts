import { sessions } from "../cohorts/trained.ts";
import type { Measure } from "./measure.ts";

export const trainingSessions = {
	id: "trainingSessions",
	label: "Training sessions",
	unit: "session",
	definition: "Training sessions delivered in the period.",
	cohort: sessions,
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
		heading: "Sessions",
		all: "All audiences",
	},
	plural: "sessions of training",
	known: [],
} as const satisfies Measure;
