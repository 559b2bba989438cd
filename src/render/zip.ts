import { joinBytes } from "../vocabulary/join-bytes.ts";
import { crc32 } from "./checksums.ts";
import { deflate } from "./deflate.ts";

/** A file as it lies in a zip file. */
interface Packed {
	readonly name: Uint8Array;
	/** What both places have that tell of it: 26 bytes from "version needed" to the length of what stands behind the name. */
	readonly about: Uint8Array;
	readonly content: Uint8Array;
}

/** A file's bytes, there already or still being made. */
export type Part = Uint8Array | Promise<Uint8Array>;

/**
 * Files as one zip file (.ZIP File Format Specification, 6.3), in their order, under one date, which is no machine's: 1 January
 * 1980, noon. Files that `isStored` names are stored as they are, and those that become no shorter. What is there already is
 * packed first, while another thread makes the rest.
 */
export async function zip(
	files: ReadonlyMap<string, Part>,
	isStored: (name: string) => boolean,
): Promise<Uint8Array> {
	const packed = new Map<string, Packed>();
	const add = (name: string, bytes: Uint8Array) =>
		packed.set(name, pack(name, bytes, isStored(name)));
	for (const [name, part] of files)
		if (part instanceof Uint8Array) add(name, part);
	await Promise.all(
		[...files].map(async ([name, part]) => {
			if (!(part instanceof Uint8Array)) add(name, await part);
		}),
	);
	return join([...files.keys()].flatMap((name) => packed.get(name) ?? []));
}

function join(files: readonly Packed[]): Uint8Array {
	const entries: Uint8Array[] = [];
	const listed: Uint8Array[] = [];
	let at = 0;
	for (const { name: named, about, content } of files) {
		const entry = joinBytes(fields(0x04034b50), about, named, content);
		entries.push(entry);
		// Made by the same version as is needed; then no comment, no other disk, no attributes, and where it lies.
		const before = joinBytes(fields(0x02014b50), about.subarray(0, 2), about);
		listed.push(joinBytes(before, new Uint8Array(10), fields(at), named));
		at += entry.length;
	}
	const list = joinBytes(...listed);
	const count = fields(files.length | (files.length << 16));
	const end = joinBytes(
		...[fields(0x06054b50), new Uint8Array(4), count],
		...[fields(list.length), fields(at), new Uint8Array(2)],
	);
	return joinBytes(...entries, list, end);
}

function pack(name: string, bytes: Uint8Array, isStored: boolean): Packed {
	const named = new TextEncoder().encode(name);
	const deflated = isStored ? bytes : deflate(bytes);
	const content = deflated.length < bytes.length ? deflated : bytes;
	const about = new DataView(new ArrayBuffer(26));
	about.setUint16(0, 20, true);
	// Whether the name is UTF-8 and no ASCII.
	about.setUint16(2, named.length === name.length ? 0 : 0x0800, true);
	about.setUint16(4, content === bytes ? 0 : 8, true);
	about.setUint32(6, noon, true);
	about.setUint32(10, crc32(bytes), true);
	about.setUint32(14, content.length, true);
	about.setUint32(18, bytes.length, true);
	about.setUint16(22, named.length, true);
	return { name: named, about: new Uint8Array(about.buffer), content };
}

/** 1 January 1980, 12:00, as zip files have it: the time before the date. */
const noon = (12 << 11) | (((1 << 5) | 1) << 16);

/** A number of four bytes. */
function fields(number: number): Uint8Array {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, number, true);
	return bytes;
}
