import type { ColumnName, ExportKind } from "./columns.ts";

/** Ways to say a column in the words of headings: as case systems do, and ways that may mean another thing as well. */
export interface HeadingPhrases {
	readonly clear: readonly string[];
	readonly vague: readonly string[];
}

const childIds = phrases(
	["child id", "system id", "system child id", "child code"],
	["id", "case id"],
);
const referralIds = phrases(
	["referral id"],
	["id", "referral", "form id", "referral code"],
);

/** What case systems, spreadsheets and report builders call the columns, beside their own names and aliases. */
export const headingPhrases: {
	readonly [Kind in ExportKind]: Readonly<
		Partial<Record<ColumnName<Kind>, HeadingPhrases>>
	>;
} = {
	referrals: {
		child_id: childIds,
		referral_id: referralIds,
		referral_date: phrases(
			[
				...["date referral", "referral started", "referral received"],
				...["date received", "referral started date", "received date"],
				...["date in", "case opened date", "referral received date"],
			],
			["date", "date started", "referral", "opened", "date completed"],
		),
		date_of_birth: phrases(["date birth", "birth"], []),
		risk_at_referral: phrases(
			[
				...["risk at referral", "initial risk", "risk level started"],
				...["initial risk level", "risk received", "risk level referral"],
				...["risk at start", "risk level 1"],
			],
			["risk", "risk level", "risk assessment", "level", "concern level"],
		),
		sex: phrases(["sex", "male female", "sex code"], []),
		ethnicity: phrases(
			["ethnicity", "ethnicity code", "ethnicity origin", "ethnicity group"],
			[],
		),
		status_at_referral: phrases(
			[
				...["status at referral", "legal status", "social care status"],
				...["child status", "looked status", "lac cp cin", "care status"],
				...[
					"lac status",
					"cin status",
					"looked after status",
					"cin lac status",
				],
			],
			["status", "plan type", "social care plan", "legal", "looked"],
		),
		placing_authority: phrases(
			[
				...["placing authority", "placed by", "placed by authority"],
				...["placing authority name", "responsible authority"],
			],
			["authority responsible", "home authority"],
		),
		referral_source: phrases(
			[
				...["referral source", "source", "referral by", "who referral"],
				...["referring agency", "referral from", "came from", "received from"],
				...["who made referral", "referral source code", "source type"],
				...["referrer type", "referral source name", "who sent", "sent by"],
			],
			["agency", "from", "referral type"],
		),
		models: phrases(
			[
				...["model", "type of exploitation", "model of exploitation"],
				...["exploitation", "exploitation category", "kind of exploitation"],
				...["primary model", "reason referral", "exploitation risk type"],
			],
			["type", "risk type", "reason", "concern", "exploitation risk"],
		),
		risk_latest: phrases(
			[
				...["latest risk", "latest risk level", "risk at end", "final risk"],
				...["risk at closed", "current risk", "risk now", "risk level last"],
			],
			["risk", "risk level"],
		),
		risk_latest_date: phrases(
			[
				...["date latest risk", "latest risk date", "date risk assessment"],
				...["latest risk level date", "risk latest assessment date"],
				...["latest assessment date", "date of latest level"],
				...["risk last looked", "date risk review", "latest review date"],
			],
			["review date", "risk date", "assessment date"],
		),
		closed_date: phrases(
			[
				...["date closed", "closed", "referral closed date", "ended date"],
				...["referral ended", "date out", "referral ended date"],
				...["referral completed", "discharge date"],
			],
			["ended", "completed", "date completed", "exit"],
		),
		closure_reason: phrases(
			[
				...["closed reason", "reason closed", "ended reason", "why closed"],
				...["referral ended reason", "closed outcome", "closed type"],
				...["completed reason"],
			],
			["reason", "outcome", "referral outcome", "result"],
		),
	},
	assessments: {
		referral_id: referralIds,
		assessment_date: phrases(
			[
				...["assessment date", "date assessment completed", "risk date"],
				...["date completed", "date assessment", "completed", "form date"],
				...["review date", "date risk assessment", "assessment completed"],
			],
			["date", "date started", "date ended", "assessment"],
		),
		risk_level: phrases(
			[
				...["risk level", "risk", "level of risk", "assessment level"],
				...["assessment outcome", "risk outcome", "assessment result"],
			],
			["outcome", "result", "level", "score", "assessment"],
		),
	},
	outcomes: {
		referral_id: referralIds,
		child_id: childIds,
		outcome_code: phrases(
			["outcome code", "outcome id", "code", "goal number"],
			["outcome", "number", "outcome type", "ref"],
		),
		first_score: phrases(
			["first score", "baseline", "score first", "initial level"],
			["first", "first level"],
		),
		last_score: phrases(
			["last score", "score last", "final level"],
			["last", "latest", "score"],
		),
		outcome: phrases(
			[
				...["outcome", "outcome name", "outcome description", "outcome text"],
				...["what working on", "working on"],
			],
			["name"],
		),
		first_date: phrases(
			["first date", "first score date", "date first scored", "start date"],
			[],
		),
		last_date: phrases(
			["last date", "last score date", "date last scored", "ended date"],
			["review date"],
		),
	},
	missing: {
		child_id: childIds,
		start: phrases(
			[
				...["missing date", "started", "date started", "reported missing"],
				...["date reported missing", "missing from", "missing started"],
				...["last seen", "date last seen", "went missing", "missing since"],
				...["absent from", "episode started date", "missing started date"],
			],
			["date", "date reported", "episode date", "missing"],
		),
		end: phrases(
			[
				...["ended", "date ended", "returned", "date returned", "found date"],
				...["missing ended", "missing to", "returned home date", "closed date"],
				...["missing ended date", "found", "found report date", "came back"],
				...["episode ended date"],
			],
			["closed"],
		),
		kind: phrases(
			[
				...[
					"missing absent",
					"missing type",
					"absent type",
					"missing or absent",
				],
				...["episode type", "missing category"],
			],
			["type", "category", "missing", "status"],
		),
		rhi_needed: phrases(["rhi needed", "return rhi needed"], []),
		rhi_offered: phrases(["rhi offered", "return rhi offered"], ["offered"]),
		rhi_accepted: phrases(
			["rhi accepted", "return rhi accepted"],
			["accepted"],
		),
		rhi_completed: phrases(
			[
				...[
					"rhi completed",
					"rhi date",
					"date rhi completed",
					"return rhi date",
				],
				...["return rhi completed", "date of return rhi"],
			],
			["rhi", "return rhi"],
		),
	},
	lookedAfter: {
		child_id: childIds,
		looked_after_start: phrases(
			[
				...["looked started", "looked after started", "looked started date"],
				...["became looked after", "looked date", "date looked after"],
			],
			["date started", "started", "care started date", "from"],
		),
		looked_after_end: phrases(
			[
				...["looked ended", "looked after ended", "looked ended date"],
				...["looked after ended date", "ceased looked after"],
			],
			["date ended", "ended", "care ended date", "to"],
		),
		placing_authority: phrases(
			[
				...["placing authority", "placed by", "placed by authority"],
				...["responsible authority"],
			],
			[],
		),
	},
	discussions: {
		child_id: childIds,
		meeting_date: phrases(
			[
				...["meeting date", "date meeting", "date discussed", "panel date"],
				...["date of meeting held"],
			],
			["date", "date heard"],
		),
		decision: phrases(
			[
				...["decision", "meeting decision", "meeting outcome", "outcome"],
				...["outcome of meeting", "action", "agreed action", "result"],
				...["meeting result", "meeting action"],
			],
			["status", "agreed", "next step"],
		),
		group: phrases(
			[
				...["meeting group", "meeting name", "meeting type", "group"],
				...["meeting", "which meeting", "discussed at", "panel name"],
			],
			["type", "name"],
		),
		risk_level: phrases(
			["risk level", "risk", "risk agreed", "meeting risk level"],
			["level"],
		),
	},
	feedback: {
		quote: phrases(
			[
				...["quote", "comment", "feedback", "what said", "own words"],
				...["feedback comment", "their words", "what they said"],
			],
			["text", "response", "notes", "summary"],
		),
		respondent: phrases(
			[
				...["respondent", "said by", "who said", "respondent type"],
				...["feedback from", "comment by", "who said it", "role"],
				...["given by", "quote by", "person type", "relationship"],
			],
			["who", "type", "from", "source", "by"],
		),
		date: phrases(
			[
				"date",
				"date said",
				"date quote",
				"collected",
				"feedback date",
				"date received",
			],
			["when"],
		),
		consent: phrases(
			[
				...["consent", "ok to use", "can use", "consent given", "ok to print"],
				...["permission to use", "can print", "agreed to publish"],
				...["consent to quote", "can we print quote"],
			],
			["agreed"],
		),
	},
	training: {
		audience: phrases(
			[
				...[
					"audience",
					"delivered to",
					"who for",
					"target group",
					"attendee group",
				],
				...["attendee role", "attendee agency", "staff group", "attended by"],
				...["audience group", "audience type", "group trained", "who attended"],
				...[
					"attendee type",
					"target audience",
					"attendee role agency",
					"who came",
				],
			],
			["group", "agency", "organisation", "role", "team", "sector", "service"],
		),
		date: phrases(
			[
				...["date", "date delivered", "training date", "session date"],
				...["date held", "course date", "delivered", "event date"],
			],
			["started"],
		),
		sessions: phrases(
			[
				...["session count", "number of sessions", "how many sessions"],
				...["sessions delivered", "sessions"],
			],
			[],
		),
		attendees: phrases(
			[
				...["attendee", "attendee count", "number attended", "how many people"],
				...["number of delegates", "number trained", "attendee places"],
				...[
					"numbers attending",
					"how many attended",
					"how many came",
					"training count",
				],
			],
			["number", "total", "count"],
		),
	},
	benchmarks: {},
};

function phrases(
	clear: readonly string[],
	vague: readonly string[],
): HeadingPhrases {
	return { clear, vague };
}
