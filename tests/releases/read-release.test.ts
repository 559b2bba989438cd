import { describe, expect, it } from "vitest";
import {
	readGivenRelease,
	readRelease,
} from "../../src/releases/read-release.ts";
import { documentOf } from "./document.ts";

const document = documentOf({ period: "2016", figures: { referrals: 20 } });

/** The same document with something else in it. */
function read(more: object, from = readRelease) {
	const text = JSON.stringify({ ...JSON.parse(document), ...more });
	const reading = from(text, "figures.json", "figures");
	return reading.ok ? reading.content : reading.problems;
}

describe("a figures document as a release", () => {
	it("is of the authority that it names, by its code where it has one", () => {
		const authority = { name: "A", code: "E1" };
		expect(read({ authority })).toMatchObject({ authority });
		expect(read({ authority: { name: "A", code: 7 } })).toMatchObject({
			authority: { name: "A", code: undefined },
		});
	});

	it.each([{}, { name: 7 }, undefined])(
		"is refused where it names none: %j",
		(authority) => {
			expect(read({ authority })).toEqual([
				"The figures document does not say which authority it is of.",
			]);
		},
	);

	it.each([
		[
			["In scope by risk at referral: high, medium and low."],
			["high", "medium", "low"],
		],
		[["Something else.", "In scope by risk at referral: high."], ["high"]],
		[["The exports do not tell the level of risk, so that all count."], []],
		[["Something else."], undefined],
		["no list", undefined],
	])("counts the levels that its notes name: %j", (notes, levels) => {
		expect(read({ notes })).toMatchObject({ levels });
	});

	it("counts the levels that a ledger names, whatever the notes say", () => {
		expect(read({ levels: ["high", 3] })).toMatchObject({
			levels: ["high", "3"],
		});
	});

	it.each([
		["of the tool", readRelease],
		["that somebody hands in", readGivenRelease],
	])("is refused where it cannot be read, with the line: %s", (_, from) => {
		const figures = [{ id: "nothing known", unit: "referral" }];
		for (const problem of [read({ figures }, from)].flat())
			expect(problem).toMatch(/figure/i);
		expect(from("hello", "figures.json", "figures").ok).toBe(false);
		expect(read({ schema: "other" }, from)).toHaveLength(1);
	});
});
