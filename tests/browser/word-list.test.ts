import { describe, expect, it } from "vitest";
import {
	choiceText,
	fillIn,
	isOfRisk,
	unknownWords,
} from "../../src/browser/word-list.ts";
import type { MatchLine } from "../../src/matches/match-lines.ts";
import { readMatches } from "../../src/matches/read-matches.ts";
import { writeMatches } from "../../src/matches/write-matches.ts";
import { readSettings } from "../../src/settings/read-settings.ts";

const line = {
	kind: "referrals",
	column: "sex",
	count: 3,
	matchedTo: "",
	status: "unknown",
	sure: "",
	nearest: "",
	choices: ["female", "male"],
} as const satisfies Partial<MatchLine>;

const lines: readonly MatchLine[] = [
	{ ...line, raw: "=1+1", nearest: "female" },
	{ ...line, raw: 'Fem "x", y' },
	{ ...line, raw: "M", status: "known", matchedTo: "male", choices: [] },
];

describe("words that are not known", () => {
	const list = writeMatches(lines);

	it("are read from the private list as they stand in the exports", () => {
		expect(unknownWords(list)).toEqual([
			{
				row: 1,
				export: "referrals",
				column: "sex",
				word: "=1+1",
				count: 3,
				matchedTo: "",
				nearest: "female",
				choices: ["female", "male"],
			},
			expect.objectContaining({ row: 2, word: 'Fem "x", y', nearest: "" }),
		]);
	});

	it("are matched in the list, which the tool reads back", () => {
		const filled = fillIn(list, new Map([[2, "female"]]));
		const settings = readSettings(undefined, "f");
		if (!settings.ok) throw new Error();
		expect(
			readMatches(new TextDecoder().decode(filled), "f", settings.settings),
		).toEqual({
			ok: true,
			matches: {
				referrals: { sex: { 'Fem "x", y': "female", M: "male" } },
			},
		});
	});

	it("are left as they were where nobody chose", () => {
		expect(fillIn(list, new Map())).toEqual(list);
	});
});

describe("a choice", () => {
	it.each([
		["referral_source", "3A", "3A: Health: general practitioner"],
		["status_at_referral", "lookedAfter", "Looked after"],
		// A list of settings has labels that the page does not know.
		["risk_at_referral", "high", "high"],
		["a heading", "word", "word"],
	])("of %s, %s, reads %s", (column, id, says) => {
		expect(choiceText(column, id)).toBe(says);
	});

	it("is of risk where it decides who is counted", () => {
		expect(
			["risk_at_referral", "risk_level", "sex", "a heading"].filter(isOfRisk),
		).toEqual(["risk_at_referral", "risk_level"]);
	});
});
