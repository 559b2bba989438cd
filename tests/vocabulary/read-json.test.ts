import { describe, expect, it } from "vitest";
import { field, parseJson } from "../../src/vocabulary/read-json.ts";

describe("what JSON holds", () => {
	it("is read, and is nothing where the text is no JSON", () => {
		expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
		expect(parseJson('{"a":')).toBeUndefined();
	});

	it.each([[null], [3], ["length"], [[1]], [undefined]])(
		"has no fields where it is no object: %j",
		(value) => {
			expect(field(value, "length")).toBeUndefined();
			expect(field(value, "0")).toBeUndefined();
		},
	);

	it("has its own fields alone", () => {
		expect(field({ a: null }, "a")).toBeNull();
		expect(field({}, "toString")).toBeUndefined();
	});
});
