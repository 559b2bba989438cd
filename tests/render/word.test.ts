import { execFileSync } from "node:child_process";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openPictures } from "../../src/render/chart-pictures.ts";
import { renderWord } from "../../src/render/docx.ts";
import type { Block } from "../../src/report/model.ts";
import { examples } from "../examples.ts";
import { lintWord } from "../lint-docx.ts";
import {
	chart,
	heading,
	list,
	paperOf,
	paragraph,
	readChartFont,
	samplePaper,
	table,
	words,
} from "./sample-paper.ts";

const pictureOf = openPictures(readChartFont());

async function render(...blocks: readonly Block[]): Promise<string> {
	const bytes = await renderWord(paperOf(...blocks), pictureOf);
	expect(lintWord(bytes)).toEqual([]);
	return partOf(bytes, "word/document.xml");
}

function partOf(bytes: Uint8Array, name: string): string {
	return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** A script that renders the sample paper and prints its checksum, for runs under another time zone and language. */
function bundleChecksum(): string {
	const outfile = "node_modules/.cache/cse-report/render-checksum.mjs";
	buildSync({
		stdin: {
			contents: `
				import { createHash } from "node:crypto";
				import { openPictures } from "./src/render/chart-pictures.ts";
				import { renderWord } from "./src/render/docx.ts";
				import { readChartFont, samplePaper } from "./tests/render/sample-paper.ts";
				const bytes = await renderWord(samplePaper, openPictures(readChartFont()));
				process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`,
			resolveDir: process.cwd(),
			loader: "ts",
		},
		bundle: true,
		format: "esm",
		platform: "node",
		packages: "external",
		outfile,
		logLevel: "error",
	});
	return outfile;
}

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

describe("renderWord", () => {
	it("gives the same bytes on another day and in a second run", async () => {
		const first = await renderWord(samplePaper, pictureOf);
		vi.useFakeTimers({
			now: new Date("2031-07-01T03:00:00Z"),
			toFake: ["Date"],
		});
		const second = await renderWord(samplePaper, pictureOf);
		expect(Buffer.compare(first, second)).toBe(0);
	});

	it("prints nothing of its own accord", async () => {
		const printed = (["log", "info", "warn", "error", "debug"] as const).map(
			(name) => vi.spyOn(console, name),
		);
		await renderWord(samplePaper, pictureOf);
		for (const spy of printed) expect(spy).not.toHaveBeenCalled();
	});

	it("dates the file by the paper and names its author and subject", async () => {
		const core = partOf(
			await renderWord(samplePaper, pictureOf),
			"docProps/core.xml",
		);
		expect(core).toContain(
			'<dcterms:created xsi:type="dcterms:W3CDTF">2016-12-31T00:00:00Z<',
		);
		expect(core).toContain(
			'<dcterms:modified xsi:type="dcterms:W3CDTF">2016-12-31T00:00:00Z<',
		);
		expect(core).toContain(
			"<dc:title>Children at risk of exploitation</dc:title>",
		);
		expect(core).toContain("<dc:creator>Sample Borough Council</dc:creator>");
	});

	it("numbers paragraphs in one list through every part", async () => {
		const xml = await render(
			heading(2, "One"),
			paragraph("a", true),
			list("b", "c"),
			heading(2, "Two"),
			paragraph("d", true),
		);
		const ids = [
			...xml.matchAll(/"NumberedParagraph"\/>.*?<w:numId w:val="(\d+)"/g),
		].map((match) => match[1]);
		expect(ids).toHaveLength(2);
		expect(new Set(ids).size).toBe(1);
	});

	it("keeps a paragraph with the list that it leads into", async () => {
		const xml = await render(paragraph("The service offers:", true), list("a"));
		expect(xml).toMatch(/"NumberedParagraph"\/><w:keepNext\/>/);
	});

	it("keeps a short list on one page, and of a long one its last two items", async () => {
		const kept = async (...items: readonly string[]) =>
			(await render(list(...items))).match(/<w:keepNext\/>/g)?.length ?? 0;
		expect(await kept("a", "b", "c", "d")).toBe(3);
		expect(await kept("a", "b", "c", "d", "e", "f")).toBe(1);
	});

	it("breaks no number and no word of a table over lines, and fills the page's width", async () => {
		const widthsOf = async (...cells: readonly string[]) => {
			const xml = await render(
				table(
					1,
					"Cases",
					[
						["Code", "words", 0.09],
						["Outcome", "words", 0.52],
						["Cases with both scores", "numbers", 0.13],
						["Cases improved", "numbers", 0.13],
						["Share improved", "numbers", 0.13],
					],
					[["1.2.13", "Improved mental health and well-being", ...cells]],
				),
			);
			return [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) =>
				Number(match[1]),
			);
		};
		const roomy = await widthsOf("30", "23", "77%");
		const full = await widthsOf("fewer than 5", "5 to 9", "56% to 100% [u]");
		for (const widths of [roomy, full])
			expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9638);
		// In 11 point of the house font "fewer than 5" is 60 points wide, "56% to 100% [u]" 83, with 5 free on either side.
		expect(full[2]).toBeGreaterThan(20 * (60 + 10));
		expect(full[4]).toBeGreaterThan(20 * (83 + 10));
		// "1.2.13" in bold is 31.
		expect(full[0]).toBeGreaterThan(20 * (31 + 10));
		expect(roomy[1]).toBeGreaterThan(20 * 220);
	});

	it("leaves room for the words at the foot of the page", async () => {
		const bottomOf = async (footer: string) => {
			const bytes = await renderWord({ ...paperOf(), footer }, pictureOf);
			return /w:bottom="(\d+)"/.exec(partOf(bytes, "word/document.xml"))?.[1];
		};
		expect(await bottomOf("A Council: its paper")).toBe("1134");
		expect(Number(await bottomOf("A council. ".repeat(16)))).toBeGreaterThan(
			567 + 3 * 230,
		);
	});

	it("ends a paper that ends with a table with words, not with an empty paragraph", async () => {
		const xml = await render(
			table(1, "Sources", [["Export", "words", 1]], [["Referrals"]]),
		);
		expect(xml).toMatch(/<\/w:tbl><w:p>.*End of the paper.*<\/w:p><w:sectPr>/);
	});

	it("leaves no trace of blocks without words", async () => {
		const xml = await render(
			paragraph(" \u0000 ", true),
			list("", "a"),
			{ kind: "quotation", text: "\n", attribution: "Parent" },
			{ kind: "note", text: [] },
			chart(1, "No bars at all", []),
		);
		expect(xml).not.toContain("Parent");
		expect(xml.match(/<w:p>/g)).toHaveLength(2);
	});

	it("says so where a cell would be empty", async () => {
		const xml = await render(
			table(
				1,
				"t",
				[
					["A", "words", 0.5],
					["B", "numbers", 0.5],
				],
				[["x", "\u0007"]],
			),
		);
		expect(xml).toContain("Not stated");
	});

	it("puts one pair of marks around a quotation", async () => {
		const xml = await render(
			{ kind: "quotation", text: '"It helped."', attribution: "Parent" },
			{ kind: "quotation", text: 'He said "no" to me', attribution: "Parent" },
		);
		expect(xml).toContain("“It helped.”");
		expect(xml).toContain("“He said &quot;no&quot; to me”");
	});

	it("links to the web and to nothing else", async () => {
		const link = (address: string): Block => ({
			kind: "paragraph",
			numbered: false,
			text: [{ text: address, link: address }],
		});
		const bytes = await renderWord(
			paperOf(
				link("https://www.example.org/?a=1&b=2"),
				link("javascript:alert(1)"),
				link("file:///etc/passwd"),
				link("not an address"),
				link("mailto:o'brien@council.example"),
				link("mailto:Jo Smith, 01234 567890"),
				link('mailto:"<b>"@council.example'),
				link("mailto:one@council.example, two@council.example"),
				link("https://www.example.org/%zz"),
			),
			pictureOf,
		);
		expect(lintWord(bytes)).toEqual([]);
		const links = partOf(bytes, "word/_rels/document.xml.rels");
		expect(links.match(/TargetMode="External"/g)).toHaveLength(2);
		expect(links).toMatch(/mailto:o(&apos;|')brien@council\.example/);
		expect(links).toContain("https://www.example.org/?a=1&amp;b=2");
		const ids = [...links.matchAll(/ Id="([^"]*)"/g)].map((match) => match[1]);
		expect(ids).toEqual(ids.map((_, index) => `rId${index + 1}`));
	});

	it("gives the same bytes in other time zones and languages", () => {
		const script = bundleChecksum();
		const sums = [
			["Pacific/Kiritimati", "de_DE.UTF-8"],
			["America/St_Johns", "ar_EG.UTF-8"],
		].map(([zone, locale]) =>
			execFileSync(process.execPath, [script], {
				env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
			}).toString(),
		);
		expect(sums[0]).toMatch(/^[0-9a-f]{64}$/);
		expect(new Set(sums).size).toBe(1);
	});
});

describe("text of any kind", () => {
	it("survives", async () => {
		const awkward = `<&>"' 😀 שלום עליכם مرحبا ${"x".repeat(3000)}\u0000\u001b\ud800\uffff`;
		const xml = await render(
			paragraph(awkward, true),
			list(awkward),
			table(
				1,
				awkward,
				[
					[awkward, "words", 0.5],
					["n", "numbers", 0.5],
				],
				[[awkward, awkward]],
				[awkward],
			),
			chart(
				1,
				awkward,
				[{ category: awkward.slice(0, 200), length: 2, label: awkward }],
				[awkward],
			),
			{ kind: "quotation", text: awkward, attribution: awkward },
			{ kind: "note", text: words(awkward) },
		);
		expect(xml.includes(`&lt;&amp;&gt;&quot;&apos; 😀 `)).toBe(true);
		expect(xml.includes("<w:rtl/></w:rPr><w:t")).toBe(true);
		expect(xml.includes("שלום עליכם")).toBe(true);
		expect(xml.includes("x".repeat(3000))).toBe(true);
	});

	it("keeps every letter of a quotation of 10,000", async () => {
		const long = "word ".repeat(2000);
		const xml = await render({
			kind: "quotation",
			text: long,
			attribution: "Parent",
		});
		expect(xml.includes(long.trim())).toBe(true);
	});

	it("keeps line breaks in paragraphs and drops them in captions and headings", async () => {
		const xml = await render(
			heading(2, "One\r\ntwo"),
			paragraph("three\r\n\r\nfour"),
			chart(1, "five\nsix", [{ category: "a", length: 1, label: "1" }]),
		);
		expect(xml).toContain(">One two<");
		expect(xml).toContain("five six");
		expect(xml.match(/<w:br\/>/g)).toHaveLength(1);
	});

	it("makes a paper that passes the linter, whatever it is", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ unit: "binary", maxLength: 40 }),
				async (text) => {
					await render(
						paragraph(`a${text}`, true),
						table(1, `t${text}`, [[`h${text}`, "words", 1]], [[text]]),
					);
				},
			),
			{ numRuns: examples(3, 75) },
		);
	});
});
