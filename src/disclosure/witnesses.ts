import type { FactSystem, LinearConstraint, Table } from "./facts/fact.ts";

/** Tables that were found, each with the facts that it breaks: a table stays a witness wherever those are not told. */
export interface Witnesses {
	readonly add: (table: Table) => void;
	/** A table that has this value in a cell and keeps to all facts that are told, by their places, if one is known. */
	readonly find: (
		cell: string,
		value: number,
		told: Uint8Array,
	) => Table | undefined;
}

interface Witness {
	readonly table: Table;
	/** By their places. */
	readonly breaks: readonly number[];
}

/**
 * Keeps witnesses of a system, to be asked about certain cells; each is checked here, fact by fact, in whole numbers.
 *
 * @param always the facts that are told whatever is chosen: what breaks one of them is a witness of nothing
 */
export function witnessesOf(
	system: FactSystem,
	always: ReadonlySet<string>,
	cells: readonly string[],
): Witnesses {
	const place = new Map(system.cells.map((cell, at) => [cell, at]));
	const facts = system.facts.map(({ id, constraints }) => ({
		isAlways: always.has(id),
		rows: constraints.map((constraint) => rowOf(constraint, place)),
	}));
	/** By cell, then by value. */
	const known = new Map<string, Map<number, Witness[]>>(
		cells.map((cell) => [cell, new Map()]),
	);
	return {
		add: (table) => {
			const breaks: number[] = [];
			for (const [at, { isAlways, rows }] of facts.entries()) {
				if (rows.every((row) => holds(row, table))) continue;
				if (isAlways) return;
				breaks.push(at);
			}
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
				?.findLast(({ breaks }) => breaks.every((at) => told[at] !== 1))?.table,
	};
}

interface Row {
	readonly places: readonly number[];
	readonly coefficients: readonly number[];
	readonly lower: number;
	readonly upper: number;
}

function rowOf(
	{ terms, lower = -Infinity, upper = Infinity }: LinearConstraint,
	place: ReadonlyMap<string, number>,
): Row {
	return {
		places: terms.map(({ cell }) => place.get(cell) ?? -1),
		coefficients: terms.map(({ coefficient }) => coefficient),
		lower,
		upper,
	};
}

function holds(
	{ places, coefficients, lower, upper }: Row,
	table: Table,
): boolean {
	let sum = 0;
	for (let i = 0; i < places.length; i++) {
		const value = table[places[i] ?? -1] ?? Number.NaN;
		if (!Number.isSafeInteger(value) || value < 0) return false;
		sum += (coefficients[i] ?? Number.NaN) * value;
	}
	return Number.isSafeInteger(sum) && sum >= lower && sum <= upper;
}
