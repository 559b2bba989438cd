import { dateColumns, freeText } from "../dictionary/columns.ts";
import type { DateForm, LeadingZeros } from "../settings/settings.ts";
import { cellText, textBytes } from "../validate/cell-text.ts";
import { comparedBytes } from "../validate/compared-id.ts";
import { dayNumbersOf } from "../validate/excel-date.ts";
import { isDay } from "../validate/read-date.ts";
import { momentsOf, type ReadMoment } from "../validate/read-moment.ts";
import type { ExtractColumn } from "./row-keys.ts";

/** A memory that cells are copied to, as they are compared. */
export interface CellCopier {
	/** What was copied; good until something is copied again. */
	readonly bytes: () => Uint8Array;
	/**
	 * Copies the cell that stands from `from` to before `to` to a place of the memory, and gives the place after it. A date
	 * and an identifier are the same in whatever form they are written, 12 is 12.0, and a letter with its accent is one letter.
	 */
	readonly copy: (
		at: number,
		bytes: Uint8Array,
		from: number,
		to: number,
		form: CellForm,
	) => number;
	/** Writes a number of 32 bits to a place, and gives the place after it. */
	readonly write: (at: number, value: number) => number;
}

/** How the cells of a column are read. */
export interface CellForm {
	/** Reads its dates as they are written; `undefined` in a column of other things. */
	readonly readDate: ReadMoment | undefined;
	readonly isFreeText: boolean;
	/** What leading zeros mean, in a column of identifiers; `undefined` in others. */
	readonly zeros: LeadingZeros | undefined;
}

/** How the cells of a column are read. */
export function cellForm(
	column: ExtractColumn,
	form: DateForm | undefined,
	zeros: LeadingZeros,
): CellForm {
	return {
		readDate: dateColumns.has(column)
			? momentsOf(dayNumbersOf(form), () => false)
			: undefined,
		isFreeText: freeText.has(column),
		zeros: idColumns.has(column) ? zeros : undefined,
	};
}

const idColumns: ReadonlySet<ExtractColumn> = new Set([
	"child_id",
	"referral_id",
]);

/** Stands before a date, so that no text is ever the same as one. */
const dateMark = 1;

const fullStop = 46;
const zero = 48;
const nine = 57;

/** An empty memory, which grows with the longest cell. */
export function cellCopier(): CellCopier {
	let memory = new Uint8Array(1024);
	return { bytes: () => memory, copy, write };

	function copy(
		at: number,
		bytes: Uint8Array,
		from: number,
		to: number,
		form: CellForm,
	): number {
		const date = from < to ? form.readDate?.(bytes, from, to) : undefined;
		if (date && isDay(date.day)) {
			makeRoom(at + 9);
			memory[at] = dateMark;
			return write(write(at + 1, date.day), date.clock?.minute ?? -1);
		}
		if (form.zeros !== undefined) {
			const id = comparedBytes(bytes, from, to, form.zeros);
			const length = withoutDecimal(id, 0, id.length);
			makeRoom(at + length);
			memory.set(id.subarray(0, length), at);
			return at + length;
		}
		const end = form.isFreeText ? to : withoutDecimal(bytes, from, to);
		const plain = bytes.subarray(from, end);
		const isAscii = plain.every((byte) => byte < 128);
		const found = isAscii
			? plain
			: textBytes(cellText(bytes, from, end).normalize("NFC"));
		makeRoom(at + found.length);
		memory.set(found, at);
		return at + found.length;
	}

	function write(at: number, value: number): number {
		makeRoom(at + 4);
		for (let i = 0; i < 4; i++) memory[at + i] = value >>> (i * 8);
		return at + 4;
	}

	function makeRoom(length: number): void {
		if (length <= memory.length) return;
		const larger = new Uint8Array(length * 2);
		larger.set(memory);
		memory = larger;
	}
}

/** The end of 12 in 12.0, which spreadsheets make of a column with blanks. */
function withoutDecimal(bytes: Uint8Array, from: number, to: number): number {
	const end = to - 2;
	if (end <= from || bytes[end] !== fullStop || bytes[end + 1] !== zero)
		return to;
	for (let at = from; at < end; at++) {
		const byte = bytes[at] ?? 0;
		if (byte < zero || byte > nine) return to;
	}
	return end;
}
