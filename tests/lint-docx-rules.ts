/** What a rule looks at: one part's tree, asked by XPath. */
export interface Part {
	count(path: string): number;
	texts(path: string): readonly string[];
	say(path: string): string;
}

export interface WordFile {
	readonly names: readonly string[];
	readonly document: Part;
	readonly styles: Part;
	readonly core: Part;
	/** The texts of all footers. */
	readonly footers: readonly Part[];
	readonly settings: Part;
	readonly numbering: Part;
}

export type Rule = (file: WordFile) => readonly string[];

/** A finding where a path finds anything in a part. */
function never(
	choose: (file: WordFile) => Part | readonly Part[],
	path: string,
	finding: string,
): Rule {
	return (file) => {
		const parts = [choose(file)].flat();
		const found = parts.reduce((sum, part) => sum + part.count(path), 0);
		return found > 0 ? [`${finding} (${found})`] : [];
	};
}

const body = (file: WordFile) => file.document;
const everyText = (file: WordFile) => [file.document, ...file.footers];
const styles = (file: WordFile) => file.styles;

const hasWords =
	"(.//w:t[normalize-space()] or .//w:drawing or .//w:fldSimple or .//w:instrText)";

/** Each rule of the publishing standard, in the order in which findings are told. */
export const rules: readonly Rule[] = [
	headings,
	titleProperty,
	never(
		body,
		"//w:p[starts-with(w:pPr/w:pStyle/@w:val,'Heading')][.//w:br]",
		"a heading with a line break in it",
	),
	never(everyText, `//w:p[not${hasWords}]`, "an empty paragraph"),
	// tables
	never(
		body,
		"//w:tbl[count(w:tr[w:trPr/w:tblHeader]) != 1]",
		"a table without exactly one marked header row",
	),
	never(
		body,
		"//w:tbl[not(w:tr[1]/w:trPr/w:tblHeader)]",
		"a table whose first row is not its header",
	),
	never(
		body,
		"//w:tr[not(w:trPr/w:cantSplit)]",
		"a table row that may split over pages",
	),
	never(body, "//w:gridSpan | //w:vMerge | //w:hMerge", "a merged cell"),
	never(body, `//w:tc[not${hasWords}]`, "an empty cell"),
	never(body, "//w:tc//w:tbl", "a table in a table"),
	never(
		body,
		"//w:tbl[w:tr[count(w:tc) != count(../w:tblGrid/w:gridCol)]]",
		"a table row with too few or too many cells",
	),
	never(
		body,
		"//w:tbl[not(w:tblPr/w:tblLook/@w:firstColumn = 'true' or w:tblPr/w:tblLook/@w:firstColumn = '1' or w:tblPr/w:tblLook/@w:firstColumn = 'on')]",
		"a table whose first column is not marked",
	),
	never(
		body,
		"//w:tbl[not(preceding-sibling::*[1][self::w:p][w:pPr/w:pStyle/@w:val='Caption'])]",
		"a table without a caption above it",
	),
	never(
		body,
		"//w:body/w:tbl[not(following-sibling::*[1][self::w:p])]",
		"a table without a paragraph after it",
	),
	captions("Table", "count(//w:tbl)"),
	captions("Figure", "count(//wp:inline | //wp:anchor)"),
	never(
		body,
		"//w:p[w:pPr/w:pStyle/@w:val='Caption'][not(.//w:fldSimple)]",
		"a caption whose number is not a field",
	),
	// pictures
	never(
		body,
		"//wp:docPr[not(normalize-space(@descr)) and not(normalize-space(@title))]",
		"a picture without alt text",
	),
	never(
		body,
		"//wp:docPr[normalize-space(@descr) and normalize-space(@title)]",
		"a picture whose alt text is read twice",
	),
	never(
		body,
		"//wp:docPr[@id = preceding::wp:docPr/@id]",
		"two pictures of one id",
	),
	never(body, "//wp:anchor", "a picture that floats"),
	// language and type
	language,
	typeface,
	smallText,
	// lists
	numberedParagraphs,
	never(
		body,
		"//w:t[starts-with(normalize-space(),'• ') or starts-with(normalize-space(),'- ')]",
		"a list made by hand",
	),
	// fields
	never(
		everyText,
		"//w:fldSimple[@w:dirty] | //w:fldChar[@w:dirty]",
		"a field that asks to be updated",
	),
	never(
		(file) => file.settings,
		"//w:updateFields",
		"a setting that asks to update fields",
	),
	never(
		everyText,
		"//w:fldSimple[not(normalize-space())]",
		"a field without its result",
	),
	pageNumbers,
	compatibility,
	// nothing hidden, nothing left over
	never(
		everyText,
		"//w:ins | //w:del | //w:moveFrom | //w:moveTo | //w:rPrChange | //w:pPrChange",
		"a tracked change",
	),
	never(everyText, "//w:commentReference | //w:commentRangeStart", "a comment"),
	never(everyText, "//w:vanish | //w:webHidden", "hidden text"),
	never(styles, "//w:vanish", "a style that hides text"),
	parts,
];

/** The title is the one heading 1 and the first paragraph; no level is skipped. */
function headings({ document }: WordFile): readonly string[] {
	const levels = document
		.texts("//w:p/w:pPr/w:pStyle/@w:val[starts-with(.,'Heading')]")
		.map((style) => Number(style.slice("Heading".length)));
	const found: string[] = [];
	if (levels.filter((level) => level === 1).length !== 1)
		found.push("not exactly one heading 1");
	if (document.say("//w:body/*[1]/w:pPr/w:pStyle/@w:val") !== "Heading1")
		found.push("the paper does not begin with its heading 1");
	if (levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1))
		found.push("a level of headings is skipped");
	return found;
}

function titleProperty({ core }: WordFile): readonly string[] {
	return ["title", "subject", "creator"]
		.filter((name) => core.say(`//dc:${name}`).trim() === "")
		.map((name) => `no ${name} in the file's properties`);
}

/** Captions count from 1 in order, one for each thing captioned. */
function captions(kind: "Table" | "Figure", things: string): Rule {
	return ({ document }) => {
		const numbers = document.texts(
			`//w:fldSimple[starts-with(normalize-space(@w:instr),'SEQ ${kind} ')]`,
		);
		const inOrder = numbers.every((text, i) => text === String(i + 1));
		const expected = Number(document.say(things));
		return [
			...(inOrder ? [] : [`captions of ${kind} do not count 1, 2, 3, …`]),
			...(numbers.length === expected
				? []
				: [`${expected} of ${kind} with ${numbers.length} captions`]),
		];
	};
}

function language({ styles, document }: WordFile): readonly string[] {
	const said = styles.say("//w:docDefaults//w:lang/@w:val");
	const others = [
		...document.texts("//w:lang/@w:val"),
		...styles.texts("//w:style//w:lang/@w:val"),
	].filter((other) => other !== "en-GB");
	return said === "en-GB" && others.length === 0
		? []
		: ["the language is not English (United Kingdom) throughout"];
}

const sansSerif = ["Arial", "Calibri", "Verdana", "Tahoma", "Arimo"];

function typeface({ styles, document }: WordFile): readonly string[] {
	const size = Number(styles.say("//w:docDefaults//w:sz/@w:val"));
	const fonts = [
		styles.say("//w:docDefaults//w:rFonts/@w:ascii"),
		...styles.texts("//w:style//w:rFonts/@w:ascii"),
		...document.texts("//w:rFonts/@w:ascii"),
	];
	return [
		...(size >= 24 ? [] : ["text is smaller than 12 pt"]),
		...(fonts.every((font) => sansSerif.includes(font))
			? []
			: ["a typeface is not sans serif"]),
	];
}

function smallText(file: WordFile): readonly string[] {
	const sizes = [file.styles, file.document, ...file.footers].flatMap((part) =>
		part.texts("//w:sz/@w:val | //w:szCs/@w:val"),
	);
	return sizes.some((size) => Number(size) < 20)
		? ["text is smaller than 10 pt"]
		: [];
}

/** All numbered paragraphs are of one list, so that their numbers run on. */
function numberedParagraphs({
	document,
	numbering,
}: WordFile): readonly string[] {
	const used = new Set(document.texts("//w:p/w:pPr/w:numPr/w:numId/@w:val"));
	const format = (id: string): string => {
		const kind = numbering.say(
			`//w:num[@w:numId='${id}']/w:abstractNumId/@w:val`,
		);
		return numbering.say(
			`//w:abstractNum[@w:abstractNumId='${kind}']/w:lvl[@w:ilvl='0']/w:numFmt/@w:val`,
		);
	};
	const formats = [...used].map(format);
	return [
		...(formats.filter((kind) => kind === "decimal").length > 1
			? ["numbered paragraphs are of several lists"]
			: []),
		...(formats.includes("") ? ["a list that is not defined"] : []),
	];
}

function pageNumbers({ footers }: WordFile): readonly string[] {
	const fields = footers.flatMap((footer) =>
		footer.texts("//w:instrText | //w:fldSimple/@w:instr"),
	);
	return fields.some((field) => field.trim().startsWith("PAGE"))
		? []
		: ["no page numbers"];
}

function compatibility({ settings }: WordFile): readonly string[] {
	const mode = settings.say(
		"//w:compatSetting[@w:name='compatibilityMode']/@w:val",
	);
	return mode === "15" ? [] : ["Word would open it in compatibility mode"];
}

function parts({ names }: WordFile): readonly string[] {
	const unwelcome =
		/embeddings|comments|vbaProject|customXml|footnotes|endnotes|custom\.xml/;
	return names
		.filter((name) => unwelcome.test(name))
		.map((name) => `a part that does not belong in a paper: ${name}`);
}
