import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "../../src/render/clean-text.ts";

describe("cleanText", () => {
	it("leaves out what XML 1.0 forbids and halves of characters", () => {
		expect(cleanText("a\u0000b\u001bc\ud800d\uffffe\u0085f")).toBe("abcde\nf");
	});

	it("keeps emoji, letters of any script and line breaks", () => {
		expect(cleanText("😀 שלום\r\nx\ry")).toBe("😀 שלום\nx\ny");
	});

	it("gives only characters that XML 1.0 allows", () => {
		const allowed = /^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(cleanText(text)).toMatch(allowed);
			}),
		);
	});
});

describe("cleanLine", () => {
	it("is one line without spaces at its ends", () => {
		expect(cleanLine(" a \n\n b\t")).toBe("a b");
	});
});
