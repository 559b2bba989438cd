import type { Box } from "./propagate.ts";
import type { Row } from "./row.ts";

/** An equation over whole numbers: what its open places add up to. No coefficient is 0. */
interface Equation {
	readonly terms: Map<number, bigint>;
	rest: bigint;
}

/**
 * Whether the rows that are equations have any solution in whole numbers, negative ones too, with the places that the
 * box fixes: 2a − 2b = 1 has none, however far one looks. What an equation says of a place that it counts once is put in
 * the place's stead everywhere, which leaves next to nothing of sums; the rest is solved in Hermite normal form.
 */
export function haveWholeSolution(rows: readonly Row[], box: Box): boolean {
	const equations = rows
		.filter(({ lower, upper }) => lower === upper)
		.map((row) => equationIn(row, box));
	const left = withoutSinglePlaces(equations);
	return left !== undefined && isSolvable(left);
}

function equationIn({ places, coefficients, lower }: Row, box: Box): Equation {
	const equation = { terms: new Map<number, bigint>(), rest: BigInt(lower) };
	for (const [i, place] of places.entries()) {
		const coefficient = BigInt(coefficients[i] ?? 0);
		if (box.lower[place] === box.upper[place])
			equation.rest -= coefficient * BigInt(box.lower[place] ?? 0);
		else addTo(equation.terms, place, coefficient);
	}
	return equation;
}

function addTo(
	terms: Map<number, bigint>,
	place: number,
	coefficient: bigint,
): void {
	const sum = (terms.get(place) ?? 0n) + coefficient;
	if (sum === 0n) terms.delete(place);
	else terms.set(place, sum);
}

/**
 * The equations that are left, none of which counts a place once or minus once; `undefined` where one says what cannot
 * be. A place that is counted once is whole where the others are, so that nothing is lost with it. The shortest equations
 * first: they make the others least long.
 */
function withoutSinglePlaces(
	equations: readonly Equation[],
): readonly Equation[] | undefined {
	const open = new Set(equations);
	const holders = new Map<number, Set<Equation>>();
	for (const equation of open)
		for (const place of equation.terms.keys())
			holders.set(place, (holders.get(place) ?? new Set()).add(equation));
	for (;;) {
		let next:
			| { readonly equation: Equation; readonly place: number }
			| undefined;
		for (const equation of open) {
			const { terms, rest } = equation;
			if (terms.size === 0 && rest !== 0n) return undefined;
			if (terms.size === 0) open.delete(equation);
			if (next !== undefined && next.equation.terms.size <= terms.size)
				continue;
			for (const [place, coefficient] of terms)
				if (coefficient === 1n || coefficient === -1n) {
					next = { equation, place };
					break;
				}
		}
		if (next === undefined) return [...open];
		const { equation, place } = next;
		open.delete(equation);
		for (const other of equation.terms.keys())
			holders.get(other)?.delete(equation);
		const sign = equation.terms.get(place) ?? 1n;
		for (const other of holders.get(place) ?? []) {
			const times = (other.terms.get(place) ?? 0n) * sign;
			for (const [each, coefficient] of equation.terms) {
				addTo(other.terms, each, -times * coefficient);
				if (each === place) continue;
				if (other.terms.has(each))
					holders.set(each, (holders.get(each) ?? new Set()).add(other));
				else holders.get(each)?.delete(other);
			}
			other.rest -= times * equation.rest;
		}
		holders.delete(place);
	}
}

/**
 * Columns are added to one another by Euclid's algorithm until each equation has one that those before it have not
 * (Hermite normal form); then it is solved one by one.
 */
function isSolvable(equations: readonly Equation[]): boolean {
	const open = [
		...new Set(equations.flatMap(({ terms }) => [...terms.keys()])),
	];
	const rest = equations.map((equation) => equation.rest);
	const matrix = equations.map(({ terms }) =>
		open.map((place) => terms.get(place) ?? 0n),
	);
	let solved = 0;
	for (const [at, line] of matrix.entries()) {
		const hasPivot = leaveOne(matrix, line, solved);
		const pivot = hasPivot ? (line[solved] ?? 1n) : 1n;
		const value = (rest[at] ?? 0n) / pivot;
		if (value * pivot !== rest[at] || (!hasPivot && value !== 0n)) return false;
		if (!hasPivot) continue;
		for (const [other, { [solved]: factor = 0n }] of matrix.entries())
			if (other > at) rest[other] = (rest[other] ?? 0n) - factor * value;
		solved++;
	}
	return true;
}

/** Leaves one column of a line, of those from `first` on, and swaps it there; false where none is left. */
function leaveOne(
	matrix: readonly bigint[][],
	line: readonly bigint[],
	first: number,
): boolean {
	const size = (at: number) => {
		const value = line[at] ?? 0n;
		return value < 0n ? -value : value;
	};
	for (;;) {
		const left = [...line.keys()].filter((at) => at >= first && size(at) > 0n);
		const [least, ...others] = left.toSorted((a, b) =>
			size(a) < size(b) ? -1 : size(a) > size(b) ? 1 : a - b,
		);
		if (least === undefined) return false;
		for (const other of others) {
			const times = (line[other] ?? 0n) / (line[least] ?? 1n);
			for (const each of matrix)
				each[other] = (each[other] ?? 0n) - times * (each[least] ?? 0n);
		}
		if (others.length > 0) continue;
		for (const each of matrix)
			[each[first], each[least]] = [each[least] ?? 0n, each[first] ?? 0n];
		return true;
	}
}
