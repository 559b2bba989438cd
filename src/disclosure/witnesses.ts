import type {
	FactId,
	FactSystem,
	LinearConstraint,
	Table,
} from "./facts/fact.ts";

/** Tables that were found, each with the facts that it breaks: a table stays a witness wherever those are not told. */
export interface Witnesses {
	readonly add: (table: Table) => void;
	/** Whether a table is known that has this value in a cell and keeps to all of these facts. */
	readonly show: (
		cell: string,
		value: number,
		told: ReadonlySet<FactId>,
	) => boolean;
	/** The tables that have been of use, for the size of the proof. */
	readonly used: () => number;
}

interface Witness {
	readonly table: Table;
	readonly breaks: readonly FactId[];
}

/** Keeps witnesses of a system; every one is checked here, fact by fact, in whole numbers. */
export function witnessesOf(system: FactSystem): Witnesses {
	const place = new Map(system.cells.map((cell, at) => [cell, at]));
	const known: Witness[] = [];
	const used = new Set<Witness>();
	return {
		add: (table) => {
			const breaks = system.facts
				.filter(
					(fact) => !fact.constraints.every((c) => holds(c, table, place)),
				)
				.map(({ id }) => id);
			known.push({ table, breaks });
		},
		show: (cell, value, told) => {
			const at = place.get(cell) ?? -1;
			const found = known.findLast(
				({ table, breaks }) =>
					table[at] === value && !breaks.some((fact) => told.has(fact)),
			);
			if (found !== undefined) used.add(found);
			return found !== undefined;
		},
		used: () => used.size,
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
