/** Sets of columns, each kept once. */
export interface ColumnSets {
	/** Keeps a set of columns, bit by bit; gives whether it was not there before. */
	readonly add: (columns: bigint) => boolean;
}

/** A prime that a number holds exactly, and so do all that is left of dividing by it. */
const prime = 4_503_599_627_370_449n;

/**
 * Keeps sets of columns. V8 hashes a large whole number by its lowest 64 bits alone, in which sets of thousands of columns
 * are mostly alike: a `Set` of them looks through all.
 */
export function columnSets(first: Iterable<bigint>): ColumnSets {
	const known = new Map<number, bigint[]>();
	const add = (columns: bigint) => {
		const key = Number(columns % prime);
		const alike = known.get(key);
		if (alike === undefined) known.set(key, [columns]);
		else if (alike.includes(columns)) return false;
		else alike.push(columns);
		return true;
	};
	for (const columns of first) add(columns);
	return { add };
}
