import type { TextRun as Run, Text } from "../../report/model.ts";
import { lineOf, safeAddress, wordsOf } from "../paper-text.ts";
import { escapeText } from "./escape.ts";

/** The text as HTML; a line break within it stays one. */
export function writeText(text: Text): string {
	return text
		.map((run) =>
			dressed(run, escapeText(wordsOf(run)).replaceAll("\n", "<br/>")),
		)
		.join("");
}

/** The text as HTML on one line: headings. */
export function writeLine(text: Text): string {
	return text.map((run) => dressed(run, escapeText(lineOf(run)))).join("");
}

/** The words alone, on one line. */
export function lineOfText(text: Text): string {
	return text.map(lineOf).join("").trim();
}

function dressed(run: Run, text: string): string {
	const words =
		run.figure === undefined
			? text
			: `<span data-figure="${escapeText(run.figure)}">${text}</span>`;
	const strong = run.strong ? `<strong>${words}</strong>` : words;
	const emphasised = run.emphasis ? `<em>${strong}</em>` : strong;
	if (run.section !== undefined)
		return `<a href="#${run.section}">${emphasised}</a>`;
	const address = safeAddress(run.link);
	return address === undefined
		? emphasised
		: `<a href="${escapeText(address)}">${emphasised}</a>`;
}
