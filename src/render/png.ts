import { zlibSync } from "fflate";
import { joinBytes } from "../vocabulary/join-bytes.ts";
import type { Points } from "./paint.ts";

/** What every PNG begins with (PNG specification, third edition: https://www.w3.org/TR/png-3/). */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A picture as PNG: by a palette, half a byte or a byte a point; or, where it has too many colours for one, by three. */
export function writePng(points: Points): Uint8Array {
	const { width, height, palette } = points;
	const bits = palette.length <= 16 ? 4 : 8;
	const listed = palette.length <= 256;
	const rows = listed ? rowsOfPlaces(points, bits) : rowsOfColours(points);
	const head = new Uint8Array(13);
	const view = new DataView(head.buffer);
	view.setUint32(0, width);
	view.setUint32(4, height);
	// Bits a sample, and whether samples are places in the palette or colours.
	head.set([bits, listed ? 3 : 2], 8);
	return joinBytes(
		Uint8Array.from(signature),
		chunk("IHDR", head),
		...(listed
			? [chunk("PLTE", Uint8Array.from(palette.flatMap(partsOf)))]
			: []),
		chunk("IDAT", zlibSync(rows, { level: 6, mem: 4 })),
		chunk("IEND", new Uint8Array()),
	);
}

/** Each row begins with a byte that says that it is as it stands. */
function rowsOfPlaces(
	{ width, height, places }: Points,
	bits: 4 | 8,
): Uint8Array {
	const each = 8 / bits;
	const length = Math.ceil(width / each) + 1;
	const rows = new Uint8Array(length * height);
	for (let row = 0; row < height; row++) {
		const own = places.subarray(row * width, (row + 1) * width);
		let to = row * length + 1;
		if (each === 1) rows.set(own, to);
		else
			for (let at = 0; at < width; at += 2)
				rows[to++] = ((own[at] ?? 0) << 4) | (own[at + 1] ?? 0);
	}
	return rows;
}

function rowsOfColours({ width, height, palette, places }: Points): Uint8Array {
	const rows = new Uint8Array((width * 3 + 1) * height);
	for (const [at, place] of places.entries())
		rows.set(partsOf(palette[place] ?? 0), at * 3 + Math.floor(at / width) + 1);
	return rows;
}

function partsOf(colour: number): readonly number[] {
	return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(name: string, data: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(data.length + 12);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, data.length);
	bytes.set(new TextEncoder().encode(name), 4);
	bytes.set(data, 8);
	view.setUint32(data.length + 8, checksum(bytes.subarray(4, -4)));
	return bytes;
}

/** The cyclic redundancy check of the specification, annex D, of each byte by itself. */
const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++)
		sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	return sum;
});

function checksum(bytes: Uint8Array): number {
	let sum = -1;
	for (const byte of bytes)
		sum = (sum >>> 8) ^ (checksums[(sum ^ byte) & 0xff] ?? 0);
	return ~sum >>> 0;
}
