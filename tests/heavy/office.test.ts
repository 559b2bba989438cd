import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { givens } from "../papers/given.ts";
import { makePaper } from "../papers/make-paper.ts";
import { readWord } from "../papers/read-word.ts";

/** How a program ended, and what it printed; `undefined` where this machine has no such program. */
function run(program: string, ...args: readonly string[]): string | undefined {
	const ran = spawnSync(program, [...args], { encoding: "utf8" });
	if (ran.error) return undefined;
	expect([program, ran.status, ran.stderr]).toEqual([program, 0, ran.stderr]);
	return ran.stdout;
}

const has = (program: string, ...args: readonly string[]) =>
	spawnSync(program, [...args]).error === undefined;

const lacking = [
	...(has("soffice", "--version") ? [] : ["soffice (LibreOffice Writer)"]),
	...(has("pdftotext", "-v") ? [] : ["pdftotext (poppler-utils)"]),
];

if (lacking.length > 0)
	console.warn(
		`NOT CHECKED: this machine has no ${lacking.join(" and no ")}, so no paper was opened in an office program.`,
	);

const folder = mkdtempSync(join(tmpdir(), "cse-report-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The paper as LibreOffice prints it, tagged for screen readers: how many pages, their text, and the tags. */
function printPaper(docx: Uint8Array) {
	const source = join(folder, "paper.docx");
	const printed = join(folder, "paper.pdf");
	rmSync(printed, { force: true });
	writeFileSync(source, docx);
	run(
		"soffice",
		`-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
		"--headless",
		"--convert-to",
		'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}',
		"--outdir",
		folder,
		source,
	);
	expect(readFileSync(printed).subarray(0, 5).toString("latin1")).toBe("%PDF-");
	return {
		info: run("pdfinfo", printed) ?? "",
		text: run("pdftotext", "-enc", "UTF-8", printed, "-") ?? "",
		tags: run("pdfinfo", "-struct", printed) ?? "",
	};
}

/** Letters and digits alone: line breaks, hyphens at their ends and ligatures are the printer's own. */
function bare(text: string): string {
	return text.normalize("NFKC").replaceAll(/[^\p{Letter}\p{Number}]/gu, "");
}

const count = (tags: string, tag: string) =>
	tags.match(new RegExp(`^ *${tag}\\b`, "gm"))?.length ?? 0;

const papers = [
	["sample 2016", 6, 10],
	["neighbour 2013/14", 2, 6],
	["group 2014-03..2015-03", 2, 5],
	["one referral", 5, 9],
	["sample 2016, all tables and levels", 8, 16],
] as const;

describe.skipIf(lacking.length > 0)("in LibreOffice", () => {
	it.each(papers)(
		"%s opens, and prints on %d to %d pages with no word lost",
		async (name, fewest, most) => {
			const given = givens[name];
			if (!given) throw new Error(name);
			const { docx } = await makePaper(given);
			const { info, text, tags } = printPaper(docx);
			const pages = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]);
			expect(pages).toBeGreaterThanOrEqual(fewest);
			expect(pages).toBeLessThanOrEqual(most);
			const word = readWord(docx);
			const printed = bare(text);
			const lost = word.paragraphs
				.map((paragraph) => bare(paragraph.text).slice(0, 40))
				.filter((start) => !printed.includes(start));
			expect(lost).toEqual([]);
			expect(info).toMatch(/^Tagged:\s+yes$/m);
			expect(info).toContain(word.properties[0] ?? "no title");
			const missingTags = ["H1", "H2", "P", "L", "Table", "TH"]
				.concat(word.altTexts.length > 0 ? ["Figure"] : [])
				.filter((tag) => count(tags, tag) === 0);
			expect(missingTags).toEqual([]);
			expect(count(tags, "Figure")).toBe(word.altTexts.length);
		},
	);
});
