import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openArchive } from "../../../src/ingest/workbook/archive.ts";

const parts = { "a.xml": strToU8("<a/>"), "Folder\\B.xml": strToU8("<b/>") };
const zip = zipSync(parts, { mtime: "2016-01-01" });

function textOf(archive: ReturnType<typeof openArchive>, name: string) {
	const decoder = new TextDecoder();
	return [...archive.read(name)].map((piece) => decoder.decode(piece)).join("");
}

function expectParts(bytes: Uint8Array): void {
	const archive = openArchive(bytes);
	expect(archive.names).toEqual(["a.xml", "folder/b.xml"]);
	expect(archive.sizeOf("a.xml")).toBe(4);
	expect(textOf(archive, "a.xml")).toBe("<a/>");
	expect(textOf(archive, "folder/b.xml")).toBe("<b/>");
}

describe("the directory of a zip archive", () => {
	it("gives its parts, by names as they are compared", () => {
		expectParts(zip);
	});

	it("may have a comment behind it", () => {
		const comment = strToU8("PK made by hand");
		const bytes = new Uint8Array([...zip, ...comment]);
		new DataView(bytes.buffer).setUint16(zip.length - 2, comment.length, true);
		expectParts(bytes);
	});

	it("may have its numbers in longer fields, as programs write that do not know them before", () => {
		expectParts(withLongFields(zip));
	});

	it.each([0, 1, 21, 22])(
		"is refused where there is none: %i bytes",
		(length) => {
			expect(() => openArchive(new Uint8Array(length))).toThrow("damaged");
		},
	);
});

/** The same archive with the sizes and places of its parts in the fields of large archives (APPNOTE.TXT, 4.5.3). */
function withLongFields(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const end = bytes.length - 22;
	const entries = view.getUint16(end + 10, true);
	const start = view.getUint32(end + 16, true);
	const directory: number[] = [];
	let at = start;
	for (let i = 0; i < entries; i++) {
		const nameLength = view.getUint16(at + 28, true);
		const entry = bytes.slice(at, at + 46);
		const fields = new DataView(entry.buffer);
		const longs = [24, 20, 42].map((field) => {
			const value = fields.getUint32(field, true);
			fields.setUint32(field, 0xffffffff, true);
			return value;
		});
		fields.setUint16(30, 32, true);
		const name = bytes.subarray(at + 46, at + 46 + nameLength);
		// An extra field of another kind stands before the one that is looked for.
		directory.push(...entry, ...name, 0x99, 0x99, 0, 0, 1, 0, 24, 0);
		for (const value of longs) directory.push(...long(value));
		at += 46 + nameLength;
	}
	const longEnd = start + directory.length;
	const record = [...word(0x06064b50), ...long(44), ...word(45 * 65_537)];
	record.push(...word(0), ...word(0), ...long(entries), ...long(entries));
	record.push(...long(directory.length), ...long(start));
	record.push(...word(0x07064b50), ...word(0), ...long(longEnd), ...word(1));
	record.push(...word(0x06054b50), ...word(0), ...word(0xffffffff));
	record.push(...word(0xffffffff), ...word(0xffffffff), 0, 0);
	return Uint8Array.from([
		...bytes.subarray(0, start),
		...directory,
		...record,
	]);
}

function word(value: number): readonly number[] {
	return [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
}

function long(value: number): readonly number[] {
	return [...word(value), 0, 0, 0, 0];
}
