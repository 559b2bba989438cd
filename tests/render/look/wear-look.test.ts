import { describe, expect, it } from "vitest";
import { theme } from "../../../src/render/theme.ts";
import { councilLooks } from "./council-looks.ts";
import {
	edge,
	type LookParts,
	makeLook,
	paragraph,
	section,
	style,
	styles,
} from "./make-look.ts";
import { paperWithChart, smallPaper, wear } from "./wear.ts";
import { wordLooks } from "./word-looks.ts";

const wearing = (name: string, paper = smallPaper) =>
	wear(makeLook(councilLooks[name]), paper);

/** The texts of the paragraphs at the top of the body. */
const lines = "//w:body//w:p[.//w:t and not(ancestor::w:tbl)]";

const paperLines = [
	"Children at risk of sexual exploitation, 2016",
	...["First part", "One.", "a bullet", "Table 1: Figures"],
	...["Second part", "Below it", "Two.", "Plain."],
];

/** What each of them must hold, asked of one file each: they take a while. */
describe("every template", () => {
	it.each(Object.entries({ ...councilLooks, ...wordLooks }))(
		"%s: has all of the paper, asks for nothing that is not there, and is marked on every page",
		async (_, parts) => {
			const worn = await wear(makeLook(parts), {
				...smallPaper,
				mark: "SECRET",
			});
			const said = worn.ask("//w:body//w:t").join("");
			for (const line of ["One.", "a bullet", "High", "Two.", "Plain."])
				expect(said).toContain(line);

			const known = worn.ask("//w:style/@w:styleId", "word/styles.xml");
			for (const id of worn.ask("//w:pStyle/@w:val | //w:tblStyle/@w:val"))
				expect(known).toContain(id);
			const related = worn.ask("//@Id", "word/_rels/document.xml.rels");
			for (const id of worn.ask("//@r:id | //@r:embed"))
				expect(related).toContain(id);
			const lists = worn.ask("//w:num/@w:numId", "word/numbering.xml");
			for (const id of worn.ask("//w:numId/@w:val"))
				expect(["0", ...lists]).toContain(id);

			const first = worn.ask("(//w:sectPr)[1]/w:headerReference/@w:type");
			expect(first.toSorted()).toEqual(["default", "even", "first"]);
			for (const name of worn.names.filter((one) =>
				/header\d*\.xml$/.test(one),
			))
				expect(worn.ask("//w:p", name)[0]).toBe("SECRET");
		},
	);

	it("gives the same bytes each time, and its pictures ids of their own", async () => {
		const look = makeLook(
			councilLooks["a cover with a picture, and text to type over"],
		);
		const worn = await wear(look, paperWithChart);
		expect((await wear(look, paperWithChart)).bytes).toEqual(worn.bytes);
		expect(worn.ask("//wp:docPr/@id")).toEqual(["7", "8"]);
	});
});

describe("styles", () => {
	it("are found by their names, whatever ids another language gives them", async () => {
		const worn = await wearing("style ids of another language");
		expect(worn.ask("//w:p[w:pPr/w:pStyle/@w:val='Titre2']")).toEqual([
			"First part",
			"Second part",
		]);
		expect(worn.ask("//w:p[w:pPr/w:pStyle/@w:val='Lgende']")).toHaveLength(1);
		expect(worn.notices.join()).not.toContain("has no style");
	});

	it("are added where they are missing, in the colour of its headings, and told", async () => {
		const worn = await wearing("nothing but styles");
		expect(worn.notices.join("\n")).toMatch(
			/look\.docx: It has no style named .*"heading 3".*"caption"/,
		);
		expect(worn.part("word/styles.xml")).not.toContain("12436D");
		expect(
			worn.ask(
				"//w:style[w:name/@w:val='heading 3']/w:rPr/w:color/@w:val",
				"word/styles.xml",
			),
		).toEqual(["801650"]);
		expect(
			worn.ask(
				"//w:style[w:name/@w:val='heading 3']/w:basedOn/@w:val",
				"word/styles.xml",
			),
		).toEqual(["Standard"]);
	});

	it("of the paper take no id that the template has for something else", async () => {
		const worn = await wearing("its own style under an id of ours");
		expect(worn.ask("//w:p[w:pPr/w:pStyle/@w:val='Heading1']")).toEqual([]);
		expect(worn.ask("//w:p[w:pPr/w:pStyle/@w:val='Heading12']")).toEqual([
			paperLines[0],
		]);
	});

	it("that number headings number none of the paper's", async () => {
		const worn = await wearing("numbered headings");
		expect(
			worn.ask(
				"//w:p[w:pPr/w:pStyle[@w:val='berschrift1' or @w:val='berschrift2']]/w:pPr/w:numPr/w:numId/@w:val",
			),
		).toEqual(["0", "0", "0"]);
		expect(worn.notices.join()).toContain("Its headings are numbered.");
	});

	it("that leave no space between paragraphs get it from the paper", async () => {
		const worn = await wearing("small text without space between paragraphs");
		expect(
			worn.ask("//w:p[contains(.,'Plain.')]/w:pPr/w:spacing/@w:after"),
		).toEqual([String(theme.spacing.text)]);
		expect(worn.notices.join()).toContain("Its text is 9 point.");
	});

	it("in pale colours do not make the paper's own pale", async () => {
		const pale = styles(
			style("Standard", "Normal", "", "", true),
			style("h1", "heading 1", "", '<w:color w:val="FFDD00"/>'),
		);
		const worn = await wear(makeLook({ styles: pale }));
		expect(worn.part("word/styles.xml").match(/FFDD00/g)).toHaveLength(1);
	});

	it("speak English", async () => {
		const worn = await wearing("nothing but styles");
		expect(worn.ask("//w:lang/@w:val", "word/styles.xml")).toEqual(["en-GB"]);
	});
});

describe("places", () => {
	it("named in split runs are filled; parts go where they are named, the rest where the paper is", async () => {
		const worn = await wearing("places in split runs");
		expect(worn.ask(lines)).toEqual([
			"Children at risk of sexual exploitation, 2016, as at 31 December 2016",
			"Recommendations of the director",
			...["Below it", "Two.", "Plain."],
			...paperLines.slice(0, 5),
			"For more, ask Sample Borough Council.",
		]);
	});

	it("of content controls are filled, and bound to no data any more", async () => {
		const worn = await wearing("content controls");
		expect(worn.ask(lines)).toEqual([
			"Children at risk of sexual exploitation, 2016",
			"January to December 2016",
			"A control that is nothing of ours",
			...paperLines,
		]);
		expect(worn.part("word/document.xml")).not.toMatch(
			/dataBinding|PlaceholderText/,
		);
		expect(worn.notices.join()).toContain('are: "departmentCode". Known');
	});

	it("that stand for nothing are told and stay", async () => {
		const worn = await wear(
			makeLook({ body: paragraph("{tittle} and {title}") }),
		);
		expect(worn.ask(lines)[0]).toBe(
			"{tittle} and Children at risk of sexual exploitation, 2016",
		);
		expect(worn.notices.join()).toContain('"tittle" (did you mean "title"?)');
	});

	it("in headers are filled", async () => {
		const worn = await wearing("a first page of its own, with a logo");
		expect(worn.ask("//w:p", "word/header1.xml")).toEqual([
			"Children at risk of sexual exploitation, 2016, January to December 2016",
		]);
	});

	it("in text boxes are filled", async () => {
		const worn = await wearing("a text box on the cover");
		expect(worn.part("word/document.xml")).toMatch(
			/txbxContent>.*Children at risk.*<\/w:txbxContent>/,
		);
	});

	it("in tables for layout are filled and told, and what stands there fits", async () => {
		const worn = await wearing("a table for layout");
		expect(worn.notices.join("\n")).toMatch(
			/A table in it has no marked header row/,
		);
		expect(worn.notices.join("\n")).toMatch(/stands in a table/);
		expect(worn.ask("//w:tc[.//w:p[.='Two.']]")).toHaveLength(1);
	});

	it("for the title in a heading leave the paper with one heading 1", async () => {
		const worn = await wearing("a title that is the heading");
		expect(worn.ask("//w:p[w:pPr/w:pStyle/@w:val='berschrift1']")).toEqual([
			paperLines[0],
		]);
	});
});

describe("a template without places", () => {
	it("keeps its cover, and what was to be typed over is left out and told", async () => {
		const worn = await wearing("a cover with a picture, and text to type over");
		expect(worn.ask(lines)).toEqual(["Report to committee", ...paperLines]);
		expect(worn.notices.join("\n")).toMatch(
			/2 paragraphs of its text were not taken/,
		);
		expect(worn.notices.join("\n")).toMatch(
			/A picture in its text has no alternative/,
		);
		expect(worn.names).toContain("word/media/logo.PNG");
	});

	it("gives the paper upright pages with the headers that they had", async () => {
		const worn = await wearing("a landscape section behind an upright one");
		expect(worn.ask(lines)).toEqual(["Cover", ...paperLines]);
		expect(worn.ask("//w:sectPr/w:pgSz/@w:w")).toEqual(["11906", "11906"]);
		expect(worn.ask("//w:body/w:sectPr/w:headerReference/@r:id")).toEqual([
			"rIdHead",
		]);
	});

	it("that lies on its side gets tables as wide as its text, and pictures that fit", async () => {
		const worn = await wearing("landscape throughout", paperWithChart);
		expect(worn.ask("//w:tblW/@w:w")).toEqual(["13958"]);
		const widths = worn.ask("//w:gridCol/@w:w").map(Number);
		expect(widths.reduce((sum, one) => sum + one, 0)).toBe(13958);
	});

	it("in columns gives the paper one", async () => {
		const worn = await wearing("two columns");
		expect(worn.ask("//w:cols")).toEqual([]);
		expect(worn.notices.join()).toContain("Its text runs in columns.");
	});
});

describe("a template as Word saves it", () => {
	const wearingWord = (name: string) => wear(makeLook(wordLooks[name]));

	it("keeps its cover page with the title filled in, and nothing that was to be typed over", async () => {
		const worn = await wearingWord("a cover page of Word's gallery");
		expect(worn.ask(lines)).toEqual([paperLines[0], ...paperLines]);
		expect(worn.notices.join("\n")).toMatch(/A paragraph of its text was not/);
		expect(worn.notices.join("\n")).not.toContain("no page number");
		expect(worn.ask("//w:t", "word/header3.xml")).toEqual(["OFFICIAL"]);
	});

	it("has places filled in a text box, for every program that shows it", async () => {
		const worn = await wearingWord("a letterhead in a text box");
		expect(worn.ask("//w:txbxContent", "word/header1.xml")).toEqual([
			"Civic Centre, Sample Borough Council",
			"Civic Centre, Sample Borough Council",
		]);
	});

	it("of several sections has the paper in the one where its place is", async () => {
		const worn = await wearingWord("two sections, of Word 2010");
		expect(worn.ask(lines).slice(1)).toEqual(paperLines);
		expect(worn.ask("//w:p//w:sectPr")).toHaveLength(1);
	});

	it("with a table of contents says that it knows nothing of the paper", async () => {
		const worn = await wearingWord("a table of contents, and a watermark");
		expect(worn.notices.join()).toContain(
			"Its table of contents lists its own",
		);
		const other = await wearingWord("two sections, of Word 2010");
		expect(other.notices.join()).not.toContain("table of contents");
	});
});

describe("the edges of pages", () => {
	it("are the template's; a footer of the paper's is added where it has none", async () => {
		const its = await wearing("a template file, with a footer");
		expect(its.notices.join()).not.toContain("footer");
		const ours = await wearing("nothing but styles");
		expect(ours.notices.join()).toContain("It has no footer");
		expect(ours.part("word/footer1.xml")).toContain("as at 31 December 2016");
	});

	it("are told where no page number stands there", async () => {
		const bare: LookParts = {
			section: section('<w:footerReference w:type="default" r:id="rIdFoot"/>'),
			others: [edge("footer", "footer1", "rIdFoot", paragraph("Council"))],
		};
		expect((await wear(makeLook(bare))).notices.join()).toContain(
			"no page number",
		);
	});
});

it("keeps nothing of its makers: comments, data, properties, protection, paths", async () => {
	const worn = await wearing("what its makers left in it");
	const all = worn.names.map((name) => worn.part(name)).join("");
	expect(all).not.toMatch(/Somebody|Ask Jo|council\.example|old\.dotx|someone/);
	expect(worn.part("word/settings.xml")).not.toMatch(
		/Protection|attachedTemplate|trackRevisions|updateFields/,
	);
	expect(worn.part("docProps/core.xml")).toContain("Sample Borough Council");
	expect(worn.notices.join("\n")).toMatch(/comments were left out/);
	expect(worn.notices.join("\n")).toMatch(/protection .* was taken off/);
});

it("is a document, not a template, and gives all texts to the record", async () => {
	const worn = await wearing("a template file, with a footer");
	expect(worn.part("[Content_Types].xml")).not.toContain("template.main");
	expect(worn.texts).toContain("Page 1");
});
