import { describe, expect, test } from "vitest";
import { type ExportKind, exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import {
	cell,
	distinct,
	iso,
	isoOf,
	type Row,
	readSample,
} from "./read-sample.ts";

const referrals = readSample("referrals.csv");
const assessments = readSample("assessments.csv");
const outcomes = readSample("outcomes.csv");
const missing = readSample("missing.csv");
/** The sample's children have their status in the referrals export, and no list of periods of care. */
const sampleKinds = exportKinds.filter((kind) => kind !== "lookedAfter");
const byId = new Map(referrals.map((row) => [cell(row, "referral_id"), row]));

/** The rows for which something holds, as the test's message shows them: none is expected. */
const those = (rows: readonly Row[], wrong: (row: Row) => boolean) =>
	rows.filter(wrong);

describe("nothing in the main set would be refused", () => {
	test.each(sampleKinds)(
		"%s has the canonical headings, and no blank that refuses",
		(kind: ExportKind) => {
			const rows = readSample(`${kind}.csv`);
			const known: readonly string[] = exportColumns[kind].map(
				(column) => column.heading,
			);
			expect(
				Object.keys(rows[0] ?? {}).filter(
					(heading) => !known.includes(heading),
				),
			).toEqual([]);
			const filled = exportColumns[kind].filter(
				(c) => c.filled && Object.hasOwn(rows[0] ?? {}, c.heading),
			);
			for (const column of filled)
				expect(those(rows, (row) => cell(row, column.heading) === "")).toEqual(
					[],
				);
		},
	);

	test("every date can be read", () => {
		for (const kind of sampleKinds)
			for (const row of readSample(`${kind}.csv`))
				for (const [heading, written] of Object.entries(row))
					if (
						/date|^start$|^end$|rhi_completed/.test(heading) &&
						written !== ""
					)
						expect(iso(written), `${kind}, ${heading}`).not.toBe("");
	});

	test("referrals are closed after they are made and before the exports were taken", () => {
		const closed = referrals.filter((row) => cell(row, "closed_date") !== "");
		expect(
			those(closed, (r) => isoOf(r, "closed_date") < isoOf(r, "referral_date")),
		).toEqual([]);
		expect(
			those(closed, (r) => isoOf(r, "closed_date") > "2016-12-31"),
		).toEqual([]);
		expect(
			those(
				referrals,
				(r) =>
					(cell(r, "closed_date") === "") !==
					(cell(r, "closure_reason") === ""),
			),
		).toEqual([]);
	});

	test("no referral of 2015 is open after June 2016", () => {
		const before = referrals.filter(
			(r) => isoOf(r, "referral_date") < "2016-01-01",
		);
		expect(
			those(
				before,
				(r) =>
					cell(r, "closed_date") === "" ||
					isoOf(r, "closed_date") > "2016-06-30",
			),
		).toEqual([]);
	});

	test("episodes end after they start, and an interview follows its episode", () => {
		const ended = missing.filter((row) => cell(row, "end") !== "");
		expect(those(ended, (r) => isoOf(r, "end") <= isoOf(r, "start"))).toEqual(
			[],
		);
		const interviewed = missing.filter(
			(row) => cell(row, "rhi_completed") !== "",
		);
		expect(interviewed.length).toBeGreaterThan(0);
		expect(
			those(interviewed, (r) => isoOf(r, "rhi_completed") <= isoOf(r, "end")),
		).toEqual([]);
		expect(
			those(
				missing,
				(r) =>
					isoOf(r, "start").slice(0, 10) < "2016-07-01" &&
					isoOf(r, "end") >= "2016-07-01",
			),
		).toEqual([]);
	});

	test("no identifier stands twice where it may not, nor looks like a test person", () => {
		expect(byId.size).toBe(referrals.length);
		const scores = outcomes.map(
			(row) => `${cell(row, "referral_id")} ${cell(row, "outcome_code")}`,
		);
		expect(new Set(scores).size).toBe(scores.length);
		const ids = [
			...byId.keys(),
			...distinct(referrals, "child_id"),
			...distinct(missing, "child_id"),
		];
		expect(ids.filter((id) => /test|duplicate/i.test(id))).toEqual([]);
	});

	test("a child who is referred again has the same sex, birth date and ethnicity", () => {
		for (const heading of ["sex", "date_of_birth", "ethnicity"]) {
			const pairs = new Set(
				referrals.map(
					(row) => `${cell(row, "child_id")} ${cell(row, heading)}`,
				),
			);
			expect(pairs.size).toBe(distinct(referrals, "child_id").size);
		}
	});

	test("assessments and outcomes are of referrals in the export, and not from before them", () => {
		const early = (row: Row, heading: string) => {
			const referral = byId.get(cell(row, "referral_id"));
			return (
				referral === undefined ||
				isoOf(row, heading) < isoOf(referral, "referral_date")
			);
		};
		expect(those(assessments, (row) => early(row, "assessment_date"))).toEqual(
			[],
		);
		expect(those(outcomes, (row) => early(row, "first_date"))).toEqual([]);
		expect(
			those(
				outcomes,
				(r) =>
					cell(r, "last_date") !== "" &&
					isoOf(r, "last_date") <= isoOf(r, "first_date"),
			),
		).toEqual([]);
		expect(
			those(outcomes, (r) => isoOf(r, "last_date") > "2016-12-31"),
		).toEqual([]);
	});

	test("the latest risk of a referral is that of its last assessment", () => {
		for (const row of referrals) {
			const own = assessments.filter(
				(a) => cell(a, "referral_id") === cell(row, "referral_id"),
			);
			const last = own.at(-1);
			expect(own.map((a) => isoOf(a, "assessment_date"))).toEqual(
				own.map((a) => isoOf(a, "assessment_date")).toSorted(),
			);
			expect(cell(row, "risk_latest")).toBe(last && cell(last, "risk_level"));
			expect(cell(row, "risk_latest_date")).toBe(
				last && cell(last, "assessment_date"),
			);
		}
	});

	test("cases in scope are reviewed at least every six weeks", () => {
		const day = (row: Row) =>
			Date.parse(isoOf(row, "assessment_date")) / 86_400_000;
		for (const row of referrals) {
			const days = assessments
				.filter((a) => cell(a, "referral_id") === cell(row, "referral_id"))
				.map(day);
			const gaps = days.slice(1).map((later, i) => later - (days[i] ?? 0));
			expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(42);
		}
	});
});

describe("what was said", () => {
	const feedback = readSample("feedback.csv");

	test("four young people and four parents or carers agree to be quoted, and one does not", () => {
		const agreed = feedback.filter((row) => cell(row, "consent") === "yes");
		const by = (who: string) =>
			agreed.filter((r) => cell(r, "respondent") === who).length;
		expect([by("Young person"), by("Parent or carer")]).toEqual([4, 4]);
		expect(feedback.length - agreed.length).toBe(1);
	});

	test("no quotation has a digit, a number word, a date or an id, and all are short", () => {
		const numbers =
			/\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty-?\w*|hundred|first|second|third|once|twice|half|dozen)\b/i;
		const dates =
			/\b(January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b/i;
		const allowed = /\b(everyday|today|pretty|empty|party|safety|city)\b/gi;
		for (const row of feedback) {
			const quote = cell(row, "quote").replace(allowed, "");
			expect(quote).not.toMatch(/\d|SAMPLE/);
			expect(quote).not.toMatch(numbers);
			expect(quote).not.toMatch(dates);
			expect(quote.length).toBeLessThan(300);
		}
	});
});
