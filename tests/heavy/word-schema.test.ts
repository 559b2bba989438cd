import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPictures } from "../../src/render/chart-pictures.ts";
import { renderWord } from "../../src/render/docx.ts";
import type { Paper } from "../../src/report/model.ts";
import {
	chart,
	list,
	paperOf,
	paragraph,
	readChartFont,
	samplePaper,
	table,
} from "../render/sample-paper.ts";
import {
	haveSchemas,
	openValidator,
	schemaFolder,
	type WordValidator,
} from "./validate-word.ts";

if (!haveSchemas)
	console.warn(
		`NOT CHECKED: no schemas in ${schemaFolder}, so no paper was validated.`,
	);

const awkward = `<&>"' 😀 שלום مرحبا \u0000 ${"x".repeat(500)}`;

const papers: Readonly<Record<string, Paper>> = {
	"the sample paper": samplePaper,
	"a title and nothing else": paperOf(),
	"a table at the end": paperOf(table(1, "t", [["A", "words", 1]], [["a"]])),
	"awkward text": {
		...paperOf(
			paragraph(awkward, true),
			list(awkward),
			chart(
				1,
				awkward,
				[{ category: awkward, length: 1, label: "1" }],
				[awkward],
			),
			{ kind: "quotation", text: awkward, attribution: awkward },
			{
				kind: "paragraph",
				numbered: false,
				text: [{ text: awkward, link: "https://example.org/?a=<b>&c='d'" }],
			},
		),
		title: awkward,
		subject: awkward,
		publisher: awkward,
		footer: awkward,
		mark: awkward,
	},
};

describe.skipIf(!haveSchemas)("the Word file against ISO/IEC 29500", () => {
	let validator: WordValidator;
	beforeAll(() => {
		validator = openValidator();
	});
	afterAll(() => validator.close());

	it.each(Object.entries(papers))("is valid: %s", async (_, paper) => {
		const bytes = await renderWord(paper, openPictures(readChartFont()));
		expect(validator.validate(bytes)).toEqual([]);
	});

	it("would be found invalid", async () => {
		const parts = unzipSync(
			await renderWord(paperOf(), openPictures(readChartFont())),
		);
		const name = "word/document.xml";
		const faulty = strFromU8(parts[name] ?? new Uint8Array()).replace(
			"<w:sectPr>",
			"<w:p><w:r/><w:pPr/></w:p><w:sectPr>",
		);
		const found = validator.validate(
			zipSync({ ...parts, [name]: strToU8(faulty) }),
		);
		expect(found.join()).toContain("pPr");
	});
});
