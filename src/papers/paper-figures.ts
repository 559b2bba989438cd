import type {
	PublishedFigure,
	PublishedFigures,
} from "../published/published-figures.ts";
import type { PaperNames } from "../report/paper-names.ts";
import { figuresByMark } from "./read-marks.ts";
import { readTables } from "./read-paper-tables.ts";
import { readSentences } from "./read-sentences.ts";
import type { ChangedFigure, PaperFindings, Register } from "./register.ts";
import { releasedFigures, sameValue } from "./released-figures.ts";
import { editedText, typedNumbers } from "./typed-numbers.ts";
import type { Piece, WordPaper } from "./word-paper.ts";

/** What a paper publishes, and what in it is not as the tool wrote it. */
export interface PaperFigures
	extends Pick<PublishedFigures, "figures" | "again">,
		Omit<PaperFindings, "register"> {}

/** What is known of a paper beside itself. */
export interface PaperKnowledge {
	readonly names: PaperNames;
	readonly roundTo: number | undefined;
	readonly register: Register | undefined;
	/** Text that is no statement about figures. */
	readonly fixed: readonly string[];
}

/** Finds the figures that a paper holds, numbers typed by hand, and figures that are not as they were published. */
export function paperFigures(
	paper: WordPaper,
	{ names, roundTo, register, fixed }: PaperKnowledge,
): PaperFigures {
	const figureOf = figuresByMark(names, register);
	const tables = readTables(paper.tables, names, figureOf, roundTo);
	const sentences = readSentences(
		paper.pieces,
		paper.tables,
		names,
		figureOf,
		roundTo,
	);
	const released = releasedFigures([...tables.readings, ...sentences]);
	const all = [...released.figures, ...(released.again ?? [])];
	const odd = tables.notUnderstood.map(({ place, text }) => ({ place, text }));
	return {
		...released,
		typed: typedNumbers([...piecesOf(paper, register), ...odd], {
			figures: register?.figures ?? released.figures,
			said: register?.said,
			fixed,
			labels: names.labels,
		}),
		edited:
			register?.said === undefined
				? undefined
				: editedText(piecesOf(paper, register), register.said),
		changed: register === undefined ? [] : changedFigures(all, register),
		unread: paper.unread,
	};
}

/**
 * The pieces whose numbers are looked at: where the paper's text is known, its tables' cells too; where it is not, the
 * tables of figures are the register.
 */
function piecesOf(
	paper: WordPaper,
	register: Register | undefined,
): readonly Piece[] {
	if (register?.said === undefined) return paper.pieces;
	const cells = paper.tables.flatMap(({ place, rows }) =>
		rows.flatMap((row) =>
			[...row.cells, ...(row.before ?? [])].map((text) => ({
				place: `${place}, row ${row.cells[0] ?? ""}`,
				text,
			})),
		),
	);
	return [...paper.pieces, ...cells];
}

function changedFigures(
	printed: readonly PublishedFigure[],
	register: Register,
): readonly ChangedFigure[] {
	const published = new Map(register.figures.map((one) => [one.id, one]));
	return printed.flatMap((figure) => {
		const before = published.get(figure.id);
		if (before === undefined) return [];
		const isSame =
			sameValue(figure.value, before.value) &&
			(figure.share === undefined ||
				before.share === undefined ||
				figure.share.text === before.share.text);
		// A sentence that gives a share alone, or a band for a figure held back, is no change of it.
		if (isSame) return [];
		return [
			{
				place: figure.place ?? "",
				id: figure.id,
				printed: String(figure.written.printed ?? ""),
				published: wordsOf(before),
			},
		];
	});
}

function wordsOf({ value, share }: PublishedFigure): string {
	const count =
		value.status === "shown" || value.status === "rounded"
			? String(value.count)
			: value.status === "banded"
				? value.text
				: value.status === "withheld"
					? "[c]"
					: "[x]";
	return share === undefined ? count : `${count} (${share.text})`;
}
