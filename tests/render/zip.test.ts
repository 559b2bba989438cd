import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
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

	it("stores what is to be stored", async () => {
		const same = Buffer.alloc(1000, 1);
		const length = async (name: string, bytes: Buffer) =>
			(await zip(new Map([[name, bytes]]), (one) => one === "stored")).length;
		expect(await length("stored", same)).toBeGreaterThan(1000);
		expect(await length("packed", same)).toBeLessThan(200);
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
