import { describe, expect, it } from "vitest";
import { elsewhereEntries } from "../../src/report/elsewhere-entries.ts";
import type { PublishedElsewhere } from "../../src/vocabulary/published-elsewhere.ts";
import {
	paperOf,
	periodOf,
	plain,
	type ShortTable,
	settingsOf,
	tableOf,
	templateOf,
} from "./fixture.ts";

const year = periodOf("2016");
const before = periodOf("2015");

const told = (
	area: string,
	value: PublishedElsewhere["value"],
	more: Partial<PublishedElsewhere> = {},
): PublishedElsewhere => ({
	figure: "referrals",
	period: year,
	area,
	value,
	...more,
});

describe("what others published, as data", () => {
	const entries = (...published: readonly PublishedElsewhere[]) =>
		elsewhereEntries(published, year);

	it("is a fact of an area, with its source and what keeps it from being compared", () => {
		expect(entries(told("E1", 12, { source: "S", note: "N" }))).toEqual([
			{
				id: "referrals~E1",
				unit: "referral",
				status: "shown",
				count: 12,
				area: "E1",
				source: "S",
				note: "N",
			},
		]);
		expect(Object.keys(entries(told("E1", 0))[0] ?? {})).toEqual([
			"id",
			"unit",
			"status",
			"count",
			"area",
		]);
	});

	it("is held back, or not available, as they said", () => {
		expect(entries(told("E1", "[c]"), told("E2", "[x]"))).toMatchObject([
			{ status: "withheld", symbol: "[c]" },
			{ status: "notAvailable", symbol: "[x]" },
		]);
	});

	it("names a period of its own, and that beside which it stands", () => {
		const [entry] = entries(told("E1", 9, { period: before, beside: before }));
		expect(entry).toMatchObject({
			id: "referrals@2015~E1",
			period: { id: "2015" },
		});
	});

	it("is left out where it is of no figure", () => {
		expect(entries({ ...told("E1", 9), figure: "elephants" })).toEqual([]);
	});
});

describe("a total beside what others published", () => {
	const tables = (
		name: string,
		elsewhere: readonly PublishedElsewhere[],
		short: ShortTable = { referrals: 30, "referrals:sex=female": 20 },
	) =>
		paperOf(
			tableOf(short),
			templateOf(`# T\n\n{% benchmarks "${name}" /%}\n`),
			{
				elsewhere,
				settings: settingsOf("authority: { name: Sample Borough Council }"),
			},
		).blocks.flatMap((block) => (block.kind === "table" ? [block] : []));

	it("has the council first and the others as they stand, and says what cannot be compared, once", () => {
		const note = "another definition";
		const [table] = tables("referrals", [
			told("Nearby", 45, { source: "Its paper", note }),
			told("Nearby", "[c]", { period: before, note }),
			told("Elsewhere", 1200),
			told("Elsewhere", 5, { figure: "children" }),
		]);
		expect(table?.number).toBe(1);
		expect(table?.rows.map((row) => row.map(plain))).toEqual([
			["Sample Borough Council", "2016", "30", "This report"],
			["Nearby", "2016", "45", "Its paper"],
			["Nearby", "2015", "[c]", "Not stated"],
			["Elsewhere", "2016", "1,200", "Not stated"],
		]);
		expect(table?.notes.filter((one) => one.includes("compared"))).toEqual([
			"Nearby cannot be compared: another definition.",
		]);
		expect(table?.columns.map(({ heading }) => heading)).toEqual([
			"Area",
			"Period",
			"Number",
			"Source",
		]);
	});

	it("does not set its own number beside others' of other days alone", () => {
		const [table] = tables("referrals", [
			told("Nearby", 45, { period: before }),
		]);
		expect(table?.rows.map(([area]) => area && plain(area))).toEqual([
			"Nearby",
		]);
	});

	it("is not there where nobody published any, nor for a table of several", () => {
		expect(tables("referrals", [])).toEqual([]);
		expect(
			tables("referrals", [told("E1", 5, { figure: "children" })]),
		).toEqual([]);
		const bySex = told("E1", 5, { figure: "referrals:sex=female" });
		const two = { "referrals:sex=female": 20, "referrals:sex=male": 10 };
		expect(tables("referrals:sex", [bySex], two)).toEqual([]);
	});
});
