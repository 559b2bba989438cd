import { grouped } from "../../vocabulary/grouped.ts";

/**
 * Degree 3 of the promise (disclosure.md, section 2) for counts that hang on one unknown, all else being told: a part
 * beside the wholes that it lies in, the two parts of a total, the four cells of a crossing with its margins.
 *
 * A reader who reruns the tool on every table that agrees with what is published tries every value of the unknown. So
 * these values are shared out, once and for all of them, among what can be printed: first each by its numbers, where
 * nothing small shows by that; then those that look alike with small counts said to be "fewer than T", where each small
 * count and group of the lot keeps every value; and all the rest alike, as [c]. What is printed of one value is thus
 * printed of exactly those that were judged together with it.
 */
export interface Line {
	/** The unknown lies between these, both in. */
	readonly from: number;
	readonly to: number;
	/** What is published: each is its start and so many times the unknown. */
	readonly cells: readonly Affine[];
	/** What holds the unknown: what a reader knows each of them may be. What is left of one beside it is a group. */
	readonly wholes: readonly Whole[];
}

export interface Affine {
	readonly start: number;
	readonly slope: 1 | -1;
}

export interface Whole {
	readonly values: readonly number[];
	/** It may be less than the unknown, and then has nothing to do with it. */
	readonly mayBeLess?: true;
	/** It lies in the unknown instead, and what the unknown is more than it is the group. */
	readonly isWithin?: true;
}

/** What is printed of a line: its numbers; small counts in words, and the rest held back; nothing at all. */
export type LineLevel = "number" | "words" | "nothing";

/** What is printed where the unknown is this, and the values for which the same is printed. */
export interface OnLine {
	readonly level: LineLevel;
	readonly alike: readonly number[];
}

/** What is printed of a line whose unknown has this value. */
export function levelOnLine(
	line: Line,
	unknown: number,
	threshold: number,
): OnLine {
	const rest = valuesOf(line, threshold).filter(
		(value) => !isSafe(line, [value], threshold),
	);
	const inWords = grouped(rest, (value) => smallAt(line, value, threshold));
	const alike = [...inWords]
		.filter(
			([key, those]) => key.includes("<") && isSafe(line, those, threshold),
		)
		.map(([, those]) => those);
	const silent = new Set(
		rest.filter((value) => !alike.some((those) => those.includes(value))),
	);
	keepCompany(line, silent, alike, threshold);
	if (silent.has(unknown))
		return { level: "nothing", alike: [...silent].sort((a, b) => a - b) };
	const words = alike.find((those) => those.includes(unknown));
	return words === undefined
		? { level: "number", alike: [unknown] }
		: { level: "words", alike: words };
}

/** The values of the unknown beside which anything could be small, or a whole be narrowed. */
function valuesOf(
	{ from, to, cells, wholes }: Line,
	threshold: number,
): readonly number[] {
	const near = wholes.map(
		({ values }) =>
			(value: number) =>
				value > Math.min(...values) - threshold &&
				value < Math.max(...values) + threshold,
	);
	const found: number[] = [];
	for (let value = from; value <= to; value++)
		if (
			cells.some((cell) => isSmall(at(cell, value), threshold)) ||
			near.some((isNear) => isNear(value))
		)
			found.push(value);
	return found;
}

/**
 * Those of which nothing is printed must keep every small value too. Where they do not, a neighbour that is printed joins
 * them, if one helps; else what is said in words; else all neighbours.
 */
function keepCompany(
	line: Line,
	silent: Set<number>,
	alike: (readonly number[])[],
	threshold: number,
): void {
	const holds = (more: readonly number[] = []) =>
		silent.size === 0 || isSafe(line, [...silent, ...more], threshold, true);
	while (!holds()) {
		const beside = [...silent]
			.flatMap((value) => [value - 1, value + 1])
			.filter(
				(value) =>
					value >= line.from &&
					value <= line.to &&
					!silent.has(value) &&
					!alike.some((those) => those.includes(value)),
			);
		const one = beside.find((value) => holds([value]));
		const more = one === undefined ? (alike.shift() ?? beside) : [one];
		if (more.length === 0) return;
		for (const value of more) silent.add(value);
	}
}

/** Which cells are small, as one word. */
function smallAt({ cells }: Line, value: number, threshold: number): string {
	return cells
		.map((cell) => (isSmall(at(cell, value), threshold) ? "<" : "c"))
		.join("");
}

/** Whether values that look alike leave every value to whatever is small in them. */
function isSafe(
	{ cells, wholes, to }: Line,
	alike: readonly number[],
	threshold: number,
	isLast = false,
): boolean {
	const keepsCells = cells.every((cell) => {
		const small = smallIn(
			alike.map((value) => at(cell, value)),
			threshold,
		);
		return small.size === 0 || small.size === threshold - 1;
	});
	return (
		keepsCells &&
		wholes.every((whole) => keepsWhole(whole, alike, to, threshold, isLast))
	);
}

/**
 * Whether what is left of a whole keeps every small value that the whole itself leaves to it; and the whole every value of
 * its own, unless nothing is printed at all, which goes with any.
 */
function keepsWhole(
	whole: Whole,
	alike: readonly number[],
	to: number,
	threshold: number,
	isLast: boolean,
): boolean {
	const { values, mayBeLess, isWithin } = whole;
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const [first, last] = [Math.min(...alike), Math.max(...alike)];
	const narrows = isWithin === true ? last < most : last > least;
	if (mayBeLess === undefined && !isLast && values.length > 1 && narrows)
		return false;
	const left = new Set(
		values.flatMap((value) =>
			alike
				.map((unknown) =>
					isWithin === true ? unknown - value : value - unknown,
				)
				.filter((rest) => rest >= 0),
		),
	);
	const small = smallIn([...left], threshold);
	if (small.size === 0) return true;
	// What the wholes leave by themselves, or two counts that are both small, is no less than can be.
	const floor =
		mayBeLess === true || isWithin === true ? 1 : Math.max(1, least - to);
	const top =
		isWithin === true && values.length > 1 && last < threshold && first > 0
			? last - least
			: threshold - 1;
	return small.size === top - floor + 1 && (small.size > 1 || left.size > 1);
}

function smallIn(
	values: readonly number[],
	threshold: number,
): ReadonlySet<number> {
	return new Set(values.filter((value) => isSmall(value, threshold)));
}

function at({ start, slope }: Affine, value: number): number {
	return start + slope * value;
}

function isSmall(value: number, threshold: number): boolean {
	return value > 0 && value < threshold;
}
