/** How files begin that people rename to .csv, as letters that each stand for a byte, and what a message calls them. */
const signatures: readonly (readonly [begins: string, is: string])[] = [
	["PK\x03\x04", "a zip archive or an Excel workbook"],
	["PK\x05\x06", "an empty zip archive"],
	[
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
		"an old Excel workbook, or another file of an office program",
	],
	["\x09\x00\x04\x00", "a very old workbook"],
	["\x09\x02\x06\x00", "a very old workbook"],
	["\x09\x04\x06\x00", "a very old workbook"],
	["\x09\x08\x08\x00", "a very old workbook"],
	["ID;P", "a workbook of the SYLK kind"],
	["{\\rtf", "a document in rich text"],
	["\x89PNG\r\n\x1a\n", "a picture"],
	["\xff\xd8\xff", "a picture"],
	["GIF87a", "a picture"],
	["GIF89a", "a picture"],
	["II*\x00", "a picture"],
	["MM\x00*", "a picture"],
	["MZ\x90\x00", "a program"],
	["\x7fELF", "a program"],
	["\x1f\x8b", "a compressed archive"],
	["BZh", "a compressed archive"],
	["7z\xbc\xaf\x27\x1c", "a compressed archive"],
	["Rar!\x1a\x07", "a compressed archive"],
	["\xfd7zXZ", "a compressed archive"],
	["SQLite format 3\x00", "a database"],
	["\x00\x01\x00\x00Standard ", "a database"],
	["PAR1", "a database"],
];

/** Spaces and comments may stand before what tells a page or a document in XML. */
const before = /^\s*(?:<!--(?:(?!-->).)*-->\s*)*/s.source;

const webPage = new RegExp(
	`${before}<(?:!doctype html|html|head|body|table|meta|div|script)\\b`,
	"is",
);

const xml = new RegExp(
	`${before}<(?:\\?xml|!doctype|[a-z][\\w:.-]*[\\s>])`,
	"is",
);

const json = /^\s*(?:\{\s*"|\[\s*[[{])/;

/** Mail programs and web servers write a few lines before a PDF. */
const pdf = /^.{0,1000}?%PDF-\d/s;

/**
 * What a file is that only calls itself a CSV, told by how it begins; `undefined` where it may be one.
 *
 * @param start some thousand bytes from its beginning
 */
export function otherKindOf(start: Uint8Array): string | undefined {
	const letters: string = Reflect.apply(
		String.fromCharCode,
		undefined,
		start.subarray(0, 8192),
	);
	const text = letters.replace(/^\xef\xbb\xbf/, "");
	if (pdf.test(text)) return "a PDF";
	if (webPage.test(text))
		return "a web page, perhaps of a sign-in or of an error";
	if (xml.test(text)) return "a document in XML";
	if (json.test(text)) return "a JSON file";
	return signatures.find(([begins]) => text.startsWith(begins))?.[1];
}
