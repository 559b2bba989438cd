import type { FactSystem, Table } from "../facts/fact.ts";

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
	const rows = flatRows(system, place);
	const isAlways = Uint8Array.from(system.facts, ({ id }) =>
		always.has(id) ? 1 : 0,
	);
	const asked = [...new Set(cells)];
	const askedAt = new Map(asked.map((cell, at) => [cell, at]));
	const placesAsked = Int32Array.from(asked, (cell) => place.get(cell) ?? -1);
	/** By cell, in the order of `asked`, then by value; the oldest first. */
	const known = asked.map(() => new Map<number, Witness[]>());
	const all: Witness[] = [];
	const most = Math.max(100, numbers / system.cells.length);
	const letGo = ({ table }: Witness) => {
		for (let at = 0; at < asked.length; at++)
			known[at]?.get(table[placesAsked[at] ?? -1] ?? -1)?.shift();
	};
	return {
		add: (table) => {
			if (!table.every((value) => Number.isSafeInteger(value) && value >= 0))
				return;
			const breaks = brokenBy(table, rows, isAlways);
			if (breaks === undefined) return;
			const witness = { table, breaks };
			for (let at = 0; at < asked.length; at++) {
				const value = table[placesAsked[at] ?? -1] ?? -1;
				const those = known[at]?.get(value);
				if (those === undefined) known[at]?.set(value, [witness]);
				else those.push(witness);
			}
			all.push(witness);
			const [oldest] = all.length > most ? all.splice(0, 1) : [];
			if (oldest !== undefined) letGo(oldest);
		},
		find: (cell, value, told) =>
			known[askedAt.get(cell) ?? -1]
				?.get(value)
				?.findLast(({ breaks }) => breaks.every((at) => told[at] !== 1))?.table,
	};
}

/** Rows of all facts one after the other, as they are looked at for each table that is found. */
interface FlatRows {
	/** By row, its fact, by its place. */
	readonly factOf: Int32Array;
	/** By row, where its terms begin; and where those of the last end. */
	readonly from: Int32Array;
	readonly lower: Float64Array;
	readonly upper: Float64Array;
	readonly places: Int32Array;
	readonly coefficients: Float64Array;
}

/** The facts that a table does not keep to; `undefined` where one of them is always told. */
function brokenBy(
	table: Table,
	{ factOf, from, lower, upper, places, coefficients }: FlatRows,
	isAlways: Uint8Array,
): readonly number[] | undefined {
	const breaks: number[] = [];
	const end = factOf.length;
	for (let row = 0; row < end; row++) {
		let sum = 0;
		const next = from[row + 1] ?? 0;
		for (let i = from[row] ?? 0; i < next; i++)
			sum += (coefficients[i] ?? 0) * (table[places[i] ?? -1] ?? Number.NaN);
		const keeps =
			Number.isSafeInteger(sum) &&
			sum >= (lower[row] ?? 0) &&
			sum <= (upper[row] ?? 0);
		if (keeps) continue;
		const fact = factOf[row] ?? -1;
		if (isAlways[fact] === 1) return undefined;
		if (breaks.at(-1) !== fact) breaks.push(fact);
	}
	return breaks;
}

function flatRows(
	system: FactSystem,
	place: ReadonlyMap<string, number>,
): FlatRows {
	const rows = system.facts.flatMap(({ constraints }, fact) =>
		constraints.map((constraint) => ({ fact, ...constraint })),
	);
	const from = new Int32Array(rows.length + 1);
	for (const [at, { terms }] of rows.entries())
		from[at + 1] = (from[at] ?? 0) + terms.length;
	const terms = rows.flatMap((row) => row.terms);
	return {
		factOf: Int32Array.from(rows, ({ fact }) => fact),
		from,
		lower: Float64Array.from(rows, ({ lower = -Infinity }) => lower),
		upper: Float64Array.from(rows, ({ upper = Infinity }) => upper),
		places: Int32Array.from(terms, ({ cell }) => place.get(cell) ?? -1),
		coefficients: Float64Array.from(terms, ({ coefficient }) => coefficient),
	};
}
