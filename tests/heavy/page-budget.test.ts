import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { XmlDocument } from "libxml2-wasm";
import { afterAll, describe, expect, it } from "vitest";
import { theme } from "../../src/render/theme.ts";
import { givens } from "../papers/given.ts";
import { inventYear } from "../papers/invent.ts";
import { type Given, makePaper } from "../papers/make-paper.ts";
import { readWord, type WordParagraph } from "../papers/read-word.ts";

const lacking = ["soffice", "pdftotext"].filter(
	(program) => spawnSync(program, ["--version"]).error !== undefined,
);

if (lacking.length > 0)
	console.warn(
		`NOT CHECKED: this machine has no ${lacking.join(" and no ")}, so no page of a paper was counted.`,
	);

const folder = mkdtempSync(join(tmpdir(), "cse-report-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A line of a printed page: its words, and where it ends, from the top of the page, in points. */
interface Line {
	readonly text: string;
	readonly bottom: number;
}

type Page = readonly Line[];

const xhtml = { x: "http://www.w3.org/1999/xhtml" };
const points = (twentieths: number) => twentieths / 20;
const top = points(theme.page.margin);
const bottom = points(theme.page.height - theme.page.margin);

/** The pages as LibreOffice sets them, in Liberation's letters where Arial is not at hand; without their feet. */
function pagesOf(docx: Uint8Array): readonly Page[] {
	const source = join(folder, "paper.docx");
	const printed = join(folder, "paper.pdf");
	writeFileSync(source, docx);
	const profile = pathToFileURL(join(folder, "profile"));
	const options = ["--headless", "--convert-to", "pdf", "--outdir", folder];
	spawnSync("soffice", [
		`-env:UserInstallation=${profile}`,
		...options,
		source,
	]);
	const { stdout } = spawnSync("pdftotext", ["-bbox-layout", printed, "-"], {
		encoding: "utf8",
	});
	const tree = XmlDocument.fromString(stdout);
	try {
		return tree.find("//x:page", xhtml).map((page) =>
			page
				.find(".//x:line", xhtml)
				.map((line) => ({
					text: line
						.find("x:word", xhtml)
						.map(({ content }) => content)
						.join(" "),
					bottom: Number(line.get("@yMax", xhtml)?.content),
				}))
				.filter((line) => line.bottom < bottom + 2)
				.toSorted((a, b) => a.bottom - b.bottom),
		);
	} finally {
		tree.dispose();
	}
}

const filled = (page: Page) =>
	((page.at(-1)?.bottom ?? top) - top) / (bottom - top);

/** Headings and captions of which the last line ends a page. Below a chart's subtitle stands its picture, which has no letters. */
function leftAlone(
	pages: readonly Page[],
	paragraphs: readonly WordParagraph[],
): readonly string[] {
	const leading = paragraphs
		.filter(({ style }) => /^(Heading|Caption)/.test(style))
		.map(({ text }) => bare(text));
	const subtitles = paragraphs
		.filter(({ style }) => style === "ChartSubtitle")
		.map(({ text }) => bare(text));
	return pages
		.map((page) => page.at(-1)?.text ?? "")
		.filter((text) => /\p{L}{3}/u.test(text))
		.filter((text) => !subtitles.includes(bare(text)))
		.filter((text) => leading.some((one) => one.endsWith(bare(text))));
}

const bare = (text: string) => text.replace(/\s/g, "");

/** Tables of which a page holds a single row, though there are more. */
function brokenTables(
	pages: readonly Page[],
	paragraphs: readonly WordParagraph[],
): readonly string[] {
	const lines = pages.flatMap((page, at) =>
		page.map(({ text }) => ({ text: bare(text), at })),
	);
	return tablesOf(paragraphs).flatMap(({ caption, rows }) => {
		let from = lines.findIndex(({ text }) =>
			text.startsWith(bare(caption).slice(0, 30)),
		);
		const on = rows.map((row) => {
			const found = lines.findIndex(
				({ text }, i) => i > from && text.startsWith(bare(row).slice(0, 12)),
			);
			if (found > 0) from = found;
			return lines[from]?.at;
		});
		const alone = [...new Set(on)].filter(
			(page) => on.filter((one) => one === page).length === 1,
		);
		return rows.length > 1 && alone.length > 0 ? [caption] : [];
	});
}

/** The tables with the words that their rows begin with: those of their heads stand before the first cell that is none. */
function tablesOf(paragraphs: readonly WordParagraph[]) {
	return paragraphs.flatMap(({ style, text: caption }, at) => {
		if (style !== "Caption" || !caption.startsWith("Table")) return [];
		const after = paragraphs.slice(at + 1);
		const cells = after.slice(
			0,
			after.findIndex(({ inTable }) => !inTable),
		);
		const first = cells.findIndex((cell) => !cell.style.endsWith("Heading"));
		const rows = cells
			.slice(first - 1)
			.filter((cell) => cell.style === "TableHeading")
			.map(({ text }) => text);
		return [{ caption, rows }];
	});
}

/** The paper, and how many pages its report and its appendix may have. */
const budgets: readonly (readonly [string, number, number])[] = [
	["sample 2016", 5, 5],
	["sample 2016, beside the year before", 5, 5],
	["sample 2016, beside four years", 5, 6],
	["sample 2016, all tables", 5, 6],
	["sample 2016, as a whole", 10, 0],
	["one referral", 4, 4],
	["three hundred referrals", 5, 5],
	["no referral at all", 4, 2],
	["neighbour 2013/14", 4, 1],
	["group 2014-03..2015-03", 3, 1],
];

const asWhole = ", as a whole";

const besides: Readonly<Record<string, readonly string[]>> = {
	", beside the year before": ["2015"],
	", beside four years": ["2015", "2014", "2013", "2012"],
};

function givenOf(name: string): Given {
	if (name === "three hundred referrals")
		return { files: inventYear(300, 2016, 31), period: "2016" };
	const found = Object.keys(besides).find((ending) => name.endsWith(ending));
	const given = givens[name.replace(asWhole, "").replace(found ?? "", "")];
	if (!given) throw new Error(name);
	if (found !== undefined) return { ...given, beside: besides[found] ?? [] };
	return name.endsWith(asWhole)
		? { ...given, settings: `${given.settings}\nlayout: whole\n` }
		: given;
}

describe.skipIf(lacking.length > 0)("the pages of a paper", () => {
	it.each(budgets)(
		"%s: a report of %d at most, an appendix of %d, none half empty but the last of a part, nothing left alone",
		async (name, report, appendix) => {
			const { docx } = await makePaper(givenOf(name), ["docx"]);
			const { paragraphs } = readWord(docx);
			const pages = pagesOf(docx);
			const from = name.endsWith(asWhole)
				? -1
				: pages.findIndex(([first]) => first?.text === "Appendix");
			const parts =
				from < 0 ? [pages] : [pages.slice(0, from), pages.slice(from)];
			expect(parts[0]?.length).toBeLessThanOrEqual(report);
			expect(parts[1]?.length ?? 0).toBeLessThanOrEqual(appendix);
			for (const part of parts)
				for (const page of part.slice(0, -1))
					expect(filled(page)).toBeGreaterThan(0.5);
			expect(leftAlone(pages, paragraphs)).toEqual([]);
			expect(brokenTables(pages, paragraphs)).toEqual([]);
		},
	);
});
