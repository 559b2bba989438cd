import type { ColumnName, ExportKind } from "./columns.ts";

/** Words of headings that mean the same, whatever their order: "Person No" and "child_id" mean the same. */
export const headingWords: Readonly<Record<string, readonly string[]>> = {
	id: ["ids", "identifier", "number", "no", "num", "nr", "ref", "reference"],
	child: ["childs", "children", "person", "client", "yp", "user", "pupil"],
	date: ["dates", "day", "dt", "datetime"],
	birth: ["born"],
	referral: ["referrals", "referred", "refer"],
	sex: ["gender"],
	ethnicity: ["ethnic"],
	status: ["statuses"],
	source: ["referrer", "referrers"],
	model: ["models"],
	risk: ["risks"],
	level: ["levels", "rating", "grade", "band"],
	latest: ["current", "now", "recent"],
	closed: ["closure", "close", "closing"],
	reason: ["reasons"],
	assessment: ["assessments", "assessed", "assess", "reassessment"],
	outcome: ["outcomes"],
	code: ["codes"],
	score: ["scores", "scored"],
	first: ["initial", "baseline", "opening"],
	last: ["final", "end"],
	start: ["started", "from", "began", "begin", "since"],
	ended: ["end", "until", "finish", "finished", "ceased", "returned", "found"],
	missing: ["mis", "mfh"],
	rhi: ["rhis"],
	needed: ["need", "required"],
	offered: ["offer"],
	accepted: ["accept"],
	completed: ["complete", "done"],
	meeting: ["meetings", "panel", "discussion", "discussed"],
	decision: ["decisions", "decided"],
	group: ["groups"],
	quote: ["quotes", "quotation", "comment", "comments", "feedback"],
	respondent: ["respondents", "role"],
	consent: ["consented"],
	audience: ["audiences"],
	session: ["sessions"],
	attendee: ["attendees", "attended", "delegates", "participants"],
	authority: ["council", "la"],
	placing: ["placed"],
};

/** Words of headings that stand for several. */
export const shortHeadings: Readonly<Record<string, readonly string[]>> = {
	dob: ["date", "birth"],
	birthdate: ["date", "birth"],
	birthday: ["date", "birth"],
};

/** Words that say nothing of what a column holds. */
export const idleWords: ReadonlySet<string> = new Set([
	...["a", "an", "and", "as", "at", "by", "for", "in", "is", "of", "on", "or"],
	...["the", "to", "was", "when", "with", "time", "young", "service", "s"],
	...["cse", "ce", "case", "recorded", "exploitation", "description", "desc"],
]);

/** Words that say nothing in one kind of export, as all of it is about them. */
export const idleIn: Readonly<Record<ExportKind, ReadonlySet<string>>> = {
	referrals: new Set(["level", "code"]),
	assessments: new Set(["level"]),
	outcomes: new Set([]),
	missing: new Set(["code", "missing", "absent", "absence", "episode", "date"]),
	lookedAfter: new Set(["looked", "after", "care", "date", "be"]),
	discussions: new Set(["level"]),
	feedback: new Set([]),
	training: new Set(["training"]),
	benchmarks: new Set([]),
};

/** A file that only nearly has an export's headings is taken for it where its name or a heading has one of these. */
export const tellingWords: Readonly<Record<ExportKind, readonly string[]>> = {
	referrals: ["referral"],
	assessments: ["assessment"],
	outcomes: ["outcome", "score"],
	missing: ["missing", "absent", "absence", "rhi", "interview"],
	lookedAfter: ["looked", "cla", "lac"],
	discussions: ["meeting", "decision"],
	feedback: ["quote", "respondent"],
	training: ["training", "audience", "attendee"],
	benchmarks: ["figure", "benchmark", "benchmarks"],
};

/** Headings that may well be a column and need not be: a person is asked. */
export const headingHints: Readonly<
	Partial<Record<ColumnName, readonly string[]>>
> = {
	child_id: [
		"pid",
		"upn",
		"unique id",
		"id",
		"swift id",
		"mosaic id",
		"ics id",
	],
	referral_id: ["case id", "referral", "episode id"],
	referral_date: [
		...["contact date", "date received", "received date", "date in"],
		...["start date", "date opened", "created date"],
	],
	closed_date: ["end date", "date ended", "date out"],
	closure_reason: ["end reason", "reason", "outcome"],
	risk_at_referral: ["risk", "initial risk", "risk category", "concern"],
	risk_latest: ["risk", "risk category"],
	status_at_referral: ["status", "legal status", "social care status"],
	models: ["model", "type of exploitation", "exploitation", "type"],
	referral_source: ["source", "agency", "referring agency"],
	placing_authority: ["authority", "host authority", "home authority"],
	assessment_date: ["date", "date completed", "review date", "start date"],
	risk_level: ["risk", "outcome", "result"],
	outcome_code: ["code", "outcome number", "measure"],
	first_score: ["first", "start score", "entry score"],
	last_score: ["last", "latest score", "exit score"],
	start: ["date", "reported", "date reported"],
	kind: ["type", "category", "missing or absent"],
	meeting_date: ["date"],
	decision: ["outcome", "action"],
	group: ["meeting", "meeting name"],
	audience: ["group", "organisation", "delivered to", "attended by"],
	attendees: ["number", "numbers", "number trained", "people"],
	respondent: ["who", "said by", "type"],
};
