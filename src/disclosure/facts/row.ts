import { ceilDivide, floorDivide, greatestDivisor } from "./whole-numbers.ts";

/** A constraint over places in a list of cells. An open side is infinite. */
export interface Row {
	/** Each place once. */
	readonly places: readonly number[];
	/** Whole numbers, none of them 0, without a common divisor. */
	readonly coefficients: readonly number[];
	readonly lower: number;
	readonly upper: number;
}

/** What a constraint comes to: a row, or true or false of every table. */
export type RowReading = Row | "always" | "never";

/**
 * Divides a constraint by what its coefficients have in common and draws its bounds in to whole numbers, so that
 * 2a + 2b = 5 is seen to be impossible.
 */
export function readRow(
	sums: ReadonlyMap<number, number>,
	lower: number,
	upper: number,
): RowReading {
	const places: number[] = [];
	const coefficients: number[] = [];
	for (const [place, coefficient] of sums)
		if (coefficient !== 0) {
			places.push(place);
			coefficients.push(coefficient);
		}
	return drawnTogether(places, coefficients, lower, upper);
}

function drawnTogether(
	places: readonly number[],
	coefficients: readonly number[],
	lower: number,
	upper: number,
): RowReading {
	let common = 0;
	for (const one of coefficients) common = greatestDivisor(common, one);
	if (common === 0) return lower <= 0 && upper >= 0 ? "always" : "never";
	const row = {
		places,
		coefficients:
			common === 1 ? coefficients : coefficients.map((one) => one / common),
		lower: ceilDivide(lower, common),
		upper: floorDivide(upper, common),
	};
	if (row.lower > row.upper) return "never";
	return row.lower === -Infinity && row.upper === Infinity ? "always" : row;
}

/** A row in which some places have the value that they are fixed to, the others renumbered. */
export function reduceRow(
	row: Row,
	fixed: (place: number) => number | undefined,
	renumbered: (place: number) => number,
): RowReading | undefined {
	const places: number[] = [];
	const coefficients: number[] = [];
	let known = 0;
	for (let i = 0; i < row.places.length; i++) {
		const place = row.places[i] ?? 0;
		const coefficient = row.coefficients[i] ?? 0;
		const value = fixed(place);
		if (value === undefined) {
			places.push(renumbered(place));
			coefficients.push(coefficient);
		} else known += coefficient * value;
		if (!Number.isSafeInteger(known)) return undefined;
	}
	return drawnTogether(
		places,
		coefficients,
		row.lower - known,
		row.upper - known,
	);
}

/** Whether a table keeps to a row, in whole-number arithmetic. */
export function keeps(row: Row, table: ArrayLike<number>): boolean {
	let sum = 0;
	for (let i = 0; i < row.places.length; i++) {
		const product =
			(row.coefficients[i] ?? 0) * (table[row.places[i] ?? 0] ?? 0);
		sum += product;
		if (!Number.isSafeInteger(product) || !Number.isSafeInteger(sum))
			return keepsLarge(row, table);
	}
	return sum >= row.lower && sum <= row.upper;
}

function keepsLarge(row: Row, table: ArrayLike<number>): boolean {
	const sum = row.places.reduce(
		(total, place, i) =>
			total + BigInt(row.coefficients[i] ?? 0) * BigInt(table[place] ?? 0),
		0n,
	);
	// BigInts and numbers compare exactly, infinite ones too.
	return sum >= row.lower && sum <= row.upper;
}

/** How many terms some rows have together. */
export function termsIn(rows: readonly Row[]): number {
	return rows.reduce((sum, { places }) => sum + places.length, 0);
}
