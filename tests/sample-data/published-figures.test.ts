import { describe, expect, test } from "vitest";
import {
	ages,
	atRisk,
	both,
	changes,
	having,
	improved,
	isClosed,
	missingChildren,
	percent,
	referred,
	reReferrals,
	scored,
	workedWith,
} from "./naive-count.ts";
import { cell, distinct, isoOf, readSample } from "./read-sample.ts";

/** The figures of the 2016 paper, one by one, as they are before anything is held back. */
describe("the published figures of 2016", () => {
	test("30 referrals in scope, of 30 children", () => {
		expect(referred).toHaveLength(30);
		expect(distinct(referred, "child_id").size).toBe(30);
	});

	test("medium 83 %, high under 17 %", () => {
		expect(having("risk_at_referral", "Medium")).toBe(25);
		expect(having("risk_at_referral", "High")).toBe(5);
		expect(percent(25, 30)).toBe(83);
		expect(5 / 30).toBeLessThan(0.17);
	});

	test("11 closed, 19 open at the end of the year", () => {
		expect(referred.filter(isClosed)).toHaveLength(11);
		expect(referred.filter((row) => !isClosed(row))).toHaveLength(19);
	});

	test("all 11 closures are in July to December", () => {
		const days = referred.filter(isClosed).map((r) => isoOf(r, "closed_date"));
		expect(days.filter((day) => day < "2016-07-01")).toEqual([]);
	});

	test("medium: 36 % reduced to low and closed, 64 % remained medium", () => {
		expect(changes("Medium", "Low", true)).toBe(9);
		expect(changes("Medium", "Medium", false)).toBe(16);
		expect([percent(9, 25), percent(16, 25)]).toEqual([36, 64]);
	});

	test("high: 20 % reduced to medium, 20 % reduced to low and closed", () => {
		expect(changes("High", "Medium", false)).toBe(1);
		expect(changes("High", "Low", true)).toBe(1);
		expect(changes("High", "High", true)).toBe(1);
		expect(changes("High", "High", false)).toBe(2);
		expect(percent(1, 5)).toBe(20);
	});

	test("grooming by social media in over 50 %", () => {
		const online = referred.filter((row) =>
			cell(row, "models")
				.split("; ")
				.includes("Online or social media grooming"),
		);
		expect(online.length).toBeGreaterThanOrEqual(16);
		expect(online.length).toBeLessThanOrEqual(18);
		expect(online.length / referred.length).toBeGreaterThan(0.5);
	});

	test("as young as 9, and 13 to 17 most at risk", () => {
		expect(ages.toSorted((a, b) => a - b).slice(0, 2)).toEqual([9, 11]);
		expect(ages.filter((age) => age < 13)).toHaveLength(5);
		expect(ages.filter((age) => age >= 13 && age <= 17)).toHaveLength(25);
		expect(ages.filter((a) => a >= 13 && a <= 15).length).toBeGreaterThan(4);
		expect(ages.filter((a) => a >= 16 && a <= 17).length).toBeGreaterThan(4);
	});

	test("fewer than 5 boys", () => {
		expect(having("sex", "Male")).toBe(4);
		expect(having("sex", "Female")).toBe(26);
	});

	test("two thirds child in need, one third looked after; 33 % of these placed by another authority", () => {
		expect(having("status_at_referral", "Child in need")).toBe(21);
		expect(having("status_at_referral", "Looked after")).toBe(9);
		expect(having("placing_authority", "Neighbour Borough Council")).toBe(3);
		expect(having("placing_authority", "Sample Borough Council")).toBe(6);
		expect(percent(3, 9)).toBe(33);
	});

	test("30 cases worked with and 30 children at risk, July to December", () => {
		expect(workedWith).toHaveLength(30);
		expect(atRisk.size).toBe(30);
		expect(distinct(workedWith, "referral_id")).toEqual(
			distinct(referred, "referral_id"),
		);
	});

	test.each([
		["1.2.13", 23, 30, 77],
		["1.3.02", 10, 20, 50],
		["2.1.02", 20, 25, 80],
		["2.1.08", 23, 30, 77],
		["2.1.21", 25, 30, 83],
		["4.1.12", 10, 20, 50],
	])("outcome %s: %i of %i improved, %i %%", (code, better, of, share) => {
		expect(improved(code)).toBe(better);
		expect(scored(code)).toHaveLength(of);
		expect(percent(improved(code), scored(code).length)).toBe(share);
	});

	test("87 children missing, 12 of them (14 %) at risk; 12 of the 30 at risk", () => {
		expect(missingChildren.size).toBe(87);
		expect(both).toBe(12);
		expect(percent(both, missingChildren.size)).toBe(14);
		expect(percent(both, atRisk.size)).toBe(40);
	});

	test("six re-referrals, for which the export reaches back far enough", () => {
		expect(reReferrals).toBe(6);
		const days = readSample("referrals.csv").map((r) =>
			isoOf(r, "referral_date"),
		);
		expect(days.toSorted()[0]?.slice(0, 7)).toBe("2012-01");
	});
});
