import {
	edge,
	type LookParts,
	landscape,
	type OtherPart,
	onePoint,
	pageNumber,
	paragraph,
	picture,
	section,
	style,
	styles,
	usualStyles,
	wordPart,
} from "./make-look.ts";

const wordType =
	"application/vnd.openxmlformats-officedocument.wordprocessingml";

const settings = (content: string): OtherPart => ({
	name: "settings.xml",
	type: "settings",
	id: "rIdSettings",
	contentType: `${wordType}.settings+xml`,
	content: wordPart("settings", content),
});

const numbering: OtherPart = {
	name: "numbering.xml",
	type: "numbering",
	id: "rIdLists",
	contentType: `${wordType}.numbering+xml`,
	content: wordPart(
		"numbering",
		'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="berschrift1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:numIdMacAtCleanup w:val="1"/>',
	),
};

const logo: OtherPart = {
	name: "media/logo.PNG",
	type: "image",
	id: "rIdLogo",
	content: onePoint,
};

const footer = edge("footer", "footer1", "rIdFoot", pageNumber);
const withFooter = '<w:footerReference w:type="default" r:id="rIdFoot"/>';

const control = (name: string, content: string, more = "") =>
	`<w:sdt><w:sdtPr><w:alias w:val="${name}"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** Templates as councils make them. */
export const councilLooks: Readonly<Record<string, LookParts>> = {
	"nothing but styles": {},
	"no styles at all": { styles: null },
	"a template file, with a footer": {
		mainType: `${wordType}.template.main+xml`,
		section: section(withFooter),
		others: [footer],
	},
	"places in split runs": {
		body: [
			'<w:p><w:r><w:t>{ti</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>tle</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>}, as at {{ as</w:t></w:r><w:r><w:t> at }}</w:t></w:r></w:p>',
			pageBreak,
			paragraph("Recommendations of the director"),
			paragraph("{Second part}"),
			paragraph("{paper}"),
			paragraph("For more, ask {authority}."),
		].join(""),
	},
	"content controls": {
		body: [
			`<w:p>${control("Title", '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:b/></w:rPr><w:t>Click to enter a title</w:t></w:r>', '<w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/><w:text/>')}</w:p>`,
			control("period", paragraph("Choose a period")),
			control(
				"whatever",
				paragraph("A control that is nothing of ours"),
				'<w:tag w:val="departmentCode"/>',
			),
			control("paper", paragraph("Text goes here") + paragraph("and here")),
		].join(""),
	},
	"an old compatibility mode": {
		body: `<w:p><w:r><w:pict><v:shape style="width:90pt;height:30pt"><v:imagedata r:id="rIdLogo"/></v:shape></w:pict></w:r></w:p>${pageBreak}`,
		others: [
			logo,
			settings(
				'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="11"/></w:compat>',
			),
		],
	},
	"style ids of another language": {
		styles: styles(
			style("Standard", "Normal", '<w:spacing w:after="120"/>', "", true),
			...["Titre1", "Titre2", "Titre3", "Titre4"].map((id, i) =>
				style(id, `heading ${i + 1}`, `<w:outlineLvl w:val="${i}"/>`),
			),
			style("Lgende", "caption"),
			style("Listepuces", "List Bullet"),
			style("Citation", "Quote"),
			style("Pieddepage", "footer"),
		),
	},
	"its own style under an id of ours": {
		styles: styles(
			style("Standard", "Normal", "", "", true),
			style("Heading1", "Council box", "", '<w:color w:val="FFFFFF"/>'),
			style("TableText", "Something else"),
		),
	},
	"numbered headings": {
		styles: styles(
			style("Standard", "Normal", "", "", true),
			style(
				"berschrift1",
				"heading 1",
				'<w:numPr><w:numId w:val="1"/></w:numPr>',
			),
			style("berschrift2", "heading 2", "").replace(
				'"Standard"',
				'"berschrift1"',
			),
		),
		others: [numbering],
	},
	"a landscape section behind an upright one": {
		body: [
			paragraph("Cover"),
			`<w:p><w:pPr>${section('<w:headerReference w:type="default" r:id="rIdHead"/>')}</w:pPr></w:p>`,
			paragraph("Sample text"),
			`<w:p><w:pPr>${section()}</w:pPr></w:p>`,
			paragraph("A wide table goes here"),
		].join(""),
		section: section("", "", landscape),
		others: [edge("header", "header1", "rIdHead", paragraph("Council"))],
	},
	"landscape throughout": { section: section("", "", landscape) },
	"a first page of its own, with a logo": {
		section: section(
			'<w:headerReference w:type="first" r:id="rIdFirst"/><w:headerReference w:type="default" r:id="rIdHead"/><w:footerReference w:type="default" r:id="rIdFoot"/>',
			"<w:titlePg/>",
		),
		others: [
			footer,
			edge("header", "header1", "rIdHead", paragraph("{title}, {period}")),
			{
				...edge(
					"header",
					"header2",
					"rIdFirst",
					`<w:p>${picture("rIdOwn", "The council's crest")}</w:p>`,
				),
				own: [["rIdOwn", "image", "media/logo.PNG"]],
			},
			{ name: "media/logo.PNG", content: onePoint },
		],
	},
	"odd and even pages": {
		section: section(
			'<w:headerReference w:type="even" r:id="rIdEven"/><w:headerReference w:type="default" r:id="rIdOdd"/>',
		),
		others: [
			edge("header", "header1", "rIdOdd", paragraph("Odd")),
			edge("header", "header2", "rIdEven", paragraph("Even")),
			settings("<w:evenAndOddHeaders/>"),
		],
	},
	"embedded fonts": {
		others: [
			{
				name: "fontTable.xml",
				type: "fontTable",
				id: "rIdFonts",
				contentType: `${wordType}.fontTable+xml`,
				content: wordPart(
					"fonts",
					'<w:font w:name="Council Sans"><w:embedRegular r:id="rId1" w:fontKey="{302EE813-EB4A-4642-A93A-89EF99B2457E}"/></w:font>',
				),
				own: [["rId1", "font", "fonts/font1.odttf"]],
			},
			{ name: "fonts/font1.odttf", content: new Uint8Array(64) },
		],
	},
	"a cover with a picture, and text to type over": {
		body: [
			`<w:p>${picture("rIdLogo")}</w:p>`,
			paragraph("Report to committee"),
			pageBreak,
			paragraph("Type your report here."),
			paragraph(""),
			paragraph("Then save it."),
		].join(""),
		others: [logo],
	},
	"a table for layout": {
		body: `<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6638"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph("Subject")}</w:tc><w:tc><w:tcPr><w:tcW w:w="6638" w:type="dxa"/></w:tcPr>${paragraph("{title}")}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph("What is asked")}</w:tc><w:tc><w:tcPr><w:tcW w:w="6638" w:type="dxa"/></w:tcPr>${paragraph("{Second part}")}</w:tc></w:tr></w:tbl>${paragraph("{paper}")}`,
	},
	"two columns": {
		section: section("", '<w:cols w:num="2" w:space="720"/>'),
	},
	"what its makers left in it": {
		body: '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>{paper}</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
		others: [
			{
				...settings(
					'<w:writeProtection w:recommended="1"/><w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:documentProtection w:edit="forms" w:enforcement="1"/><w:updateFields w:val="true"/>',
				),
				own: [
					["rId1", "attachedTemplate", "file:///C:/Users/someone/old.dotx"],
				],
			},
			{
				name: "comments.xml",
				type: "comments",
				id: "rIdComments",
				contentType: `${wordType}.comments+xml`,
				content: wordPart(
					"comments",
					`<w:comment w:id="0" w:author="Somebody">${paragraph("Ask Jo")}</w:comment>`,
				),
			},
			{
				name: "customXml/item1.xml",
				type: "customXml",
				id: "rIdData",
				content: "<p>someone@council.example</p>",
			},
		],
	},
	"a title that is the heading": {
		body: paragraph("{Title}", '<w:pStyle w:val="berschrift1"/>'),
	},
	"a text box on the cover": {
		body: `<w:p><w:r><w:pict><v:shape style="width:200pt;height:50pt"><v:textbox><w:txbxContent>${paragraph("{title}")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>${pageBreak}`,
	},
	"lists, footnotes and an address of its own": {
		body: paragraph(
			"Item",
			'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
		),
		section: section(withFooter),
		others: [
			numbering,
			{
				...edge(
					"footer",
					"footer1",
					"rIdFoot",
					`<w:p><w:hyperlink r:id="rId1"><w:r><w:t>council.example</w:t></w:r></w:hyperlink></w:p>${pageNumber}`,
				),
				own: [["rId1", "hyperlink", "https://council.example/"]],
			},
			{
				name: "footnotes.xml",
				type: "footnotes",
				id: "rIdNotes",
				contentType: `${wordType}.footnotes+xml`,
				content: wordPart(
					"footnotes",
					'<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
				),
			},
		],
	},
	"small text without space between paragraphs": {
		styles: usualStyles.replace('<w:sz w:val="24"/>', '<w:sz w:val="18"/>'),
	},
};
