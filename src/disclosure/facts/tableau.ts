import type { Row } from "./row.ts";
import type { Arithmetic } from "./whole-numbers.ts";

/**
 * Places and rows are variables alike: each row's is what the row comes to. Those that are `free` have a whole value
 * within their bounds; each of the others is a combination of the free ones, kept as whole numbers over a divisor.
 */
export interface Tableau<N> {
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

/** Every place free, every row combined of its places. */
export function begin<N>(
	arithmetic: Arithmetic<N>,
	rows: readonly Row[],
	places: number,
): Tableau<N> {
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

/** What a line comes to, times its divisor. */
export function worthOf<N>(state: Tableau<N>, line: number): N {
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

/** The line's variable becomes free, at the bound that it had crossed; the column's becomes a combination. */
export function exchange<N>(
	state: Tableau<N>,
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
function solveFor<N>(state: Tableau<N>, line: number, column: number): Line<N> {
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
	state: Tableau<N>,
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
