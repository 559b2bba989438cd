import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPictures } from "../../src/render/chart-pictures.ts";
import { renderHtml } from "../../src/render/html.ts";
import type { Block, Paper } from "../../src/report/model.ts";
import { examples } from "../examples.ts";
import { lintHtml } from "../lint-html.ts";
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

async function render(paper: Paper): Promise<string> {
	return new TextDecoder().decode(await renderHtml(paper, pictureOf));
}

const body = async (...blocks: readonly Block[]) =>
	(await render(paperOf(...blocks))).replace(/^.*<body>/su, "");

it("says at its head, its foot and on each printed page what nobody may overlook", async () => {
	const page = await render({ ...samplePaper, mark: "Not for <all>" });
	expect(page.match(/<p class="mark">Not for &lt;all&gt;<\/p>/g)).toHaveLength(
		2,
	);
	expect(page).toMatch(/@page \{[^@]*@top-center \{ content: "Not for/);
	expect(lintHtml(new TextEncoder().encode(page))).toEqual([]);
	expect(await render(samplePaper)).not.toContain('class="mark"');
});

describe("a paper in HTML", () => {
	it("keeps the publishing standard", async () => {
		expect(lintHtml(await renderHtml(samplePaper, pictureOf))).toEqual([]);
	});

	it("is the same bytes of the same paper", async () => {
		const again = await renderHtml(samplePaper, openPictures(readChartFont()));
		expect(new TextDecoder().decode(again)).toBe(await render(samplePaper));
	});

	it("numbers paragraphs through every part, and lists its parts with their sections", async () => {
		const page = await render(
			paperOf(
				heading(2, "One"),
				paragraph("a", true),
				heading(3, "Within"),
				paragraph("b"),
				heading(2, "Two"),
				paragraph("c", true),
			),
		);
		expect(page).toContain('id="paragraph-2"><span>2.</span> c</p>');
		expect(page).toContain(
			'<li><a href="#section-one">One</a><ul><li><a href="#section-within">Within</a></li></ul></li>\n<li><a href="#section-two">Two</a></li>',
		);
	});

	it("tells sections of one name apart", async () => {
		const page = await body(
			heading(2, "Sex"),
			heading(2, "Sex"),
			heading(2, "…"),
		);
		expect(
			[...page.matchAll(/<h2 id="(section[^"]*)"/g)].map(([, id]) => id),
		).toEqual(["section-sex", "section-sex-2", "section"]);
	});

	it("has a drawing for the page and one for narrow screens, of which one is there for readers at a time", async () => {
		const page = await body(
			chart(1, "Most were high", [
				{ category: "High", length: 5, label: "5" },
				{ category: "Low", label: "[c]" },
			]),
		);
		expect(
			[...page.matchAll(/(alt="[^"]*"[^>]*)\/>/g)].map(([, said]) => said),
		).toEqual([
			'alt="Bar chart: Most were high. High: 5; Low: [c]."',
			'alt="Bar chart: Most were high. High: 5; Low: [c]." class="narrow" hidden="hidden"',
		]);
		const [whole = "", narrow = ""] = [
			...page.matchAll(/base64,([^"]+)"/g),
		].map(([, code = ""]) => atob(code));
		expect(whole).toMatch(/^<svg width="642"/);
		expect(narrow).toMatch(/^<svg width="288"/);
		for (const svg of [narrow, whole])
			expect(svg).not.toMatch(
				/<(text|title|desc|script|image|style)\b|aria-|data-|font-family/,
			);
	});

	it("leaves out a chart without bars and blocks without words", async () => {
		const page = await body(
			chart(1, "Nothing", []),
			paragraph(" \u0000 ", true),
			list("", " "),
			{ kind: "quotation", text: " ", attribution: "Parent" },
			{ kind: "note", text: words("") },
			paragraph("One", true),
		);
		expect(page).not.toMatch(/<figure|<ul|class="note"/);
		expect(page).toContain("<span>1.</span> One");
	});

	it("quotes in one pair of marks, with lines as they were", async () => {
		const page = await body({
			kind: "quotation",
			text: '"One\r\n\r\ntwo"',
			attribution: "Young person",
		});
		expect(page).toContain('<p dir="auto">“One<br/>two”</p>');
	});

	it("opens addresses on the web and of e-mail, and no others", async () => {
		const linked = (link: string) =>
			body({
				kind: "paragraph",
				numbered: false,
				text: [{ text: "here", link }],
			});
		expect(await linked("https://example.org/?a=1&b='")).toContain(
			'<a href="https://example.org/?a=1&amp;b=%27">here</a>',
		);
		for (const link of [
			"javascript:alert(1)",
			"data:text/html,x",
			"file:///etc/passwd",
			"//example.org",
			"vbscript:x",
		])
			expect(await linked(link)).toContain("<p>here</p>");
	});

	it("says what comes from text as text, wherever it stands", async () => {
		const hostile =
			"</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;{}\\3C/style>";
		const paper: Paper = {
			...paperOf(
				heading(2, hostile),
				paragraph(hostile, true),
				list(hostile),
				table(1, hostile, [[hostile, "words", 1]], [[hostile]], [hostile]),
				chart(
					1,
					hostile,
					[{ category: hostile, length: 1, label: hostile }],
					[hostile],
				),
				{ kind: "quotation", text: hostile, attribution: hostile },
				{ kind: "note", text: words(hostile) },
			),
			title: hostile,
			publisher: hostile,
			subject: hostile,
			footer: hostile,
		};
		const bytes = await renderHtml(paper, pictureOf);
		expect(lintHtml(bytes)).toEqual([]);
		expect(new TextDecoder().decode(bytes)).not.toMatch(/<script|<img src=x/);
	});

	it("prints the words at the foot of a page as they are, signs and the spaces behind them too", async () => {
		const footer = 'Council: figures, "2016" (É) – 3a b';
		const html = await renderHtml({ ...paperOf(), footer }, pictureOf);
		const [, written = ""] =
			/@bottom-left \{ content: "([^"]*)"/.exec(
				new TextDecoder().decode(html),
			) ?? [];
		// As a browser reads it: an escape takes one space behind its digits with it.
		const read = written.replace(/\\([0-9a-f]{1,6}) ?/g, (_, digits: string) =>
			String.fromCodePoint(Number.parseInt(digits, 16)),
		);
		expect(read).toBe(footer);
	});

	it("keeps the standard whatever the words are", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.string({ unit: "binary", maxLength: 30 }), {
					minLength: 6,
					maxLength: 6,
				}),
				async ([a = "", b = "", c = "", d = "", e = "", f = ""]) => {
					const paper = paperOf(
						heading(2, a),
						paragraph(b, true),
						table(1, `t${c}`, [[c, "words", 1]], [[d]], [e]),
						{ kind: "quotation", text: e, attribution: f },
						heading(3, f),
					);
					const page = { ...paper, footer: `f${a}`, subject: b };
					expect(lintHtml(await renderHtml(page, pictureOf))).toEqual([]);
				},
			),
			{ numRuns: examples(3, 60) },
		);
	});
});

/** A fault in the sample paper, and how it is told. */
const faults: readonly (readonly [string, string | RegExp, string])[] = [
	["in British English", ' lang="en-GB"', ""],
	["not one title", /<title>.*<\/title>/, "<title/>"],
	["not one heading of level 1", "<h1", "<h1>x</h1><h1"],
	[
		"level of headings is skipped",
		/<h3 (id="section-purpose")>(.*?)<\/h3>/,
		"<h4 $1>$2</h4>",
	],
	["security policy", "default-src 'none'", "default-src *"],
	["has no place", "</main>", "<script>x</script></main>"],
	["that runs something", "<main", '<main onclick="x"'],
	[
		"picture that is fetched",
		"</main>",
		'<img src="https://example.org/a.png" alt="a" width="1" height="1"/></main>',
	],
	["style that is fetched", "<style>", "<style>@import 'a.css';"],
	["leads nowhere", "</main>", '<a href="javascript:x">x</a></main>'],
	["not there", 'id="section-the-service"', 'id="section-other"'],
	["id that stands twice", 'id="table-2"', 'id="table-1"'],
	["without words", "</main>", "<p> </p></main>"],
	["numbered in order", "<span>2.</span>", "<span>3.</span>"],
	["begin with its caption", /<caption>.*?<\/caption>/, ""],
	["without its columns", 'scope="col"', ""],
	["row without a heading", /<th scope="row">(.*?)<\/th>/, "<td>$1</td>"],
	["too few or too many", /<td>.*?<\/td>/, ""],
	["keyboard cannot scroll", ' tabindex="0"', ""],
	["picture without words", /alt="[^"]*"/, 'alt=""'],
	["not well-formed", "</main>", "<p>&nbsp;</main>"],
];

describe("lintHtml", () => {
	it.each(faults)("finds what is %s", async (finding, from, to) => {
		const page = await render(samplePaper);
		const faulty = page.replace(from, to);
		expect(faulty, "the fault was not planted").not.toBe(page);
		expect(lintHtml(new TextEncoder().encode(faulty)).join("\n")).toContain(
			finding,
		);
	});
});
