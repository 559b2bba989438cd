import { describe, expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import { offerMerging } from "../../src/run/offer-merging.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import {
	figuresOf,
	type PlainReferral,
	testSettings,
} from "../statistics/records.ts";

const degreeThree: Settings = {
	...testSettings,
	policy: { ...testSettings.policy, degree: 3 },
};

/** What is offered of referrals of children born in these years. */
function offered(
	births: readonly number[],
	settings = degreeThree,
	tables: readonly string[] = ["referrals:ageBand", "referrals:sex"],
): readonly string[] {
	const referrals = births.map(
		(year, at): PlainReferral => ({
			child: `child ${at}`,
			date: "2016-06-01",
			birth: `${year}-01-01`,
			sex: "female",
		}),
	);
	const figures = figuresOf({ referrals }, { tables, settings });
	const { table } = atOnce(
		protect(figures, settings.policy, { decimals: 0, solver }),
	);
	return offerMerging(table, settings);
}

const four = [2005, 2002, 1999, 1999];
/** Of a threshold of 2, one alone and the next are held back without "fewer than". */
const ofTwo: Settings = {
	...testSettings,
	policy: { ...testSettings.policy, threshold: 2, degree: 2 },
};
const oneBeside = [2005, ...Array(5).fill(2002), ...Array(9).fill(1999)];
const many = [...Array(20).fill(2005), ...Array(20).fill(2002)];

describe("that merging may help is told", () => {
	it("of tables of which nothing but zeros is told, and whose categories can be merged", () => {
		const [told, ...more] = offered(four);
		expect(more).toEqual([]);
		expect(told).toMatch(
			/^No number but 0 is told of: Referrals by age at referral\. .* --merge .*degree 3 does not cover it\.$/,
		);
	});

	it("alike of counts that are told alike", () => {
		expect(offered([2005, 2005, 2002])).toEqual(offered(four));
	});

	it("without a word of degree 3 where that is not kept", () => {
		const [told] = offered(four, {
			...testSettings,
			policy: { ...testSettings.policy, degree: 2 },
		});
		expect(told).toMatch(
			/--merge puts neighbours together where that is so\.$/,
		);
	});

	it.each([
		["something is told", many, degreeThree],
		["a number is told beside those held back", oneBeside, ofTwo],
		["nothing is held back", [], degreeThree],
		["it is merged already", four, merging(degreeThree)],
		["there is nothing to merge", four, withTwoBands(degreeThree)],
	])("of none where %s", (_, births, settings) => {
		expect(offered(births, settings)).toEqual([]);
	});

	it("of none of the tables whose categories cannot be merged", () => {
		expect(offered(four, degreeThree, ["referrals:sex"])).toEqual([]);
	});
});

function merging(settings: Settings): Settings {
	return { ...settings, policy: { ...settings.policy, merge: true } };
}

function withTwoBands(settings: Settings): Settings {
	const band = (id: string, from: number, to: number | undefined) => ({
		...{ id, label: id, from, to },
	});
	return {
		...settings,
		ageBands: [band("under15", 0, 14), band("15plus", 15, undefined)],
	};
}
