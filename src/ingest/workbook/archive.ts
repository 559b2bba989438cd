import { Inflate } from "fflate";
import { crc32 } from "./crc-32.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { listParts, type PackedPart } from "./zip-directory.ts";

/** The parts of a workbook's file, which is a zip archive. Names are as they are compared: in small letters. */
export interface Archive {
	readonly names: readonly string[];
	/** How many bytes a part unpacks to, as the archive says; `undefined` where there is none of that name. */
	readonly sizeOf: (name: string) => number | undefined;
	/**
	 * A part, unpacked piece by piece. Throws {@link WorkbookFault} where it is not what the archive says it is, by its length
	 * and by its checksum: a byte that was changed on the way could be a digit of a date.
	 */
	readonly read: (name: string) => Generator<Uint8Array>;
}

/** Opens a zip archive; throws {@link WorkbookFault} where it is none that can be read. */
export function openArchive(bytes: Uint8Array): Archive {
	const parts = listParts(bytes);
	return {
		names: [...parts.keys()],
		sizeOf: (name) => parts.get(name)?.size,
		read(name) {
			const part = parts.get(name);
			if (!part) throw new WorkbookFault("damaged");
			return unpack(part);
		},
	};
}

/** So many packed bytes at a time: they unpack to a thousand times as many at most. */
const slice = 16 * 1024;

function* unpack(part: PackedPart): Generator<Uint8Array> {
	let size = 0;
	let crc = 0;
	for (const piece of part.stored ? [part.packed] : inflate(part.packed)) {
		size += piece.length;
		// What says that it is small and is not was made to fill the memory.
		if (size > part.size) throw new WorkbookFault("damaged");
		crc = crc32(piece, crc);
		yield piece;
	}
	if (size !== part.size || crc !== part.crc)
		throw new WorkbookFault("damaged");
}

function* inflate(packed: Uint8Array): Generator<Uint8Array> {
	const pieces: Uint8Array[] = [];
	const stream = new Inflate((piece) => void pieces.push(piece));
	for (let at = 0; at < packed.length; at += slice) {
		const end = at + slice;
		try {
			stream.push(packed.subarray(at, end), end >= packed.length);
		} catch {
			throw new WorkbookFault("damaged");
		}
		yield* pieces.splice(0);
	}
}
