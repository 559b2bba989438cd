import { describe, expect, it } from "vitest";
import type {
	ProtectedFigure,
	ProtectedValue,
} from "../../../src/disclosure/protected-table.ts";
import {
	exactInterval,
	midYearBefore,
	withRates,
} from "../../../src/disclosure/stated/rates.ts";
import { periodOf } from "../../statistics/records.ts";

function rateOf(value: ProtectedValue, more: Partial<ProtectedFigure> = {}) {
	const period = periodOf("2016");
	const figure: ProtectedFigure = {
		id: "referrals",
		measure: "referrals",
		cell: [],
		label: "Referrals",
		unit: "referral",
		flags: [],
		value,
		period,
		asAt: period.to,
		...more,
	};
	const at = (year: number) => (year === 2015 ? 22_400 : undefined);
	return withRates([figure], new Map([["referrals", 30]]), at)[0]?.rate;
}

describe("a rate", () => {
	it("is of the last mid-year before the period, with the exact interval", () => {
		expect(rateOf({ status: "shown", count: 30 })).toEqual({
			per: 10_000,
			value: 13.4,
			from: 9,
			to: 19.1,
			population: 22_400,
			year: 2015,
		});
	});

	it.each([
		["held back", { status: "withheld" }],
		["a band", { status: "banded", from: 0, to: 4, text: "fewer than 5" }],
		["rounded", { status: "rounded", count: 30, roundedTo: 5 }],
		["not available", { status: "notAvailable" }],
	] as const)("is not worked out of a count that is %s", (_, value) => {
		expect(rateOf(value)).toBeUndefined();
	});

	it("is not worked out of a part, or without the population of that year", () => {
		const shown = { status: "shown", count: 30 } as const;
		const cell = [
			{ breakdown: "sex", category: "male", label: "Male" },
		] as const;
		expect(rateOf(shown, { cell })).toBeUndefined();
		expect(rateOf(shown, { period: periodOf("2015") })).toBeUndefined();
	});

	it.each([
		["2016", 2015],
		["2016-Q2", 2015],
		["2016-Q3", 2016],
		["2015/16", 2014],
		["2016-06-30..2016-12-31", 2015],
	])("of %s takes the estimate of mid-%i", (period, year) => {
		expect(midYearBefore(periodOf(period))).toBe(year);
	});
});

it("the exact interval is that of the tables", () => {
	// R: poisson.test(x)$conf.int
	for (const [count, from, to] of [
		[0, 0, 3.688879],
		[1, 0.02531781, 5.571643],
		[5, 1.623486, 11.66833],
		[30, 20.24085, 42.82687],
	] as const) {
		const [lower, upper] = exactInterval(count);
		expect(lower).toBeCloseTo(from, 4);
		expect(upper).toBeCloseTo(to, 4);
	}
});
