import { describe, expect, it } from "vitest";
import { initialiseMutated } from "../init/initialise-mutated.ts";

/** A fault names its seed: `initialiseMutated(seed, seed + 1)`. */
const batches = Array.from({ length: 2 }, (_, i) => 200 * (i + 3));

describe("settings made from mutated exports", () => {
	it.each(batches)(
		"from %i can be read, and no cell is in them",
		async (from) => {
			expect(await initialiseMutated(from, from + 200)).toEqual([]);
		},
	);
});
