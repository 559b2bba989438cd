import { describe, expect, it } from "vitest";
import {
	ownPeriodOf,
	readFigure,
	readName,
	sortParts,
} from "../../src/measures/figure-key.ts";
import { periodOf } from "../statistics/records.ts";

describe("the id of a figure", () => {
	it("is read as it is published", () => {
		expect(readFigure("referrals")).toMatchObject({
			measure: "referrals",
			cell: [],
		});
		expect(readFigure("referrals:risk=high|sex=male")).toMatchObject({
			measure: "referrals",
			cell: [
				{ breakdown: "risk", category: "high" },
				{ breakdown: "sex", category: "male" },
			],
		});
	});

	it("of a period beside another names it, written as it is published", () => {
		expect(readFigure("referrals:sex=male@2015-Q1")).toMatchObject({
			measure: "referrals",
			cell: [{ breakdown: "sex", category: "male" }],
			beside: { id: "2015-Q1" },
		});
		expect(readFigure("referrals@15-Q1")).toBeUndefined();
		expect(readFigure("referrals@")).toBeUndefined();
		expect(readFigure("nothing@2015")).toBeUndefined();
	});

	it.each(["", ":sex=male", "referrals:", "referrals:sex", "nothing:sex=male"])(
		"is not %s",
		(id) => expect(readFigure(id)).toBeUndefined(),
	);
});

describe("a name as people type it", () => {
	it("may have + for | and blanks about its parts", () => {
		const { measure, parts } = readName(" referrals:risk + sex=male ");
		expect(measure?.id).toBe("referrals");
		expect(parts).toEqual([
			{ breakdown: "risk", category: undefined },
			{ breakdown: "sex", category: "male" },
		]);
	});

	it("has no parts where the measure stands alone, and one where a colon follows", () => {
		expect(readName("referrals").parts).toBeUndefined();
		expect(readName("referrals:").parts).toHaveLength(1);
		expect(readName(":sex").measure).toBeUndefined();
	});
});

it("parts stand in alphabetical order of their breakdowns", () => {
	const names = (...breakdowns: ("sex" | "risk" | "ageBand")[]) =>
		sortParts(breakdowns.map((breakdown) => ({ breakdown }))).map(
			(part) => part.breakdown,
		);
	expect(names("sex", "ageBand", "risk")).toEqual(["ageBand", "risk", "sex"]);
});

it("a figure has a period of its own where it is not the run's", () => {
	const [year, quarter] = [periodOf("2016"), periodOf("2016-Q4")];
	expect(ownPeriodOf({ period: year }, { period: year })).toBeUndefined();
	expect(ownPeriodOf({ period: quarter }, { period: year })).toBe(quarter);
});
