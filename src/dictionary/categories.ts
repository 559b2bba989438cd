import {
	ethnicityWords,
	type SourceCode,
	sourceWords,
} from "./national-codes.ts";

/** One category of a breakdown. */
export interface Category {
	readonly id: string;
	/** As a table's first column writes it. */
	readonly label: string;
	/** Words of case systems that mean this category, beside its id and its label. */
	readonly aliases?: readonly string[];
}

export const sexes = [
	{ id: "female", label: "Female", aliases: ["F", "Girl", "Fenale"] },
	{ id: "male", label: "Male", aliases: ["M", "Boy"] },
	{ id: "other", label: "Other", aliases: ["Indeterminate", "Neither"] },
	{
		id: "notRecorded",
		label: "Not recorded",
		aliases: [
			"U",
			"Unknown",
			"Not known",
			"Not stated",
			"Not stated/recorded",
			"Not stated/recorded (or unborn)",
			"Unborn",
		],
	},
] as const satisfies readonly Category[];

/** Strongest first: of several, the first of this list counts. */
export const statuses = [
	{
		id: "lookedAfter",
		label: "Looked after",
		aliases: ["LAC", "CLA", "Looked after child", "Child looked after"],
	},
	{
		id: "childProtection",
		label: "Child protection plan",
		aliases: ["CPP", "CP", "Child protection"],
	},
	{
		id: "childInNeed",
		label: "Child in need",
		aliases: ["CIN", "CIN plan", "Child in need plan"],
	},
	{ id: "earlyHelp", label: "Early help", aliases: ["EH"] },
	{ id: "none", label: "None of these" },
	{ id: "notRecorded", label: "Not recorded" },
] as const satisfies readonly Category[];

export const models = [
	{ id: "online", label: "Online or social media grooming" },
	{ id: "images", label: "Sexting or indecent images" },
	{ id: "inappropriateRelationship", label: "Inappropriate relationship" },
	{ id: "boyfriendGirlfriend", label: "Boyfriend or girlfriend model" },
	{ id: "peer", label: "Peer on peer" },
	{ id: "gang", label: "Gang or group" },
	{ id: "party", label: "Party" },
	{ id: "organised", label: "Organised or networked" },
	{ id: "trafficking", label: "Trafficking" },
	{ id: "familial", label: "Familial" },
	{ id: "other", label: "Other" },
	{ id: "notRecorded", label: "Not recorded" },
] as const satisfies readonly Category[];

/** Referral sources of the children in need census. */
export const sources = [
	source("1A", "Individual: family member, relative or carer"),
	source("1B", "Individual: acquaintance"),
	source("1C", "Individual: self"),
	source("1D", "Individual: other"),
	source("2A", "Schools"),
	source("2B", "Education services"),
	source("3A", "Health: general practitioner"),
	source("3B", "Health: health visitor"),
	source("3C", "Health: school nurse"),
	source("3D", "Health: other primary health services"),
	source("3E", "Health: accident and emergency"),
	source("3F", "Health: other"),
	source("4", "Housing"),
	source("5A", "Local authority: social care"),
	source("5B", "Local authority: other internal"),
	source("5C", "Local authority: external"),
	source("5D", "Local authority: early help"),
	source("6", "Police"),
	source("7", "Other legal agency"),
	source("8", "Other"),
	source("9", "Anonymous"),
	source("10", "Unknown to the referrer"),
	{ id: "notRecorded", label: "Not recorded" },
] as const satisfies readonly Category[];

/** Ethnic groups with the national codes of each, as grouped in the 2021 census. */
export const ethnicGroups = [
	{ id: "white", label: "White", aliases: ethnicityWords("white") },
	{ id: "mixed", label: "Mixed", aliases: ethnicityWords("mixed") },
	{ id: "asian", label: "Asian", aliases: ethnicityWords("asian") },
	{ id: "black", label: "Black", aliases: ethnicityWords("black") },
	{ id: "other", label: "Other", aliases: ethnicityWords("other") },
	{
		id: "notRecorded",
		label: "Not recorded",
		aliases: ethnicityWords("notRecorded"),
	},
] as const satisfies readonly Category[];

export const states = [
	{ id: "open", label: "Open" },
	{ id: "closed", label: "Closed" },
] as const satisfies readonly Category[];

export const placers = [
	{ id: "thisAuthority", label: "Placed by this authority" },
	{ id: "otherAuthority", label: "Placed here by another authority" },
	{ id: "notRecorded", label: "Not recorded" },
] as const satisfies readonly Category[];

export const directions = [
	{ id: "reduced", label: "Reduced" },
	{ id: "unchanged", label: "Unchanged" },
	{ id: "increased", label: "Increased" },
	{ id: "notReassessed", label: "Not reassessed" },
] as const satisfies readonly Category[];

export const closureReasons = [
	{ id: "riskReduced", label: "Risk reduced" },
	{ id: "noFurtherAction", label: "No further action" },
	{ id: "movedAway", label: "Moved away" },
	{ id: "transferred", label: "Transferred" },
	{ id: "turned18", label: "Turned 18" },
	{ id: "disengaged", label: "Disengaged" },
	{ id: "other", label: "Other" },
	{ id: "notRecorded", label: "Not recorded" },
] as const satisfies readonly Category[];

/** `carriedForward` stands before the others on one meeting day, `noLongerAtRisk` after them. */
export const decisions = [
	{ id: "carriedForward", label: "Carried forward" },
	{ id: "noLongerAtRisk", label: "No longer at risk" },
	{ id: "other", label: "Other" },
] as const satisfies readonly Category[];

export const interviewStages = [
	{ id: "needed", label: "Needed" },
	{ id: "offered", label: "Offered" },
	{ id: "accepted", label: "Accepted" },
	{ id: "completed", label: "Completed" },
	{ id: "within72Hours", label: "Completed within 72 hours" },
] as const satisfies readonly Category[];

export const outcomeResults = [
	{ id: "improved", label: "Improved" },
	{ id: "notImproved", label: "Not improved" },
	{ id: "same", label: "The same" },
	{ id: "worse", label: "Worse" },
] as const satisfies readonly Category[];

export const missingKinds = [
	{ id: "missing", label: "Missing", aliases: ["M"] },
	{ id: "absent", label: "Absent", aliases: ["A"] },
] as const satisfies readonly Category[];

export const respondents = [
	{ id: "youngPerson", label: "Young person" },
	{
		id: "parentOrCarer",
		label: "Parent or carer",
		aliases: ["Parent", "Carer"],
	},
	{ id: "professional", label: "Professional" },
] as const satisfies readonly Category[];

/** Yes is 1, no is 0. */
export const yesOrNo = [
	{ id: "no", label: "No", aliases: ["N", "false", "0"] },
	{ id: "yes", label: "Yes", aliases: ["Y", "true", "1"] },
] as const satisfies readonly Category[];

/** The default risk scheme, highest first; settings may declare another. */
export const defaultRiskLevels = [
	{ id: "high", label: "High", aliases: ["H"], inScope: true },
	{ id: "medium", label: "Medium", aliases: ["M"], inScope: true },
	{ id: "low", label: "Low", aliases: ["L"], inScope: false },
	{ id: "minimal", label: "Minimal", aliases: [], inScope: false },
] as const;

/** The outcomes that need no settings (the six of the 2016 paper). */
export const defaultOutcomes = [
	{
		code: "1.2.13",
		label: "Improved mental health and well-being",
		better: "higher",
	},
	{
		code: "1.3.02",
		label: "Improved strategies for sexual health",
		better: "higher",
	},
	{
		code: "2.1.02",
		label: "Able to identify abusive or exploitative behaviour",
		better: "higher",
	},
	{ code: "2.1.08", label: "Reduced level of risk or harm", better: "lower" },
	{
		code: "2.1.21",
		label: "Able to recognise online exploitation or grooming",
		better: "higher",
	},
	{ code: "4.1.12", label: "Fewer episodes of missing", better: "lower" },
] as const;

/** A source of referral, with what the national returns call it. */
function source<const Code extends SourceCode>(id: Code, label: string) {
	return { id, label, aliases: sourceWords(id, label) };
}
