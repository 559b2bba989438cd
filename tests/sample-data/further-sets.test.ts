import { describe, expect, test } from "vitest";
import { discussedBy, neighbour } from "./naive-further.ts";

describe("the neighbouring council's year 2013/14", () => {
	test("61 children: 46 female and 15 male, 59 under 18, 42 thought to be at risk", () => {
		expect(neighbour.children).toBe(61);
		expect(neighbour.sex).toEqual({ Female: 46, Male: 15 });
		expect(neighbour.under18).toBe(59);
		expect(neighbour.atRisk).toBe(42);
	});

	test("some were looked at twice, and some before the year", () => {
		expect(neighbour.referrals).toBe(67);
		expect(neighbour.outside).toBe(8);
	});
});

describe("the multi-agency group's year 2014-03..2015-03", () => {
	test("no longer at risk and carried forward are all of the children discussed", () => {
		expect(discussedBy).toEqual({
			"No longer at risk": 21,
			"Carried forward": 24,
		});
	});
});
