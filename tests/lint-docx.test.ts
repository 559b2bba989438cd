import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { openPictures } from "../src/render/chart-pictures.ts";
import { renderWord } from "../src/render/docx.ts";
import { lintWord } from "./lint-docx.ts";
import { readChartFont, samplePaper } from "./render/sample-paper.ts";

let sample: Uint8Array;

beforeAll(async () => {
	sample = await renderWord(samplePaper, openPictures(readChartFont()));
});

describe("lintWord", () => {
	it("finds nothing in a good paper", () => {
		expect(lintWord(sample)).toEqual([]);
	});

	it.each(faults())("finds %s", (finding, part, from, to) => {
		expect(lintWord(plant(part, from, to)).join("\n")).toContain(finding);
	});

	it("finds a part that does not belong in a paper", () => {
		const parts = {
			...unzipSync(sample),
			"word/comments.xml": strToU8("<a/>"),
		};
		expect(lintWord(zipSync(parts))).toEqual([
			"a part that does not belong in a paper: word/comments.xml",
		]);
	});
});

/** The sample paper with one fault in it. */
function plant(part: string, from: string | RegExp, to: string): Uint8Array {
	const parts = unzipSync(sample);
	const text = strFromU8(parts[part] ?? new Uint8Array());
	const faulty = text.replace(from, to);
	expect(faulty, "the fault was not planted").not.toBe(text);
	return zipSync({ ...parts, [part]: strToU8(faulty) });
}

type Fault = readonly [string, string, string | RegExp, string];

function faults(): readonly Fault[] {
	const document = "word/document.xml";
	const styles = "word/styles.xml";
	const run = "<w:r><w:t>x</w:t></w:r>";
	return [
		["not exactly one heading 1", document, '"Heading2"', '"Heading1"'],
		[
			"does not begin with its heading 1",
			document,
			"<w:body>",
			`<w:body><w:p>${run}</w:p>`,
		],
		["a level of headings is skipped", document, '"Heading2"', '"Heading3"'],
		["a level of headings is skipped", document, '"Heading3"', '"Heading4"'],
		[
			"a heading with a line break",
			document,
			/("Heading2"\/>.*?<w:r>)/,
			"$1<w:br/>",
		],
		["an empty paragraph", document, "<w:sectPr>", "<w:p/><w:sectPr>"],
		[
			"an empty paragraph",
			document,
			"<w:sectPr>",
			'<w:p><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p><w:sectPr>',
		],
		["without exactly one marked header row", document, "<w:tblHeader/>", ""],
		[
			"without exactly one marked header row",
			document,
			/(<w:tr><w:trPr>)(<w:cantSplit\/><\/w:trPr>)/,
			"$1<w:tblHeader/>$2",
		],
		["whose first row is not its header", document, "<w:tblHeader/>", ""],
		["a table row that may split", document, "<w:cantSplit/>", ""],
		["a merged cell", document, "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>'],
		["a merged cell", document, "<w:tcPr>", "<w:tcPr><w:vMerge/>"],
		["an empty cell", document, ">Crime and disorder (section 17)<", "><"],
		[
			"a table in a table",
			document,
			"</w:tcPr>",
			`</w:tcPr><w:tbl><w:tr><w:tc><w:p>${run}</w:p></w:tc></w:tr></w:tbl>`,
		],
		[
			"too few or too many cells",
			document,
			"</w:tc></w:tr>",
			`</w:tc><w:tc><w:p>${run}</w:p></w:tc></w:tr>`,
		],
		[
			"whose first column is not marked",
			document,
			'w:firstColumn="true"',
			'w:firstColumn="false"',
		],
		[
			"without a caption above it",
			document,
			"<w:tbl>",
			`<w:p>${run}</w:p><w:tbl>`,
		],
		[
			"without a paragraph after it",
			document,
			"</w:tbl>",
			"</w:tbl><w:sectPr/>",
		],
		["captions of Table do not count", document, /(SEQ Table.*?>)1</, "$12<"],
		["captions of Figure do not count", document, /(SEQ Figure.*?>)2</, "$13<"],
		["3 of Figure with 2 captions", document, "SEQ Figure", "SEQ Picture"],
		[
			"whose number is not a field",
			document,
			/<w:fldSimple .*?<\/w:fldSimple>/,
			run,
		],
		["a picture without alt text", document, / descr="[^"]*"/, ""],
		["alt text is read twice", document, /( descr="[^"]*")/, '$1 title="x"'],
		[
			"two pictures of one id",
			document,
			'<wp:docPr id="2"',
			'<wp:docPr id="1"',
		],
		[
			"a picture that floats",
			document,
			/<wp:inline.*?<\/wp:inline>/,
			"<wp:anchor/>",
		],
		["the language is not English", styles, 'w:val="en-GB"', 'w:val="en-US"'],
		[
			"the language is not English",
			document,
			"<w:r><w:t",
			'<w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t',
		],
		["smaller than 12 pt", styles, '<w:sz w:val="24"/>', '<w:sz w:val="22"/>'],
		["smaller than 10 pt", styles, '<w:sz w:val="20"/>', '<w:sz w:val="18"/>'],
		["not sans serif", styles, 'w:ascii="Arial"', 'w:ascii="Times New Roman"'],
		[
			"of several lists",
			"word/numbering.xml",
			'"bullet"/><w:lvlText w:val="•"/>',
			'"decimal"/><w:lvlText w:val="%1."/>',
		],
		[
			"a list that is not defined",
			document,
			/<w:numId w:val="\d+"\/>/,
			'<w:numId w:val="99"/>',
		],
		[
			"a list made by hand",
			document,
			'<w:t xml:space="preserve">one-to-one',
			"<w:t>• one-to-one",
		],
		[
			"a field that asks to be updated",
			document,
			"<w:fldSimple ",
			'<w:fldSimple w:dirty="true" ',
		],
		[
			"asks to update fields",
			"word/settings.xml",
			"<w:compat>",
			"<w:updateFields/><w:compat>",
		],
		[
			"a field without its result",
			document,
			/(<w:fldSimple [^>]*>).*?<\/w:fldSimple>/,
			"$1</w:fldSimple>",
		],
		["no page numbers", "word/footer1.xml", ">PAGE<", ">DATE<"],
		["in compatibility mode", "word/settings.xml", 'w:val="15"', 'w:val="12"'],
		[
			"a tracked change",
			document,
			"<w:sectPr>",
			`<w:p><w:ins>${run}</w:ins></w:p><w:sectPr>`,
		],
		[
			"a comment",
			document,
			"<w:sectPr>",
			`<w:p>${run}<w:commentRangeStart/></w:p><w:sectPr>`,
		],
		[
			"hidden text",
			document,
			"<w:r><w:t",
			"<w:r><w:rPr><w:vanish/></w:rPr><w:t",
		],
		["a style that hides text", styles, "<w:rPr>", "<w:rPr><w:vanish/>"],
		[
			"no title in the file",
			"docProps/core.xml",
			/<dc:title>[^<]*/,
			"<dc:title>",
		],
		[
			"no creator in the file",
			"docProps/core.xml",
			/<dc:creator>[^<]*/,
			"<dc:creator>",
		],
	];
}
