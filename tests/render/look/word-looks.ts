import {
	edge,
	type LookParts,
	type OtherPart,
	paragraph,
	section,
	wordPart,
} from "./make-look.ts";

const wordType =
	"application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A field as Word saves it: its beginning, its words in pieces, its last result, its end. */
const field = (words: string, result: string) =>
	`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${words.slice(0, 3)}</w:instrText></w:r><w:r><w:instrText xml:space="preserve">${words.slice(3)}  \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const typed = (text: string) =>
	`<w:p w:rsidR="00B12C44" w:rsidRDefault="00A77B3E"><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r w:rsidR="00B12C44"><w:t>${text}</w:t></w:r></w:p>`;

const heading = (level: number) =>
	`<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="Heading${level}Char"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00A77B3E"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="0"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:color w:val="1F3864" w:themeColor="accent1" w:themeShade="80"/><w:sz w:val="36"/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Heading${level}Char"><w:name w:val="Heading ${level} Char"/><w:link w:val="Heading${level}"/><w:rPr><w:sz w:val="36"/></w:rPr></w:style>`;

/** Fonts and colours by the theme's names, styles in pairs, and a list of those that are hidden. */
const wordStyles = wordPart(
	"styles",
	`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:latentStyles w:defUIPriority="99" w:count="376"><w:lsdException w:name="heading 1" w:uiPriority="9" w:qFormat="1"/></w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[1, 2, 3].map(heading).join("")}`,
);

const settings = (compatibility: number): OtherPart => ({
	name: "settings.xml",
	type: "settings",
	id: "rIdSettings",
	contentType: `${wordType}.settings+xml`,
	content: wordPart(
		"settings",
		`<w:zoom w:percent="100"/><w:proofState w:spelling="clean"/><w:evenAndOddHeaders/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="${compatibility}"/></w:compat><w:rsids><w:rsidRoot w:val="00A77B3E"/><w:rsid w:val="00B12C44"/></w:rsids><w:themeFontLang w:val="en-GB"/>`,
	),
});

const edges = (): readonly OtherPart[] => [
	edge("header", "header1", "rIdOdd", paragraph("Odd pages")),
	edge("header", "header2", "rIdEven", paragraph("Even pages")),
	edge(
		"header",
		"header3",
		"rIdFirst",
		`<w:p>${field("DOCPROPERTY  Classification", "OFFICIAL")}</w:p>`,
	),
	edge(
		"footer",
		"footer1",
		"rIdFoot",
		`<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r>${field("PAGE", "1")}</w:p>`,
	),
];

const allEdges =
	'<w:headerReference w:type="default" r:id="rIdOdd"/><w:headerReference w:type="even" r:id="rIdEven"/><w:headerReference w:type="first" r:id="rIdFirst"/><w:footerReference w:type="default" r:id="rIdFoot"/><w:footerReference w:type="even" r:id="rIdFoot"/>';

/** Words in a box, once for Word and once for what is older. */
const box = (text: string) => {
	const content = `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
	return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2160000" cy="720000"/><wp:docPr id="7" name="Text Box 7" descr="Letterhead"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:170pt;height:57pt" alt="Letterhead"><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
};

const gallery = (name: string, content: string) =>
	`<w:sdt><w:sdtPr><w:id w:val="-1220512"/><w:docPartObj><w:docPartGallery w:val="${name}"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const titleControl =
	'<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:id w:val="115"/><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>[Document title]</w:t></w:r></w:p></w:sdtContent></w:sdt>';

/** Templates with what Word itself writes into them, in each of its compatibility modes. */
export const wordLooks: Readonly<Record<string, LookParts>> = {
	"a cover page of Word's gallery": {
		mainType: `${wordType}.template.main+xml`,
		styles: wordStyles,
		body: [
			gallery(
				"Cover Pages",
				`${titleControl}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`,
			),
			typed("Type your report here"),
		].join(""),
		section: section(allEdges, "<w:titlePg/>"),
		others: [settings(15), ...edges()],
	},
	"a letterhead in a text box": {
		styles: wordStyles,
		body: typed("Type your report here"),
		section: section(
			'<w:headerReference w:type="default" r:id="rIdBox"/><w:footerReference w:type="default" r:id="rIdFoot"/>',
		),
		others: [
			settings(15),
			edge("header", "header1", "rIdBox", box("Civic Centre, {authority}")),
			edge("footer", "footer1", "rIdFoot", `<w:p>${field("PAGE", "1")}</w:p>`),
		],
	},
	"two sections, of Word 2010": {
		styles: wordStyles,
		body: [
			paragraph("Report of {Report of}"),
			`<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdFirst"/><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>`,
			paragraph("{paper}"),
		].join(""),
		section: section(allEdges),
		others: [settings(14), ...edges()],
	},
	"a table of contents, and a watermark": {
		styles: wordStyles,
		body: [
			paragraph("{title}"),
			gallery(
				"Table of Contents",
				`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1"><w:r><w:t>Introduction</w:t></w:r><w:r><w:tab/></w:r>${field("PAGEREF _Toc1", "2")}</w:hyperlink></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
			),
			paragraph("{paper}"),
		].join(""),
		section: section(
			'<w:headerReference w:type="default" r:id="rIdMark"/><w:footerReference w:type="default" r:id="rIdFoot"/>',
		),
		others: [
			settings(12),
			edge(
				"header",
				"header1",
				"rIdMark",
				'<w:p><w:r><w:pict><v:shape type="#_x0000_t136" style="width:400pt;height:160pt"><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>',
			),
			edge("footer", "footer1", "rIdFoot", `<w:p>${field("PAGE", "1")}</w:p>`),
		],
	},
};
