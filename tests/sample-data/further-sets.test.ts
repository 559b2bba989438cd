import { describe, expect, test } from "vitest";
import { discussedBy, neighbour } from "./naive-further.ts";

describe("the neighbouring council's year 2013/14", () => {
	test("60 children: 47 female and 13 male, 52 under 18, 38 thought to be at risk", () => {
		expect(neighbour.children).toBe(60);
		expect(neighbour.sex).toEqual({ Female: 47, Male: 13 });
		expect(neighbour.under18).toBe(52);
		expect(neighbour.atRisk).toBe(38);
	});

	test("some were looked at twice, and some before the year", () => {
		expect(neighbour.referrals).toBe(66);
		expect(neighbour.outside).toBe(8);
	});
});

describe("the multi-agency group's year 2014-03..2015-03", () => {
	test("no longer at risk and carried forward are all of the children discussed", () => {
		expect(discussedBy).toEqual({
			"No longer at risk": 29,
			"Carried forward": 17,
		});
	});
});
