import { expect, it } from "vitest";
import { figureLines } from "../../src/cli/figure-lines.ts";
import { protectedTable } from "../../src/disclosure/protected-table.ts";

const period = {
	id: "2016-H2",
	from: 0,
	to: 1,
	label: "July to December 2016",
	yearKind: "calendar",
} as const;

it("tells tables that are held back whole, that the exports do not hold, and crossings that were left out", () => {
	const group = (name: string, breakdown: "sex" | "risk" | "status") =>
		({
			name,
			measure: "referrals",
			breakdowns: name.includes("|")
				? (["risk", breakdown] as const)
				: ([breakdown] as const),
			figures: [name],
		}) as const;
	const groups = [
		group("referrals:status", "status"),
		{ ...group("referrals:status", "status"), figures: ["referrals:status"] },
		group("referrals:risk|sex", "sex"),
	];
	const heldBack = group("referrals:sex", "sex");
	const table = protectedTable(
		period,
		[...groups, heldBack],
		[...groups, heldBack].map((one) => ({
			id: one.name,
			measure: "referrals",
			cell: [],
			label: "",
			unit: "referral",
			value: { status: one === heldBack ? "withheld" : "notAvailable" },
			flags: [],
			period,
			asAt: period.to,
		})),
	);
	expect(figureLines(table, 0, [], ["referrals:risk|sex"])).toEqual([
		"",
		"Held back whole, so that no child can be identified: referrals by sex.",
		"",
		"Not available from these exports: referrals by status at referral.",
		"",
		"Left out, since so many breakdowns are crossed: referrals by risk at referral",
		"and sex.",
	]);
});

it("says what each share of one count is of, and which part of the year it covers", () => {
	const of = (id: string, label: string, percent: number) =>
		({
			id,
			measure: "missingAndAtRisk",
			cell: [{ breakdown: "of", category: id, label }],
			label,
			unit: "child",
			value: { status: "shown", count: 12 },
			share: { status: "shown", percent },
			flags: [],
			period,
			asAt: period.to,
		}) as const;
	const table = protectedTable(
		{ ...period, id: "2016" },
		[
			{
				name: "missingAndAtRisk",
				measure: "missingAndAtRisk",
				breakdowns: ["of"],
				figures: ["a", "b"],
			},
		],
		[of("a", "Children reported missing", 13.8), of("b", "At risk", 40)],
	);
	const others = [
		{ figure: "a", period, area: "Next Door", value: 1096 },
		{
			figure: "b",
			period: { ...period, id: "2016" },
			area: "County",
			value: "[c]",
			source: "its report",
			note: "children up to 25",
		},
		// Of a figure that is not printed.
		{ figure: "referrals", period, area: "Next Door", value: 38 },
	] as const;
	expect(figureLines(table, 1, others).slice(4)).toEqual([
		"",
		"What others published of the same days",
		"  Children reported missing, 2016-H2, Next Door: 1,096",
		"  At risk, 2016, County: [c] (its report). Cannot be compared: children up to 25",
		"",
		"[c] confidential: held back so that no child can be identified",
	]);
	expect(figureLines(table, 1)).toEqual([
		"",
		"Children missing and at risk of exploitation (July to December 2016)",
		"  Of children reported missing  12  13.8%",
		"  Of at risk                    12  40.0%",
	]);
});

it("puts a total and its own breakdown under one heading", () => {
	const figure = (id: string, label: string, cell: readonly string[]) =>
		({
			id,
			measure: "trainingSessions",
			cell: cell.map((category) => ({
				breakdown: "audience" as const,
				category,
				label,
			})),
			label,
			unit: "session",
			value: { status: "shown", count: 9 },
			flags: [],
			period,
			asAt: period.to,
		}) as const;
	const table = protectedTable(
		period,
		[
			{
				name: "trainingSessions",
				measure: "trainingSessions",
				breakdowns: [],
				figures: ["a"],
			},
			{
				name: "trainingSessions:audience",
				measure: "trainingSessions",
				breakdowns: ["audience"],
				figures: ["b"],
			},
		],
		[figure("a", "Training sessions", []), figure("b", "Carers", ["carers"])],
	);
	expect(figureLines(table, 0).map((line) => line.trim())).toEqual([
		"",
		"Training sessions",
		expect.stringMatching(/^Training sessions\s+9$/),
		expect.stringMatching(/^Carers\s+9$/),
	]);
});
