import type { ColumnName, ExportKind } from "./exports.ts";

/** What one of a measure stands for. */
export type Unit =
	| "referral"
	| "child"
	| "case"
	| "episode"
	| "session"
	| "attendee";

/** By what a measure is broken down. Ids are joined in alphabetical order of these names. */
export const breakdowns = {
	ageBand: { label: "age at referral", heading: "Age at referral" },
	audience: { label: "audience", heading: "Audience" },
	code: { label: "outcome", heading: "Outcome" },
	decision: { label: "decision", heading: "Latest decision" },
	direction: { label: "change of risk", heading: "Change of risk" },
	ethnicGroup: { label: "ethnic group", heading: "Ethnic group" },
	from: { label: "risk at referral", heading: "Risk at referral" },
	group: { label: "group", heading: "Group" },
	model: { label: "model of exploitation", heading: "Model of exploitation" },
	month: { label: "month", heading: "Month" },
	of: { label: "of", heading: "Of" },
	placedBy: { label: "placing authority", heading: "Placing authority" },
	quarter: { label: "quarter", heading: "Quarter" },
	reason: { label: "reason for closure", heading: "Reason for closure" },
	result: { label: "result", heading: "Result" },
	risk: { label: "risk at referral", heading: "Risk at referral" },
	sex: { label: "sex", heading: "Sex" },
	source: { label: "source of referral", heading: "Source of referral" },
	stage: { label: "return home interview", heading: "Return home interview" },
	state: { label: "state", heading: "State" },
	status: { label: "status at referral", heading: "Status at referral" },
	to: { label: "latest risk", heading: "Latest risk" },
} as const;

export type BreakdownName = keyof typeof breakdowns;

/** A column that a measure cannot do without, with its export. */
export interface NeededColumn {
	readonly export: ExportKind;
	readonly column: ColumnName;
}

/** One measure of the contract, section 4. */
export interface MeasureDefinition {
	readonly id: MeasureId;
	readonly label: string;
	readonly unit: Unit;
	/** How it is counted, in one sentence for a methods annex. */
	readonly definition: string;
	/** Whether the count without any breakdown is a figure of its own. */
	readonly total: boolean;
	/** The breakdowns that it may be crossed by. */
	readonly breakdowns: readonly BreakdownName[];
	/** The breakdowns that its plain name in a list of tables brings with it. */
	readonly ownBreakdowns: readonly BreakdownName[];
	/** Whether it counts children or what befell them; training is not, and is never held back. */
	readonly aboutChildren: boolean;
	/** The key under `measures` in settings whose `within` it follows; absent where it always covers the whole period. */
	readonly periodOf?: "outcome" | "missingChildren";
	/** The export without which it is not available. */
	readonly export: ExportKind;
}

export const measureIds = [
	"referrals",
	"children",
	"lookedAfter",
	"riskChange",
	"closures",
	"reReferrals",
	"outcomeCases",
	"outcomeScored",
	"outcome",
	"missingChildren",
	"missingEpisodes",
	"absentChildren",
	"absentEpisodes",
	"childrenAtRisk",
	"missingAndAtRisk",
	"returnInterviews",
	"discussed",
	"trainingSessions",
	"trainingAttendees",
] as const;

export type MeasureId = (typeof measureIds)[number];

export const measures: Readonly<Record<MeasureId, MeasureDefinition>> = {
	referrals: {
		id: "referrals",
		label: "Referrals",
		unit: "referral",
		definition:
			"Referrals dated in the period, at a level of risk that the service works with.",
		total: true,
		breakdowns: [
			"risk",
			"ageBand",
			"sex",
			"status",
			"model",
			"source",
			"ethnicGroup",
			"state",
			"month",
			"quarter",
		],
		ownBreakdowns: [],
		aboutChildren: true,
		export: "referrals",
	},
	children: {
		id: "children",
		label: "Children referred",
		unit: "child",
		definition:
			"Children of those referrals, each counted once: at the highest level of risk of the period's referrals, and with the age and sex of the first of them.",
		total: true,
		breakdowns: ["risk", "ageBand", "sex"],
		ownBreakdowns: [],
		aboutChildren: true,
		export: "referrals",
	},
	lookedAfter: {
		id: "lookedAfter",
		label: "Referrals of looked-after children",
		unit: "referral",
		definition:
			"Referrals of children who were looked after on the day of the referral, by the authority that placed them.",
		total: true,
		breakdowns: ["placedBy"],
		ownBreakdowns: [],
		aboutChildren: true,
		export: "referrals",
	},
	riskChange: {
		id: "riskChange",
		label: "Change of risk",
		unit: "referral",
		definition:
			"The level of risk at referral against the latest assessment dated after the referral and on or before the as-at date. A referral without such an assessment is not reassessed, which is not the same as unchanged.",
		total: false,
		breakdowns: ["direction", "from", "state", "to"],
		ownBreakdowns: ["direction"],
		aboutChildren: true,
		export: "referrals",
	},
	closures: {
		id: "closures",
		label: "Referrals closed",
		unit: "referral",
		definition:
			"Referrals closed in the period, whenever they were made, at a level of risk that the service works with.",
		total: true,
		breakdowns: ["reason"],
		ownBreakdowns: [],
		aboutChildren: true,
		export: "referrals",
	},
	reReferrals: {
		id: "reReferrals",
		label: "Re-referrals",
		unit: "referral",
		definition:
			"Referrals of the period that came within 12 months of an earlier referral of the same child, at any level of risk.",
		total: true,
		breakdowns: [],
		ownBreakdowns: [],
		aboutChildren: true,
		export: "referrals",
	},
	outcomeCases: {
		id: "outcomeCases",
		label: "Cases with the outcome",
		unit: "case",
		definition:
			"Referrals that were open at any point in the period, at a level of risk that the service works with, and that have an entry for the outcome.",
		total: false,
		breakdowns: ["code"],
		ownBreakdowns: ["code"],
		aboutChildren: true,
		periodOf: "outcome",
		export: "outcomes",
	},
	outcomeScored: {
		id: "outcomeScored",
		label: "Cases scored twice",
		unit: "case",
		definition:
			"Of the cases with the outcome, those that have both a first and a last score.",
		total: false,
		breakdowns: ["code"],
		ownBreakdowns: ["code"],
		aboutChildren: true,
		periodOf: "outcome",
		export: "outcomes",
	},
	outcome: {
		id: "outcome",
		label: "Cases by result",
		unit: "case",
		definition:
			"Of the cases scored twice, those whose last score is better than the first, and those whose last score is not.",
		total: false,
		breakdowns: ["code", "result"],
		ownBreakdowns: ["code", "result"],
		aboutChildren: true,
		periodOf: "outcome",
		export: "outcomes",
	},
	missingChildren: {
		id: "missingChildren",
		label: "Children reported missing",
		unit: "child",
		definition:
			"Children with a missing episode that began in the period, each counted once.",
		total: true,
		breakdowns: [],
		ownBreakdowns: [],
		aboutChildren: true,
		periodOf: "missingChildren",
		export: "missing",
	},
	missingEpisodes: {
		id: "missingEpisodes",
		label: "Missing episodes",
		unit: "episode",
		definition:
			"Missing episodes that began in the period. A child's episodes that overlap or touch are one.",
		total: true,
		breakdowns: [],
		ownBreakdowns: [],
		aboutChildren: true,
		periodOf: "missingChildren",
		export: "missing",
	},
	absentChildren: {
		id: "absentChildren",
		label: "Children absent",
		unit: "child",
		definition:
			"Children with an episode of absence (away without authorisation, whereabouts known) that began in the period, each counted once.",
		total: true,
		breakdowns: [],
		ownBreakdowns: [],
		aboutChildren: true,
		periodOf: "missingChildren",
		export: "missing",
	},
	absentEpisodes: {
		id: "absentEpisodes",
		label: "Absent episodes",
		unit: "episode",
		definition:
			"Episodes of absence that began in the period. A child's episodes that overlap or touch are one.",
		total: true,
		breakdowns: [],
		ownBreakdowns: [],
		aboutChildren: true,
		periodOf: "missingChildren",
		export: "missing",
	},
	childrenAtRisk: {
		id: "childrenAtRisk",
		label: "Children at risk of exploitation",
		unit: "child",
		definition:
			"Children with a referral that was open at any point in the period, at a level of risk that the service works with, each counted once.",
		total: true,
		breakdowns: [],
		ownBreakdowns: [],
		aboutChildren: true,
		periodOf: "missingChildren",
		export: "referrals",
	},
	missingAndAtRisk: {
		id: "missingAndAtRisk",
		label: "Children missing and at risk of exploitation",
		unit: "child",
		definition:
			"Children who were both reported missing and at risk of exploitation in the same period, as a share of each of the two.",
		total: false,
		breakdowns: ["of"],
		ownBreakdowns: ["of"],
		aboutChildren: true,
		periodOf: "missingChildren",
		export: "missing",
	},
	returnInterviews: {
		id: "returnInterviews",
		label: "Return home interviews",
		unit: "episode",
		definition:
			"Missing episodes that need a return home interview, and of these those where one was offered, accepted, completed, and completed within 72 hours of the end of the episode.",
		total: false,
		breakdowns: ["stage"],
		ownBreakdowns: ["stage"],
		aboutChildren: true,
		periodOf: "missingChildren",
		export: "missing",
	},
	discussed: {
		id: "discussed",
		label: "Children discussed",
		unit: "child",
		definition:
			"Children discussed at a meeting in the period, each counted once, by the latest decision about them.",
		total: true,
		breakdowns: ["decision", "group"],
		ownBreakdowns: ["decision"],
		aboutChildren: true,
		export: "discussions",
	},
	trainingSessions: {
		id: "trainingSessions",
		label: "Training sessions",
		unit: "session",
		definition: "Training sessions delivered in the period.",
		total: true,
		breakdowns: ["audience"],
		ownBreakdowns: ["audience"],
		aboutChildren: false,
		export: "training",
	},
	trainingAttendees: {
		id: "trainingAttendees",
		label: "People trained",
		unit: "attendee",
		definition:
			"Attendances at the training of the period; a person who came twice counts twice.",
		total: true,
		breakdowns: ["audience"],
		ownBreakdowns: ["audience"],
		aboutChildren: false,
		export: "training",
	},
};

/**
 * The tables that are published where settings name none. Those marked `whereGiven` are left out when their export is
 * not there; where only a column is wanting they are listed as not available.
 */
export const defaultTables = [
	{ name: "referrals:risk" },
	{ name: "referrals:model" },
	{ name: "referrals:ageBand" },
	{ name: "referrals:sex" },
	{ name: "referrals:status" },
	{ name: "referrals:state" },
	{ name: "children" },
	{ name: "lookedAfter:placedBy" },
	{ name: "riskChange:direction" },
	{ name: "closures:reason", whereGiven: true },
	{ name: "reReferrals", whereGiven: true },
	{ name: "outcomeScored" },
	{ name: "outcome" },
	{ name: "missingChildren" },
	{ name: "missingEpisodes" },
	{ name: "childrenAtRisk" },
	{ name: "missingAndAtRisk" },
	{ name: "returnInterviews", whereGiven: true },
	{ name: "discussed", whereGiven: true },
	{ name: "trainingSessions" },
] as const;
