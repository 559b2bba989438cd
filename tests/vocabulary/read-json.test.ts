import { describe, expect, it } from "vitest";
import {
	field,
	keyWrittenTwice,
	parseJson,
} from "../../src/vocabulary/read-json.ts";

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

describe("a key that JSON writes twice in one object", () => {
	it.each([
		['{"a":1,\n"a":2}', { key: "a", line: 2 }],
		['{"a":{"b":1,"\\u0062":2}}', { key: "b", line: 1 }],
		['[{"a":1},{"a":1}]', undefined],
		['{"a":"b\\"a":","b":["a","a"],"c":{"a":1}}', undefined],
	])("%s", (text, found) => {
		expect(keyWrittenTwice(text)).toEqual(found);
	});
});
