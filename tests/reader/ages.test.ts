import { expect, it } from "vitest";
import { finestBands, finestOf } from "../../src/reader/ages.ts";

it("bands are split at every edge that any of them has", () => {
	const finest = finestBands(["under13", "13-15", "14", "16plus", "unborn"]);
	expect(finest.map(({ id }) => id)).toEqual([
		"under13",
		"13",
		"14",
		"15",
		"16plus",
	]);
	expect(finestOf("13-15", finest)).toEqual(["13", "14", "15"]);
	expect(finestOf("14", finest)).toEqual(["14"]);
	expect(finestOf("under13", finest)).toEqual(["under13"]);
	expect(finestOf("16plus", finest)).toEqual(["16plus"]);
	expect(finestOf("unborn", finest)).toEqual(["unborn"]);
});
