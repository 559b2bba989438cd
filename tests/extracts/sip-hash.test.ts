import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportKinds } from "../../src/dictionary/columns.ts";
import { saltOf } from "../../src/extracts/print-rows.ts";
import { extractColumns } from "../../src/extracts/row-keys.ts";
import { sipHash } from "../../src/extracts/sip-hash.ts";

const key = Int32Array.of(9, 0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c);
const bytes = Uint8Array.from({ length: 64 }, (_, i) => i);

const all64 = (1n << 64n) - 1n;
const turned = (x: bigint, by: bigint) =>
	((x << by) | (x >> (64n - by))) & all64;

/** SipHash-2-4 as its paper writes it, in numbers of 64 bits. */
function sipHash64(k0: bigint, k1: bigint, message: Uint8Array): bigint {
	let [v0, v1, v2, v3] = [
		k0 ^ 0x736f6d6570736575n,
		k1 ^ 0x646f72616e646f6dn,
		k0 ^ 0x6c7967656e657261n,
		k1 ^ 0x7465646279746573n,
	];
	const round = () => {
		v0 = (v0 + v1) & all64;
		v2 = (v2 + v3) & all64;
		v1 = turned(v1, 13n) ^ v0;
		v3 = turned(v3, 16n) ^ v2;
		v0 = turned(v0, 32n);
		v2 = (v2 + v1) & all64;
		v0 = (v0 + v3) & all64;
		v1 = turned(v1, 17n) ^ v2;
		v3 = turned(v3, 21n) ^ v0;
		v2 = turned(v2, 32n);
	};
	const padded = new Uint8Array((message.length >> 3) * 8 + 8);
	padded.set(message);
	padded[padded.length - 1] = message.length;
	const view = new DataView(padded.buffer);
	for (let at = 0; at < padded.length; at += 8) {
		const block = view.getBigUint64(at, true);
		v3 ^= block;
		round();
		round();
		v0 ^= block;
	}
	v2 ^= 0xffn;
	for (let i = 0; i < 4; i++) round();
	return v0 ^ v1 ^ v2 ^ v3;
}

describe("SipHash-2-4", () => {
	// Of the vectors that its authors publish: the low 32 bits.
	it.each([
		[0, 0xdd0e0e31],
		[1, 0x93dc67fd],
		[2, 0xd9a94f5a],
		[15, 0x49be45e5],
	])("of %i bytes is that of its authors", (length, low) => {
		expect(sipHash(key, 1, bytes, length) >>> 0).toBe(low);
	});

	it("is that of the paper, whatever the key and the bytes", () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ minLength: 16, maxLength: 16 }),
				fc.uint8Array({ maxLength: 300 }),
				(secret, message) => {
					const view = new DataView(secret.buffer, secret.byteOffset);
					const numbers = [0, 4, 8, 12].map((at) => view.getInt32(at, true));
					const whole = sipHash64(
						view.getBigUint64(0, true),
						view.getBigUint64(8, true),
						message,
					);
					const found = sipHash(
						Int32Array.from(numbers),
						0,
						message,
						message.length,
					);
					expect(BigInt(found >>> 0)).toBe(whole & 0xffffffffn);
				},
			),
			{ seed: 5 },
		);
	});
});

describe("the salts of columns", () => {
	it("are all different", () => {
		const columns = new Set(exportKinds.flatMap(extractColumns));
		expect(new Set([...columns].map(saltOf)).size).toBe(columns.size);
	});
});
