import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { adler32, crc32 as ownCrc32 } from "../../src/render/checksums.ts";
import { deflate } from "../../src/render/deflate.ts";
import { zip } from "../../src/render/zip.ts";

const some = fc.uint8Array({ minLength: 1, maxLength: 40 });
/** Bytes many times over, as bars and the tags of a table are. */
const band = fc
	.tuple(some, fc.integer({ min: 1, max: 300 }))
	.map(([bytes, times]) => Buffer.concat(new Array(times).fill(bytes)));
const content = fc
	.array(fc.oneof(band, some), { maxLength: 6 })
	.map((those) => Buffer.concat(those));

/** Bytes that do not repeat within so many. */
function unlike(length: number): Buffer {
	let state = 1;
	return Buffer.from(
		Array.from({ length }, () => {
			state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
			return state >> 16;
		}),
	);
}

describe("what is compressed", () => {
	it("is unpacked to what it was, whatever repeats in it", () => {
		fc.assert(
			fc.property(content, (bytes) => {
				expect(inflateRawSync(deflate(bytes)).equals(bytes)).toBe(true);
			}),
		);
	});

	it("is of any length of what repeats, next to it or far", () => {
		for (let times = 1; times < 600; times++) {
			const bytes = Buffer.concat([
				...[unlike(4), Buffer.alloc(times, 7), unlike(400)],
				unlike(Math.min(times, 400)),
			]);
			expect(inflateRawSync(deflate(bytes)).equals(bytes)).toBe(true);
		}
	});

	it.each([1, 2, 3, 4, 5, 8, 9, 255, 256, 257, 32_767, 32_768, 32_769])(
		"is told by what stood %i bytes before only where the format reaches it",
		(distance) => {
			const first = unlike(distance);
			const bytes = Buffer.concat([first, first]);
			expect(inflateRawSync(deflate(bytes)).equals(bytes)).toBe(true);
		},
	);

	it("is short where much repeats, and hardly longer where nothing does", () => {
		const row = Buffer.from(Array.from({ length: 250 }, (_, i) => i));
		const rows = Buffer.concat(new Array(40).fill(row));
		expect(deflate(rows).length).toBeLessThan(500);
		expect(deflate(Buffer.alloc(10_000, 7)).length).toBeLessThan(110);
		expect(deflate(unlike(10_000)).length).toBeLessThan(11_255);
	});
});

describe("a zip file", () => {
	const files = fc
		.uniqueArray(
			fc.tuple(fc.stringMatching(/^[a-zé/]{1,9}\.(?:xml|png)$/), content),
			{
				maxLength: 5,
				selector: ([name]) => name,
			},
		)
		.map((those) => new Map<string, Uint8Array>(those));

	it("holds every file as it was, in its order, whether it was there or not yet", async () => {
		await fc.assert(
			fc.asyncProperty(files, async (those) => {
				const parts = new Map(
					[...those].map(([name, bytes], at) => [
						name,
						at % 2 === 0 ? bytes : Promise.resolve(bytes),
					]),
				);
				const opened = unzipSync(
					await zip(parts, (name) => name.endsWith(".png")),
				);
				expect(Object.keys(opened)).toEqual([...those.keys()]);
				for (const [name, bytes] of those)
					expect(Buffer.compare(opened[name] ?? new Uint8Array(), bytes)).toBe(
						0,
					);
			}),
		);
	});

	it("stores what is to be stored, and what would become no shorter", async () => {
		const same = Buffer.alloc(1000, 1);
		const length = async (name: string, bytes: Buffer) =>
			(await zip(new Map([[name, bytes]]), (one) => one === "stored")).length;
		expect(await length("stored", same)).toBeGreaterThan(1000);
		expect(await length("packed", same)).toBeLessThan(200);
		expect(await length("packed", unlike(1000))).toBe(
			await length("stored", unlike(1000)),
		);
	});

	const hasUnzip = spawnSync("unzip", ["-v"]).status === 0;

	it.skipIf(!hasUnzip)(
		"is found whole by a program that checks its sums",
		async () => {
			const path = join(mkdtempSync(join(tmpdir(), "zip ")), "one.zip");
			const those = new Map([
				["word/document.xml", Buffer.from("<w:p/>".repeat(5000))],
				["word/ü.png", unlike(3000)],
				["empty.xml", Buffer.alloc(0)],
			]);
			writeFileSync(path, await zip(those, (name) => name.endsWith(".png")));
			const { status, stdout } = spawnSync("unzip", ["-t", path], {
				encoding: "utf8",
			});
			expect(stdout).toContain("No errors detected");
			expect(status).toBe(0);
		},
	);
});

describe("checksums", () => {
	it("are those of other programs", () => {
		fc.assert(
			fc.property(content, (bytes) => {
				expect(ownCrc32(bytes)).toBe(crc32(bytes));
			}),
		);
		// RFC 1950 has no example; "Wikipedia" is the one that is known.
		expect(adler32(Buffer.from("Wikipedia"))).toBe(0x11e60398);
		expect(adler32(Buffer.alloc(100_000, 255))).toBe(0x149a302c);
	});
});
