import type { Box } from "./propagate.ts";
import type { Row } from "./row.ts";

/**
 * Whether the rows that are equations have any solution in whole numbers, negative ones too, with the places that the
 * box fixes: 2a − 2b = 1 has none, however far one looks. Columns are added to one another by Euclid's algorithm until
 * each equation has one that those before it have not (Hermite normal form); then it is solved one by one.
 */
export function haveWholeSolution(rows: readonly Row[], box: Box): boolean {
	const equations = rows.filter(({ lower, upper }) => lower === upper);
	const open = [...new Set(equations.flatMap(({ places }) => places))].filter(
		(place) => box.lower[place] !== box.upper[place],
	);
	const column = new Map(open.map((place, at) => [place, at]));
	const rest = equations.map(({ lower }) => BigInt(lower));
	const matrix = equations.map(({ places, coefficients }, at) => {
		const line = open.map(() => 0n);
		for (const [i, place] of places.entries()) {
			const coefficient = BigInt(coefficients[i] ?? 0);
			const own = column.get(place);
			if (own !== undefined) line[own] = coefficient;
			else
				rest[at] =
					(rest[at] ?? 0n) - coefficient * BigInt(box.lower[place] ?? 0);
		}
		return line;
	});
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
