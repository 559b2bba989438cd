import { parse } from "csv-parse/sync";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Separator } from "../../src/ingest/parse-rows.ts";
import { examples } from "../examples.ts";
import { type Row, readAll, sourceOf } from "./read-csv.ts";

/**
 * The tool reads bytes by itself, for speed; csv-parse, the strictest reader that we know, and PapaParse are asked
 * what the same files hold. What they do not do (leave out blank rows, count lines) is done here in the slowest way.
 */

interface Written {
	readonly separator: Separator;
	readonly lineEnd: "\n" | "\r\n";
	readonly mark: boolean;
	readonly lastLineEnd: boolean;
	/** Cells as texts, and whether each is written in quotation marks although it need not be. */
	readonly rows: readonly (readonly (readonly [string, boolean])[])[];
	readonly chunkSizes: readonly number[];
}

const letters = fc.constantFrom(
	..."aB9 \t,;\"'|é語😀́\u00a0\u2028",
	"\n",
	"\r\n",
	// At the start of a line it is passed over.
	"a\ufeff",
	'""',
	" ",
);
const text = fc.array(letters, { maxLength: 8 }).map((all) => all.join(""));
const cell = fc.tuple(fc.oneof(fc.constant(""), text), fc.boolean());

const written: fc.Arbitrary<Written> = fc
	.integer({ min: 1, max: 5 })
	.chain((width) =>
		fc.record({
			separator: fc.constantFrom(",", ";", "\t"),
			lineEnd: fc.constantFrom("\n", "\r\n"),
			mark: fc.boolean(),
			lastLineEnd: fc.boolean(),
			rows: fc.array(
				fc.oneof(
					{
						arbitrary: fc.array(cell, { minLength: width, maxLength: width }),
						weight: 6,
					},
					{
						arbitrary: fc.array(cell, { minLength: 1, maxLength: width + 2 }),
						weight: 1,
					},
					{ arbitrary: fc.constant([["", false]] as const), weight: 1 },
				),
				{ minLength: 1, maxLength: 12 },
			),
			chunkSizes: fc.array(fc.integer({ min: 1, max: 40 }), {
				minLength: 1,
				maxLength: 4,
			}),
		}),
	);

function writeCell(
	[content, quoted]: readonly [string, boolean],
	separator: string,
): string {
	// Spaces before a quotation mark make it a plain one, which readers differ on: such cells are quoted here.
	const must = content.includes(separator) || /["\r\n]|^\ufeff/.test(content);
	return quoted || must ? `"${content.replaceAll('"', '""')}"` : content;
}

function write(file: Written): string {
	const lines = file.rows.map((row) =>
		row.map((each) => writeCell(each, file.separator)).join(file.separator),
	);
	const end = file.lastLineEnd ? file.lineEnd : "";
	return `${file.mark ? "\ufeff" : ""}${lines.join(file.lineEnd)}${end}`;
}

/** Spaces around cells are the validator's to take off, as is the carriage return of a line's last cell. */
function bare(cells: readonly string[]): readonly string[] {
	return cells.map((content) => content.replace(/^[\0- ]+|[\0- ]+$/g, ""));
}

function widthOf(file: Written): number {
	return Math.max(...file.rows.map((row) => row.length));
}

/** Blank rows out, short rows filled up: what the tool does of itself. */
function asRead(rows: readonly Row[], width: number): readonly Row[] {
	return rows
		.map(({ cells, line }) => ({
			cells: bare([...cells, ...Array(width).fill("")].slice(0, width)),
			line,
		}))
		.filter(({ cells }) =>
			cells.some((content) => !/^[\s\p{Cf}]*$/u.test(content)),
		);
}

async function ours(file: Written): Promise<readonly Row[]> {
	const source = sourceOf("file.csv", write(file), file.chunkSizes);
	const rows = await readAll(source, file.separator, widthOf(file));
	return rows.map(({ cells, line }) => ({ cells: bare(cells), line }));
}

/** Rows with the line on which each starts: the line feeds before it, counted in what was written. */
function withLines(rows: readonly (readonly string[])[], file: Written) {
	let line = 1;
	return file.rows.map((row, i) => {
		const starts = line;
		line +=
			1 +
			row
				.map(([content]) => content.split("\n").length - 1)
				.reduce((a, b) => a + b);
		return { cells: rows[i] ?? [], line: starts };
	});
}

describe("the rows of a CSV file", () => {
	it("are what was written, on the lines where it was written", async () => {
		await fc.assert(
			fc.asyncProperty(written, async (file) => {
				const rows = file.rows.map((row) => row.map(([content]) => content));
				expect(await ours(file)).toEqual(
					asRead(withLines(rows, file), widthOf(file)),
				);
			}),
			{ numRuns: examples(150, 3000) },
		);
	});

	it("are those that csv-parse reads", async () => {
		await fc.assert(
			fc.asyncProperty(written, async (file) => {
				const rows: readonly (readonly string[])[] = parse(write(file), {
					bom: true,
					delimiter: file.separator,
					record_delimiter: file.lineEnd,
					relax_column_count: true,
				});
				expect((await ours(file)).map(({ cells }) => cells)).toEqual(
					asRead(
						rows.map((cells) => ({ cells, line: 0 })),
						widthOf(file),
					).map(({ cells }) => cells),
				);
			}),
			{ numRuns: examples(100, 2000) },
		);
	});

	it("are those that PapaParse reads", async () => {
		await fc.assert(
			fc.asyncProperty(written, async (file) => {
				const { data } = Papa.parse<string[]>(write(file), {
					delimiter: file.separator,
					newline: file.lineEnd,
				});
				expect((await ours(file)).map(({ cells }) => cells)).toEqual(
					asRead(
						data.map((cells) => ({ cells, line: 0 })),
						widthOf(file),
					).map(({ cells }) => cells),
				);
			}),
			{ numRuns: examples(100, 2000) },
		);
	});

	it("are those that csv-parse reads where spaces stand before quotation marks", async () => {
		const spaced = fc.array(
			fc.array(fc.tuple(text, fc.constantFrom("", " ", "  ", "\t ")), {
				minLength: 2,
				maxLength: 4,
			}),
			{ minLength: 1, maxLength: 8 },
		);
		await fc.assert(
			fc.asyncProperty(
				spaced,
				fc.integer({ min: 1, max: 30 }),
				async (rows, size) => {
					const file = rows
						.map((row) =>
							row
								.map(([content, before], i) => {
									const spaces = i === 0 ? before.replace("\t", "") : before;
									return `${spaces}"${content.replaceAll('"', '""')}"`;
								})
								.join(","),
						)
						.join("\n");
					const found = await readAll(sourceOf("f.csv", file, [size]), ",", 4);
					const wanted: readonly (readonly string[])[] = parse(file, {
						ltrim: true,
						record_delimiter: "\n",
						relax_column_count: true,
					});
					expect(found.map(({ cells }) => bare(cells))).toEqual(
						asRead(
							wanted.map((cells) => ({ cells, line: 0 })),
							4,
						).map(({ cells }) => cells),
					);
				},
			),
			{ numRuns: examples(80, 1500) },
		);
	});

	it("keep a mark after a space that opens no cell", async () => {
		const rows = [
			'a, "six" feet,b',
			'a, "never closed,b',
			'"x", 5" pipe,b',
			'a, "b" "c",d',
		];
		for (const row of rows)
			for (const size of [1, 3, 100]) {
				const [found] = await readAll(sourceOf("f.csv", row, [size]), ",", 3);
				expect(bare(found?.cells ?? [])).toEqual(
					row.split(",").map((cell) => cell.trim().replace(/^"x"$/, "x")),
				);
			}
	});

	it("are refused where csv-parse refuses the quotation marks", async () => {
		const marks = fc
			.array(fc.constantFrom("a", '"', '"', ",", "\n"), { maxLength: 14 })
			.map((all) => all.join(""));
		await fc.assert(
			fc.asyncProperty(
				marks,
				fc.integer({ min: 1, max: 9 }),
				async (file, size) => {
					const read = await readAll(
						sourceOf("f.csv", file, [size]),
						",",
						20,
					).then(
						() => "read",
						(thrown: unknown) =>
							thrown instanceof Error ? thrown.name : thrown,
					);
					expect(read).toBe(refusedByCsvParse(file) ? "WrongQuotes" : "read");
				},
			),
			{ numRuns: examples(150, 3000) },
		);
	});
});

function refusedByCsvParse(file: string): boolean {
	try {
		parse(file, {
			relax_column_count: true,
			record_delimiter: "\n",
			relax_quotes: false,
		});
		return false;
	} catch (thrown) {
		// A mark within a cell that is not quoted is a mark: an inch, a nickname.
		if (codeOf(thrown) !== "INVALID_OPENING_QUOTE") return true;
		return refusedByPapa(file);
	}
}

function refusedByPapa(file: string): boolean {
	const { errors } = Papa.parse(file, { delimiter: ",", newline: "\n" });
	return errors.some(({ type }) => type === "Quotes");
}

function codeOf(thrown: unknown): unknown {
	return thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
}
