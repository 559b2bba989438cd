import { expect, it } from "vitest";
import { allOfAChild } from "../../src/reader/all-of-a-child.ts";
import {
	draftPopulation,
	nameValues,
} from "../../src/reader/draft-population.ts";

/** What is said of a child of some exploitation, where referrals are told by these. */
function draftOf(
	child: string,
	referrals: readonly string[],
	breakdown: "exploitation" | "sex" = "exploitation",
) {
	const draft = draftPopulation();
	nameValues(draft, "of the child", [child]);
	nameValues(draft, "own", referrals);
	const base = new Map([["year", ["2016"]]]);
	const first = new Map([["first", ["yes"]]]);
	allOfAChild(draft, {
		breakdown,
		ofChild: "of the child",
		own: "own",
		base,
		first,
	});
	return draft;
}

/** What these referrals cannot be. */
function moreThan(child: string, referrals: readonly string[]) {
	return draftOf(child, referrals).ruled.flatMap((one) =>
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
	["sexual", ["criminal"], ["criminal"]],
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

it.each([
	// Of both: one of the one, or of both; and one of the other, or of both.
	[
		"sexualAndCriminal",
		["sexual", "criminal", "sexualAndCriminal", "notRecorded"],
		[
			["criminal", "sexualAndCriminal"],
			["sexual", "sexualAndCriminal"],
		],
	],
	["sexual", ["sexual", "sexualAndCriminal"], [["sexual"]]],
	["sexual", ["sexual", "others"], [["sexual", "others"]]],
	["others", ["sexual", "others"], []],
	["sexual", [], []],
])(
	"a child of %s, whose referrals are told as %j, has one of each of %j",
	(child, referrals, each) => {
		const laws = draftOf(child, referrals).ruled.flatMap((one) => {
			if (one.rule !== "what a child is in part, one of it is") return [];
			const of = "law" in one ? one.law.terms[0]?.of : undefined;
			return typeof of === "object" ? [of.get("own")] : [];
		});
		expect(laws.toSorted()).toEqual(each);
	},
);

it("nothing is said where a child is not all that its referrals are", () => {
	expect(draftOf("male", ["male", "female"], "sex").ruled).toEqual([]);
});
