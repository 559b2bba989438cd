import { WorkbookFault } from "./workbook-fault.ts";

/** A part of a zip archive, as it lies there. */
export interface PackedPart {
	readonly packed: Uint8Array;
	/** It is not compressed. */
	readonly stored: boolean;
	/** How many bytes it unpacks to, and their checksum. */
	readonly size: number;
	readonly crc: number;
}

/** Numbers that mark the records of an archive, and the value of a field whose number stands in a longer one. */
const endMark = 0x06054b50;
const longEndMark = 0x06064b50;
const longEndPlaceMark = 0x07064b50;
const entryMark = 0x02014b50;
const partMark = 0x04034b50;
const elsewhere = 0xffffffff;

/** How long these records are, without the names behind them. */
const endLength = 22;
const longestComment = 65_535;
const longEndPlaceLength = 20;
const entryLength = 46;
const partLength = 30;

/**
 * The parts of a zip archive by name, from the directory at its end (APPNOTE.TXT, section 4.3). The package that unpacks
 * them neither tells where they lie nor their checksums. Throws {@link WorkbookFault}: for a part that is there twice, too,
 * as two programs would read two different ones.
 */
export function listParts(bytes: Uint8Array): ReadonlyMap<string, PackedPart> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		return readDirectory(view, bytes);
	} catch (thrown) {
		// A number in a damaged archive leads out of it.
		if (thrown instanceof RangeError) throw new WorkbookFault("damaged");
		throw thrown;
	}
}

function readDirectory(
	view: DataView,
	bytes: Uint8Array,
): ReadonlyMap<string, PackedPart> {
	const parts = new Map<string, PackedPart>();
	let { at, entries } = findDirectory(view);
	for (; entries > 0; entries--) {
		if (view.getUint32(at, true) !== entryMark)
			throw new WorkbookFault("damaged");
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const nameAt = at + entryLength;
		const name = nameOf(bytes.subarray(nameAt, nameAt + nameLength));
		if (parts.has(name)) throw new WorkbookFault("damaged");
		parts.set(name, partAt(view, bytes, at));
		at = nameAt + nameLength + extraLength + view.getUint16(at + 32, true);
	}
	return parts;
}

/** Where the directory begins, and how many entries it has. */
function findDirectory(view: DataView): { at: number; entries: number } {
	const last = view.byteLength - endLength;
	const first = Math.max(last - longestComment, 0);
	for (let end = last; end >= first; end--) {
		if (view.getUint32(end, true) !== endMark) continue;
		const place = end - longEndPlaceLength;
		if (place >= 0 && view.getUint32(place, true) === longEndPlaceMark) {
			const longEnd = longNumber(view, place + 8);
			if (view.getUint32(longEnd, true) === longEndMark)
				return {
					at: longNumber(view, longEnd + 48),
					entries: longNumber(view, longEnd + 32),
				};
		}
		return {
			at: view.getUint32(end + 16, true),
			entries: view.getUint16(end + 10, true),
		};
	}
	throw new WorkbookFault("damaged");
}

function partAt(view: DataView, bytes: Uint8Array, entry: number): PackedPart {
	const isSecret = (view.getUint16(entry + 8, true) & 1) === 1;
	const method = view.getUint16(entry + 10, true);
	if (isSecret || (method !== 0 && method !== 8))
		throw new WorkbookFault("damaged");
	const [size = 0, packedSize = 0, place = 0] = numbersOf(view, entry);
	if (view.getUint32(place, true) !== partMark)
		throw new WorkbookFault("damaged");
	const start =
		place +
		partLength +
		view.getUint16(place + 26, true) +
		view.getUint16(place + 28, true);
	if (start + packedSize > bytes.length) throw new WorkbookFault("damaged");
	return {
		packed: bytes.subarray(start, start + packedSize),
		stored: method === 0,
		size,
		crc: view.getUint32(entry + 16, true),
	};
}

/** A part's size unpacked and packed, and its place: in the entry or, where they are too long for it, behind it. */
function numbersOf(view: DataView, entry: number): readonly number[] {
	const written = [24, 20, 42].map((at) => view.getUint32(entry + at, true));
	if (!written.includes(elsewhere)) return written;
	const extraAt = entry + entryLength + view.getUint16(entry + 28, true);
	const extraEnd = extraAt + view.getUint16(entry + 30, true);
	for (let at = extraAt; at + 4 <= extraEnd; ) {
		const length = view.getUint16(at + 2, true);
		if (view.getUint16(at, true) === 1) {
			let next = at + 4;
			return written.map((number) => {
				if (number !== elsewhere) return number;
				next += 8;
				return longNumber(view, next - 8);
			});
		}
		at += 4 + length;
	}
	throw new WorkbookFault("damaged");
}

function longNumber(view: DataView, at: number): number {
	return Number(view.getBigUint64(at, true));
}

/** A name as it is compared: some programs write it with backslashes, or in other capitals than where it is referred to. */
function nameOf(bytes: Uint8Array): string {
	return partName(new TextDecoder().decode(bytes));
}

/** The name of a part, as archives and references are compared by it. */
export function partName(written: string): string {
	return written.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
