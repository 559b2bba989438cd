import { describe, expect, it } from "vitest";
import { computeWithChildren } from "../../src/statistics/compute.ts";
import { makeRecords, periodOf, testSettings } from "./records.ts";

const referrals = [
	...["a", "a", "b", "c", "d"].map((child, at) => ({
		child,
		date: `2016-0${at + 1}-10`,
		sex: child === "d" ? "male" : "female",
		models: at % 2 === 0 ? ["online"] : [],
	})),
	{ child: "e", date: "2016-07-10" },
];

function behind(terms: Readonly<Record<string, number>>, upTo = 5) {
	const period = periodOf("2016");
	const { behind } = computeWithChildren(
		makeRecords({
			referrals,
			training: [{ audience: "schools", date: "2016-05-05" }],
		}),
		{ ...testSettings, unknownsInBase: false },
		{ period, asAt: period.to, allLevels: false, tables: ["all"] },
	);
	return behind(
		Object.entries(terms).map(([name, coefficient]) => ({ name, coefficient })),
		upTo,
	);
}

describe("the children behind what subtraction tells", () => {
	it("are those who count more often in what is added than in what is taken away", () => {
		expect(behind({ referrals: 1, children: -1 })).toBe(1);
		expect(behind({ referrals: 1, "referrals:sex=female": -1 })).toBe(2);
		expect(behind({ children: 1, referrals: -1 })).toBe(0);
	});

	it("are each counted once, as far as is asked", () => {
		expect(behind({ "referrals:sex=female": 1 })).toBe(3);
		expect(behind({ referrals: 1 }, 2)).toBe(2);
		expect(behind({ referrals: 1 }, 9)).toBe(5);
	});

	it("are told of a breakdown of which several hold at once", () => {
		expect(behind({ referrals: 1, "referrals:model=online": -1 })).toBe(3);
	});

	it("are told by nobody of what is no figure, of training, and of all that is recorded", () => {
		expect(behind({ referrals: 1, nothing: -1 })).toBeUndefined();
		expect(behind({ trainingSessions: 1 })).toBeUndefined();
		expect(
			behind({ referrals: 1, "referrals:sex=recorded": -1 }),
		).toBeUndefined();
	});
});
