import { cleanLine, cleanText } from "../clean-text.ts";

/** Words between tags or in an attribute, on one line. Whatever they are, they stay words: nothing of them is markup. */
export function escapeLine(words: string): string {
	return escapeSigns(cleanLine(words));
}

/** The same with spaces at its ends, and lines, as they are. */
export function escapeText(words: string): string {
	return escapeSigns(cleanText(words));
}

/**
 * Words as a string of a style sheet: all but plain letters, figures and spaces by their number, and a space that ends it:
 * without one, the space of the words themselves would be taken for that (CSS Syntax 3, section 4.3.7).
 */
export function styleString(words: string): string {
	const escaped = cleanLine(words).replace(
		/[^A-Za-z0-9 ]/gu,
		(sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
	);
	return `"${escaped}"`;
}

const escapes: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escapeSigns(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
