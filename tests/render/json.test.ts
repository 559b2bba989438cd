import { describe, expect, it } from "vitest";
import { renderJson } from "../../src/render/json.ts";
import type { FiguresDocument } from "../../src/report/figures-document.ts";

const document: FiguresDocument = {
	schema: "cse-report/figures/1",
	authority: { name: 'Café "Borough" ✓', code: "SBC" },
	period: {
		id: "2016",
		from: "2016-01-01",
		to: "2016-12-31",
		label: "January to December 2016",
	},
	asAt: "2016-12-31",
	policy: { preset: null, threshold: 5, roundTo: null },
	figures: [
		{ id: "referrals", unit: "referral", status: "shown", count: 30 },
		{
			id: "referrals:risk=high",
			unit: "referral",
			status: "withheld",
			symbol: "[c]",
			base: "referrals",
		},
		{
			id: "missingChildren",
			unit: "child",
			status: "shown",
			count: 8,
			base: "childrenAtRisk",
			percent: 66.7,
			flags: ["u"],
		},
	],
	notes: ["One.", "Two."],
	provenance: { tool: "cse-report 0.1.0", sources: [] },
};

const text = new TextDecoder().decode(renderJson(document));

describe("JSON", () => {
	it("is the document", () => {
		expect(JSON.parse(text)).toEqual(document);
	});

	it("has one figure a line, and ends with a newline", () => {
		expect(text).toBe(`{
  "schema": "cse-report/figures/1",
  "authority": { "name": "Café \\"Borough\\" ✓", "code": "SBC" },
  "period": { "id": "2016", "from": "2016-01-01", "to": "2016-12-31", "label": "January to December 2016" },
  "asAt": "2016-12-31",
  "policy": { "preset": null, "threshold": 5, "roundTo": null },
  "figures": [
    { "id": "referrals", "unit": "referral", "status": "shown", "count": 30 },
    { "id": "referrals:risk=high", "unit": "referral", "status": "withheld", "symbol": "[c]", "base": "referrals" },
    { "id": "missingChildren", "unit": "child", "status": "shown", "count": 8, "base": "childrenAtRisk", "percent": 66.7, "flags": [ "u" ] }
  ],
  "notes": [
    "One.",
    "Two."
  ],
  "provenance": { "tool": "cse-report 0.1.0", "sources": [] }
}
`);
	});

	it("has no byte-order mark", () => {
		expect(renderJson(document)[0]).toBe("{".charCodeAt(0));
	});
});
