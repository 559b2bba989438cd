import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import type { TextRun } from "./model.ts";

/** Characters for private use, which no text has: before a figure's id, between it and its words, after these. */
const [open, middle, close] = ["\ue000", "\ue001", "\ue002"];

/**
 * Words that stand for a figure, as sentences are put together from strings: so that the paper can mark their place. Behind
 * those of a revised figure stands [r], as in tables.
 */
export function marked(
	figure: Pick<ProtectedFigure, "id" | "flags">,
	words: string,
): string {
	const revised = figure.flags.includes("r") ? " [r]" : "";
	return markedAlone(figure, words) + revised;
}

/** The same without a flag behind them: cells of tables have their own. */
export function markedAlone(
	{ id }: Pick<ProtectedFigure, "id">,
	words: string,
): string {
	return `${open}${id}${middle}${words}${close}`;
}

/** A sentence as runs of text, those that stand for a figure with its id. */
export function runsOf(sentence: string): readonly TextRun[] {
	const pattern = new RegExp(
		`${open}([^${middle}]*)${middle}([^${close}]*)${close}`,
		"gu",
	);
	const runs: TextRun[] = [];
	let end = 0;
	for (const {
		index,
		0: whole,
		1: figure = "",
		2: text = "",
	} of sentence.matchAll(pattern)) {
		runs.push({ text: sentence.slice(end, index) }, { text, figure });
		end = index + whole.length;
	}
	return [...runs, { text: sentence.slice(end) }].filter(
		({ text }) => text !== "",
	);
}
