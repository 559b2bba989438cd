import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import type { TableOfWholes } from "../measures/measure.ts";
import { marked } from "./figure-marks.ts";
import { capitalised, inSentence, wordsWithAnd } from "./list-words.ts";
import { phrasesOf, type TablePhrases } from "./phrases.ts";
import {
	countInWords,
	isShownAs,
	isTold,
	shareAfterCount,
	wholeInWords,
} from "./say-figure.ts";
import { baseForms, phraseOf } from "./table-words.ts";
import type { Writing } from "./writing.ts";

/**
 * Says a table whose rows are shares of wholes of their own: each row that the phrases have words for, "Of the 87 children
 * reported missing, 12 (14%) were also at risk"; else which share is the largest and which the smallest. Nothing where
 * what is published proves neither.
 */
export function describeWholes(
	writing: Writing,
	layout: TableOfWholes,
	cells: readonly ProtectedFigure[],
	phrases: TablePhrases,
): string {
	const worded = cells.filter(({ cell }) =>
		cell.some(({ category }) => phrases.categories.has(category)),
	);
	const says =
		worded.length > 0
			? sayRows(writing, worded, phrases)
			: sayEnds(writing, layout, cells);
	const [first] = cells;
	const own = first && ownPeriodOf(first, writing.figures);
	// Quoted alone it would be taken for the paper's whole period.
	return says === "" || own === undefined
		? capitalised(says)
		: `In ${own.label}, ${says}`;
}

/** What leads to a table of which neither end can be named; nothing where it stands nowhere in the paper. */
export function sayNoEnds(layout: TableOfWholes, reference: string): string {
	return reference === ""
		? ""
		: `${capitalised(reference)} gives the ${inSentence(layout.share)} row by row. The numbers are too small, or too alike, to name the largest and the smallest.`;
}

function sayRows(
	writing: Writing,
	cells: readonly ProtectedFigure[],
	phrases: TablePhrases,
): string {
	const rows = cells.flatMap((figure) => {
		const base = baseOf(writing, figure);
		const whole = base?.value.status;
		const isBased = whole === "shown" || whole === "rounded";
		if (!base || !isBased || !isTold(figure.value)) return [];
		if (isShownAs(base, 0)) return [];
		const { verb, says } = phraseOf(figure, phrases);
		const own = phrasesOf(writing.template.phrases, base.measure);
		const noun = baseForms(own, base.measure, undefined);
		const form = isShownAs(figure, 1) ? "one" : "many";
		return [
			`of ${wholeInWords(base, noun)}, ${sayPart(writing, figure)} ${verb[form]} ${says[form]}`,
		];
	});
	return rows.length === 0 ? "" : `${rows.join("; ")}.`;
}

/** The largest share and the smallest, where they are of wholes large enough and no two lie at the same end by chance of rounding. */
function sayEnds(
	writing: Writing,
	layout: TableOfWholes,
	cells: readonly ProtectedFigure[],
): string {
	const { only } = layout;
	const rows = cells.filter(
		(figure) =>
			(only === undefined ||
				figure.cell.some(({ category }) => category === only.category)) &&
			// Of none there is no share.
			!isShownAs(baseOf(writing, figure), 0),
	);
	const shares = rows.flatMap((figure) => {
		const { share, flags } = figure;
		return share?.status === "shown" && !flags.includes("u")
			? [{ figure, percent: share.percent }]
			: [];
	});
	if (shares.length < Math.max(3, rows.length)) return "";
	const at = (end: number) =>
		shares.filter(({ percent }) => percent === end).map(({ figure }) => figure);
	const percents = shares.map(({ percent }) => percent);
	const [most, least] = [at(Math.max(...percents)), at(Math.min(...percents))];
	if (most.length + least.length > 4 || most.some((one) => least.includes(one)))
		return "";
	const what = inSentence(layout.share);
	return `the ${what} was largest for ${sayEnd(writing, layout, most)}, and smallest for ${sayEnd(writing, layout, least)}.`;
}

function sayEnd(
	writing: Writing,
	{ only }: TableOfWholes,
	figures: readonly ProtectedFigure[],
): string {
	return wordsWithAnd(
		figures.map((figure) => {
			const row = figure.cell.find(
				({ breakdown }) => breakdown !== only?.breakdown,
			);
			const base = baseOf(writing, figure);
			const of = base ? ` of ${countInWords(base.value)}` : "";
			const { decimals } = writing.context.settings;
			const share = shareAfterCount(figure, decimals).replace(
				/ \((.*)\)/,
				", $1",
			);
			return `‘${inSentence(row?.label ?? figure.label)}’ (${marked(figure, countInWords(figure.value))}${of}${share})`;
		}),
	);
}

function sayPart(writing: Writing, figure: ProtectedFigure): string {
	return marked(
		figure,
		countInWords(figure.value) +
			shareAfterCount(figure, writing.context.settings.decimals),
	);
}

function baseOf(
	writing: Writing,
	figure: ProtectedFigure,
): ProtectedFigure | undefined {
	return figure.base === undefined
		? undefined
		: writing.figures.byId.get(figure.base);
}
