import type {
	FactId,
	FactSystem,
	LinearConstraint,
	Table,
} from "./facts/fact.ts";

/** Tables that were found, each with the facts that it breaks: a table stays a witness wherever those are not told. */
export interface Witnesses {
	readonly add: (table: Table) => void;
	/** A table that has this value in a cell and keeps to all of these facts, if one is known. */
	readonly find: (
		cell: string,
		value: number,
		told: ReadonlySet<FactId>,
	) => Table | undefined;
}

interface Witness {
	readonly table: Table;
	readonly breaks: readonly FactId[];
}

/** Keeps witnesses of a system, to be asked about certain cells; each is checked here, fact by fact, in whole numbers. */
export function witnessesOf(
	system: FactSystem,
	cells: readonly string[],
): Witnesses {
	const place = new Map(system.cells.map((cell, at) => [cell, at]));
	/** By cell, then by value. */
	const known = new Map<string, Map<number, Witness[]>>(
		cells.map((cell) => [cell, new Map()]),
	);
	return {
		add: (table) => {
			const breaks = system.facts
				.filter(
					(fact) => !fact.constraints.every((c) => holds(c, table, place)),
				)
				.map(({ id }) => id);
			const witness = { table, breaks };
			for (const [cell, tables] of known) {
				const value = table[place.get(cell) ?? -1] ?? -1;
				const those = tables.get(value);
				if (those === undefined) tables.set(value, [witness]);
				else those.push(witness);
			}
		},
		find: (cell, value, told) =>
			known
				.get(cell)
				?.get(value)
				?.findLast(({ breaks }) => !breaks.some((fact) => told.has(fact)))
				?.table,
	};
}

function holds(
	{ terms, lower, upper }: LinearConstraint,
	table: Table,
	place: ReadonlyMap<string, number>,
): boolean {
	let sum = 0;
	for (const { cell, coefficient } of terms) {
		const value = table[place.get(cell) ?? -1] ?? Number.NaN;
		if (!Number.isSafeInteger(value) || value < 0) return false;
		sum += coefficient * value;
	}
	return (
		Number.isSafeInteger(sum) &&
		(lower === undefined || sum >= lower) &&
		(upper === undefined || sum <= upper)
	);
}
