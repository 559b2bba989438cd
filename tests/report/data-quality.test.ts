import { describe, expect, it } from "vitest";
import { exampleMessages } from "../../scripts/docs/messages-page.ts";
import { exportKinds } from "../../src/dictionary/columns.ts";
import { qualitySentences } from "../../src/report/data-quality.ts";

const codes = exampleMessages().map(({ code }) => code);
const everything = qualitySentences(
	codes.flatMap((code) => exportKinds.map((kind) => ({ code, kind }))),
);

describe("what a paper says of its data", () => {
	it("is nothing where nothing was found", () => {
		expect(qualitySentences([])).toEqual([]);
	});

	it("is a sentence a finding, however often it was found", () => {
		const found = { code: "few-in-common", kind: "missing" } as const;
		const said = qualitySentences([found, found]);
		expect(said).toHaveLength(1);
		expect(said[0]).toContain("both missing and at risk is not available");
		expect(qualitySentences([{ ...found, kind: "outcomes" }])).not.toEqual(
			said,
		);
	});

	it("says nothing of what is a figure of the paper", () => {
		for (const code of [
			"over-18",
			"unborn",
			"low-risk-under-13",
			"closed-without-reason",
			"many-unknown-sex",
			"interview-not-yet",
			"same-day-referral",
		]) {
			expect(codes).toContain(code);
			for (const kind of exportKinds)
				expect(qualitySentences([{ code, kind }])).toEqual([]);
		}
	});

	it("has no number, in digits or in words", () => {
		expect(everything.length).toBeGreaterThan(8);
		for (const sentence of everything)
			expect(sentence).not.toMatch(
				/\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|once|twice|half|none)\b/i,
			);
	});
});
