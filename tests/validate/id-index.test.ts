import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idIndex, keyIndex } from "../../src/validate/id-index.ts";
import { cpuTime } from "../cpu-time.ts";

const encoder = new TextEncoder();

const ids = fc.oneof(
	fc.string({ unit: "binary", maxLength: 12 }),
	fc.string({ minLength: 100, maxLength: 400 }),
	fc.integer({ min: 0, max: 200 }).map(String),
	fc
		.integer({ min: 0, max: 200 })
		.map((number) => `C${String(number).padStart(6, "0")}`),
	// The same sum of digits and the same letters in another order: easily taken for each other.
	fc.constantFrom(
		"12A",
		"1A2",
		"A12",
		"A21",
		"012",
		"12",
		"00",
		"0",
		"",
		"a",
		"A",
		"é",
		"e\u0301",
	),
);

/** What a `Map` makes of the same identifiers. */
function numbered(all: readonly string[]): readonly number[] {
	const seen = new Map<string, number>();
	return all.map((id) => {
		const number = seen.get(id) ?? seen.size;
		seen.set(id, number);
		return number;
	});
}

function placed(all: readonly string[]) {
	const texts = all.map((id) => encoder.encode(id));
	const bytes = new Uint8Array(
		texts.reduce((sum, text) => sum + text.length, 0),
	);
	const from = new Int32Array(all.length);
	const to = new Int32Array(all.length);
	let at = 0;
	for (const [i, text] of texts.entries()) {
		bytes.set(text, at);
		from[i] = at;
		at += text.length;
		to[i] = at;
	}
	return { bytes, places: { from, to } };
}

describe("the index of identifiers", () => {
	it("numbers them as a map does, one by one", () => {
		fc.assert(
			fc.property(fc.array(ids, { maxLength: 300 }), (all) => {
				const index = idIndex();
				const numbers = all.map((id) => {
					const bytes = encoder.encode(id);
					return index.add(bytes, 0, bytes.length);
				});
				expect(numbers).toEqual(numbered(all));
				expect(index.size()).toBe(new Set(all).size);
			}),
		);
	});

	it("numbers many at once as it does one by one, and passes over those that are numbered", () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.tuple(ids, fc.boolean()), { maxLength: 60 }), {
					maxLength: 5,
				}),
				(batches) => {
					const index = idIndex();
					const wanted = numbered(
						batches.flat().flatMap(([id, skip]) => (skip ? [] : [id])),
					);
					const found = batches.flatMap((batch) => {
						const { bytes, places } = placed(batch.map(([id]) => id));
						const numbers = Int32Array.from(batch, ([, skip]) =>
							skip ? -2 : 0,
						);
						index.addAll(bytes, places, batch.length, numbers);
						return [...numbers];
					});
					expect(found.filter((number) => number !== -2)).toEqual(wanted);
					expect(found.filter((number) => number === -2).length).toBe(
						batches.flat().filter(([, skip]) => skip).length,
					);
				},
			),
		);
	});

	it("finds what was added, and nothing else", () => {
		fc.assert(
			fc.property(fc.array(ids), fc.array(ids), (added, asked) => {
				const index = idIndex();
				const numbers = numbered(added);
				for (const id of added)
					index.add(encoder.encode(id), 0, encoder.encode(id).length);
				for (const id of [...added, ...asked]) {
					const bytes = encoder.encode(id);
					const at = added.indexOf(id);
					expect(index.find(bytes, 0, bytes.length)).toBe(
						at < 0 ? -1 : numbers[at],
					);
				}
				expect(index.size()).toBe(new Set(added).size);
			}),
		);
	});

	it("grows far beyond its first room", () => {
		const index = idIndex();
		const all = Array.from(
			{ length: 30_000 },
			(_, i) => `person-${(i * 7919) % 20_011}`,
		);
		const wanted = numbered(all);
		for (const [i, id] of all.entries()) {
			const bytes = encoder.encode(id);
			const number = index.add(bytes, 0, bytes.length);
			if (number !== wanted[i]) expect(number).toBe(wanted[i]);
		}
		expect(index.size()).toBe(20_011);
	});

	it.each([
		["numbers with one sum", (i: number) => `A${i}B${20_000 - i}`],
		[
			"years and numbers",
			(i: number) => `${2010 + (i % 7)}/${Math.floor(i / 7)}`,
		],
		["numbers and parts", (i: number) => `${Math.floor(i / 4)}-${i % 4}`],
		["numbers back to front", (i: number) => [...String(i)].reverse().join("")],
		["words", (i: number) => i.toString(26).replace(/\d/g, "z")],
		["large numbers", (i: number) => `${i}0000000000`],
		[
			"long ones",
			(i: number) => `council-case-system-person-${i}-of-the-north`,
		],
	])("stays quick where identifiers are %s", (_name, idOf) => {
		const index = idIndex();
		const all = Array.from({ length: 30_000 }, (_, i) =>
			encoder.encode(idOf(i)),
		);
		const start = cpuTime();
		for (const bytes of all) index.add(bytes, 0, bytes.length);
		// A fiftieth of what it takes where each is compared with all others.
		expect(cpuTime() - start).toBeLessThan(3000);
	});
});

describe("keys of whole numbers", () => {
	it("are one key where all their parts are the same", () => {
		const part = fc.constantFrom(-0x80000000, -3, -1, 0, 1, 48, 57, 0x7fffffff);
		fc.assert(
			fc.property(fc.array(fc.tuple(part, part, part)), (all) => {
				const keyOf = keyIndex();
				expect(all.map((parts) => keyOf(...parts))).toEqual(
					numbered(all.map((parts) => parts.join(" "))),
				);
			}),
		);
	});
});
