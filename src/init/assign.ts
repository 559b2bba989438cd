/**
 * The assignment that is worth most: each row gets one column at most, and each column goes to one row at most. A pair
 * that is worth nothing is not made. Kuhn and Munkres's method, with potentials; rows are few.
 *
 * @param worth `worth[row][column]`, 0 or more
 * @returns the column of each row, -1 where it has none
 */
export function assignBest(
	worth: readonly (readonly number[])[],
): readonly number[] {
	const rows = worth.length;
	const real = Math.max(0, ...worth.map((row) => row.length));
	// Each row has a column of its own that is worth nothing: it may stay without.
	const columns = real + rows;
	const cost = (row: number, column: number) => -(worth[row]?.[column] ?? 0);
	const rowPotential = new Float64Array(rows + 1);
	const columnPotential = new Float64Array(columns + 1);
	const rowOf = new Int32Array(columns + 1);
	const way = new Int32Array(columns + 1);
	for (let row = 1; row <= rows; row++) {
		rowOf[0] = row;
		let at = 0;
		const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
		const used = new Uint8Array(columns + 1);
		do {
			used[at] = 1;
			const from = rowOf[at] ?? 0;
			let next = 0;
			let delta = Number.POSITIVE_INFINITY;
			for (let column = 1; column <= columns; column++) {
				if (used[column]) continue;
				const reduced =
					cost(from - 1, column - 1) -
					(rowPotential[from] ?? 0) -
					(columnPotential[column] ?? 0);
				if (reduced < (least[column] ?? 0)) {
					least[column] = reduced;
					way[column] = at;
				}
				if ((least[column] ?? 0) < delta) {
					delta = least[column] ?? 0;
					next = column;
				}
			}
			for (let column = 0; column <= columns; column++) {
				if (used[column]) {
					const owner = rowOf[column] ?? 0;
					rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
					columnPotential[column] = (columnPotential[column] ?? 0) - delta;
				} else least[column] = (least[column] ?? 0) - delta;
			}
			at = next;
		} while (rowOf[at] !== 0);
		while (at !== 0) {
			const before = way[at] ?? 0;
			rowOf[at] = rowOf[before] ?? 0;
			at = before;
		}
	}
	const assigned = new Array<number>(rows).fill(-1);
	for (let column = 1; column <= real; column++) {
		const row = (rowOf[column] ?? 0) - 1;
		if (row >= 0 && (worth[row]?.[column - 1] ?? 0) > 0)
			assigned[row] = column - 1;
	}
	return assigned;
}
