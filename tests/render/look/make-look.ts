import { strToU8, zipSync } from "fflate";

const namespaces = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");
const office =
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes =
	"http://schemas.openxmlformats.org/package/2006/content-types";
const packageRelationships =
	"http://schemas.openxmlformats.org/package/2006/relationships";
const wordType =
	"application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Another part of a template, beside its text and styles. */
export interface OtherPart {
	/** Its name under `word/`. */
	readonly name: string;
	readonly content: string | Uint8Array;
	/** What the text asks for it as: "header", "image"; nothing where it does not. */
	readonly type?: string;
	readonly id?: string;
	readonly contentType?: string;
	/** An address outside, in place of a part. */
	readonly outside?: string;
	/** The relationships that it has itself: id, type, target. */
	readonly own?: readonly (readonly [string, string, string])[];
}

/** A Word template as somebody made it. */
export interface LookParts {
	readonly body?: string;
	/** The last section's properties, whole. */
	readonly section?: string;
	/** `undefined` for usual ones, `null` for none. */
	readonly styles?: string | null;
	readonly others?: readonly OtherPart[];
	readonly mainType?: string;
}

const a4 =
	'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1440" w:left="1134" w:header="720" w:footer="720" w:gutter="0"/>';
export const landscape =
	'<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1440" w:bottom="1134" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>';

/** A section's properties: what stands before the page's size, and behind it. */
export function section(before = "", after = "", page = a4): string {
	return `<w:sectPr>${before}${page}${after}</w:sectPr>`;
}

/** A paragraph of one run, with properties of its own. */
export function paragraph(text: string, properties = ""): string {
	const own = properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
	return `<w:p>${own}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A style of paragraphs by its name, under an id of any language. */
export function style(
	id: string,
	name: string,
	properties = "",
	looks = "",
	isUsual = false,
): string {
	return `<w:style w:type="paragraph"${isUsual ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${isUsual ? "" : '<w:basedOn w:val="Standard"/>'}<w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${looks}</w:rPr></w:style>`;
}

/** The part of styles: the document's defaults, and these. */
export function styles(...all: readonly string[]): string {
	return `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="24"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${all.join("")}</w:styles>`;
}

export const usualStyles = styles(
	style("Standard", "Normal", "", "", true),
	style(
		"berschrift1",
		"heading 1",
		'<w:outlineLvl w:val="0"/>',
		'<w:color w:val="801650"/><w:sz w:val="40"/>',
	),
	style("berschrift2", "Heading 2", '<w:outlineLvl w:val="1"/>'),
);

/** A root element of Word's with its namespaces. */
export function wordPart(element: string, content: string): string {
	return `<w:${element} ${namespaces}>${content}</w:${element}>`;
}

/** A picture in a line, by the id of its relationship. */
export function picture(id: string, alt = ""): string {
	return `<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/><wp:docPr id="7" name="Logo" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A picture of one white point. */
export const onePoint = Uint8Array.from(
	Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
		"base64",
	),
);

/** A header or a footer of one paragraph. */
export function edge(
	type: "header" | "footer",
	name: string,
	id: string,
	content: string,
): OtherPart {
	return {
		name: `${name}.xml`,
		type,
		id,
		contentType: `${wordType}.${type}+xml`,
		content: wordPart(type === "header" ? "hdr" : "ftr", content),
	};
}

export const pageNumber =
	'<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>';

/** The template's file. */
export function makeLook({
	body = paragraph("Sample text"),
	section: last = section(),
	styles: given,
	others = [],
	mainType = `${wordType}.document.main+xml`,
}: LookParts = {}): Uint8Array {
	const all: readonly OtherPart[] = [
		...(given === null
			? []
			: [
					{
						name: "styles.xml",
						type: "styles",
						id: "rIdStyles",
						contentType: `${wordType}.styles+xml`,
						content: given ?? usualStyles,
					},
				]),
		...others,
	];
	const files: Record<string, Uint8Array> = {
		"[Content_Types].xml": strToU8(contentTypes(all, mainType)),
		"_rels/.rels": strToU8(
			relationships([["rId1", "officeDocument", "word/document.xml"]]),
		),
		"word/document.xml": strToU8(wordPart("document", wordBody(body, last))),
		"word/_rels/document.xml.rels": strToU8(
			relationships(
				all.flatMap(({ id, type, name, outside }) =>
					id === undefined || type === undefined
						? []
						: [[id, type, outside ?? name, outside !== undefined] as const],
				),
			),
		),
	};
	for (const { name, content, outside, own } of all) {
		if (outside === undefined)
			files[`word/${name}`] =
				typeof content === "string" ? strToU8(content) : content;
		if (own)
			files[`word/_rels/${name}.rels`] = strToU8(
				relationships(
					own.map(([id, type, target]) => [
						id,
						type,
						target,
						/^\w{2,}:/.test(target),
					]),
				),
			);
	}
	return zipSync(files, { mtime: new Date(1990, 0, 1), level: 1 });
}

function wordBody(body: string, last: string): string {
	return `<w:body>${body}${last}</w:body>`;
}

function contentTypes(all: readonly OtherPart[], mainType: string): string {
	const overrides = all.flatMap(({ name, contentType, outside }) =>
		contentType === undefined || outside !== undefined
			? []
			: [`<Override PartName="/word/${name}" ContentType="${contentType}"/>`],
	);
	return `<Types xmlns="${packageTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="PNG" ContentType="image/png"/><Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/><Override PartName="/word/document.xml" ContentType="${mainType}"/>${overrides.join("")}</Types>`;
}

function relationships(
	all: readonly (readonly [string, string, string, boolean?])[],
): string {
	return `<Relationships xmlns="${packageRelationships}">${all
		.map(
			([id, type, target, isOutside]) =>
				`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ""}/>`,
		)
		.join("")}</Relationships>`;
}
