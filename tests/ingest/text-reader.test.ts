import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairsOf } from "../../src/ingest/repairs.ts";
import { textReader } from "../../src/ingest/text-reader.ts";
import { fromWindows1252 } from "../../src/ingest/windows-1252.ts";
import { readAll, sourceOf } from "./read-csv.ts";
import { encode, onlyIn1252 } from "./write-text.ts";

/** Letters that each stand for a byte. */
const bytesOf = (letters: string) =>
	Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

const textOf = (bytes: Uint8Array) =>
	new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

/** What is read of some pieces, each whole lines, and what is noted. */
function read(...pieces: readonly Uint8Array[]) {
	const repairs = repairsOf("a.csv");
	const readText = textReader(repairs);
	let line = 1;
	const texts = pieces.map((piece) => {
		const text = textOf(readText(new Uint8Array(piece), () => line));
		line += text.split("\n").length - 1;
		return text;
	});
	return {
		text: texts.join(""),
		notes: repairs.notes().map(({ code, line: at }) => `${code}:${at}`),
	};
}

function thrownBy(...pieces: readonly Uint8Array[]): unknown {
	try {
		read(...pieces);
	} catch (thrown) {
		return thrown;
	}
	return undefined;
}

describe("Windows-1252", () => {
	it("has all its letters", () => {
		for (const [letter, byte] of Object.entries(onlyIn1252))
			expect(textOf(fromWindows1252(Uint8Array.of(65, byte)))).toBe(
				`A${letter}`,
			);
		for (let byte = 0xa0; byte < 0x100; byte++)
			expect(textOf(fromWindows1252(Uint8Array.of(byte)))).toBe(
				String.fromCharCode(byte),
			);
	});

	it("is told by the first letter that is not UTF-8, wherever it stands", () => {
		expect(
			read(
				encode("a\nb\n", "utf-8"),
				encode("c\nZoë\nO’Hara\n", "windows-1252"),
			),
		).toEqual({
			text: "a\nb\nc\nZoë\nO’Hara\n",
			notes: ["windows-1252:4"],
		});
		expect(
			read(
				encode("Zoë\n", "windows-1252"),
				encode("plain\n", "utf-8"),
				encode("“café” – £5\n", "windows-1252"),
			).text,
		).toBe("Zoë\nplain\n“café” – £5\n");
	});

	it.each(["FIANCÉ’S", "“CAFÉ”", "NAÏVE", "JOÃO", "SEÑOR"])(
		"is not taken for UTF-8 for a letter by chance: %s",
		(word) => {
			const bytes = encode(`Zoë\n${word}\n`, "windows-1252");
			expect(read(bytes).text).toBe(`Zoë\n${word}\n`);
		},
	);
});

describe("bytes that are of no encoding", () => {
	it.each([
		["a letter that no table has", "a\nb\x81\n", 2],
		["a letter of UTF-8 that lost its rest", "a\nZo\xc3,x\n", 2],
		["two encodings in one piece", "Zo\xc3\xab\na\nZo\xeb\n", 3],
		["the same the other way round", "a\nZo\xeb\nZo\xc3\xab\n", 3],
		["the letters of DOS", "a\nRen\x82e\n", 2],
		["a mark of UTF-8 before what is not", "\xef\xbb\xbfa\nZo\xeb\n", 2],
	])("are told by line: %s", (_what, letters, line) => {
		expect(thrownBy(bytesOf(letters))).toMatchObject({
			name: "WrongBytes",
			wrong: "letter",
			line,
		});
	});

	it("are told where two encodings stand far from each other", () => {
		expect(
			thrownBy(bytesOf("Zo\xc3\xab\n"), bytesOf("a\n"), bytesOf("b\nZo\xeb\n")),
		).toMatchObject({ wrong: "letter", line: 4 });
		expect(
			thrownBy(bytesOf("Zo\xeb\n"), bytesOf("a\n"), bytesOf("b\nZo\xc3\xab\n")),
		).toMatchObject({ wrong: "letter", line: 4 });
	});

	it("are told where they are zero", () => {
		expect(thrownBy(bytesOf("a\n"), bytesOf("b\nc\0\n"))).toMatchObject({
			wrong: "zero",
			line: 3,
		});
	});
});

describe("a byte-order mark", () => {
	it("is passed over where a line starts, and told of inside a file", () => {
		const text = "\ufeffa,b\n\ufeff1,2\n3,4\n";
		expect(read(encode(text, "utf-8"))).toEqual({
			text: "a,b\n1,2\n3,4\n",
			notes: ["mark-inside:2"],
		});
		expect(
			read(encode("a\n", "utf-8"), encode("\ufeff\ufeffb\nc\n\ufeff", "utf-8")),
		).toEqual({ text: "a\nb\nc\n", notes: ["mark-inside:2"] });
	});

	it("is a letter within a line", () => {
		expect(read(encode("a\ufeffb,\ufeff\n", "utf-8"))).toEqual({
			text: "a\ufeffb,\ufeff\n",
			notes: [],
		});
	});
});

describe("rows of a file in Windows-1252", () => {
	it("are those of the same file in UTF-8, however it is cut", async () => {
		const letter = fc.constantFrom(
			...Object.keys(onlyIn1252),
			...' aB9,\n"éëüçñåÉßøþ£§½',
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(letter, { maxLength: 8 }), { maxLength: 9 }),
				fc.array(fc.integer({ min: 1, max: 30 }), {
					minLength: 1,
					maxLength: 3,
				}),
				async (cells, sizes) => {
					// A cell that is likely in both encodings, as words are: a sign, then a plain letter.
					const text = cells
						.map(
							(cell) =>
								`"${cell
									.map((each) => ` ${each}`)
									.join("")
									.replaceAll('"', '""')}"\n`,
						)
						.join("");
					const rows = (bytes: Uint8Array) =>
						readAll(sourceOf("f.csv", bytes, sizes), ",", 3);
					expect(await rows(encode(text, "windows-1252"))).toEqual(
						await rows(encode(text, "utf-8")),
					);
				},
			),
			{ numRuns: 300 },
		);
	});
});
