import { expect, it } from "vitest";
import { allOfAChild } from "../../src/reader/all-of-a-child.ts";
import {
	draftPopulation,
	nameValues,
} from "../../src/reader/draft-population.ts";

/** What the referrals of a child of some exploitation cannot be, where referrals are told by these. */
function moreThan(child: string, referrals: readonly string[]) {
	const draft = draftPopulation();
	nameValues(draft, "of the child", [child]);
	nameValues(draft, "own", referrals);
	const base = new Map([["year", ["2016"]]]);
	const first = new Map([["first", ["yes"]]]);
	allOfAChild(draft, {
		breakdown: "exploitation",
		ofChild: "of the child",
		own: "own",
		base,
		first,
	});
	return draft.ruled.flatMap((one) =>
		"impossible" in one ? [Object.fromEntries(one.impossible)] : [],
	);
}

it.each([
	[
		"sexual",
		["sexual", "criminal", "sexualAndCriminal"],
		["criminal", "sexualAndCriminal"],
	],
	["sexual", ["sexual", "criminal"], ["criminal"]],
	["other", ["sexual", "other", "notRecorded"], ["sexual"]],
])(
	"no referral of a child of %s exploitation, of %j, is %j",
	(child, referrals, more) => {
		expect(moreThan(child, referrals)).toEqual([
			{ year: ["2016"], "of the child": [child], own: more },
		]);
	},
);

it.each([
	["sexualAndCriminal", ["sexual", "criminal", "sexualAndCriminal"]],
	["sexual", ["sexual", "other", "notRecorded"]],
	["sexual", []],
])(
	"nothing is ruled out for a child of %s whose referrals, of %j, are all within it",
	(child, referrals) => {
		expect(moreThan(child, referrals)).toEqual([]);
	},
);
