import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check/check-document.ts";
import { checkTable } from "../../src/check/check-table.ts";
import { checkLines } from "../../src/cli/check-lines.ts";
import { exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import { examples } from "../examples.ts";
import { checkFolder } from "./check-folder.ts";

/** Words that no message could hold by chance. */
const canary = fc
	.array(fc.constantFrom(..."qxzjkvQXZJKV"), { minLength: 6, maxLength: 9 })
	.map((letters) => letters.join(""));

const cells = fc.oneof(
	{ weight: 2, arbitrary: canary },
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			"",
			"03/04/1977",
			"04/03/2002",
			"05/06/1978",
			"high",
			"low",
			"F",
			"other",
			"1.2.13",
		),
	},
);

/** Exports in which much is wrong, and some of it can be read; those that are not read for them have birth dates too. */
const folder = fc.record(
	Object.fromEntries(
		exportKinds.map((kind) => {
			const columns: readonly { readonly heading: string }[] =
				exportColumns[kind];
			const headings = columns.map(({ heading }) => heading);
			if (kind === "missing" || kind === "lookedAfter")
				headings.push("DOB", "Gender");
			const row = fc.array(cells, {
				minLength: headings.length,
				maxLength: headings.length,
			});
			return [
				`${kind}.csv`,
				fc
					.array(row, { maxLength: 8 })
					.map((rows) => [headings, ...rows].map(String).join("\n")),
			];
		}),
	),
);

describe("what a check prints", () => {
	it("holds nothing of a cell, in any format", async () => {
		await fc.assert(
			fc.asyncProperty(folder, async (exports) => {
				const report = await checkFolder(exports, {
					period: "1977",
					yaml: "exports: { referrals: { extracted: 1978-01-01 } }",
				});
				const title = { title: "The council", command: "build 1977" };
				const printed = [
					...checkLines(report, title, true),
					...checkLines(report, title, false),
					...checkDocument(report, undefined),
					...[...checkTable(report)].map((piece) =>
						new TextDecoder().decode(piece),
					),
				].join("\n");
				expect(printed).not.toMatch(
					/[qxzjkv]{6}|0[345].0[346].(1977|1978|2002)|\b(1977-04|1978-06|2002-03)/i,
				);
				const findings = { ...report, reconciliation: undefined };
				expect(checkLines(findings, title, false).length).toBeLessThan(24);
			}),
			{ numRuns: examples(5, 75) },
		);
	});
});
