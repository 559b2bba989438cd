import { expect, it } from "vitest";
import { runsOf } from "../../src/report/figure-marks.ts";
import {
	countInWords,
	isUnreliableBase,
	wholeInWords,
} from "../../src/report/say-figure.ts";
import { type Short, tableOf, value } from "./fixture.ts";

const noun = { one: "referral", many: "referrals" };

it.each<[Short, string, string]>([
	[0, "no referrals", "none"],
	[1, "1 referral", "1"],
	[2, "2 referrals", "2"],
	[
		"~0",
		"a number of referrals that rounds to zero",
		"a number that rounds to zero",
	],
	["~5", "about 5 referrals", "about 5"],
	["<5", "fewer than 5 referrals", "fewer than 5"],
])("a count of %s is said: %s", (short, withNoun, alone) => {
	expect(countInWords(value(short), noun)).toBe(withNoun);
	expect(countInWords(value(short))).toBe(alone);
});

it.each<[Short, string, string | undefined]>([
	[0, "the referrals", undefined],
	[1, "the one referral", undefined],
	[2, "the 2 referrals", "2"],
	["~0", "a number of referrals that rounds to zero", undefined],
	["~30", "about 30 referrals", "about 30"],
	["<5", "the referrals", undefined],
	["c", "the referrals", undefined],
])("a whole of %s is said: %s, its number marked", (short, words, number) => {
	const { byId } = tableOf({ referrals: short });
	const runs = runsOf(wholeInWords(byId.get("referrals"), noun));
	expect(runs.map(({ text }) => text).join("")).toBe(words);
	const marked = runs.filter(({ figure }) => figure === "referrals");
	expect(marked.map(({ text }) => text)).toEqual(
		number === undefined ? [] : [number],
	);
});

it.each<[Short, boolean]>([
	[19, true],
	[20, false],
	["~15", true],
	["~20", false],
	["5-19", true],
	["5-20", false],
	["c", false],
	["x", false],
])("a count of %s is known to be below 20: %s", (short, small) => {
	expect(isUnreliableBase(value(short))).toBe(small);
});
