import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { exportKinds } from "../../src/dictionary/columns.ts";
import type { Issue } from "../../src/vocabulary/issue.ts";
import { issuesOf } from "../validate/read-exports.ts";
import { canaryExports } from "./canary-exports.ts";
import { below, pick, type Random, seeded } from "./mutate.ts";
import { encode, encodings } from "./write-text.ts";

/**
 * Whatever is wrong with the rows of an export, the same is told of it, on the same lines, however the file is written:
 * as the tool would write it, or with another encoding, separator and line end, and titles above its header.
 */

type Rows = readonly (readonly string[])[];

const wrongCells = ["", " - ", "31/02/2016", "12/31/2016", "soon", "4.5", "ÄÖ"];

/** The rows of an export with some cells, and rows, that are wrong. */
function damaged(rows: Rows, random: Random): Rows {
	const changed = rows.map((row) => [...row]);
	for (let times = below(4, random); times > 0; times--) {
		const at = 1 + below(changed.length - 1, random);
		const row = changed[at];
		if (!row) continue;
		const column = below(row.length, random);
		const chance = random();
		if (chance < 0.7) row[column] = pick(wrongCells, random);
		else if (chance < 0.8) changed.splice(at, 0, [...row]);
		else if (chance < 0.9) row.splice(column + 1);
		else row.push("x");
	}
	return changed;
}

function written(rows: Rows, separator: string, lineEnd: string): string {
	const cell = (content: string) =>
		/[",;\t|\r\n]/.test(content)
			? `"${content.replaceAll('"', '""')}"`
			: content;
	return rows.map((row) => row.map(cell).join(separator) + lineEnd).join("");
}

/** What is wrong, by line; how the file was read is left out. */
function wrong(issues: readonly Issue[], above: number): readonly string[] {
	const ofRows = new Set([
		"separator",
		"utf-16",
		"windows-1252",
		"bare-returns",
		"above-header",
	]);
	return issues
		.filter(({ code }) => !ofRows.has(code))
		.map(({ line, heading, code, message }) =>
			[
				line === undefined ? "" : line - above,
				heading,
				code,
				message.replaceAll(/\bline (\d+)/g, (_, at) => `line ${at - above}`),
			].join(" "),
		);
}

it("the same is told of the same rows, however they are written", async () => {
	const exports = canaryExports();
	for (let seed = 1; seed <= 120; seed++) {
		const random = seeded(seed);
		const kind = pick(exportKinds, random);
		const table: Rows = parse(exports[kind], { relax_column_count: true });
		const rows = damaged(table, random);
		const above = pick([[], ["Title"], ["sep=;", "", "A – B"]], random);
		const separator = pick([",", ";", "\t", "|"], random);
		const lineEnd = pick(["\n", "\r\n", "\r"], random);
		const text =
			above.map((line) => line + lineEnd).join("") +
			written(rows, separator, lineEnd);
		const encoding = pick(encodings, random);
		const asTheTool = await issuesOf({ "a.csv": written(rows, ",", "\n") });
		const otherwise = await issuesOf({ "a.csv": encode(text, encoding) });
		expect(
			wrong(otherwise, above.length),
			`seed ${seed}: ${kind}, ${encoding}, ${JSON.stringify(separator + lineEnd)}`,
		).toEqual(wrong(asTheTool, 0));
	}
});
