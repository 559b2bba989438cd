import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedText } from "../../src/vocabulary/printed-text.ts";
import { cpuTime } from "../cpu-time.ts";

function printed(text: string): string | undefined {
	const result = printedText(text);
	return result.ok ? result.text : undefined;
}

/** UTF-8 read as Windows-1252, in the plainest way: byte by byte, by the code page's own table from 0x80 on. */
function asWindows1252(text: string): string {
	const from0x80: readonly number[] = [
		0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030,
		0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c,
		0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
		0x17e, 0x178,
	];
	return [...new TextEncoder().encode(text)]
		.map((byte) => String.fromCodePoint(from0x80[byte - 0x80] ?? byte))
		.join("");
}

describe("text that is bound for print", () => {
	it.each([
		[
			"I don&#39;t feel alone now &amp; I&nbsp;sleep",
			"I don't feel alone now & I sleep",
		],
		["Q&amp;A, and Q&amp;amp;A", "Q&A, and Q&A"],
		["it&rsquo;s &#x2019;&#8217;&#146;", "it’s ’’’"],
		["&ldquo;Safe&rdquo; &hellip; caf&eacute;", "“Safe” … café"],
		["fish &amp chips", "fish & chips"],
		[
			"It\u0092s \u0093ours\u0094 \u0096 two\u0085lines",
			"It’s “ours” – two lines",
		],
		["R&D; M&S; AT&T", "R&D; M&S; AT&T"],
		[
			"<p>It was <b>really</b> good<br/>for us</p>",
			"It was really good for us",
		],
		[
			"<P CLASS=MsoNormal><span style='color:red'>Good</span><o:p></o:p></P>",
			"Good",
		],
		["&lt;p&gt;Good&lt;br /&gt;work&lt;/p&gt;", "Good work"],
		["&amp;lt;i&amp;gt;Good&amp;lt;/i&amp;gt;", "Good"],
		["<div><ul><li>one</li><li>two</li></ul></div>", "one two"],
		["un<b>believ</b>able", "unbelievable"],
		["<!-- StartFragment -->Good", "Good"],
		["I <3 it, 2 < 3 and 3 > 2", "I <3 it, 2 < 3 and 3 > 2"],
		["First_x000D_\nsecond _x005F_x000D_ third", "First second third"],
		["It_x2019_s", "It’s"],
		["It\\u2019s\\nfine", "It’s fine"],
		["donâ€™t â€œworryâ€\u009d â€” ever â€¦", "don’t “worry” — ever …"],
		["donÃ¢â‚¬â„¢t", "don’t"],
		["cafÃ© Â£5 naÃ¯ve ZoÃ«", "café £5 naïve Zoë"],
		["don\u00e2\u0080\u0099t", "don’t"],
		["CAFÉ’s café’s “É”", "CAFÉ’s café’s “É”"],
		["SÃO PAULO", "SÃO PAULO"],
		[
			"zero\u200bwidth\ufeff and soft\u00adhyphen \u202eturned",
			"zerowidth and softhyphen turned",
		],
		["bell\u0007 and\u0000 nothing", "bell and nothing"],
		["  spaces\u00a0\u2003 of\tall kinds\r\n ", "spaces of all kinds"],
		["👩‍👧 ok 😀", "👩‍👧 ok 😀"],
	])("%j is %j", (written, wanted) => {
		expect(printed(written)).toBe(wanted);
	});

	it.each([
		"<script>alert(1)</script>",
		"<ScRiPt src=//x.y>hi",
		"&lt;script&gt;alert(1)&lt;/script&gt;",
		"&amp;lt;script&amp;gt;alert(1)",
		"<scr<b>ipt>alert(1)</scr</b>ipt>",
		"<img src=x onerror=alert(1)>",
		"<svg/onload=alert(1)>",
		"<iframe src='x'></iframe> ok",
		"<style>p{color:red}</style>Good",
		"<b and c> d",
		"cut off <p",
		"<name> helped me",
		"<?xml version='1.0'?>Good",
		"{\\rtf1\\ansi Good}",
		"half an entity &#39s",
		"misspelt &nsbp; entity",
		"lost&#0;letter",
		"lost \ufffd letter",
		"don?t and it?s",
		"donâ€t",
		"Â 5",
		"private \ue000 use",
		"&#xffff;",
		"&#xd800;",
	])("%j is not printed", (written) => {
		expect(printed(written)).toBeUndefined();
	});

	it("says whether anything was mended", () => {
		expect(printedText("Good  work ")).toMatchObject({ isMended: false });
		expect(printedText("Good&nbsp;work")).toMatchObject({ isMended: true });
	});

	const letters = fc.constantFrom(
		..."abc XYZ ’‘“”–—…é£€üñç&'\".,!?()<3",
		" and ",
		"don’t",
	);
	const said = fc
		.array(letters, { minLength: 1, maxLength: 12 })
		.map((all) => all.join("").replaceAll(/\s+/g, " ").trim())
		// What looks like broken by itself is not to be told from it.
		.filter(
			(text) => text !== "" && !/<\s*[a-z/!?]|&[a-z#]|\?[tsmd]/i.test(text),
		);

	const damages: readonly ((text: string) => string)[] = [
		asWindows1252,
		(text) => asWindows1252(asWindows1252(text)),
		(text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
		(text) =>
			[...text]
				.map((letter) =>
					letter > "~" || letter === "&" || letter === "<"
						? `&#${letter.codePointAt(0)};`
						: letter,
				)
				.join(""),
		(text) => `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
		(text) => `${text}_x000D_\n`,
		(text) => text.replaceAll(" ", "\u00a0"),
		(text) => [...text].join("\u200b"),
	];

	it("is what was said, whatever a program did to it", () => {
		fc.assert(
			fc.property(said, fc.constantFrom(...damages), (text, damage) => {
				expect(printed(damage(text))).toBe(text);
			}),
			{ numRuns: 500 },
		);
	});

	it("is as it was where nothing was done to it, and mended once is mended", () => {
		fc.assert(
			fc.property(said, (text) => {
				expect(printedText(text)).toEqual({ ok: true, text, isMended: false });
			}),
		);
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
				const once = printed(text);
				if (once !== undefined) {
					expect(printed(once)).toBe(once);
					expect(once).not.toMatch(/[\p{Cc}\p{Cs}]/u);
				}
			}),
		);
	});

	it("takes no long time over any text", () => {
		const started = cpuTime();
		for (const piece of [
			"<p ",
			"&amp;",
			"<b a=",
			"Ã¢",
			"_x005F",
			"<!--",
			"<a:b ",
		])
			printedText(piece.repeat(20_000 / piece.length));
		expect(cpuTime() - started).toBeLessThan(3000);
	});
});
