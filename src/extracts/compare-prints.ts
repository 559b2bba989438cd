import {
	cellLength,
	type ExportPrint,
	keyLength,
	rowLength,
} from "./export-print.ts";
import { type OpenRows, pairRows } from "./pair-rows.ts";
import type { ExtractColumn } from "./row-keys.ts";

/** What became of an export's rows from one extract to the next. Rows are numbered as the prints have them. */
export interface PrintChanges {
	/** How many rows are as they were. */
	readonly same: number;
	/** Rows of the later extract. */
	readonly added: Int32Array;
	/** Rows of the earlier extract. */
	readonly withdrawn: Int32Array;
	readonly corrected: number;
	/** The first of those that were corrected, at most {@link mostCorrections}. */
	readonly corrections: readonly Correction[];
	/** In how many rows each column was corrected. */
	readonly columns: ReadonlyMap<ExtractColumn, number>;
	/** Columns that only one of the extracts has: they were not compared. */
	readonly onlyBefore: readonly ExtractColumn[];
	readonly onlyNow: readonly ExtractColumn[];
}

/** A row that is told apart as before and has other cells. */
export interface Correction {
	readonly before: number;
	readonly now: number;
	readonly columns: readonly ExtractColumn[];
}

/** So many corrections are kept one by one; the rest are counted. */
export const mostCorrections = 10_000;

/**
 * Compares an export with what it was in an earlier extract. Rows that are the same in all columns that both have are
 * paired first, in whatever order they stand; of the rest, those that are told apart alike were corrected.
 */
export function comparePrints(
	before: ExportPrint,
	now: ExportPrint,
): PrintChanges {
	const columns = now.columns.filter((name) => before.columns.includes(name));
	const length = rowLength({ columns });
	const rows = {
		before: openRows(before, columns),
		now: openRows(now, columns),
	};
	let same = 0;
	const changed = pairRows(rows, length, () => {
		same++;
	});
	const corrections: Correction[] = [];
	const counts = new Map(columns.map((column) => [column, 0]));
	let corrected = 0;
	const left = pairRows(changed, keyLength, (old, row) => {
		const found = columns.filter((_column, i) =>
			differs(rows.before, old, rows.now, row, i),
		);
		for (const column of found)
			counts.set(column, (counts.get(column) ?? 0) + 1);
		if (corrected++ < mostCorrections)
			corrections.push({ before: old, now: row, columns: found });
	});
	return {
		same,
		added: left.now.open,
		withdrawn: left.before.open,
		corrected,
		corrections,
		columns: new Map([...counts].filter(([, count]) => count > 0)),
		onlyBefore: before.columns.filter((name) => !now.columns.includes(name)),
		onlyNow: now.columns.filter((name) => !before.columns.includes(name)),
	};
}

/** All rows of an extract, with the checksums of some columns side by side in a given order. */
function openRows(
	print: ExportPrint,
	columns: readonly ExtractColumn[],
): OpenRows {
	const count = print.lines.length;
	const open = Int32Array.from({ length: count }, (_, row) => row);
	const length = rowLength({ columns });
	const own = rowLength(print);
	if (print.columns.join() === columns.join())
		return { prints: print.prints, length, open };
	const prints = new Uint8Array(count * length);
	const places = columns.map(
		(column) => keyLength + cellLength * print.columns.indexOf(column),
	);
	for (let row = 0; row < count; row++) {
		for (let k = 0; k < keyLength; k++)
			prints[row * length + k] = print.prints[row * own + k] ?? 0;
		let at = row * length + keyLength;
		for (const place of places)
			for (let k = 0; k < cellLength; k++)
				prints[at++] = print.prints[row * own + place + k] ?? 0;
	}
	return { prints, length, open };
}

/** Whether the cells of the `i`th column of two rows have different checksums. */
function differs(
	a: OpenRows,
	rowA: number,
	b: OpenRows,
	rowB: number,
	i: number,
): boolean {
	const place = keyLength + cellLength * i;
	for (let k = 0; k < cellLength; k++)
		if (
			a.prints[rowA * a.length + place + k] !==
			b.prints[rowB * b.length + place + k]
		)
			return true;
	return false;
}
