import type { Box } from "./propagate.ts";
import type { Row } from "./row.ts";
import { begin, exchange, type Tableau, worthOf } from "./tableau.ts";
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

function keepFreeWithin<N>(state: Tableau<N>): void {
	for (const variable of state.free) {
		const { values, lower, upper } = state;
		const value = Math.max(values[variable] ?? 0, lower[variable] ?? 0);
		values[variable] = Math.min(value, upper[variable] ?? 0);
	}
}

function wholeMultiple<N>(
	state: Tableau<N>,
	places: number,
): readonly number[] {
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
function repair<N>(state: Tableau<N>): boolean {
	for (;;) {
		const out = firstOut(state);
		if (out === undefined) return true;
		const column = firstHelp(state, out.line, out.rises);
		if (column === undefined) return false;
		exchange(state, out.line, column, out.target);
	}
}

function firstOut<N>(
	state: Tableau<N>,
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

function compare<N>(
	{ arithmetic, divisors }: Tableau<N>,
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
	{ arithmetic, free, lines, values, lower, upper }: Tableau<N>,
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
