import type { RawTable } from "../ingest/raw-table.ts";
import type { ExportSettings, LeadingZeros } from "../settings/settings.ts";
import { cellColumns, type Rows } from "../validate/cell-column.ts";
import { issueLog } from "../validate/issue-log.ts";
import { cellCopier, cellForm } from "./copy-cell.ts";
import { cellLength, keyLength, rowLength } from "./export-print.ts";
import type { ExtractColumn } from "./row-keys.ts";
import { sipHash } from "./sip-hash.ts";

/** The checksum of some bytes under the key of a comparison, 32 bytes: HMAC with SHA-256. */
export type Mac = (bytes: Uint8Array) => Uint8Array;

/** Which columns of an export are printed, and under which key. */
export interface PrintedColumns {
	/** What tells the rows apart. */
	readonly keys: readonly ExtractColumn[];
	readonly columns: readonly ExtractColumn[];
	readonly mac: Mac;
	/** Which columns hold Excel day numbers, as settings have it. */
	readonly dates: ExportSettings["dates"];
	/** What leading zeros of identifiers mean, as settings have it. */
	readonly zeros: LeadingZeros;
}

/** Numbers to the 16 bytes of a key. */
const keyNumbers = 4;

/**
 * Prints rows of one file. A row's HMAC, over the cells that tell it apart, gives 8 bytes to know it by, and a key of its
 * own for the checksums of its other cells, which is kept nowhere: the same word in two rows has two checksums.
 */
export function rowPrinter(
	table: RawTable,
	{ keys, columns, mac, dates, zeros }: PrintedColumns,
): (rows: Rows, prints: Uint8Array) => void {
	// What is wrong with a cell is told where it is checked.
	const { column: columnOf } = cellColumns(table, issueLog());
	const locate = (column: ExtractColumn) => ({
		column,
		salt: saltOf(column),
		form: cellForm(
			column,
			column === "authority" ? undefined : dates[column],
			zeros,
		),
		cells: columnOf(column, "allowed"),
	});
	const keyCells = keys.map(locate);
	const otherCells = columns.map(locate);
	const length = rowLength({ columns });
	const copier = cellCopier();
	let rowKeys = new Int32Array(0);
	return (rows, prints) => {
		if (rowKeys.length < rows.count * keyNumbers)
			rowKeys = new Int32Array(rows.count * keyNumbers * 2);
		printKeys(rows, prints);
		for (const [place, found] of otherCells.entries())
			printCells(rows, prints, found, keyLength + cellLength * place);
	};

	function printKeys(rows: Rows, prints: Uint8Array): void {
		const { bytes } = rows.batch;
		// Good until any column of the file is located: hence the copies.
		const places = keyCells.map(({ form, cells }) => {
			const { from, to } = cells.locate(rows);
			return { form, from: from.slice(), to: to.slice() };
		});
		for (let i = 0; i < rows.count; i++) {
			let end = 0;
			for (const { form, from, to } of places) {
				const start = end + 4;
				end = copier.copy(start, bytes, from[i] ?? 0, to[i] ?? 0, form);
				copier.write(start - 4, end - start);
			}
			const digest = mac(copier.bytes().subarray(0, end));
			prints.set(digest.subarray(0, keyLength), i * length);
			for (let k = 0; k < keyNumbers; k++)
				rowKeys[i * keyNumbers + k] = numberAt(digest, keyLength + k * 4);
		}
	}

	function printCells(
		rows: Rows,
		prints: Uint8Array,
		{ salt, form, cells }: ReturnType<typeof locate>,
		place: number,
	): void {
		const { bytes } = rows.batch;
		const { from, to } = cells.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			copier.write(0, salt);
			const end = copier.copy(4, bytes, from[i] ?? 0, to[i] ?? 0, form);
			const print = sipHash(rowKeys, i * keyNumbers, copier.bytes(), end);
			const at = i * length + place;
			for (let k = 0; k < cellLength; k++) prints[at + k] = print >>> (k * 8);
		}
	}
}

/** A number for a column, so that the same word in two columns of a row has two checksums (FNV-1a of its name). */
export function saltOf(column: ExtractColumn): number {
	let hash = 0x811c9dc5;
	for (const letter of column)
		hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return hash;
}

function numberAt(bytes: Uint8Array, at: number): number {
	return (
		(bytes[at] ?? 0) |
		((bytes[at + 1] ?? 0) << 8) |
		((bytes[at + 2] ?? 0) << 16) |
		((bytes[at + 3] ?? 0) << 24)
	);
}
