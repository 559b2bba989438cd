import { describe, expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import {
	type ProtectedFigure,
	type ProtectedValue,
	protectedTable,
} from "../../src/disclosure/protected-table.ts";
import { composeFigureRows } from "../../src/report/figure-entries.ts";
import {
	composeFiguresDocument,
	type DocumentContext,
} from "../../src/report/figures-document.ts";
import type { PolicyPreset } from "../../src/settings/settings.ts";
import { dayFrom } from "../../src/vocabulary/calendar.ts";
import type { Period } from "../../src/vocabulary/period.ts";
import { atOnce } from "../at-once.ts";
import { oneWay, periodOf, policyOf, tableOf } from "../disclosure/tables.ts";

const sex = oneWay("referrals", "sex", { female: 26, male: 4 });
const secondHalf = periodOf("2016-H2");
const table = tableOf(
	[
		...sex.figures,
		{
			id: "missingEpisodes",
			count: 40,
			contributors: 3,
			period: secondHalf,
		},
		{ id: "reReferrals", count: undefined, base: "referrals" },
		{ id: "absentChildren", count: 8 },
		{ id: "missingAndAtRisk:of=absent", count: 5, base: "absentChildren" },
	],
	[sex.relation],
);

function context(preset: PolicyPreset): DocumentContext {
	return {
		authority: { name: "Sample Borough Council", code: "SBC" },
		asAt: dayFrom(2016, 12, 31) ?? 0,
		policy: policyOf(preset),
		decimals: 0,
		countedLevels: ["High", "Medium"],
		sources: [
			{
				export: "referrals",
				system: "Mosaic",
				extracted: dayFrom(2017, 1, 9),
			},
			{ export: "missing", system: undefined, extracted: undefined },
		],
		tool: "cse-report 0.1.0",
	};
}

function compose(preset: PolicyPreset = "under-5", decimals = 0) {
	const safe = atOnce(protect(table, policyOf(preset), { decimals }));
	return composeFiguresDocument(safe.table, context(preset));
}

/** Figures of one breakdown of referrals, each with what may be said of it. */
function figuresOf(
	period: Period,
	name: "risk" | "sex",
	values: readonly ProtectedValue[],
) {
	return values.map(
		(value, at): ProtectedFigure => ({
			id: `${period.id} referrals:${name}=${at}`,
			measure: "referrals",
			cell: [{ breakdown: name, category: String(at), label: String(at) }],
			label: String(at),
			unit: "referral",
			value,
			flags: [],
			period,
			asAt: period.to,
		}),
	);
}

describe("the figures document", () => {
	it("names the tables of which every number is held back, and no others", () => {
		const withheld = { status: "withheld" } as const;
		const shown = { status: "shown", count: 9 } as const;
		const [year, before] = [periodOf("2016"), periodOf("2015")];
		const sexes = figuresOf(year, "sex", [withheld, withheld]);
		const risks = figuresOf(year, "risk", [withheld, shown]);
		const earlier = figuresOf(before, "risk", [withheld, withheld]);
		// As a table of words that no export has: it has no figures at all.
		const none = {
			name: "trainingSessions:audience",
			measure: "trainingSessions",
			breakdowns: ["audience"],
			figures: [],
		} as const;
		const group = (name: "risk" | "sex", of: readonly ProtectedFigure[]) => ({
			name: `referrals:${name}`,
			measure: "referrals" as const,
			breakdowns: [name],
			figures: of.map(({ id }) => id),
		});
		const { notes } = composeFiguresDocument(
			protectedTable(
				year,
				[group("risk", risks), group("sex", sexes), none],
				[...risks, ...sexes, ...earlier],
				[{ period: before, tables: [group("risk", earlier)] }],
			),
			context("under-5"),
		);
		expect(notes).toContain(
			"Held back whole, so that no child can be identified: Referrals by sex; Referrals by risk at referral (2015).",
		);
	});

	it("has the contract's keys in the contract's order", () => {
		const document = compose();
		expect(Object.keys(document)).toEqual([
			"schema",
			"authority",
			"period",
			"asAt",
			"policy",
			"figures",
			"notes",
			"provenance",
		]);
		const { figures, notes, ...rest } = document;
		expect(rest).toStrictEqual({
			schema: "cse-report/figures/1",
			authority: { name: "Sample Borough Council", code: "SBC" },
			period: {
				id: "2016",
				from: "2016-01-01",
				to: "2016-12-31",
				label: "January to December 2016",
			},
			asAt: "2016-12-31",
			policy: { preset: "under-5", threshold: 5, roundTo: null },
			provenance: {
				tool: "cse-report 0.1.0",
				sources: [
					{ export: "referrals", system: "Mosaic", extracted: "2017-01-09" },
					{ export: "missing" },
				],
			},
		});
	});

	it("writes each status as the contract does, and nothing more", () => {
		expect(compose().figures.map((figure) => JSON.stringify(figure))).toEqual([
			'{"id":"referrals","unit":"referral","status":"shown","count":30}',
			'{"id":"referrals:sex=female","unit":"referral","status":"banded","from":26,"to":30,"text":"26 to 30","base":"referrals","percentFrom":87,"percentTo":100}',
			'{"id":"referrals:sex=male","unit":"referral","status":"banded","from":0,"to":4,"text":"fewer than 5","base":"referrals","percentFrom":0,"percentTo":13}',
			'{"id":"missingEpisodes","unit":"episode","status":"withheld","symbol":"[c]","period":{"id":"2016-H2","from":"2016-07-01","to":"2016-12-31","label":"July to December 2016"}}',
			'{"id":"reReferrals","unit":"referral","status":"notAvailable","symbol":"[x]","base":"referrals"}',
			'{"id":"absentChildren","unit":"child","status":"shown","count":8}',
			'{"id":"missingAndAtRisk:of=absent","unit":"child","status":"shown","count":5,"base":"absentChildren","percent":63,"flags":["u"]}',
		]);
		expect(JSON.stringify(compose("round-5").figures.slice(0, 3))).toBe(
			'[{"id":"referrals","unit":"referral","status":"rounded","count":30,"roundedTo":5},' +
				'{"id":"referrals:sex=female","unit":"referral","status":"rounded","count":25,"roundedTo":5,"base":"referrals","percent":83},' +
				'{"id":"referrals:sex=male","unit":"referral","status":"withheld","symbol":"[c]","base":"referrals"}]',
		);
	});

	it("leaves out a code that is not set, and has no preset where the council chose its own threshold", () => {
		const safe = atOnce(protect(table, policyOf("under-5"), { decimals: 0 }));
		const document = composeFiguresDocument(safe.table, {
			...context("under-5"),
			authority: { name: "Sample Borough Council", code: undefined },
			policy: {
				...policyOf("under-5"),
				preset: undefined,
				threshold: 7,
				roundTo: 10,
			},
		});
		expect(document.authority).toStrictEqual({
			name: "Sample Borough Council",
		});
		expect(document.policy).toStrictEqual({
			preset: null,
			threshold: 7,
			roundTo: 10,
		});
	});

	it("explains itself in whole sentences", () => {
		const { notes } = compose();
		for (const note of notes) expect(note).toMatch(/^[A-Z0-9[].*\.$/);
		const text = notes.join("\n");
		expect(text).toContain("In scope by risk at referral: high and medium.");
		expect(text).toContain("as at 31 December 2016");
		expect(text).toContain('"fewer than 5"');
		expect(text).toContain(
			"quarters add up for referrals and not for children",
		);
		expect(text).toContain("[c] confidential");
		expect(text).toContain("[x] not available");
		expect(text).not.toContain("models of exploitation");
		const rounded = compose("round-5").notes.join("\n");
		expect(rounded).toContain("rounded to the nearest 5");
		expect(rounded).not.toContain('"fewer than 5"');
	});

	it("names every row in full, with the period that it covers", () => {
		const safe = atOnce(protect(table, policyOf("under-5"), { decimals: 0 }));
		const rows = composeFigureRows(safe.table);
		expect(
			rows.map(({ label, period }) => [label, period]).slice(0, 4),
		).toEqual([
			["Referrals", "2016"],
			["Referrals, sex: female", "2016"],
			["Referrals, sex: male", "2016"],
			["Missing episodes", "2016-H2"],
		]);
	});
});
