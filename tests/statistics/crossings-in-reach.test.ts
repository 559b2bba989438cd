import { describe, expect, it } from "vitest";
import { namesIn } from "../../src/reader/relation.ts";
import {
	computeFigures,
	computeWithChildren,
} from "../../src/statistics/compute.ts";
import { makeRecords, periodOf, testSettings } from "./records.ts";

const period = periodOf("2016");

function requestOf(tables: readonly string[]) {
	return { period, asAt: period.to, allLevels: false, tables };
}

/** One referral a day, each of another child, of one sex and source. */
function recordsOf(sex: string, days: number) {
	return makeRecords({
		referrals: Array.from({ length: days }, (_, at) => ({
			child: `c${at}`,
			date: `2016-${String((at % 12) + 1).padStart(2, "0")}-10`,
			birth: "2001-05-05",
			sex,
			ethnicGroup: "white",
			source: "6",
		})),
	});
}

/** What is left out of some tables, whatever was counted. */
function leftOut(tables: readonly string[], records = recordsOf("male", 40)) {
	return computeWithChildren(records, testSettings, requestOf(tables)).table;
}

const four = ["ethnicGroup", "source", "month", "ageBand"];
const six = four.flatMap((one, at) =>
	four.slice(at + 1).map((other) => `referrals:${one}|${other}`),
);

describe("crossings that hang together in more than can be joined", () => {
	const { leftOut: out, figures, relations } = leftOut(six);

	it("are left out until the rest can be, and no more of them than it takes", () => {
		expect(out.length).toBeGreaterThan(0);
		const left = six.filter((name) => !out.includes(name));
		expect(leftOut(left).leftOut).toEqual([]);
		for (const name of out)
			expect(leftOut([...left, name]).leftOut).not.toEqual([]);
	});

	it("have no counts, and nothing hangs together with them", () => {
		const isOut = (id: string) =>
			out.some((name) => {
				const [, by = ""] = name.split(":");
				return by.split("|").every((breakdown) => id.includes(`${breakdown}=`));
			});
		expect(figures.some(({ id }) => isOut(id))).toBe(true);
		for (const { id, count, contributors } of figures)
			if (isOut(id)) expect(count ?? contributors).toBeUndefined();
			else expect(count).toBeDefined();
		expect(relations.flatMap(namesIn).filter(isOut)).toEqual([]);
	});

	it("are the same whatever was counted", () => {
		for (const records of [recordsOf("female", 3), recordsOf("male", 365)])
			expect(leftOut(six, records).leftOut).toEqual(out);
	});

	it("are counted for who asks for true figures", () => {
		const { leftOut: none, figures: all } = computeFigures(
			recordsOf("male", 40),
			testSettings,
			requestOf(six),
		);
		expect(none).toEqual([]);
		expect(all.every(({ count }) => count !== undefined)).toBe(true);
	});
});

it("leaves nothing out that can be joined: the largest crossing of three, and many of two", () => {
	for (const crossings of [
		["source|month|status"],
		["risk|sex", "sex|status", "risk|status", "state|sex", "state|risk"],
		["month|sex", "quarter|sex|risk"],
	])
		expect(leftOut(crossings.map((by) => `referrals:${by}`)).leftOut).toEqual(
			[],
		);
});
