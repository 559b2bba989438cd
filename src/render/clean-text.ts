/**
 * Text as an XML file may hold it: without the characters that XML 1.0 forbids (section 2.2) and without halves of
 * characters. Line breaks of every kind become `\n`, tabs become spaces.
 */
export function cleanText(text: string): string {
	return text
		.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
		.replace(/\t/g, " ")
		.replace(/(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "");
}

/** Clean text on one line: for captions, headings, alt text and properties. */
export function cleanLine(text: string): string {
	return cleanText(text).replace(/\s+/g, " ").trim();
}
