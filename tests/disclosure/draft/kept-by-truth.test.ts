import { expect, it } from "vitest";
import { noEarlier } from "../../../src/disclosure/draft/earlier.ts";
import { protect } from "../../../src/disclosure/protect.ts";
import { atOnce } from "../../at-once.ts";
import { figuresOf, testSettings } from "../../statistics/records.ts";

/** Protects beside a release that said of a cell that it is 5 or more. */
function protectBeside(count: number | undefined) {
	const table = figuresOf(
		{ referrals: [{ child: "one", date: "2016-02-03" }] },
		{ tables: ["referrals"] },
	);
	const cell = "release 1: referrals";
	const terms = [{ cell, coefficient: 1 }];
	return atOnce(
		protect(table, testSettings.policy, {
			decimals: 0,
			earlier: {
				...noEarlier,
				cells: [{ name: cell, count, guess: 2 }],
				facts: [
					{ id: "said", said: "5 or more", constraints: [{ terms, lower: 5 }] },
				],
			},
		}),
	);
}

it("calls nothing safe, and refuses nothing, for a fact that is false of what was counted", () => {
	expect(() => protectBeside(2)).toThrow("not true");
	expect(protectBeside(5).safe).toBe(true);
});

it("takes what nobody can count any more as it was told", () => {
	expect(protectBeside(undefined).safe).toBe(true);
});
