import { type ExportPrint, rowLength } from "./export-print.ts";
import type { Mac } from "./print-rows.ts";
import { type ExportHeader, readSnapshotHeader } from "./snapshot-header.ts";

/** An extract as prints, to be kept until the next one comes. */
export interface Snapshot {
	/** The names of the one council whose rows are in it, in files that pool several; `undefined` where all are. */
	readonly authority: readonly string[] | undefined;
	readonly exports: readonly ExportPrint[];
}

/** A snapshot, or what is wrong with its file. */
export type SnapshotReading =
	| { readonly ok: true; readonly snapshot: Snapshot }
	| { readonly ok: false; readonly problem: "not one" | "damaged" };

const firstLine = "cse-report snapshot 2\n";
const sealLength = 32;
const lineLength = 4;

/**
 * A snapshot as a file: two lines of text (what it is, and which columns of which files are in it), then each export's
 * lines and prints, then a checksum of all this under the key.
 */
export function writeSnapshot(snapshot: Snapshot, mac: Mac): Uint8Array {
	const header = {
		authority: snapshot.authority,
		exports: snapshot.exports.map(
			({ lines, prints: _prints, ...header }): ExportHeader => ({
				...header,
				rows: lines.length,
			}),
		),
	};
	const text = new TextEncoder().encode(
		`${firstLine}${JSON.stringify(header)}\n`,
	);
	const sizes = snapshot.exports.map(
		({ lines, prints }) => lines.length * lineLength + prints.length,
	);
	const length = sizes.reduce((sum, size) => sum + size, text.length);
	const bytes = new Uint8Array(length + sealLength);
	bytes.set(text);
	const view = new DataView(bytes.buffer);
	let at = text.length;
	for (const { lines, prints } of snapshot.exports) {
		for (const line of lines) {
			view.setInt32(at, line, true);
			at += lineLength;
		}
		bytes.set(prints, at);
		at += prints.length;
	}
	bytes.set(mac(bytes.subarray(0, length)), length);
	return bytes;
}

/** Reads a snapshot back. One that was changed or cut short, or that another key was used for, is refused. */
export function readSnapshot(bytes: Uint8Array, mac: Mac): SnapshotReading {
	const start = new TextEncoder().encode(firstLine);
	if (!start.every((byte, i) => bytes[i] === byte))
		return { ok: false, problem: "not one" };
	const end = bytes.length - sealLength;
	const headerEnd = bytes.indexOf(10, start.length);
	if (headerEnd < 0 || headerEnd >= end || !isSealed(bytes, end, mac))
		return { ok: false, problem: "damaged" };
	// Nobody without the key has written what follows.
	const text = new TextDecoder().decode(
		bytes.subarray(start.length, headerEnd),
	);
	const header = readSnapshotHeader(text);
	if (header === undefined) return { ok: false, problem: "not one" };
	let at = headerEnd + 1;
	const exports = header.exports.map(({ rows, ...rest }): ExportPrint => {
		const lines = new Int32Array(rows);
		const view = new DataView(bytes.buffer, bytes.byteOffset + at);
		for (let row = 0; row < rows; row++)
			lines[row] = view.getInt32(row * lineLength, true);
		at += rows * lineLength;
		const prints = bytes.subarray(at, at + rows * rowLength(rest));
		at += prints.length;
		return { ...rest, lines, prints };
	});
	return { ok: true, snapshot: { authority: header.authority, exports } };
}

function isSealed(bytes: Uint8Array, end: number, mac: Mac): boolean {
	const seal = mac(bytes.subarray(0, end));
	return seal.every((byte, i) => bytes[end + i] === byte);
}
