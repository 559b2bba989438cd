import { Paragraph, SimpleField, TextRun } from "docx";
import { plain } from "../paper-text.ts";
import { writeRuns } from "./text.ts";

/**
 * "Table 3: …" or "Figure 2: …", with its number as a field that Word counts again when pages are added, and that holds
 * its number already: no prompt when the paper is opened.
 */
export function writeCaption(
	kind: "Table" | "Figure",
	number: number,
	words: string,
): Paragraph {
	return new Paragraph({
		style: "Caption",
		children: [
			new TextRun(`${kind} `),
			new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number)),
			new TextRun(": "),
			...writeRuns(plain(words)),
		],
	});
}

/** Notes under a table or a figure, each a small paragraph, kept together. */
export function writeNotes(notes: readonly string[]): readonly Paragraph[] {
	const texts = notes.map(plain).filter((text) => text[0]?.text !== "");
	return texts.map(
		(text, index) =>
			new Paragraph({
				style: "SmallNote",
				keepLines: true,
				...(index < texts.length - 1
					? { keepNext: true, spacing: { after: 0 } }
					: {}),
				children: writeRuns(text),
			}),
	);
}
