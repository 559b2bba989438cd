import type { Box } from "./propagate.ts";
import type { Row } from "./row.ts";
import {
	type Arithmetic,
	largeNumbers,
	safe,
	smallNumbers,
	TooLarge,
} from "./whole-numbers.ts";

/** An exact relaxation, whose points can be carried on in whole numbers. */
export interface ExactRelaxation extends Relaxation {
	/** The point found last, times the least number that makes all of it whole. */
	readonly wholeMultiple: () => readonly number[];
}

/** Rows and a box without the condition that values are whole. */
export interface Relaxation {
	/** Whether some point is left; a "no" is proved exactly. */
	readonly leavesPoint: (box: Box) => "yes" | "no" | "unproven";
	/** Of the point found last. */
	readonly valueAt: (place: number) => Value;
	/** A whole-number table that was checked, where one is found quickly. */
	readonly wholeTable?: (box: Box) => Float64Array | undefined;
}

export interface Value {
	readonly whole: boolean;
	/** The value, or the whole number below it. */
	readonly floor: number;
}

/**
 * Asks in exact arithmetic whether rows and a box leave a point: the simplex method in whole numbers, which goes on
 * from where the last question ended. Numbers that outgrow 2^53 are carried on in large ones.
 */
export function exactRelaxation(
	rows: readonly Row[],
	places: number,
): ExactRelaxation {
	let simplex: ExactRelaxation = simplexIn(smallNumbers, rows, places);
	return {
		leavesPoint: (box) => {
			try {
				return simplex.leavesPoint(box);
			} catch (error) {
				if (!(error instanceof TooLarge)) throw error;
				simplex = simplexIn(largeNumbers, rows, places);
				return simplex.leavesPoint(box);
			}
		},
		valueAt: (place) => simplex.valueAt(place),
		wholeMultiple: () => simplex.wholeMultiple(),
	};
}

/**
 * Places and rows are variables alike: each row's is what the row comes to. Those that are `free` have a whole value
 * within their bounds; each of the others is a combination of the free ones, kept as whole numbers over a divisor.
 */
interface State<N> {
	readonly arithmetic: Arithmetic<N>;
	/** Variables: at [i] the one that line i combines; at [p] the free one of column p. */
	readonly combined: number[];
	readonly free: number[];
	readonly lines: N[][];
	readonly divisors: N[];
	/** The whole value of each variable that is free. */
	readonly values: Float64Array;
	readonly lower: Float64Array;
	readonly upper: Float64Array;
}

function simplexIn<N>(
	arithmetic: Arithmetic<N>,
	rows: readonly Row[],
	places: number,
): ExactRelaxation {
	const state = begin(arithmetic, rows, places);
	return {
		leavesPoint: (box) => {
			state.lower.set(box.lower);
			state.upper.set(box.upper);
			keepFreeWithin(state);
			return repair(state) ? "yes" : "no";
		},
		wholeMultiple: () => wholeMultiple(state, places),
		valueAt: (place) => {
			const line = state.combined.indexOf(place);
			if (line < 0) return { whole: true, floor: state.values[place] ?? 0 };
			return arithmetic.quotient(
				worthOf(state, line),
				state.divisors[line] ?? arithmetic.one,
			);
		},
	};
}

function begin<N>(
	arithmetic: Arithmetic<N>,
	rows: readonly Row[],
	places: number,
): State<N> {
	const state = {
		arithmetic,
		combined: rows.map((_, at) => places + at),
		free: Array.from({ length: places }, (_, place) => place),
		lines: rows.map((row) => {
			const line = Array.from({ length: places }, () => arithmetic.zero);
			for (const [i, place] of row.places.entries())
				line[place] = arithmetic.of(row.coefficients[i] ?? 0);
			return line;
		}),
		divisors: rows.map(() => arithmetic.one),
		values: new Float64Array(places + rows.length),
		lower: new Float64Array(places + rows.length),
		upper: new Float64Array(places + rows.length),
	};
	for (const [at, row] of rows.entries()) {
		state.lower[places + at] = row.lower;
		state.upper[places + at] = row.upper;
	}
	return state;
}

function keepFreeWithin<N>(state: State<N>): void {
	for (const variable of state.free) {
		const { values, lower, upper } = state;
		const value = Math.max(values[variable] ?? 0, lower[variable] ?? 0);
		values[variable] = Math.min(value, upper[variable] ?? 0);
	}
}

function wholeMultiple<N>(state: State<N>, places: number): readonly number[] {
	const { arithmetic: a, combined, divisors, values } = state;
	// What the free values are multiplied by, so that every divisor goes out.
	const common = divisors.reduce(
		(product, divisor) =>
			a.times(product, a.over(divisor, a.divisor(product, divisor))),
		a.one,
	);
	return Array.from({ length: places }, (_, place) => {
		const line = combined.indexOf(place);
		const scaled =
			line < 0
				? a.times(a.of(values[place] ?? 0), common)
				: a.times(
						worthOf(state, line),
						a.over(common, divisors[line] ?? a.one),
					);
		return safe(a.quotient(scaled, a.one).floor);
	});
}

/** Bland's rule: always the first variable that is out of bounds, and the first that can help, so that it ends. */
function repair<N>(state: State<N>): boolean {
	for (;;) {
		const out = firstOut(state);
		if (out === undefined) return true;
		const column = firstHelp(state, out.line, out.rises);
		if (column === undefined) return false;
		exchange(state, out.line, column, out.target);
	}
}

function firstOut<N>(
	state: State<N>,
):
	| { readonly line: number; readonly rises: boolean; readonly target: number }
	| undefined {
	const { combined, lower, upper } = state;
	let found: ReturnType<typeof firstOut<N>>;
	let first = Number.POSITIVE_INFINITY;
	for (let line = 0; line < combined.length; line++) {
		const variable = combined[line] ?? 0;
		if (variable > first) continue;
		const value = worthOf(state, line);
		const [from = 0, to = 0] = [lower[variable], upper[variable]];
		const below = from !== -Infinity && compare(state, line, value, from) < 0;
		const above = to !== Infinity && compare(state, line, value, to) > 0;
		if (!below && !above) continue;
		first = variable;
		found = { line, rises: below, target: below ? from : to };
	}
	return found;
}

/** What a line comes to, times its divisor. */
function worthOf<N>(state: State<N>, line: number): N {
	const { arithmetic, free, values, lines } = state;
	const coefficients = lines[line] ?? [];
	let sum = arithmetic.zero;
	for (let column = 0; column < free.length; column++) {
		const coefficient = coefficients[column] ?? arithmetic.zero;
		const value = values[free[column] ?? 0] ?? 0;
		if (value === 0 || arithmetic.sign(coefficient) === 0) continue;
		sum = arithmetic.add(
			sum,
			arithmetic.times(coefficient, arithmetic.of(value)),
		);
	}
	return sum;
}

function compare<N>(
	{ arithmetic, divisors }: State<N>,
	line: number,
	value: N,
	bound: number,
): number {
	const scaled = arithmetic.times(
		divisors[line] ?? arithmetic.one,
		arithmetic.of(bound),
	);
	return arithmetic.sign(arithmetic.add(value, arithmetic.negate(scaled)));
}

function firstHelp<N>(
	{ arithmetic, free, lines, values, lower, upper }: State<N>,
	line: number,
	rises: boolean,
): number | undefined {
	let found: number | undefined;
	for (let column = 0; column < free.length; column++) {
		const variable = free[column] ?? 0;
		if (found !== undefined && variable > (free[found] ?? 0)) continue;
		const sign = arithmetic.sign(lines[line]?.[column] ?? arithmetic.zero);
		if (sign === 0) continue;
		const up = rises === sign > 0;
		const value = values[variable] ?? 0;
		const room = up
			? value < (upper[variable] ?? 0)
			: value > (lower[variable] ?? 0);
		if (room) found = column;
	}
	return found;
}

/** The line's variable becomes free, at the bound that it had crossed; the column's becomes a combination. */
function exchange<N>(
	state: State<N>,
	line: number,
	column: number,
	target: number,
): void {
	const { combined, free, lines, divisors, values } = state;
	const leaving = combined[line] ?? 0;
	const solved = solveFor(state, line, column);
	for (let other = 0; other < lines.length; other++)
		if (other !== line) substitute(state, other, column, solved);
	lines[line] = solved.line;
	divisors[line] = solved.divisor;
	combined[line] = free[column] ?? 0;
	free[column] = leaving;
	values[leaving] = target;
}

interface Line<N> {
	readonly line: N[];
	readonly divisor: N;
}

/** From d·x = Σ a·y + c·e follows c·e = d·x − Σ a·y. */
function solveFor<N>(state: State<N>, line: number, column: number): Line<N> {
	const { arithmetic: a, lines, divisors } = state;
	const before = lines[line] ?? [];
	const pivot = before[column] ?? a.one;
	const flip = a.sign(pivot) > 0;
	const solved = before.map((value) => (flip ? a.negate(value) : value));
	const divisor = divisors[line] ?? a.one;
	solved[column] = flip ? divisor : a.negate(divisor);
	return reduced(a, solved, flip ? pivot : a.negate(pivot));
}

function substitute<N>(
	state: State<N>,
	other: number,
	column: number,
	solved: Line<N>,
): void {
	const { arithmetic: a, lines, divisors } = state;
	const before = lines[other] ?? [];
	const times = before[column] ?? a.zero;
	if (a.sign(times) === 0) return;
	const after = before.map((value, at) => {
		const own =
			at === column || a.sign(value) === 0
				? a.zero
				: a.times(value, solved.divisor);
		const put = solved.line[at] ?? a.zero;
		return a.sign(put) === 0 ? own : a.add(own, a.times(times, put));
	});
	const divisor = a.times(divisors[other] ?? a.one, solved.divisor);
	const line = reduced(a, after, divisor);
	lines[other] = line.line;
	divisors[other] = line.divisor;
}

/** The same line with the smallest numbers. */
function reduced<N>(a: Arithmetic<N>, line: N[], divisor: N): Line<N> {
	let common = divisor;
	const isOne = (value: N) => a.sign(a.add(value, a.negate(a.one))) === 0;
	for (const value of line) {
		if (isOne(common)) return { line, divisor };
		if (a.sign(value) !== 0) common = a.divisor(common, value);
	}
	if (isOne(common)) return { line, divisor };
	return {
		line: line.map((value) =>
			a.sign(value) === 0 ? value : a.over(value, common),
		),
		divisor: a.over(divisor, common),
	};
}
