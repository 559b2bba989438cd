import { describe, expect, it } from "vitest";
import {
	mergeAxis,
	mergeCategories,
	takenIn,
} from "../../src/statistics/merged.ts";
import { testSettings } from "./records.ts";

const every = [
	{ id: "riskReduced", label: "Risk reduced" },
	{ id: "turned18", label: "Turned 18" },
	{ id: "disengaged", label: "No longer taking part" },
	{ id: "other", label: "Other" },
	{ id: "notRecorded", label: "Not recorded" },
] as const;

const settings = {
	...testSettings,
	asOther: { reason: ["turned18", "disengaged"] },
};

const merged = mergeCategories(settings, "reason", every);

describe("categories that settings have counted as other", () => {
	it("are said in its label and its id, and stand for themselves no more", () => {
		expect(merged).toEqual([
			every[0],
			{
				id: "other_turned18_disengaged",
				label: "Other, with turned 18 and no longer taking part",
				holds: ["other", "turned18", "disengaged"],
			},
			every[4],
		]);
	});

	it("are as they are where none is, and in breakdowns that have no other", () => {
		expect(mergeCategories(testSettings, "reason", every)).toBe(every);
		const sex = { ...testSettings, asOther: { model: ["turned18"] } };
		expect(mergeCategories(sex, "model", every)).toBe(every);
		expect(takenIn(testSettings, "reason")).toEqual([]);
	});
});

describe("units among merged categories", () => {
	it("are where their own category is held; those in none stay in none", () => {
		const index = Int32Array.from([0, 1, 2, 3, 4, -1]);
		expect(mergeAxis({ kind: "one", size: 5, index }, every, merged)).toEqual({
			kind: "one",
			size: 3,
			index: Int32Array.from([0, 1, 1, 1, 2, -1]),
		});
	});

	it("stay where they are where nothing was merged", () => {
		const axis = { kind: "one", size: 5, index: new Int32Array(2) } as const;
		expect(mergeAxis(axis, every, every)).toBe(axis);
	});
});
