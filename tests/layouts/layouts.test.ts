import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runTool } from "../oracle/run-tool.ts";
import { issuesOf } from "../validate/read-exports.ts";
import { inventChildren } from "./children.ts";
import { countChildren, countedTables } from "./count-children.ts";
import { type Layout, layoutsOf } from "./write-layouts.ts";

/** The children of the case folders. */
const ofCases = 2016;

const command = { period: "2016", tables: countedTables };

describe("known children", () => {
	for (const seed of [ofCases, 1, 2, 3])
		for (const [name, layout] of Object.entries(
			layoutsOf(inventChildren(seed), seed),
		))
			it(`are the same figures in ${name} (${seed})`, async () => {
				const files = Object.entries(layout.files).map(([file, text]) => ({
					name: file,
					text,
				}));
				const run = await runTool(files, layout.yaml, command);
				if (run.status === "refused") throw new Error(run.why.join("\n"));
				const counted = run.figures.flatMap(({ id, count }) =>
					count === undefined || count === 0 ? [] : [[id, count]],
				);
				const expected = toldBy(layout, countChildren(inventChildren(seed)));
				expect(Object.fromEntries(counted)).toEqual(expected);
			});

	for (const [name, layout] of Object.entries(
		layoutsOf(inventChildren(ofCases), ofCases),
	)) {
		it(`have told of them in ${name} what was planted, and no more`, async () => {
			const issues = await issuesOf(layout.files, { yaml: layout.yaml });
			const told = issues
				.filter(
					({ severity, code }) => severity !== "note" && code !== "over-18",
				)
				.map(
					({ file, line, heading, code }) =>
						`${file}:${line} ${heading === undefined ? "" : `${heading} `}${code}`,
				);
			expect(told).toEqual(layout.told);
		});

		it(`stand in tests/cases/${name}`, async () => {
			const folder = `../cases/${name}`;
			for (const [file, content] of Object.entries(layout.files))
				if (typeof content === "string")
					await expect(content).toMatchFileSnapshot(`${folder}/given/${file}`);
				else expectBytes(content, `${folder}/given/${file}`);
			await expect(layout.yaml).toMatchFileSnapshot(
				`${folder}/given/cse-report.yaml`,
			);
			const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
			await expect(json(command)).toMatchFileSnapshot(
				`${folder}/given/command.json`,
			);
			const figures = {
				...toldBy(layout, countChildren(inventChildren(ofCases))),
				...Object.fromEntries(
					(layout.withoutFigures ?? []).map((id) => [id, "notAvailable"]),
				),
			};
			await expect(json({ figures, others: 0 })).toMatchFileSnapshot(
				`${folder}/expected/figures.json`,
			);
		});
	}
});

/** A snapshot of bytes: written where it is not there. */
function expectBytes(bytes: Uint8Array, path: string): void {
	const file = new URL(path, import.meta.url);
	if (!existsSync(file)) {
		mkdirSync(new URL(".", file), { recursive: true });
		writeFileSync(file, bytes);
	}
	expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
}

/** The figures that a layout can tell. */
function toldBy(
	{ withoutFigures: without = [] }: Layout,
	figures: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
	const told = Object.entries(figures).filter(([id]) => !without.includes(id));
	return Object.fromEntries(told);
}
