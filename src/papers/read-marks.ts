import { readFigure, readName } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import type { PaperNames } from "../report/paper-names.ts";
import { markOf } from "../vocabulary/figure-mark.ts";
import { type Reading, readingOf } from "./printed-figure.ts";
import {
	countPattern,
	readCount,
	readShare,
	sharePattern,
} from "./read-number.ts";
import type { Register } from "./register.ts";
import type { MarkedText, Piece } from "./word-paper.ts";

/** The figure of a mark; `undefined` where it is of another template or council. */
export type FigureOf = (mark: string) => string | undefined;

/** Of the figures that a paper of some template can print, and of those that are known to be in it. */
export function figuresByMark(
	{ shapes, places }: PaperNames,
	register: Register | undefined,
): FigureOf {
	const ids = [...shapes, ...places, ...(register?.figures ?? [])].flatMap(
		({ id }) => [id, readName(id).measure?.id ?? id],
	);
	const known = new Map([...new Set(ids)].map((id) => [markOf(id), id]));
	return (mark) => known.get(mark);
}

/** What a text says where it is marked: the number that stands there now, and its share. */
export function readMarks(
	{ place, text, marks = [] }: Piece,
	figureOf: FigureOf,
	roundTo: number | undefined,
): readonly Reading[] {
	return marks.flatMap(({ mark, from, to }) => {
		const id = figureOf(mark);
		const words = text.slice(from, to);
		const [, inBrackets] =
			new RegExp(`\\((${sharePattern})\\)$`).exec(words) ?? [];
		const [alone] = new RegExp(`^${sharePattern}$`).exec(words) ?? [];
		const [count] =
			alone === undefined ? (new RegExp(countPattern).exec(words) ?? []) : [];
		const share = inBrackets ?? alone;
		if (id === undefined || (count === undefined && share === undefined))
			return [];
		return [readingOf(id, place, count, share, roundTo)];
	});
}

/** What a row of a table says where it is marked: of each figure its count, its share, or both. */
export function readMarkedCells(
	marked: readonly MarkedText[],
	place: string,
	figureOf: FigureOf,
	roundTo: number | undefined,
): readonly Reading[] {
	const found = marked.flatMap(({ mark, text }) => {
		const id = figureOf(mark);
		return id === undefined ? [] : [{ id, text }];
	});
	return [...new Set(found.map(({ id }) => id))].flatMap((id) => {
		const texts = found.flatMap((one) => (one.id === id ? [one.text] : []));
		const key = readFigure(id);
		const isRounded = key !== undefined && measures[key.measure].aboutChildren;
		const [value] = texts.flatMap(
			(text) => readCount(text, isRounded ? roundTo : undefined) ?? [],
		);
		const [share] = texts.flatMap((text) => readShare(text) ?? []);
		return value === undefined && share === undefined
			? []
			: [{ id, value, share, place, said: texts.join(" ") }];
	});
}

/** Whether a place in a text stands for a figure that is known: what its words are like need not be guessed. */
export function isMarked(
	{ marks = [] }: Piece,
	at: number,
	figureOf: FigureOf,
): boolean {
	return marks.some(
		({ mark, from, to }) =>
			from <= at && at < to && figureOf(mark) !== undefined,
	);
}
