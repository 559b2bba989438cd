import { describe, expect, it } from "vitest";
import { auditFigures } from "../../src/audit-release.ts";
import { atOnce } from "../at-once.ts";
import { examples } from "../examples.ts";
import { solver } from "../solver.ts";
import { documentOf } from "./own-documents.ts";

describe("the tool's own figures, audited as a reader has them", () => {
	const sizes = [10, 30];

	it.each([
		"policy: { preset: under-5 }",
		"policy: { preset: dfe-1-5 }",
		"policy: { preset: round-5 }",
		"percentages: { decimals: 1 }",
	])("tell no small count: %s", (yaml) => {
		for (const size of sizes)
			for (let seed = 1; seed <= examples(1, 5); seed++) {
				const audit = atOnce(
					auditFigures(documentOf(size, seed, yaml), "2016.json", solver),
				);
				if (audit.status === "unreadable") expect(audit.problems).toEqual([]);
				else
					expect([size, seed, audit.status, audit.conflict]).toEqual([
						size,
						seed,
						"safe",
						undefined,
					]);
			}
	});
});
