import { describe, expect, it } from "vitest";
import { measureIds } from "../../src/measures/measures.ts";
import {
	allTables,
	completeTables,
	defaultTableNames,
} from "../../src/statistics/published-tables.ts";
import { readTableNames } from "../../src/statistics/tables.ts";

function namesOf(...names: readonly string[]): readonly string[] {
	const reading = readTableNames(names);
	return reading.ok ? reading.tables.map((table) => table.name) : [];
}

function problemOf(...names: readonly string[]): string {
	const reading = readTableNames(names);
	return reading.ok ? "" : reading.problem;
}

function completed(...names: readonly string[]): readonly string[] {
	const reading = readTableNames(names);
	return reading.ok
		? completeTables(reading.tables).map((table) => table.name)
		: [];
}

describe("names of tables", () => {
	it("stand for a total, a breakdown or a crossing", () => {
		expect(
			namesOf("referrals", "referrals:risk", "referrals:sex+risk"),
		).toEqual(["referrals", "referrals:risk", "referrals:sex|risk"]);
	});

	it("bring a measure's own breakdown with its plain name", () => {
		expect(namesOf("discussed", "trainingSessions", "riskChange")).toEqual([
			"discussed",
			"discussed:decision",
			"trainingSessions",
			"trainingSessions:audience",
			"riskChange:direction",
		]);
		expect(namesOf("outcome", "outcomeScored", "returnInterviews")).toEqual([
			"outcome",
			"outcomeScored",
			"returnInterviews",
		]);
	});

	it("take a measure that is one table by its plain or its full name", () => {
		expect(namesOf("outcomeScored:code", "missingAndAtRisk:of")).toEqual([
			"outcomeScored",
			"missingAndAtRisk",
		]);
	});

	it("give each table once, as named first", () => {
		expect(
			namesOf("referrals:sex|risk", "referrals:risk|sex", "referrals:sex|risk"),
		).toEqual(["referrals:sex|risk"]);
	});

	it("are refused with the nearest known name", () => {
		expect(problemOf("referals")).toContain('"referrals"');
		expect(problemOf("referrals:gender|risk")).toContain(
			'has no breakdown "gender"',
		);
		expect(problemOf("referrals:statuss")).toContain('"status"');
		expect(problemOf("children:model")).toContain("has no breakdown");
		expect(problemOf("children:model")).toMatch(/It has risk, .*\.$/);
		expect(problemOf("reReferrals:sex")).toMatch(/no breakdown "sex"\.$/);
		const told = problemOf("nosuch");
		expect(told).not.toContain("nearest");
		for (const measure of measureIds) expect(told).toContain(measure);
		expect(problemOf("referrals:risk|risk")).toContain("twice");
		expect(problemOf("outcome:code")).toContain("outcome:code|result");
		expect(problemOf("referrals:risk|sex|status|state")).toContain("at most 3");
		expect(problemOf("referrals:")).toContain("has no breakdown");
	});

	it("are all known that the defaults and the contract name", () => {
		expect(problemOf(...defaultTableNames(() => true))).toBe("");
		expect(problemOf(...allTables().map((table) => table.name))).toBe("");
		expect(namesOf("all")).toContain("riskChange:from|state|to");
		expect(namesOf("all")).toContain("referrals:quarter");
		expect(namesOf("all")).toContain("trainingAttendees:audience");
	});
});

describe("tables that are published", () => {
	it("bring what their shares are shares of", () => {
		expect(completed("referrals:sex|risk")).toEqual([
			"referrals",
			"referrals:sex",
			"referrals:sex|risk",
		]);
		expect(completed("riskChange:direction")).toEqual([
			"referrals",
			"riskChange:direction",
		]);
		expect(completed("riskChange:from|state|to")).toEqual([
			"referrals",
			"referrals:risk",
			"riskChange:from|state|to",
		]);
		expect(completed("missingAndAtRisk")).toEqual([
			"missingChildren",
			"childrenAtRisk",
			"missingAndAtRisk",
		]);
		expect(completed("returnInterviews")).toEqual([
			"missingEpisodes",
			"returnInterviews",
		]);
		expect(completed("outcome")).toEqual(["outcomeScored", "outcome"]);
		expect(completed("reReferrals")).toEqual(["referrals", "reReferrals"]);
		expect(completed("lookedAfter:placedBy")).toEqual([
			"lookedAfter",
			"lookedAfter:placedBy",
		]);
	});

	it("stand in the dictionary's order, whatever the order of naming", () => {
		expect(completed("children", "referrals:sex", "referrals:risk")).toEqual([
			"referrals",
			"referrals:risk",
			"referrals:sex",
			"children",
		]);
	});
});
