import { readFileSync } from "node:fs";
import { deflateRawSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/ingest/read-table.ts";
import { settingsOf } from "../validate/read-exports.ts";
import { sourceOf } from "./read-csv.ts";
import { encode } from "./write-text.ts";

/** Files that are no CSV, whatever their names say. */

const csv = "child_id,start\nC1,03/04/2016\n";
const settings = settingsOf();

async function issuesOf(content: string | Uint8Array) {
	const reading = await readTable(sourceOf("a.csv", content), settings);
	return reading.ok ? [] : reading.issues;
}

/** Letters that each stand for a byte. */
const bytesOf = (letters: string) =>
	Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

const zip = () => zipSync({ "a.csv": encode(csv, "utf-8") });
const zeros = "\0".repeat(600);

describe("a file that is no CSV", () => {
	it.each<[string, () => string | Uint8Array]>([
		["a zip archive or an Excel workbook", zip],
		[
			"an old Excel workbook, or another file of an office program",
			() => bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${zeros}`),
		],
		["a very old workbook", () => bytesOf(`\x09\x08\x08\0\0\x05${zeros}`)],
		["a workbook of the SYLK kind", () => "ID;PWXL;N;E\nC;X1;Y1;K1\n"],
		["a PDF", () => "%PDF-1.7\n1 0 obj\n"],
		["a PDF", () => `HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n`],
		["a picture", () => readFileSync("docs/pictures/sample-page.png")],
		["a picture", () => bytesOf("\xff\xd8\xff\xe0\0\x10JFIF\0")],
		["a program", () => bytesOf(`\x7fELF\x02\x01\x01${zeros}`)],
		["a program", () => bytesOf(`MZ\x90\0\x03${zeros}`)],
		["a compressed archive", () => gzipSync(csv.repeat(99))],
		["a document in rich text", () => "{\\rtf1\\ansi child_id,start}"],
		[
			"a web page, perhaps of a sign-in or of an error",
			() => "\ufeff\r\n<!DOCTYPE html>\n<html><body>Sign in</body></html>",
		],
		[
			"a web page, perhaps of a sign-in or of an error",
			() => "<!-- export --> <table><tr><td>child_id</td></tr></table>",
		],
		[
			"a document in XML",
			() => `<?xml version="1.0"?>\n<Workbook xmlns="urn:x"></Workbook>`,
		],
		[
			"a document in XML",
			() => encode("<?xml?>\n<a/>", "utf-16le with a mark"),
		],
		["a JSON file", () => '[\n  {"child_id": 1}\n]'],
		["a database", () => bytesOf(`SQLite format 3\0${zeros}`)],
		[
			"a file of another kind",
			() => deflateRawSync(csv.repeat(99)).fill(1, 9, 40),
		],
		[
			"a file of another kind",
			() =>
				readFileSync(
					"node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
				),
		],
	])("is told to be %s", async (what, content) => {
		const [issue] = await issuesOf(content());
		expect(issue).toMatchObject({
			code: "not-csv",
			message: `this is ${what}, not a CSV file`,
		});
	});

	it.each([
		["UTF-32", bytesOf(`\xff\xfe\0\0c\0\0\0h\0\0\0`), "not-utf-8"],
		["a file of zeros", new Uint8Array(70_000), "not-csv"],
		["a file of spaces", new Uint8Array(70_000).fill(32), "empty-file"],
		[
			"a zero in a text",
			bytesOf("child_id,start\nC\x001,03/04/2016\n"),
			"zero-byte",
		],
		[
			"half a letter of UTF-16",
			encode(csv, "utf-16le").subarray(1),
			"broken-utf-16",
		],
		[
			"UTF-16 cut in a letter",
			encode(csv, "utf-16le").subarray(0, -3),
			"broken-utf-16",
		],
	])("is refused in plain words: %s", async (_what, content, code) => {
		const issues = await issuesOf(content);
		expect(issues.map((issue) => issue.code)).toContain(code);
	});
});

describe("a file that only looks like another kind", () => {
	it.each([
		[
			"begins with the letters of a picture",
			"BM,child_id,start\nx,C1,03/04/2016\n",
		],
		[
			"begins with the letters of a program",
			"MZ,child_id,start\nx,C1,03/04/2016\n",
		],
		[
			"begins with the letters of a zip archive",
			"PK,child_id,start\nx,C1,03/04/2016\n",
		],
		["begins with an identifier", "ID,child_id,start\nx,C1,03/04/2016\n"],
		["begins with a sign for less", '"<1",child_id,start\nx,C1,03/04/2016\n'],
		["has a title in brackets", "[Draft]\nchild_id,start\nC1,03/04/2016\n"],
		["has controls of DOS at its end", `${csv}\x1a`],
	])("is read: it %s", async (_what, content) => {
		expect(await issuesOf(content)).toEqual([]);
	});
});
