import {
	breakdowns,
	columnOf,
	type WordBreakdown,
	wordBreakdowns,
} from "../../src/breakdowns/breakdowns.ts";
import { decisions } from "../../src/breakdowns/decision.ts";
import { models } from "../../src/breakdowns/model.ts";
import { placers } from "../../src/breakdowns/placed-by.ts";
import { closureReasons } from "../../src/breakdowns/reason.ts";
import { statuses } from "../../src/breakdowns/status.ts";
import type { ColumnName, ExportKind } from "../../src/dictionary/columns.ts";
import {
	defaultOutcomes,
	defaultRiskLevels,
	missingKinds,
} from "../../src/dictionary/listed-words.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import type { Records } from "../../src/validate/records.ts";
import { type Day, noDay, readIsoDay } from "../../src/vocabulary/calendar.ts";
import { type Period, readPeriod } from "../../src/vocabulary/period.ts";

/** Exports as plain rows, as a person would write an example down. Days are `2016-12-31`, minutes `2016-12-31 23:59`. */
export interface PlainExports {
	readonly referrals?: readonly PlainReferral[] | undefined;
	readonly assessments?: readonly PlainAssessment[] | undefined;
	readonly outcomes?: readonly PlainOutcome[] | undefined;
	readonly missing?: readonly PlainEpisode[] | undefined;
	readonly discussions?: readonly PlainDiscussion[] | undefined;
	readonly training?: readonly PlainTraining[] | undefined;
	/** Columns that the exports do not have. */
	readonly without?:
		| Partial<Record<ExportKind, readonly ColumnName[]>>
		| undefined;
	/** Columns that they have besides those that they always have here. */
	readonly also?:
		| Partial<Record<ExportKind, readonly ColumnName[]>>
		| undefined;
}

export interface PlainReferral
	extends Readonly<Partial<Record<WordBreakdown, string | undefined>>> {
	readonly child: string;
	readonly date: string;
	readonly birth?: string | undefined;
	readonly risk?: string | undefined;
	readonly status?: string | undefined;
	readonly placedBy?: string | undefined;
	readonly models?: readonly string[] | undefined;
	readonly latestRisk?: string | undefined;
	readonly latestRiskDate?: string | undefined;
	readonly closed?: string | undefined;
	readonly reason?: string | undefined;
}

export interface PlainAssessment {
	/** The place of the referral in the export; -1 for an id that is in no referral. */
	readonly referral: number;
	readonly date: string;
	readonly risk: string;
}

export interface PlainOutcome {
	readonly referral?: number | undefined;
	readonly child?: string | undefined;
	readonly code: string;
	readonly first?: number | undefined;
	readonly last?: number | undefined;
	readonly lastDate?: string | undefined;
}

export interface PlainEpisode {
	readonly child: string;
	readonly start: string;
	readonly end?: string | undefined;
	readonly kind?: string | undefined;
	readonly needed?: boolean | undefined;
	readonly offered?: boolean | undefined;
	readonly accepted?: boolean | undefined;
	/** A date, a date and time, yes or no. */
	readonly completed?: string | boolean | undefined;
}

export interface PlainDiscussion {
	readonly child: string;
	readonly date: string;
	readonly decision: string;
	readonly group?: string | undefined;
}

export interface PlainTraining {
	readonly audience: string;
	readonly date: string;
	readonly sessions?: number | undefined;
	readonly attendees?: number | undefined;
}

/** The columns that a builder's export has unless a test takes them away. */
const columns: Partial<Record<ExportKind, readonly ColumnName[]>> = {
	referrals: [
		"child_id",
		"referral_date",
		"date_of_birth",
		"referral_id",
		"risk_at_referral",
		...wordBreakdowns.map(columnOf),
		"status_at_referral",
		"placing_authority",
		"models",
		"risk_latest",
		"risk_latest_date",
		"closed_date",
		"closure_reason",
	],
	assessments: ["referral_id", "assessment_date", "risk_level"],
	outcomes: [
		"referral_id",
		"outcome_code",
		"first_score",
		"last_score",
		"last_date",
	],
	missing: [
		"child_id",
		"start",
		"end",
		"kind",
		"rhi_needed",
		"rhi_offered",
		"rhi_accepted",
		"rhi_completed",
	],
	discussions: ["child_id", "meeting_date", "decision", "group"],
	training: ["audience", "date", "sessions", "attendees"],
};

export const testSettings: Settings = {
	authority: { name: "Sample Borough Council", code: "SBC", aliases: [] },
	authorities: [],
	data: "sample-data",
	out: "out",
	layout: "report-and-appendix",
	zeros: "below",
	template: "scrutiny-report",
	policy: {
		preset: "under-5",
		threshold: 5,
		roundTo: undefined,
		degree: 3,
		group: "show",
		merge: false,
	},
	riskLevels: defaultRiskLevels,
	ageBands: [
		{ id: "under13", label: "Under 13", from: 0, to: 12 },
		{ id: "13-15", label: "13 to 15", from: 13, to: 15 },
		{ id: "16-17", label: "16 to 17", from: 16, to: 17 },
		{ id: "18plus", label: "18 and over", from: 18, to: undefined },
	],
	outcomePart: undefined,
	missingPart: undefined,
	tables: undefined,
	historyFrom: undefined,
	reReferralFrom: "referral",
	ids: { leadingZeros: "refused", sameAsReferrals: [] },
	outcomes: defaultOutcomes.map((o) => ({ ...o, range: undefined })),
	models: models.map((m) => ({ ...m, aliases: [] })),
	closureReasons: closureReasons.map((r) => ({ ...r, aliases: [] })),
	decisions: decisions.map((d) => ({ ...d, aliases: [] })),
	groups: undefined,
	audiences: undefined,
	asOther: {},
	compare: undefined,
	populationFile: undefined,
	population: [],
	published: [],
	benchmarks: { areas: [], files: [] },
	seriesLength: undefined,
	breaks: [],
	decimals: 0,
	unknownsInBase: true,
	exports: {},
	sexScheme: undefined,
	ethnicityCensus: "2021",
	codes: {},
	ignore: [],
	matchesFile: undefined,
	matches: {},
	words: {},
	look: undefined,
	revisions: [],
	provisional: [],
	frontSheet: {
		parts: [],
		decisionRoute: [],
		paragraphs: [],
		implications: [],
	},
};

/** A day from `2016-12-31`. */
export function day(text: string): Day {
	const read = readIsoDay(text.slice(0, 10));
	if (read === undefined) throw new Error(`not a day: ${text}`);
	return read;
}

/** A period from the way a person writes it. */
export function periodOf(text: string): Period {
	const reading = readPeriod(text);
	if (!reading.ok) throw new Error(reading.problem);
	return reading.period;
}

/** The records that validation would make of these rows. */
export function makeRecords(exports: PlainExports): Records {
	const children = numberChildren(exports);
	const child = (name: string | undefined) =>
		name === undefined ? -1 : children.indexOf(name);
	const groups = words(exports.discussions?.map((d) => d.group));
	const audiences = words(exports.training?.map((t) => t.audience));
	const given = givenColumns(exports);
	return {
		children: { count: children.length },
		referrals: exports.referrals && referralColumns(exports.referrals, child),
		assessments: exports.assessments && {
			count: exports.assessments.length,
			referral: ints(exports.assessments, (a) => a.referral),
			date: ints(exports.assessments, (a) => day(a.date)),
			risk: bytes(exports.assessments, (a) =>
				place(testSettings.riskLevels, a.risk),
			),
		},
		outcomes: exports.outcomes && outcomeColumns(exports.outcomes, child),
		missing: exports.missing && episodeColumns(exports.missing, child),
		discussions: exports.discussions && {
			count: exports.discussions.length,
			child: ints(exports.discussions, (d) => child(d.child)),
			date: ints(exports.discussions, (d) => day(d.date)),
			decision: bytes(exports.discussions, (d) => place(decisions, d.decision)),
			group: Int16Array.from(exports.discussions, (d) =>
				d.group === undefined ? -1 : groups.indexOf(d.group),
			),
		},
		feedback: undefined,
		training: exports.training && {
			count: exports.training.length,
			audience: Int16Array.from(exports.training, (t) =>
				audiences.indexOf(t.audience),
			),
			date: ints(exports.training, (t) => day(t.date)),
			sessions: ints(exports.training, (t) => t.sessions ?? 1),
			attendees: ints(exports.training, (t) => t.attendees ?? -1),
		},
		given,
		unlinked: new Set(),
		groups: groups.map((id) => ({ id, label: id })),
		audiences: audiences.map((id) => ({ id, label: id })),
	};
}

/** What a test asks for, with what it does not care about filled in. */
export interface TestRequest {
	readonly period?: string;
	readonly asAt?: string;
	readonly allLevels?: boolean;
	readonly tables?: readonly string[] | undefined;
	readonly settings?: Partial<Settings>;
}

/** The whole table of figures; of every table of the contract unless the request names some. */
export function figuresOf(
	exports: PlainExports,
	request: TestRequest = {},
): FigureTable {
	const period = periodOf(request.period ?? "2016");
	return computeFigures(
		makeRecords(exports),
		{ ...testSettings, ...request.settings },
		{
			period,
			asAt: request.asAt === undefined ? period.to : day(request.asAt),
			allLevels: request.allLevels ?? false,
			tables: "tables" in request ? request.tables : ["all"],
		},
	);
}

/** The counts by id. A figure that is not there is not in the answer; one that is not available is `undefined`. */
export function countsOf(
	exports: PlainExports,
	request: TestRequest = {},
): Readonly<Record<string, number | undefined>> {
	return Object.fromEntries(
		figuresOf(exports, request).figures.map((f) => [f.id, f.count]),
	);
}

function referralColumns(
	rows: readonly PlainReferral[],
	child: (name: string) => number,
): Records["referrals"] {
	const optionalDay = (text: string | undefined) =>
		text === undefined ? noDay : day(text);
	const levels = testSettings.riskLevels;
	return {
		count: rows.length,
		line: ints(rows, (_, i) => i + 2),
		child: ints(rows, (r) => child(r.child)),
		date: ints(rows, (r) => day(r.date)),
		birth: ints(rows, (r) => optionalDay(r.birth)),
		risk: bytes(rows, (r) => place(levels, r.risk ?? "high")),
		words: new Map(
			wordBreakdowns.map((name) => [
				name,
				bytes(rows, (r) => place(listOf(name), r[name] ?? "notRecorded")),
			]),
		),
		status: bytes(rows, (r) => place(statuses, r.status ?? "notRecorded")),
		placedBy: bytes(rows, (r) => place(placers, r.placedBy ?? "notRecorded")),
		models: ints(rows, (r) =>
			(r.models ?? []).reduce((bits, m) => bits | (1 << place(models, m)), 0),
		),
		latestRisk: bytes(rows, (r) =>
			r.latestRisk === undefined ? -1 : place(levels, r.latestRisk),
		),
		latestRiskDate: ints(rows, (r) => optionalDay(r.latestRiskDate)),
		closed: ints(rows, (r) => optionalDay(r.closed)),
		closureReason: bytes(rows, (r) =>
			r.reason === undefined ? -1 : place(closureReasons, r.reason),
		),
	};
}

function listOf(name: WordBreakdown) {
	const { categories } = breakdowns[name];
	return categories.kind === "fixed" ? categories.list : [];
}

function outcomeColumns(
	rows: readonly PlainOutcome[],
	child: (name: string | undefined) => number,
): Records["outcomes"] {
	return {
		count: rows.length,
		referral: ints(rows, (o) => o.referral ?? -1),
		child: ints(rows, (o) => (o.referral === undefined ? child(o.child) : -1)),
		code: Int16Array.from(rows, (o) =>
			testSettings.outcomes.findIndex(({ code }) => code === o.code),
		),
		first: Float64Array.from(rows, (o) => o.first ?? Number.NaN),
		last: Float64Array.from(rows, (o) => o.last ?? Number.NaN),
		firstDate: ints(rows, (o) =>
			o.lastDate === undefined ? noDay : day(o.lastDate),
		),
		lastDate: ints(rows, (o) =>
			o.lastDate === undefined ? noDay : day(o.lastDate),
		),
	};
}

function episodeColumns(
	rows: readonly PlainEpisode[],
	child: (name: string) => number,
): Records["missing"] {
	const yes = (answer: boolean | undefined) =>
		answer === undefined ? -1 : answer ? 1 : 0;
	return {
		count: rows.length,
		child: ints(rows, (e) => child(e.child)),
		start: ints(rows, (e) => minute(e.start, 0)),
		end: ints(rows, (e) =>
			e.end === undefined ? noDay : minute(e.end, 24 * 60 - 1),
		),
		endTimed: bytes(rows, (e) => Number((e.end?.length ?? 0) > 10)),
		kind: bytes(rows, (e) => place(missingKinds, e.kind ?? "missing")),
		needed: bytes(rows, (e) => yes(e.needed)),
		offered: bytes(rows, (e) => yes(e.offered)),
		accepted: bytes(rows, (e) => yes(e.accepted)),
		completed: bytes(rows, (e) =>
			typeof e.completed === "string" ? 1 : yes(e.completed),
		),
		completedAt: ints(rows, (e) =>
			typeof e.completed === "string" ? minute(e.completed, 0) : noDay,
		),
		completedTimed: bytes(rows, (e) =>
			Number(typeof e.completed === "string" && e.completed.length > 10),
		),
	};
}

function minute(text: string, withoutTime: number): number {
	const time = /(\d\d):(\d\d)$/.exec(text);
	return (
		day(text) * 24 * 60 +
		(time ? Number(time[1]) * 60 + Number(time[2]) : withoutTime)
	);
}

function numberChildren(exports: PlainExports): readonly string[] {
	const { referrals, outcomes, missing, discussions } = exports;
	const named = [referrals, outcomes, missing, discussions].flatMap(
		(rows) => rows?.map((row) => row.child) ?? [],
	);
	return words(named);
}

function words(found: readonly (string | undefined)[] = []): readonly string[] {
	return [...new Set(found.filter((word) => word !== undefined))].toSorted();
}

function givenColumns(exports: PlainExports): Records["given"] {
	const given: Partial<Record<ExportKind, ReadonlySet<ColumnName>>> = {};
	for (const kind of [
		"referrals",
		"assessments",
		"outcomes",
		"missing",
		"discussions",
		"training",
	] as const) {
		if (exports[kind] === undefined) continue;
		const without = exports.without?.[kind] ?? [];
		const has = [...(columns[kind] ?? []), ...(exports.also?.[kind] ?? [])];
		given[kind] = new Set(has.filter((column) => !without.includes(column)));
	}
	return given;
}

function place(categories: readonly { readonly id: string }[], id: string) {
	const found = categories.findIndex((category) => category.id === id);
	if (found < 0) throw new Error(`no such category: ${id}`);
	return found;
}

function ints<T>(rows: readonly T[], read: (row: T, i: number) => number) {
	return Int32Array.from(rows, read);
}

function bytes<T>(rows: readonly T[], read: (row: T) => number) {
	return Int8Array.from(rows, read);
}
