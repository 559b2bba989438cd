import { cleanLine } from "../clean-text.ts";
import { escapeLine } from "./escape.ts";

/** Notes under a table or a figure, each a small paragraph. */
export function writeNotes(notes: readonly string[]): readonly string[] {
	return notes
		.filter((note) => cleanLine(note) !== "")
		.map((note) => `<p class="note">${escapeLine(note)}</p>`);
}

/** "Table 3: …" or "Figure 2: …". */
export function writeCaption(
	kind: "Table" | "Figure",
	number: number,
	words: string,
): string {
	return `${kind} ${number}: ${escapeLine(words)}`;
}
