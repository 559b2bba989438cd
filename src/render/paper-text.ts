import type { TextRun as Run, Text } from "../report/model.ts";
import { cleanLine, cleanText } from "./clean-text.ts";

/** Whether anything of a text would be seen. */
export function hasText(text: Text): boolean {
	return text.some((run) => cleanText(run.text).trim() !== "");
}

/** Plain words on one line. */
export function plain(text: string): Text {
	return [{ text: cleanLine(text) }];
}

/** The words of a run; a line break within them stays one, blank lines do not. */
export function wordsOf(run: Run): string {
	return cleanText(run.text).replace(/\n[ \n]*/g, "\n");
}

/** The words of a run on one line: headings and captions. */
export function lineOf(run: Run): string {
	return cleanText(run.text).replace(/\s+/g, " ");
}

/** No cell of a table is empty, not even one whose text holds nothing that can be printed. */
export function statedText(text: Text): Text {
	return hasText(text) ? text : plain("Not stated");
}

/** One pair of marks, whether or not the export has its own; empty where there is nothing to quote. */
export function quotedWords(text: string): string {
	const words = cleanText(text).trim();
	if (words === "") return "";
	const bare = /^["“”]([^"“”]*)["“”]$/u.exec(words)?.[1] ?? words;
	return `“${bare}”`;
}

/** What no address may have in it as it stands: Word would call the whole file damaged. */
const unlinkable = /[\s<>"{}|\\^`]|%(?![\da-f]{2})/i;

/** An address that may be opened: on the web or one person's e-mail; anything else stays plain text. */
export function safeAddress(link: string | undefined): string | undefined {
	if (link === undefined || !URL.canParse(link)) return undefined;
	const { protocol, href, pathname } = new URL(link);
	if (unlinkable.test(href)) return undefined;
	if (protocol === "mailto:")
		return /^[^@,;]+@[^@,;]+$/.test(pathname) ? href : undefined;
	return ["https:", "http:"].includes(protocol) ? href : undefined;
}
