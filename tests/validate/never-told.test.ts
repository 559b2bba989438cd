import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import type { Issue } from "../../src/vocabulary/issue.ts";
import { examples } from "../examples.ts";
import { type Folder, issuesOf, readExports } from "./read-exports.ts";

/** What is told of the exports may be pasted into an e-mail: nothing of what a cell holds may be in it. */

const sample = new URL("../../sample-data/", import.meta.url);
const files = readdirSync(sample).filter((name) => name.endsWith(".csv"));
const contents = files.map(
	(name) => [name, readFileSync(new URL(name, sample))] as const,
);

function said(issues: readonly Issue[]): string {
	return issues
		.map(({ message, remedy, heading, code }) =>
			[message, remedy, heading, code].join(" "),
		)
		.join("\n");
}

/** Words that no message could hold by chance. */
const canary = fc
	.array(fc.constantFrom(..."qxzjkvQXZJKV"), { minLength: 6, maxLength: 12 })
	.map((letters) => letters.join(""));

const wrongCells = fc.oneof(
	canary,
	canary.map((word) => `03/04/2016 ${word}`),
	canary.map((word) => `${word}; high`),
	canary.map((word) => `TEST ${word}`),
	canary.map((word) => `Total ${word}`),
	canary.map((word) => `3 ${word} 2016`),
	canary.map((word) => `a) ${word}`),
	canary.map((word) => `"${word}\n""${word}"""`),
	fc.constantFrom(
		"",
		"—",
		"03/04/2016",
		"31/31/2016",
		"high",
		"yes",
		"1.2.13",
		"2016",
		"42463",
		"12345.0",
		"1.2E+11",
		"n/a",
		"promiscuous",
	),
);

describe("what a cell holds", () => {
	it("is in no message, whatever stands in whichever column of whichever export", async () => {
		const folder = fc.record(
			Object.fromEntries(
				exportKinds.map((kind) => [
					`${kind}.csv`,
					fc
						.array(fc.array(wrongCells, { minLength: 9, maxLength: 16 }), {
							maxLength: 6,
						})
						.map((rows) => {
							const headings = exportColumns[kind].map(
								({ heading }) => heading,
							);
							const lines = rows.map((row) =>
								row.slice(0, headings.length + 1).join(","),
							);
							return [headings.join(","), ...lines].join("\n");
						}),
				]),
			),
		);
		await fc.assert(
			fc.asyncProperty(folder, async (exports) => {
				const text = said(await issuesOf(exports));
				expect(text).not.toMatch(/[qxzjkv]{6}/i);
			}),
			{ numRuns: examples(12, 200) },
		);
	});

	it("is in no message where rows stand in the header's place, or headings are not known", async () => {
		const header = fc.array(
			fc.oneof(
				canary,
				fc.constantFrom(
					"child_id",
					"start",
					"Child ID",
					"referral_date",
					"date_of_birth",
					"DOB",
				),
			),
			{ minLength: 1, maxLength: 8 },
		);
		await fc.assert(
			fc.asyncProperty(
				header,
				canary,
				fc.constantFrom(",", ";", "\t"),
				async (headings, word, separator) => {
					const lines = [
						headings.join(separator),
						headings.map(() => word).join(separator),
					];
					const text = said(await issuesOf({ "a.csv": lines.join("\n") }));
					expect(text).not.toMatch(/[qxzjkv]{6}/i);
				},
			),
			{ numRuns: examples(20, 300) },
		);
	});

	it("is in no message where two free words collide or name nothing", async () => {
		const discussions = (...groups: readonly string[]) =>
			[
				"child_id,meeting_date,decision,group",
				...groups.map((group) => `C1,01/01/2016,other,${group}`),
			].join("\n");
		const text = said(
			await issuesOf({
				"discussions.csv": discussions(
					"Jane Kestrel",
					"JANE KESTREL",
					"—",
					"?",
				),
			}),
		);
		expect(text).toContain("letters");
		expect(text).not.toMatch(/kestrel/i);
	});
});

interface Mutation {
	readonly file: number;
	readonly at: number;
	readonly kind: "flip" | "cut" | "repeat" | "insert" | "drop";
	readonly length: number;
	readonly bytes: Uint8Array;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
	file: fc.nat({ max: files.length - 1 }),
	at: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share * share),
	kind: fc.constantFrom("flip", "cut", "repeat", "insert", "drop"),
	length: fc.integer({ min: 1, max: 300 }),
	bytes: fc.oneof(
		fc.uint8Array({ minLength: 1, maxLength: 6 }),
		fc
			.constantFrom(
				...[
					'"',
					'""',
					",",
					"\n",
					"\r\n",
					"\0",
					";",
					"\t",
					"\ufeff",
					'","',
					"\xff",
				],
			)
			.map((text) => new TextEncoder().encode(text)),
	),
});

function mutated(
	bytes: Uint8Array,
	{ at, kind, length, bytes: more }: Mutation,
): Uint8Array {
	const from = Math.floor(at * bytes.length);
	const to = Math.min(from + length, bytes.length);
	const before = bytes.subarray(0, from);
	const after = (start: number) =>
		bytes.subarray(Math.min(start, bytes.length));
	switch (kind) {
		case "flip":
			return Buffer.concat([before, more, after(from + more.length)]);
		case "cut":
			return before;
		case "repeat":
			return Buffer.concat([before, bytes.subarray(from, to), after(from)]);
		case "insert":
			return Buffer.concat([before, more, after(from)]);
		case "drop":
			return Buffer.concat([before, after(to)]);
		default:
			return kind satisfies never;
	}
}

describe("damaged exports", () => {
	const clean: Folder = Object.fromEntries(contents);
	// Words of the sample that messages could only have from a cell.
	const ofCells =
		/SAMPLE|\d\d\/\d\d\/\d{4}|Missing and Exploited|taxi|foster|WBRI|shouting/i;

	it("start from a sample in which nothing is refused", async () => {
		const read = await readExports(clean);
		expect(read.status).toBe("checked");
	});

	it("are read or refused, without a fault and without a word of a cell", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(mutation, { minLength: 1, maxLength: 6 }),
				fc.array(fc.integer({ min: 1, max: 70_000 }), {
					minLength: 1,
					maxLength: 3,
				}),
				async (mutations, sizes) => {
					const folder: Record<string, Uint8Array> =
						Object.fromEntries(contents);
					for (const each of mutations) {
						const name = files[each.file] ?? "";
						folder[name] = mutated(folder[name] ?? new Uint8Array(), each);
					}
					const chunkSizes = sizes.map((size) => size + 200);
					const text = said(await issuesOf(folder, { chunkSizes }));
					// Remedies show how a date is written; no message shows one that was found.
					const shown = text
						.replaceAll("31/03/2016", "")
						.replaceAll("03/04/2016", "");
					expect(shown).not.toMatch(ofCells);
				},
			),
			{ numRuns: examples(20, 300) },
		);
	});
});
