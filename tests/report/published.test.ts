import { describe, expect, it } from "vitest";
import { paperOf, type ShortTable, tableOf, templateOf } from "./fixture.ts";

/** What is printed of referrals by sex: a table, a note that all is held back, or nothing. */
function printed(short: ShortTable): string {
	const text = '# T\n\n{% table "referrals:sex" /%}\n';
	const [, block] = paperOf(tableOf(short), templateOf(text)).blocks;
	return block?.kind ?? "nothing";
}

const bySex = (
	referrals: number | string,
	female: number | string,
	male: number | string,
): ShortTable => ({
	referrals,
	"referrals:sex=female": female,
	"referrals:sex=male": male,
});

describe("a table that has something to tell is printed, or said to be held back", () => {
	it.each([
		["numbers", bySex(30, 20, 10), "table"],
		["one referral", bySex(1, 1, 0), "table"],
		["a breakdown of nobody", bySex(0, 0, 0), "nothing"],
		["nothing available", bySex(30, "x", "x"), "nothing"],
		["something available", bySex(30, 20, "x"), "table"],
		// What is held back counts as something: leaving it out would tell.
		["all held back", bySex(30, "c", "c"), "note"],
		["a whole that is held back", bySex("c", "c", "c"), "note"],
		["a whole that is told in words", bySex("<5", "c", "c"), "note"],
	])("%s: %s", (_, short, expected) => {
		expect(printed(short)).toBe(expected);
	});
});
