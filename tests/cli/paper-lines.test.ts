import { describe, expect, it } from "vitest";
import { type Found, paperLines } from "../../src/cli/paper-lines.ts";
import { penFor } from "../../src/cli/screen.ts";
import type { PaperFindings } from "../../src/papers/register.ts";
import { editedText } from "../../src/papers/typed-numbers.ts";

const clean: PaperFindings = {
	register: "private-run-2016.json",
	typed: [],
	edited: [],
	changed: [],
	unread: [],
};
const typed = [{ place: "paragraph 7", number: "3", words: "3 were boys" }];
const words = [{ place: "paragraph 7", text: "A girl at a school." }];
const changed = [
	{ place: "table 1", id: "referrals", printed: "31", published: "30" },
];

const nothing: Found = {
	discloses: false,
	contradicts: false,
	isProved: true,
};

function verdictOf(
	more: Partial<PaperFindings>,
	found: Partial<Found> = {},
): string {
	const [verdict = ""] = paperLines(
		{ ...clean, ...more },
		{ ...nothing, ...found },
		penFor({ colour: false }),
	);
	return verdict;
}

describe("whether a paper that somebody typed into is safe", () => {
	it.each<[string, Parameters<typeof verdictOf>, string]>([
		["as it was built", [{}], "It says what was built and nothing else"],
		["words", [{ edited: words }], "No small count can be worked back"],
		["a number", [{ edited: words, typed }], "Not known to be safe."],
		["a pasted workbook", [{ unread: ["a.xlsx"] }], "Not known to be safe."],
		["a figure changed", [{ changed, typed }], "Not right as it stands."],
		["figures that cannot be", [{}, { contradicts: true }], "Not right as"],
		["a disclosure", [{ changed, typed }, { discloses: true }], "Not safe to"],
		["no record", [{ edited: undefined }], "No small count can be"],
		["no proof", [{ edited: words }, { isProved: false }], "Not known to be"],
	])("%s", (_, given, verdict) => {
		expect(verdictOf(...given)).toContain(verdict);
	});

	it("says what was typed, and never more than a few lines of it", () => {
		const text = paperLines(
			{ ...clean, edited: [...words, { place: "x", text: "y ".repeat(500) }] },
			nothing,
			penFor({ colour: false }),
		).join("\n");
		expect(text).toMatch(/paragraph 7 {2}“A girl at a school\.”/);
		expect(text).toMatch(/ y y…”/);
		expect(text.length).toBeLessThan(900);
	});
});

it("finds every text that was not there, whatever Word does to marks and captions", () => {
	const said = [
		"Of the 30 referrals, 5 were high.",
		"Referrals by sex",
		"Foot",
	];
	const pieces = [
		"Of the 30 referrals, 5 were high.",
		"“Of the 30 referrals,  5 were high”",
		"Table 12: Referrals by sex",
		"Foot\tPage 3 of 12",
		"–",
	].map((text) => ({ place: "here", text }));
	expect(editedText(pieces, said)).toEqual([]);
	const more = {
		place: "there",
		text: "Of the 30 referrals, 5 were high risk.",
	};
	expect(editedText([...pieces, more], said)).toEqual([more]);
});
