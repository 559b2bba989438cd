import { describe, expect, it } from "vitest";
import { type ExportKind, exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import type { ColumnProfile } from "../../src/init/column-profile.ts";
import { contentJudge } from "../../src/init/content-fit.ts";
import { withDatesInOrder } from "../../src/init/dates-in-order.ts";
import { headingLikeness } from "../../src/init/heading-likeness.ts";
import {
	headingReader,
	isMadeOfHeadingWords,
} from "../../src/init/heading-meaning.ts";
import { matchHeadings } from "../../src/init/match-headings.ts";
import { bareWord } from "../../src/vocabulary/words.ts";
import { settingsOf } from "../validate/read-exports.ts";

/** What headings are taken for: "child_id: Person No (near)". */
function told(
	kind: ExportKind,
	headings: readonly string[],
	yaml?: string,
	profiles: readonly ColumnProfile[] = [],
): readonly string[] {
	const words = headings.map(headingReader());
	const settings = settingsOf(yaml);
	const { matches, doubts } = matchHeadings(
		kind,
		{
			headings,
			bare: headings.map(bareWord),
			words,
			says: headingLikeness(words),
			isHeader: true,
			profiles,
		},
		settings,
		contentJudge(settings),
		undefined,
	);
	return [
		...matches.map(
			({ column, index, sure }) => `${column}: ${headings[index]} (${sure})`,
		),
		...doubts.map(
			({ column, candidates }) =>
				`${column}: ${candidates.map((i) => headings[i]).join(" or ")}?`,
		),
	];
}

describe("headings", () => {
	it.each(exportKinds)("of %s mean what they are, each its own", (kind) => {
		const headings = exportColumns[kind].map(({ heading }) => heading);
		expect(told(kind, headings)).toEqual(
			headings.map((heading) => `${heading}: ${heading} (exact)`),
		);
	});

	it("are known by their aliases, and as settings have them", () => {
		expect(
			told(
				"referrals",
				["LAchildID", "D.O.B", "Eingang"],
				"exports: { referrals: { headings: { referral_date: Eingang } } }",
			),
		).toEqual([
			"child_id: LAchildID (alias)",
			"referral_date: Eingang (exact)",
			"date_of_birth: D.O.B (alias)",
		]);
	});

	it.each([
		["referrals", "Person No", "child_id"],
		["referrals", "Client Ref.", "child_id"],
		["referrals", "Refferal Date", "referral_date"],
		["referrals", "Date of CSE Referral", "referral_date"],
		["referrals", "Child's Date of Birth", "date_of_birth"],
		["referrals", "CSE Risk Level At Referral", "risk_at_referral"],
		["referrals", "Current Risk", "risk_latest"],
		["referrals", "Case Closure Date", "closed_date"],
		["assessments", "AssessmentDateTime", "assessment_date"],
		["outcomes", "Baseline score", "first_score"],
		["missing", "Missing Start Date", "start"],
		["missing", "Date missing episode ended", "end"],
		["discussions", "Date of Panel", "meeting_date"],
		["training", "Number of delegates", "attendees"],
		["referrals", "Contact Date", "referral_date"],
		["referrals", "DATEREFERRALRECEIVED", "referral_date"],
		["missing", "Date/time reported missing", "start"],
		["missing", "Date/time located", "end"],
		["missing", "RHI offrd", "rhi_offered"],
		["training", "Date delivered", "date"],
		["training", "No. attended", "attendees"],
	] as const)("of %s: %s is nearly %s", (kind, heading, column) => {
		expect(told(kind, [heading, "Notes", "Worker"])).toEqual([
			`${column}: ${heading} (near)`,
		]);
	});

	it("are near where two words change places or a letter slips", () => {
		expect(
			told("referrals", [
				"Person No",
				"Refferal Date",
				"Date of Berth",
				"Notes",
			]),
		).toEqual([
			"child_id: Person No (near)",
			"referral_date: Refferal Date (near)",
			"date_of_birth: Date of Berth (near)",
		]);
	});

	it("that say little are left to a person", () => {
		expect(told("referrals", ["Risk"])).toEqual(["risk_at_referral: Risk?"]);
		expect(told("missing", ["ID"])).toEqual(["child_id: ID?"]);
	});

	it("go to the column that leaves the best for the others", () => {
		expect(
			told("referrals", ["Risk level", "Risk level at referral"]),
		).toContain("risk_at_referral: Risk level at referral (near)");
		expect(told("missing", ["Date", "Start", "End"])).toContain(
			"start: Start (exact)",
		);
	});

	it("of dates change over where the rows have the later one first", () => {
		const profile = (...days: readonly number[]): ColumnProfile => ({
			rows: days.length,
			filled: days.length,
			days,
			dates: days.length,
			numbers: 0,
			wholes: 0,
			least: 0,
			most: 0,
			codes: 0,
			sentences: 0,
			words: new Map(),
			ids: new Set(),
		});
		const late = profile(4, 5, 6);
		const early = profile(1, 2, 3);
		const start = { column: "start", index: 0, sure: "near" } as const;
		const end = { column: "end", index: 1, sure: "likely" } as const;
		const places = (profiles: readonly ColumnProfile[]) =>
			withDatesInOrder([start, end], profiles).map(({ index }) => index);
		expect(places([early, late])).toEqual([0, 1]);
		expect(places([late, early])).toEqual([1, 0]);
		expect(
			withDatesInOrder([start, { ...end, sure: "near" }], [late, early]),
		).toEqual([start, { ...end, sure: "near" }]);
	});

	it("of other things are nothing", () => {
		expect(
			told("referrals", [
				"Forename",
				"Surname",
				"Address",
				"Team",
				"",
				"Age",
				"NHS number",
			]),
		).toEqual([]);
	});
});

describe("words of headings", () => {
	it.each(["Person No", "Risk level", "Received Date", "DOB"])(
		"%s may be shown",
		(heading) => expect(isMadeOfHeadingWords(heading)).toBe(true),
	);

	it.each(["Jane Canary", "Risk for Jane", "12/03/2004", "", "C1"])(
		"%j may not",
		(heading) => expect(isMadeOfHeadingWords(heading)).toBe(false),
	);
});
