import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/settings/settings.ts";
import { makeRecords, testSettings } from "../statistics/records.ts";
import { publish, saidOf } from "./councils.ts";

const settings: Settings = {
	...testSettings,
	policy: { ...testSettings.policy, degree: 3 },
};

/** 20 children in the first half of 2016, and three more in the second. */
const inFirstHalf = 20;
const all = 23;

/** A day of each half in which a child has one, the same way for whatever it is counted by. */
function daysOf(child: number): readonly string[] {
	const first = `2016-0${(child % 6) + 1}-10`;
	if (child >= inFirstHalf) return ["2016-10-10"];
	return child % 2 === 0 ? [first, "2016-09-10"] : [first];
}

const children = Array.from({ length: all }, (_, child) => child);
const records = makeRecords({
	referrals: children.map((child) => ({
		child: `${child}`,
		date: daysOf(child)[0] ?? "",
		birth: "2002-05-05",
		risk: "medium",
		sex: "female",
		status: "childInNeed",
	})),
	outcomes: children.map((child) => ({
		referral: child,
		code: "1.2.13",
		first: 3,
		last: child % 3 === 0 ? 2 : 5,
	})),
	// All are missing in the first half, and forty others.
	missing: Array.from({ length: all + 40 }, (_, child) => ({
		child: `${child}`,
		start: `2016-0${(child % 6) + 1}-12`,
		end: `2016-0${(child % 6) + 1}-13`,
	})),
	discussions: children.flatMap((child) =>
		daysOf(child).map((date) => ({
			child: `${child}`,
			date,
			decision: child % 4 === 3 ? "other" : "carriedForward",
		})),
	),
});

describe("what is counted once a period: three are counted in the year and not in its first half", () => {
	it.each([
		{ table: "childrenAtRisk", figure: "childrenAtRisk" },
		{
			table: "missingAndAtRisk",
			figure: "missingAndAtRisk:of=childrenAtRisk",
		},
		{ table: "outcomeCases", figure: "outcomeCases:code=1.2.13" },
		{ table: "outcomeScored", figure: "outcomeScored:code=1.2.13" },
		{ table: "discussed:decision", figure: "discussed" },
	])("$figure, whichever is published first", ({ table, figure }) => {
		for (const periods of [
			["2016-H1", "2016"],
			["2016", "2016-H1"],
		]) {
			const published = publish(
				records,
				settings,
				periods.map((period) => ({ period, tables: [table] })),
			);
			const [first, last] = published.map((one) => saidOf(one)[figure]);
			expect(first).toBe(periods[0] === "2016" ? all : inFirstHalf);
			expect(last).toBeTypeOf("string");
			expect(published.map(({ safe }) => safe.lost)).toEqual([[], []]);
		}
	});
});

it("does not tell by the latest decisions of half a year and of its last quarter who was discussed in the first alone", () => {
	const discussed = (
		many: number,
		month: string,
		decision: string,
		from: number,
	) =>
		Array.from({ length: many }, (_, at) => ({
			child: `${from + at}`,
			date: `2016-${month}-10`,
			decision,
		}));
	const published = publish(
		makeRecords({
			discussions: [
				...discussed(9, "05", "other", 0),
				...discussed(12, "05", "carriedForward", 20),
				...discussed(1, "02", "other", 40),
				...discussed(6, "02", "carriedForward", 50),
			],
		}),
		settings,
		["2016-Q2", "2016-H1"].map((period) => ({
			period,
			tables: ["discussed:decision"],
		})),
	);
	const other = published.map((one) => saidOf(one)["discussed:decision=other"]);
	expect(other[0]).toBe(9);
	expect(other[1]).toBeTypeOf("string");
});
