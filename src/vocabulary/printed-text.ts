import { decodeHTMLStrict } from "entities/decode";
import {
	hasBrokenLetters,
	mendControls,
	mendLetters,
} from "./broken-letters.ts";

/** Text that is bound for print, as it may be printed; or why it may not, as a phrase for a message. */
export type PrintedText =
	| { readonly ok: true; readonly text: string; readonly isMended: boolean }
	| { readonly ok: false; readonly because: string };

/**
 * Takes out of a text what programs put into it: tags and entities of web pages, codes of spreadsheets for letters
 * (_x000D_), letters of UTF-8 that were read as Windows-1252, marks that nobody sees. Only where what was meant is
 * certain: a text with anything else that looks like it, such as a script or an unknown tag, is not printed.
 */
export function printedText(written: string): PrintedText {
	let text = written;
	for (let round = 0; round < mostRounds; round++) {
		const before = text;
		text = withoutTags(decodeEntities(mendLetters(decodeCodes(text))));
		if (text === before) break;
	}
	text = withoutControls(mendControls(text)).replace(/\s+/gu, " ").trim();
	const because = whatIsLeft(text);
	if (because !== undefined) return { ok: false, because };
	const plain = written.replace(/\s+/gu, " ").trim();
	return { ok: true, text, isMended: text !== plain };
}

/** What was written for a web page, and again as text of one, and again. */
const mostRounds = 8;

/** `_x000D_` as Excel writes a letter that XML cannot have; `\u2019` as programs do. */
function decodeCodes(text: string): string {
	return text
		.replace(/_x([0-9a-f]{4})_|\\u([0-9a-f]{4})/gi, (_, excel, program) =>
			String.fromCharCode(Number.parseInt(excel ?? program, 16)),
		)
		.replace(/\\r\\n|\\n/g, " ");
}

/** Entities with their semicolon; of those that people know, also without. */
function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	return decodeHTMLStrict(
		text.replace(/&(amp|nbsp|quot|apos|lt|gt|#\d{2,5})(?![\w;])/gi, "&$1;"),
	);
}

/** Tags that end a line or a paragraph: a space stands in their place. */
const blocks =
	"address|article|aside|blockquote|br|center|dd|div|dl|dt|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul";

/** Tags about how letters look: nothing stands in their place. */
const inline =
	"a|abbr|acronym|b|big|cite|code|del|dfn|em|font|i|ins|label|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr|[a-z]\\w{0,9}:[a-z]\\w{0,19}";

const attributes =
	"(?:\\s+[a-z][\\w:-]*\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+))*\\s*";
const block = new RegExp(`</?(?:${blocks})${attributes}/?>`, "gi");
const mark = new RegExp(`</?(?:${inline})${attributes}/?>`, "gi");

function withoutTags(text: string): string {
	if (!text.includes("<")) return text;
	return text
		.replace(/<!--[^<>]*-->/g, " ")
		.replace(block, " ")
		.replace(mark, "");
}

/** Marks without a width are dropped, but those that join letters: some scripts, and signs of several parts, need them. */
function withoutControls(text: string): string {
	return text
		.replace(/[\t\n\v\f\r\u0085]/g, " ")
		.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, "");
}

/** "M&S;" is none: those that are not known begin with small letters, as misspelt ones do. */
const entity =
	/&(?:#\d|#x[\da-f]|[a-z]{2,31}\d{0,2};|(?:nbsp|amp|quot|apos|[lr][sd]quo)[^a-z])/;

function whatIsLeft(text: string): string | undefined {
	if (/<\s*[/!?]?\s*[a-z]/iu.test(text) || /\{\\rtf/i.test(text))
		return "a tag or other markup";
	if (entity.test(text)) return "an entity of a web page";
	if (/_x[0-9a-f]{4}_/i.test(text)) return "a code of a spreadsheet";
	if (hasBrokenLetters(text)) return "letters that came out broken";
	return /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u.test(text)
		? "a letter that no font has"
		: undefined;
}
