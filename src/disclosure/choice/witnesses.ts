import type { FactSystem, LinearConstraint, Table } from "../facts/fact.ts";

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
	/** The value that it has, by the cells that are asked about. */
	readonly values: readonly number[];
	/** By their places. */
	readonly breaks: readonly number[];
}

/** So many numbers are kept, in tables: the oldest are let go of where tables of thousands of cells come to more. */
const mostNumbers = 10_000_000;

/**
 * Keeps witnesses of a system, to be asked about certain cells; each is checked here, fact by fact, in whole numbers. Not all
 * of them for ever: who does not find one has to look for another.
 *
 * @param always the facts that are told whatever is chosen: what breaks one of them is a witness of nothing
 * @param numbers how many are kept, in a hundred tables at least
 */
export function witnessesOf(
	system: FactSystem,
	always: ReadonlySet<string>,
	cells: readonly string[],
	numbers = mostNumbers,
): Witnesses {
	const place = new Map(system.cells.map((cell, at) => [cell, at]));
	const { facts, places, coefficients } = flatRows(system, place);
	const holds = ({ from, to, lower, upper }: FlatRow, table: Table) => {
		let sum = 0;
		for (let i = from; i < to; i++)
			sum += (coefficients[i] ?? 0) * (table[places[i] ?? -1] ?? Number.NaN);
		return Number.isSafeInteger(sum) && sum >= lower && sum <= upper;
	};
	const asked = [...new Set(cells)];
	/** By cell, then by value; the oldest first. */
	const known = new Map<string, Map<number, Witness[]>>(
		asked.map((cell) => [cell, new Map()]),
	);
	const all: Witness[] = [];
	const most = Math.max(100, numbers / system.cells.length);
	const letGo = ({ values }: Witness) => {
		for (const [at, cell] of asked.entries())
			known
				.get(cell)
				?.get(values[at] ?? -1)
				?.shift();
	};
	return {
		add: (table) => {
			if (!table.every((value) => Number.isSafeInteger(value) && value >= 0))
				return;
			const breaks: number[] = [];
			for (const [at, { id, rows }] of facts.entries()) {
				if (rows.every((row) => holds(row, table))) continue;
				if (always.has(id)) return;
				breaks.push(at);
			}
			const values = asked.map((cell) => table[place.get(cell) ?? -1] ?? -1);
			const witness = { table, values, breaks };
			for (const [at, cell] of asked.entries()) {
				const tables = known.get(cell);
				const value = values[at] ?? -1;
				const those = tables?.get(value);
				if (those === undefined) tables?.set(value, [witness]);
				else those.push(witness);
			}
			all.push(witness);
			const [oldest] = all.length > most ? all.splice(0, 1) : [];
			if (oldest !== undefined) letGo(oldest);
		},
		find: (cell, value, told) =>
			known
				.get(cell)
				?.get(value)
				?.findLast(({ breaks }) => breaks.every((at) => told[at] !== 1))?.table,
	};
}

/** A row of some fact, as a stretch of the lists of all. */
interface FlatRow {
	readonly from: number;
	readonly to: number;
	readonly lower: number;
	readonly upper: number;
}

/** The rows of all facts one after the other, as they are looked at for each table that is found. */
function flatRows(system: FactSystem, place: ReadonlyMap<string, number>) {
	const places: number[] = [];
	const coefficients: number[] = [];
	const flat = ({
		terms,
		lower = -Infinity,
		upper = Infinity,
	}: LinearConstraint): FlatRow => {
		const from = places.length;
		for (const { cell, coefficient } of terms) {
			places.push(place.get(cell) ?? -1);
			coefficients.push(coefficient);
		}
		return { from, to: places.length, lower, upper };
	};
	return {
		facts: system.facts.map(({ id, constraints }) => ({
			id,
			rows: constraints.map(flat),
		})),
		places: Int32Array.from(places),
		coefficients: Float64Array.from(coefficients),
	};
}
