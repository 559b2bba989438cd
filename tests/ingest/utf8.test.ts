import { isUtf8 } from "node:buffer";
import { expect, it } from "vitest";
import { lengthInUtf8 } from "../../src/ingest/utf8.ts";
import { someOf } from "../examples.ts";

/** Bytes on both sides of every border of the table of well-formed sequences. */
const borders = [
	0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf,
	0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];

function firstLetterByNode(bytes: Uint8Array): number {
	for (let length = 1; length <= Math.min(4, bytes.length); length++)
		if (isUtf8(bytes.subarray(0, length))) return length;
	return 0;
}

it("knows the letters of UTF-8 that Node knows, whole and cut off", () => {
	const wrong: (readonly number[])[] = [];
	const tryOut = (...bytes: readonly number[]) => {
		const all = Uint8Array.from(bytes);
		if (lengthInUtf8(all, 0) !== firstLetterByNode(all)) wrong.push(bytes);
	};
	for (let first = 0; first < 256; first++) {
		tryOut(first);
		for (let second = 0; second < 256; second++) tryOut(first, second);
		for (const second of borders)
			for (const third of borders) {
				tryOut(first, second, third);
				for (const fourth of someOf(borders, 5, first))
					tryOut(first, second, third, fourth);
			}
	}
	expect(wrong).toEqual([]);
});
