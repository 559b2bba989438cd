import { describe, expect, it } from "vitest";
import { chooseQuotations } from "../../src/validate/choose-quotations.ts";
import type { Quotation } from "../../src/validate/records.ts";
import { tellingParts } from "../../src/validate/telling-parts.ts";
import { readIsoDay } from "../../src/vocabulary/calendar.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";

const isId = (word: string) => ["R-12", "C.7", "Kestrel"].includes(word);

describe("what in a quotation may tell who said it", () => {
	it.each([
		["She listened every week.", []],
		["No one believed me, but the one who did changed everything.", []],
		["They may help you as well. You may march on.", []],
		["I was 13 then.", ["a digit"]],
		["I was ١٣ then.", ["a digit"]],
		["I was thirteen then.", ["a number in words"]],
		["Twice a week", ["a number in words"]],
		["She came one day.", ["a number in words"]],
		["my one brother", ["a number in words"]],
		["It ended in May.", ["a date"]],
		["It ended in March.", ["a date"]],
		["last Tuesday", ["a date"]],
		["on 3/4/16", ["a digit", "a date"]],
		["my number is R-12.", ["a digit", "an identifier of the exports"]],
		["(C.7)", ["a digit", "an identifier of the exports"]],
		["“Kestrel”—she said", ["an identifier of the exports"]],
		["Kestrels fly", []],
	])("%s", (text, parts) => {
		expect(tellingParts(text, isId)).toEqual(parts);
	});
});

describe("the quotations of a period", () => {
	const quotation = (line: number, iso?: string): Quotation => ({
		line,
		text: `quotation ${line}`,
		respondent: "youngPerson",
		date: iso === undefined ? undefined : readIsoDay(iso),
	});

	it("are those of its days by date and line, and last those without a date", () => {
		const reading = readPeriod("2016");
		if (!reading.ok) throw new Error();
		const chosen = chooseQuotations(
			[
				quotation(2, "2016-12-31"),
				quotation(3),
				quotation(4, "2017-01-01"),
				quotation(5, "2016-01-01"),
				quotation(6, "2015-12-31"),
				quotation(7, "2016-01-01"),
			],
			reading.period,
		);
		expect(chosen.map(({ line }) => line)).toEqual([5, 7, 2, 3]);
	});
});
