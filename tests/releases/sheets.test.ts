import { describe, expect, it } from "vitest";
import type { Release } from "../../src/releases/release.ts";
import {
	kindOf,
	sheetsOfRelease,
	sheetsOfTable,
} from "../../src/releases/sheets.ts";
import { nameIn, schemeFor } from "../../src/releases/stated.ts";
import { periodOf, tableOf } from "../disclosure/tables.ts";
import { contentOf } from "./document.ts";

const content = contentOf({
	period: "2016",
	figures: {
		referrals: 20,
		"referrals:sex=male": "[c]",
		closures: "[x]",
		trainingSessions: 3,
	},
});

describe("the sheets of what was published", () => {
	it("leave out what is not available and what is not about children", () => {
		const [sheet, ...others] = sheetsOfRelease({ number: 1, content });
		expect(others).toEqual([]);
		expect(sheet?.figures.map(({ id }) => id)).toEqual([
			"referrals",
			"referrals:sex=male",
		]);
	});

	it("are one for each period that its figures are of", () => {
		const { figures } = content;
		const release: Release = {
			number: 1,
			content: {
				...content,
				figures: {
					...figures,
					figures: figures.figures.map((figure) =>
						figure.id === "referrals"
							? { ...figure, ownPeriod: periodOf("2016-Q1") }
							: figure,
					),
				},
			},
		};
		const sheets = sheetsOfRelease(release);
		expect(
			sheets.map((sheet) => [sheet.period.id, sheet.figures.length]),
		).toEqual([
			["2016-Q1", 1],
			["2016", 1],
		]);
	});
});

it("the sheets of figures at hand leave out the same, and are one for each period", () => {
	const sheets = sheetsOfTable(
		tableOf(
			[
				{ id: "referrals", count: 20 },
				{ id: "closures", count: undefined },
				{ id: "trainingSessions", count: 3 },
				{ id: "missingChildren", count: 7, period: periodOf("2016-Q1") },
			],
			[],
		),
	);
	expect(
		sheets.map(({ period, figures }) => [
			period.id,
			figures.map(({ id }) => id),
		]),
	).toEqual([
		["2016", ["referrals"]],
		["2016-Q1", ["missingChildren"]],
	]);
});

it.each([
	["referrals", [], "flow"],
	["referrals", ["sex"], "flow"],
	["referrals", ["state"], "state"],
	["referrals", ["sex", "state"], "state"],
	["children", ["state"], "distinct"],
	["riskChange", ["direction"], "state"],
	["trainingSessions", ["audience"], undefined],
] as const)("how %s by %j hang together over time: %s", (measure, by, kind) => {
	expect(
		kindOf(
			measure,
			by.map((breakdown) => ({ breakdown })),
		),
	).toBe(kind);
});

it("a figure that was published is named by its release and its period", () => {
	const [sheet] = sheetsOfRelease({ number: 7, content });
	const [figure] = sheet?.figures ?? [];
	if (sheet === undefined || figure === undefined) throw new Error("no figure");
	const named = (number: number) =>
		nameIn({ ...sheet, release: { number, content } }, figure);
	expect(named(7)).toBe("release 7, January to December 2016: referrals");
	expect(named(0)).toBe("this document, January to December 2016: referrals");
});

it.each([
	[["2016"], true],
	[["2016", "2015"], false],
	[["2015"], false],
	[[], true],
])(
	"each later referral is again one where it is in all of %j: %s",
	(periods, isAgain) => {
		const scheme = schemeFor(
			{
				levels: [],
				laterIsAgain: ({ from }) => from === periodOf("2016").from,
				isComplete: () => true,
				isConstant: () => true,
			},
			periods.map((period) => ({
				release: undefined,
				period: periodOf(period),
				asAt: periodOf(period).to,
				figures: [],
			})),
		);
		expect(scheme.laterIsAgain).toBe(isAgain);
	},
);
