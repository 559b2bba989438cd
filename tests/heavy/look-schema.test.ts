import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPictures } from "../../src/render/chart-pictures.ts";
import { renderWordIn } from "../../src/render/docx.ts";
import { openLook } from "../../src/render/look/open-look.ts";
import { lintWord } from "../lint-docx.ts";
import { councilLooks } from "../render/look/council-looks.ts";
import { makeLook } from "../render/look/make-look.ts";
import { wordLooks } from "../render/look/word-looks.ts";
import { readChartFont, samplePaper } from "../render/sample-paper.ts";
import {
	haveSchemas,
	openValidator,
	schemaFolder,
	type WordValidator,
} from "./validate-word.ts";

if (!haveSchemas)
	console.warn(
		`NOT CHECKED: no schemas in ${schemaFolder}, so no paper in a look was validated.`,
	);

async function worn(look: Uint8Array): Promise<Uint8Array> {
	const opened = openLook(look, "look.docx");
	if (!opened.ok) throw new Error(opened.problem);
	const paper = { ...samplePaper, mark: "Draft" };
	const pictureOf = openPictures(readChartFont());
	return (await renderWordIn(opened.look, paper, pictureOf)).bytes;
}

describe.skipIf(!haveSchemas)(
	"a paper in a look, against ISO/IEC 29500",
	() => {
		let validator: WordValidator;
		beforeAll(() => {
			validator = openValidator();
		});
		afterAll(() => validator.close());

		it.each(Object.entries({ ...councilLooks, ...wordLooks }))(
			"is valid: %s",
			async (_, parts) => {
				expect(validator.validate(withFallbacks(makeLook(parts)))).toEqual([]);
				expect(
					validator.validate(withFallbacks(await worn(makeLook(parts)))),
				).toEqual([]);
			},
		);
	},
);

/** The paper with the style ids that the linter knows, whatever the template calls them. */
function withOwnStyleIds(bytes: Uint8Array): Uint8Array {
	const parts = unzipSync(bytes);
	const name =
		Object.keys(parts).find((part) => /styles\.xml$/.test(part)) ?? "";
	const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
	let document = text("word/document.xml");
	let styles = text(name);
	for (const [, id = "", called = ""] of styles.matchAll(
		/w:styleId="([^"]*)"[^>]*><w:name w:val="((?:heading \d)|caption)"/gi,
	)) {
		const own =
			called.toLowerCase() === "caption"
				? "Caption"
				: called.replace(/heading /i, "Heading");
		document = document.replaceAll(
			`<w:pStyle w:val="${id}"`,
			`<w:pStyle w:val="${own}"`,
		);
		styles = styles.replaceAll(`w:styleId="${id}"`, `w:styleId="${own}"`);
	}
	return zipSync({
		...parts,
		"word/document.xml": strToU8(document),
		"word/styles.xml": strToU8(styles),
	});
}

/** With what a program shows that does not know newer drawings: the schemas know the older ones. */
function withFallbacks(bytes: Uint8Array): Uint8Array {
	return zipSync(
		Object.fromEntries(
			Object.entries(unzipSync(bytes)).map(([name, part]) => [
				name,
				/^word\/(document|header\d+)\.xml$/.test(name)
					? strToU8(
							strFromU8(part).replace(
								/<mc:AlternateContent>.*?<mc:Fallback>(.*?)<\/mc:Fallback><\/mc:AlternateContent>/gs,
								"$1",
							),
						)
					: part,
			]),
		),
	);
}

/** What the templates themselves do, and so the paper in them. */
const theirs: Readonly<Record<string, RegExp>> = {
	"no styles at all": /never/,
	"places in split runs": /does not begin|empty paragraph/,
	"content controls": /does not begin/,
	"an old compatibility mode": /does not begin|empty paragraph|compatibility/,
	"numbered headings": /a list that is not defined/,
	"a landscape section behind an upright one": /does not begin|empty par/,
	"odd and even pages": /compatibility/,
	"a cover with a picture, and text to type over":
		/does not begin|empty paragraph|4 of Figure|without alt text/,
	"a table for layout": /does not begin|\((1|2)\)$|5 of Table/,
	"what its makers left in it": /compatibility/,
	"a text box on the cover": /does not begin|empty paragraph/,
	"lists, footnotes and an address of its own": /footnotes/,
	"small text without space between paragraphs": /smaller than/,
	// Of the linter's own: it takes no font from a theme, and reads no field that stands in pieces.
	"a cover page of Word's gallery":
		/does not begin|empty paragraph|sans serif|no page numbers/,
	"a letterhead in a text box": /sans serif|no page numbers/,
	"two sections, of Word 2010":
		/does not begin|empty paragraph|sans serif|no page numbers|compatibility/,
	"a table of contents, and a watermark":
		/does not begin|empty paragraph|sans serif|no page numbers|compatibility/,
};

describe("a paper in a look, as a public body's document", () => {
	it.each(Object.entries({ ...councilLooks, ...wordLooks }))(
		"%s",
		async (name, parts) => {
			const found = lintWord(withOwnStyleIds(await worn(makeLook(parts))));
			const own = found.filter((finding) => !theirs[name]?.test(finding));
			expect(own).toEqual([]);
		},
	);
});

const hasOffice = spawnSync("soffice", ["--version"]).error === undefined;
if (!hasOffice)
	console.warn(
		"NOT CHECKED: this machine has no soffice (LibreOffice Writer), so no template of its making was tried.",
	);

describe.skipIf(!hasOffice || !haveSchemas)(
	"the same templates, as LibreOffice writes them",
	() => {
		const folder = mkdtempSync(join(tmpdir(), "cse-report-looks-"));
		const names = Object.keys(councilLooks);
		const validator = openValidator();
		beforeAll(() => {
			for (const [i, parts] of Object.values(councilLooks).entries())
				writeFileSync(join(folder, `${i}.docx`), makeLook(parts));
			const profile = pathToFileURL(join(folder, "profile"));
			spawnSync("soffice", [
				`-env:UserInstallation=${profile}`,
				...["--headless", "--convert-to", "docx:MS Word 2007 XML"],
				...["--outdir", join(folder, "written")],
				...names.map((_, i) => join(folder, `${i}.docx`)),
			]);
		});
		afterAll(() => {
			validator.close();
			rmSync(folder, { recursive: true, force: true });
		});

		it.each(names.map((name, i) => [name, i] as const))("%s", async (_, i) => {
			const look = readFileSync(join(folder, "written", `${i}.docx`));
			const before = new Set(validator.validate(withFallbacks(look)));
			const bytes = await worn(look);
			const after = validator.validate(withFallbacks(bytes));
			expect(after.filter((problem) => !before.has(problem))).toEqual([]);
			const said = strFromU8(
				unzipSync(bytes)["word/document.xml"] ?? new Uint8Array(),
			);
			expect(said).toContain("Further reading: ");
		});
	},
);
