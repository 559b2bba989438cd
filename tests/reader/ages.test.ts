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

it("a band is all of the finest that lie within it, and none that is open where it is not", () => {
	const finest = finestBands(["under13", "13-15", "16-17", "18plus"]);
	expect(finestOf("under16", finest)).toEqual(["under13", "13-15"]);
	expect(finestOf("13-17", finest)).toEqual(["13-15", "16-17"]);
	expect(finestOf("16plus", finest)).toEqual(["16-17", "18plus"]);
	expect(finestOf("13-99", finest)).toEqual(["13-15", "16-17"]);
	expect(finestOf("13-16", finest)).toEqual(["13-15"]);
});

it("bands have their ends in", () => {
	expect(
		finestBands(["under13", "14"]).map(({ id, from, to }) => [id, from, to]),
	).toEqual([
		["under13", 0, 12],
		["13", 13, 13],
		["14", 14, 14],
		["15plus", 15, undefined],
	]);
});
