/** The kinds of export that the tool reads, in the order in which it tells of them. */
export const exportKinds = [
	"referrals",
	"assessments",
	"outcomes",
	"missing",
	"lookedAfter",
	"discussions",
	"feedback",
	"training",
	"benchmarks",
] as const;

export type ExportKind = (typeof exportKinds)[number];

/** One column of an export: its heading, and whether the export must have it and its cells must be filled. */
export interface ColumnDefinition {
	readonly heading: string;
	/** Headings that mean the same, as case systems write them. */
	readonly aliases: readonly string[];
	/** Without this heading the file is not that export. */
	readonly required: boolean;
	/** A blank cell refuses the record. */
	readonly filled: boolean;
	readonly meaning: string;
}

/** What case systems and national returns call the child's identifier. */
const childIds = [
	"Child Unique ID",
	"Unique Child ID",
	"LAchildID",
	"Person ID",
	"Child",
];

/** The columns of each export (contract, section 1), but for those that a breakdown declares. */
export const fixedColumns = {
	referrals: [
		column("child_id", "the child's own identifier, the same in every export", {
			required: true,
			filled: true,
			aliases: childIds,
		}),
		column("referral_date", "the day of the referral", {
			required: true,
			filled: true,
			aliases: ["Date of referral", "Date referred", "CINreferralDate"],
		}),
		column(
			"date_of_birth",
			"the child's birth date, or the date that is expected",
			{
				required: true,
				aliases: ["DOB", "Birth date", "PersonBirthDate"],
			},
		),
		column("referral_id", "the referral's own identifier", { filled: true }),
		column(
			"risk_at_referral",
			"the level of risk when the child was referred",
			{ filled: true },
		),
		column(
			"status_at_referral",
			"the child's status on the day of the referral; several are separated by semicolons (or by commas, slashes or line breaks, where each is a known word)",
		),
		column(
			"placing_authority",
			"the authority that placed a looked-after child",
		),
		column(
			"models",
			"the models of exploitation; several are separated by semicolons (or by commas, slashes or line breaks, where each is a known word)",
		),
		column("risk_latest", "the latest assessed level of risk"),
		column("risk_latest_date", "the day of the latest assessment"),
		column("closed_date", "the day on which the referral was closed", {
			aliases: ["Date closed", "Closure date", "CINclosureDate"],
		}),
		column("closure_reason", "why the referral was closed", {
			aliases: ["Reason for closure"],
		}),
	],
	assessments: [
		column("referral_id", "the referral that was assessed", {
			required: true,
			filled: true,
		}),
		column("assessment_date", "the day of the assessment", {
			required: true,
			filled: true,
		}),
		column("risk_level", "the level of risk that was found", {
			required: true,
			filled: true,
		}),
	],
	outcomes: [
		column("referral_id", "the referral that was scored"),
		column("child_id", "the child, where the scores are kept by child", {
			aliases: childIds,
		}),
		column("outcome_code", "the code of the outcome, such as 1.2.13", {
			required: true,
			filled: true,
		}),
		column("first_score", "the first score", { required: true }),
		column("last_score", "the last score", { required: true }),
		column("outcome", "the outcome in words"),
		column("first_date", "the day of the first score"),
		column("last_date", "the day of the last score"),
	],
	missing: [
		column("child_id", "the child's own identifier", {
			required: true,
			filled: true,
			aliases: childIds,
		}),
		column("start", "when the episode began", {
			required: true,
			filled: true,
			aliases: ["MIS_START"],
		}),
		column("end", "when the episode ended; blank while the child is away", {
			aliases: ["MIS_END"],
		}),
		column("kind", "missing or absent; blank is missing", {
			aliases: ["MISSING"],
		}),
		column("rhi_needed", "whether a return home interview is needed"),
		column("rhi_offered", "whether a return home interview was offered"),
		column("rhi_accepted", "whether the child accepted it"),
		column(
			"rhi_completed",
			"when the return home interview was completed, or whether it was",
		),
	],
	lookedAfter: [
		column("child_id", "the child's own identifier", {
			required: true,
			filled: true,
			aliases: childIds,
		}),
		column("looked_after_start", "the day on which a period of care began", {
			required: true,
			filled: true,
			aliases: ["Date Started to be Looked After", "Looked After Start Date"],
		}),
		column(
			"looked_after_end",
			"the day on which it ended; blank while the child is looked after",
			{
				aliases: ["Date Ceased to be Looked After", "Ceased Looked After Date"],
			},
		),
		column("placing_authority", "the authority that placed the child"),
	],
	discussions: [
		column("child_id", "the child's own identifier", {
			required: true,
			filled: true,
			aliases: childIds,
		}),
		column("meeting_date", "the day of the meeting", {
			required: true,
			filled: true,
		}),
		column("decision", "what the meeting decided", {
			required: true,
			filled: true,
		}),
		column("group", "which meeting it was"),
		column("risk_level", "the level of risk that the meeting recorded"),
	],
	feedback: [
		column("quote", "what was said, word for word", { required: true }),
		column("respondent", "young person, parent or carer, or professional", {
			required: true,
		}),
		column("date", "the day on which it was said"),
		column("consent", "yes where the person agreed to its being printed"),
	],
	training: [
		column("audience", "who was trained", { required: true, filled: true }),
		column("date", "the day of the training", { required: true, filled: true }),
		column("sessions", "how many sessions; 1 where blank"),
		column("attendees", "how many people attended"),
	],
	benchmarks: [
		column("figure", "the figure's id", { required: true, filled: true }),
		column("period", "the period it is about", {
			required: true,
			filled: true,
		}),
		column("area", "the area it is about", { required: true, filled: true }),
		column("value", "the published value", { required: true, filled: true }),
	],
} as const satisfies Record<ExportKind, readonly ColumnDefinition[]>;

/** A heading of one kind of export that is read for more than one breakdown's words. */
export type FixedColumn<Kind extends ExportKind = ExportKind> =
	(typeof fixedColumns)[Kind][number]["heading"];

declare const declared: unique symbol;

/** The heading of a column that a breakdown declares: those that are looked at for more than that, and any other. */
export type DeclaredColumn =
	| "sex"
	| "ethnicity"
	| "referral_source"
	| (string & { readonly [declared]: true });

/** A canonical heading of one kind of export. */
export type ColumnName<Kind extends ExportKind = ExportKind> =
	| FixedColumn<Kind>
	| (Kind extends "referrals" ? DeclaredColumn : never);

/** The column that every export may have, in files that pool several councils. */
export const authorityColumn = "authority";

/** Columns of dates, with or without a time. */
export const dateColumns: ReadonlySet<string> = new Set([
	"referral_date",
	"date_of_birth",
	"risk_latest_date",
	"closed_date",
	"assessment_date",
	"first_date",
	"last_date",
	"start",
	"end",
	"rhi_completed",
	"looked_after_start",
	"looked_after_end",
	"meeting_date",
	"date",
]);

/** Those of them in which the time of day counts. */
export const momentColumns: ReadonlySet<string> = new Set([
	"start",
	"end",
	"rhi_completed",
]);

/** Columns of people's own words, in which nothing is read as anything else. */
export const freeText: ReadonlySet<string> = new Set(["quote", "outcome"]);

function column<const Heading extends string>(
	heading: Heading,
	meaning: string,
	more: {
		readonly required?: boolean;
		readonly filled?: boolean;
		readonly aliases?: readonly string[];
	} = {},
) {
	return {
		heading,
		meaning,
		aliases: more.aliases ?? [],
		required: more.required ?? false,
		filled: more.filled ?? false,
	};
}
