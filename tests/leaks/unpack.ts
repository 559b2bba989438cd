import { inflateSync, strFromU8, unzipSync } from "fflate";

/** Something inside an output, at whatever depth: its way there, and its bytes. */
export interface Unpacked {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/**
 * A file and all that is inside it: parts of archives, archives in archives, what pictures say of themselves, and what
 * is written into text as base64.
 */
export function unpack(path: string, bytes: Uint8Array): readonly Unpacked[] {
	const inside = startsWith(bytes, "PK\u0003\u0004")
		? Object.entries(unzipSync(bytes))
		: startsWith(bytes, "\u0089PNG")
			? pngWords(bytes)
			: embedded(bytes);
	return [
		{ path, bytes },
		...inside.flatMap(([name, part]) => unpack(`${path}/${name}`, part)),
	];
}

/** All words in it, names of parts included, in the encodings in which a word could stand. */
export function wordsIn(path: string, bytes: Uint8Array): string {
	return unpack(path, bytes)
		.flatMap((one) => [
			one.path,
			strFromU8(one.bytes),
			new TextDecoder("utf-16le").decode(one.bytes),
		])
		.join("\n");
}

/** The kinds of chunk of a PNG file, in order. */
export function pngChunks(bytes: Uint8Array): readonly string[] {
	return readChunks(bytes).map(([kind]) => kind);
}

function readChunks(
	bytes: Uint8Array,
): readonly (readonly [string, Uint8Array])[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const chunks: (readonly [string, Uint8Array])[] = [];
	for (let at = 8; at + 8 <= bytes.length; ) {
		const length = view.getUint32(at);
		const kind = strFromU8(bytes.subarray(at + 4, at + 8), true);
		chunks.push([kind, bytes.subarray(at + 8, at + 8 + length)]);
		at += 12 + length;
	}
	return chunks;
}

function pngWords(
	bytes: Uint8Array,
): readonly (readonly [string, Uint8Array])[] {
	return readChunks(bytes)
		.filter(([kind]) => !["IHDR", "IDAT", "IEND"].includes(kind))
		.map(([kind, data]) => [kind, kind === "zTXt" ? deflated(data) : data]);
}

/** After a name, a zero and the kind of compression. */
function deflated(data: Uint8Array): Uint8Array {
	return inflateSync(data.subarray(data.indexOf(0) + 4));
}

function embedded(
	bytes: Uint8Array,
): readonly (readonly [string, Uint8Array])[] {
	const text = strFromU8(bytes);
	return [...text.matchAll(/base64,([A-Za-z0-9+/=]{40,})/g)].map(
		([, written = ""], i) => [
			`base64-${i}`,
			new Uint8Array(Buffer.from(written, "base64")),
		],
	);
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
	return [...sign].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}
