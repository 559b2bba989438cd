import { describe, expect, it } from "vitest";
import { type ExportKind, exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import {
	isMadeOfHeadingWords,
	meaningOfHeading,
} from "../../src/init/heading-meaning.ts";
import { matchHeadings } from "../../src/init/match-headings.ts";
import { settingsOf } from "../validate/read-exports.ts";

/** What headings are taken for: "child_id: Person No (near)". */
function told(
	kind: ExportKind,
	headings: readonly string[],
	yaml?: string,
): readonly string[] {
	const { matches, doubts } = matchHeadings(kind, headings, settingsOf(yaml));
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
		const meanings = headings.map((heading) => meaningOfHeading(heading, kind));
		expect(new Set(meanings).size).toBe(headings.length);
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
	] as const)(
		"of %s: %s is nearly %s, if anything",
		(kind, heading, column) => {
			const found = told(kind, [heading, "Notes", "Worker"]);
			expect(found.length).toBeLessThanOrEqual(1);
			expect(
				[`${column}: ${heading} (near)`, `${column}: ${heading}?`].includes(
					found[0] ?? "",
				) || found.length === 0,
			).toBe(true);
		},
	);

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

	it("that two columns could have are left to a person, and so are two for one column", () => {
		expect(told("referrals", ["Risk"])).toEqual([
			"risk_at_referral: Risk?",
			"risk_latest: Risk?",
		]);
		expect(told("referrals", ["Person No", "Client No"])).toEqual([
			"child_id: Person No or Client No?",
		]);
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
