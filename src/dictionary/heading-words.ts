import type { ExportKind } from "./columns.ts";

/**
 * Words of headings that mean the same, whatever their order: "Client Ref", "Person No" and "child_id" mean the same. A
 * word may mean several things, as "end" may be the end or the last of two; what it is beside decides.
 */
export const headingWords: Readonly<Record<string, readonly string[]>> = {
	id: [
		...["ids", "identifier", "identity", "number", "no", "num", "nr", "nbr"],
		...["ref", "refs", "reference", "key", "uid", "pid", "unique", "uri"],
		...["seq", "sequence", "pin", "registration", "file", "guid", "pk", "fk"],
	],
	code: ["codes", "cd"],
	child: [
		...["childs", "children", "person", "persons", "client", "clients", "yp"],
		...["user", "users", "individual", "subject", "subj", "pupil", "student"],
		...["stud", "cyp", "citizen", "resident", "ypid", "su", "learner"],
		...["individuals", "subjects", "youth", "yps"],
	],
	system: [
		...["lcs", "ics", "swift", "mosaic", "eclipse", "liquidlogic", "azeus"],
		...["carefirst", "framework", "frameworki", "fwi", "caredirector", "cms"],
		...["capita", "paris", "esms", "rio", "ll", "core", "charms"],
	],
	date: ["dates", "day", "dt", "dts", "datetime", "time", "timestamp", "when"],
	birth: ["born", "birthday", "bday"],
	referral: [
		...["referrals", "referred", "refer", "ref", "refs", "referring", "refd"],
		...["contact", "contacts", "request", "requests", "enquiry", "enquiries"],
		...["case", "cases", "involvement", "involvements", "inv", "step", "cin"],
		...["intake", "notification", "instance", "rfl", "workflow", "episode"],
		...["allocation", "provision", "register", "registration", "came", "mash"],
		...[
			"concern",
			"concerns",
			"tracker",
			"list",
			"service",
			"alert",
			"enrolment",
		],
	],
	episode: ["episodes", "incident", "incidents", "occurrence", "event", "case"],
	received: [
		"receipt",
		"collected",
		"recd",
		"rcvd",
		"rec",
		"in",
		"logged",
		"raised",
	],
	started: [
		...["start", "starts", "from", "began", "begin", "begun", "since", "open"],
		...["opened", "opening", "commenced", "commencement", "commence", "went"],
		...["became", "onset", "beginning", "added", "add", "identified", "strt"],
		...["flagged", "joined", "accepted", "activated", "commencing", "onto"],
	],
	ended: [
		...["end", "ends", "until", "to", "finish", "finished", "ceased", "cease"],
		...["ending", "terminated", "concluded", "expiry", "till", "back"],
	],
	returned: ["return", "found", "located", "recovered", "traced", "back"],
	closed: [
		...["closure", "close", "closing", "closes", "discharge", "discharged"],
		...["deregistered", "deregistration", "exit", "left", "leaving", "out"],
		...[
			"removed",
			"removal",
			"off",
			"withdrawn",
			"stepped",
			"ceased",
			"stopped",
		],
		...["completed", "completion", "complete", "end", "ended", "nfa"],
	],
	first: [
		...["initial", "initially", "init", "baseline", "base", "opening", "entry"],
		...[
			"start",
			"pre",
			"before",
			"original",
			"1",
			"1st",
			"beginning",
			"intake",
		],
		...["starting", "started", "one", "before", "t1"],
	],
	last: [
		...["final", "exit", "end", "ended", "closing", "closed", "post", "after"],
		...[
			"latest",
			"recent",
			"current",
			"curr",
			"2",
			"2nd",
			"followup",
			"review",
		],
		...["reviewed", "follow", "now", "two", "finish", "endline", "closure"],
		...["revised", "ending", "completion", "t2"],
	],
	latest: [
		...["current", "currently", "curr", "now", "recent", "last", "review"],
		...["reviewed", "revised", "final", "end", "present", "today"],
		...["reassessed", "reassessment", "new", "closure", "reviews", "revisited"],
	],
	sex: ["gender", "gndr"],
	male: ["m", "boy", "boys", "males"],
	female: ["f", "girl", "girls", "females"],
	ethnicity: ["ethnic", "eth", "ethnicities", "race", "heritage"],
	origin: ["background", "origins"],
	status: ["statuses", "stat", "standing"],
	legal: ["social", "care", "plan", "need", "lac", "cla", "cp", "cpp", "cin"],
	source: [
		...["referrer", "referrers", "agency", "src", "origin", "referrer"],
		...["sources", "referrer", "referee", "sender", "from"],
	],
	by: ["who", "whom", "raised", "made", "sent"],
	model: ["models"],
	type: ["types", "category", "categories", "cat", "form", "kind", "nature"],
	exploitation: ["cse", "ce", "cce", "exploit", "exploited", "abuse", "sexual"],
	risk: ["risks", "rsk", "harm", "vulnerability"],
	level: [
		...["levels", "rating", "ratings", "grade", "grading", "band", "banding"],
		...["category", "cat", "lvl", "tier", "rag", "severity", "score"],
	],
	reason: ["reasons", "why", "cause"],
	assessment: [
		...["assessments", "assessed", "assess", "assessing", "reassessment"],
		...["assmt", "asmt", "asst", "assesment", "screening", "matrix", "tool"],
		...["toolkit", "checklist", "form", "review", "screened", "looked"],
	],
	outcome: [
		...["outcomes", "goal", "goals", "measure", "measures", "indicator"],
		...["indicators", "objective", "aim", "domain", "target", "star"],
	],
	result: ["results", "finding", "conclusion", "outcome", "outcomes"],
	name: ["title", "names", "nm"],
	score: [
		...["scores", "scored", "scoring", "rating", "ratings", "value", "points"],
		...["mark", "marks", "result", "rated", "scale", "scr"],
	],
	missing: [
		...["mis", "miss", "mfh", "mfc", "misper", "mispers", "away", "misg"],
		...["runaway", "whereabouts", "abscond", "absconded", "absconding"],
	],
	absent: ["absence", "absences", "abs", "unauthorised"],
	reported: ["report", "notified", "alerted", "informed", "raised"],
	seen: [],
	rhi: [
		...["rhis", "interview", "interviews", "int", "intv", "irhi", "debrief"],
		...["rhc", "conversation", "ri", "irhis", "interviewed"],
	],
	needed: [
		...["need", "required", "reqd", "req", "require", "requires", "eligible"],
		...["due", "applicable", "necessary", "needs", "requirement"],
	],
	offered: ["offer", "offers", "off", "offd"],
	accepted: [
		...["accept", "agreed", "acceptance", "taken", "uptake", "engaged"],
		...["accepts", "consented", "wanted", "acc", "accd"],
	],
	completed: [
		...["complete", "completion", "done", "held", "undertaken", "conducted"],
		...["carried", "finalised", "authorised", "took", "place", "happened"],
		...["approved", "finished", "compl", "cmpl", "comp"],
	],
	looked: ["lac", "cla", "poc"],
	meeting: [
		...["meetings", "mtg", "mtgs", "panel", "panels", "discussion", "forum"],
		...["discussed", "mace", "mase", "meg", "mesa", "conference", "discuss"],
		...["macse", "marac", "maet", "board", "mace", "moe", "macp", "cemog"],
	],
	decision: [
		"dec",
		...["decisions", "decided", "recommendation", "recommendations", "action"],
		...["actions", "agreed", "resolution", "conclusion", "determination"],
	],
	group: ["groups", "grp", "team", "name"],
	quote: [
		...["quotes", "quotation", "comment", "comments", "feedback", "said"],
		...["words", "statement", "verbatim", "voice", "testimonial", "views"],
		...["say", "told", "wording", "remark", "remarks", "text", "response"],
	],
	respondent: [
		...["respondents", "role", "relationship", "speaker", "contributor"],
		...["given", "person", "provided", "author", "people"],
	],
	consent: [
		...["consented", "permission", "ok", "okay", "print", "publish", "share"],
		...["use", "used", "agree", "agreed", "quote", "can"],
	],
	audience: [
		...["audiences", "sector", "profession", "professionals", "organisation"],
		...["organisations", "organization", "agency", "agencies", "recipients"],
		...["service", "role", "staff", "employer", "roles", "profession"],
	],
	delivered: [
		...["deliver", "held", "run", "given", "ran", "provided", "attended"],
		...["delivery", "presented", "trained"],
	],
	session: [
		...["sessions", "workshop", "workshops", "events", "talks", "courses"],
		...["presentations", "deliveries", "inputs"],
	],
	training: [
		...["course", "event", "trg", "trng", "talk", "trainings"],
		...["presentation", "input", "awareness", "learning"],
	],
	count: [
		...["no", "number", "numbers", "num", "total", "many", "qty", "sum", "of"],
		...["nos", "nr", "amount", "quantity"],
	],
	attendee: [
		...["attendees", "attended", "attending", "attendance", "delegates"],
		...["participants", "delegate", "participant", "trained", "people"],
		...["headcount", "places", "present", "reached", "staff", "learners"],
		...[
			"professionals",
			"trainees",
			"persons",
			"attendances",
			"heads",
			"came",
			"come",
		],
	],
	authority: ["council", "la", "borough", "county", "lea", "authorities"],
	placing: ["placed", "placer"],
	responsible: ["home", "owning", "funding", "originating"],
	figure: ["figures"],
	period: ["periods", "year"],
	area: ["areas"],
	value: ["values"],
};

/** Words of headings that stand for several. */
export const shortHeadings: Readonly<Record<string, readonly string[]>> = {
	dob: ["date", "birth"],
	birthdate: ["date", "birth"],
	startdate: ["started", "date"],
	enddate: ["ended", "date"],
	lastname: ["surname"],
	rhidate: ["rhi", "date"],
	refno: ["referral", "id"],
};

/** Words that say nothing of what a column holds. */
export const idleWords: ReadonlySet<string> = new Set([
	...["a", "an", "and", "any", "as", "at", "been", "did", "does", "for", "has"],
	...["in", "is", "it", "of", "on", "or", "our", "own", "s", "the", "their"],
	...["them", "they", "to", "us", "was", "we", "were", "what", "when", "with"],
	...["young", "y", "n", "details", "detail", "field", "recorded", "record"],
	...["description", "desc", "descr", "text", "how", "that", "this", "these"],
	...["per", "if", "be", "have", "are", "made", "make", "you", "your", "about"],
	...["info", "information", "years", "yyyy", "mm", "dd", "h", "l", "cine"],
	...["pers", "hours", "which", "where", "here", "there"],
]);

/** Words that say little: a heading may have one more of these, or lack it. */
export const lightWords: ReadonlySet<string> = new Set([
	...["date", "exploitation", "system", "level", "by", "child", "type"],
	...["authority", "received", "origin", "name", "completed", "result"],
	...["count", "legal", "home", "stated", "overall", "primary", "main"],
	...["service", "local", "self", "safe", "well", "independent", "sub"],
	...["secondary", "reported", "seen", "value", "code", "outcome", "people"],
]);

/**
 * Words that a heading has only where it is about something else: a worker's number is no child's, the date on which a
 * record was typed no date of a referral, and who declined did not accept.
 */
export const otherWords: ReadonlySet<string> = new Set([
	...["age", "worker", "workers", "officer", "allocated", "owner", "manager"],
	...["surname", "forename", "forenames", "initials", "fullname", "lastname"],
	...["firstname", "address", "postcode", "street", "town", "ward", "locality"],
	...["district", "school", "phone", "telephone", "mobile", "email", "nhs"],
	...["upn", "uln", "police", "niche", "crime", "pnc", "log", "row", "line"],
	...["created", "creation", "modified", "entered", "input", "typed", "next"],
	...["planned", "expected", "scheduled", "mother", "father", "parent"],
	...["parents", "carer", "sibling", "siblings", "family", "household"],
	...["perpetrator", "suspect", "offender", "language", "religion"],
	...["nationality", "disability", "disabled", "duration", "days", "hours"],
	...["month", "quarter", "week", "notes", "note", "narrative", "summary"],
	...["declined", "refused", "decline", "refusal", "trainer", "venue"],
	...["location", "letter", "chair", "minutes", "assessor"],
	...["placement", "placements"],
	...["updated", "deadline", "target", "within", "72", "registered", "death"],
	...["deceased", "previous", "prior", "visit", "visited", "strategy", "gp"],
	...[
		"immigration",
		"asylum",
		"uasc",
		"sen",
		"ehcp",
		"exclusion",
		"previously",
	],
]);

/** Words that say little in one kind of export, as all of it is about them. */
export const wordsOfKind: Readonly<Record<ExportKind, ReadonlySet<string>>> = {
	referrals: new Set(["referral", "child", "risk", "needed"]),
	assessments: new Set(["assessment", "risk", "referral", "level"]),
	outcomes: new Set(["outcome", "referral", "child", "score"]),
	missing: new Set(["missing", "absent", "episode", "child", "returned"]),
	lookedAfter: new Set(["looked", "child", "episode", "after", "referral"]),
	discussions: new Set(["meeting", "child", "referral"]),
	feedback: new Set(["quote"]),
	training: new Set(["training", "session", "delivered", "audience"]),
	benchmarks: new Set([]),
};

/**
 * A file that only nearly has an export's headings is taken for it where its name or a heading has one of these words, or
 * one that means this and nothing else.
 */
export const tellingWords: Readonly<Record<ExportKind, readonly string[]>> = {
	referrals: ["referral", "case", "cases", "episode", "tracker"],
	assessments: ["assessment", "risk"],
	outcomes: ["outcome", "score", "scores", "rating"],
	missing: ["missing", "absent", "rhi"],
	lookedAfter: ["looked", "lac", "cla"],
	discussions: ["meeting", "decision"],
	feedback: ["quote", "respondent", "feedback", "comment", "comments"],
	training: [
		...["training", "trg", "course", "courses", "delegates", "delivered"],
		...["attendees", "attended", "audience", "workshop", "sessions"],
		...["headcount", "head", "trainees"],
	],
	benchmarks: ["figure", "benchmark", "benchmarks"],
};
