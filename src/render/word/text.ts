import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { TextRun as Run, Text } from "../../report/model.ts";
import { cleanLine, cleanText } from "../clean-text.ts";

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours, with the spaces between them. */
const rightToLeft =
	/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[ \u00a0]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/;

/** Whether anything of a text would be seen. */
export function hasText(text: Text): boolean {
	return text.some((run) => cleanText(run.text).trim() !== "");
}

/** The text as Word's runs; a line break within it stays one, blank lines do not. */
export function writeRuns(text: Text): readonly ParagraphChild[] {
	return text.flatMap((run) => {
		const lines = cleanText(run.text).replace(/\n[ \n]*/g, "\n");
		return linked(run, lines);
	});
}

/** The text as Word's runs, on one line: headings and captions. */
export function writeLine(text: Text): readonly ParagraphChild[] {
	return text.flatMap((run) =>
		linked(run, cleanText(run.text).replace(/\s+/g, " ")),
	);
}

/** Plain words on one line. */
export function plain(text: string): Text {
	return [{ text: cleanLine(text) }];
}

function linked(run: Run, text: string): readonly ParagraphChild[] {
	const address = safeAddress(run.link);
	return address === undefined
		? pieces(run, text)
		: [
				new ExternalHyperlink({
					link: address,
					children: pieces(run, text, "Hyperlink"),
				}),
			];
}

function pieces(run: Run, text: string, style?: string): readonly TextRun[] {
	return text.split("\n").flatMap((line, lineIndex) =>
		line.split(rightToLeft).flatMap((piece, index) =>
			piece === "" && index > 0
				? []
				: new TextRun({
						text: piece,
						...(lineIndex > 0 && index === 0 ? { break: 1 } : {}),
						...(index % 2 === 1 ? { rightToLeft: true } : {}),
						...(run.strong ? { bold: true } : {}),
						...(run.emphasis ? { italics: true } : {}),
						...(style === undefined ? {} : { style }),
					}),
		),
	);
}

/** What no address may have in it as it stands: Word would call the whole file damaged. */
const unlinkable = /[\s<>"{}|\\^`]|%(?![\da-f]{2})/i;

/** An address that Word will open: on the web or one person's e-mail; anything else stays plain text. */
function safeAddress(link: string | undefined): string | undefined {
	if (link === undefined || !URL.canParse(link)) return undefined;
	const { protocol, href, pathname } = new URL(link);
	if (unlinkable.test(href)) return undefined;
	if (protocol === "mailto:")
		return /^[^@,;]+@[^@,;]+$/.test(pathname) ? href : undefined;
	return ["https:", "http:"].includes(protocol) ? href : undefined;
}
