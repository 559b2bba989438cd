import { describe, expect, it } from "vitest";
import { readMutated } from "../ingest/read-mutated.ts";

/**
 * Exports with bytes flipped, cut, doubled, swapped, written in other ways. Whatever becomes of them: no fault of the
 * tool's own, no waiting, and nothing of a cell in what is told. A fault names its seed: `readMutated(seed, seed + 1)`.
 */
const batches = Array.from({ length: 6 }, (_, i) => 1000 * (i + 1));

describe("mutated exports", () => {
	it.each(batches)("from %i are read or refused", async (from) => {
		const { faults } = await readMutated(from, from + 1000);
		expect(faults).toEqual([]);
	});
});
