import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openLook } from "../../../src/render/look/open-look.ts";
import { lookRefusals } from "../../../src/vocabulary/look-messages.ts";
import { councilLooks } from "./council-looks.ts";
import { type LookParts, makeLook, paragraph } from "./make-look.ts";

function problemOf(bytes: Uint8Array): string | undefined {
	const read = openLook(bytes, "look.docx");
	return read.ok ? undefined : read.problem;
}

const whole = makeLook();

const related = (type: string, more: object = {}): LookParts => ({
	others: [{ name: "thing.bin", type, id: "rIdThing", content: "x", ...more }],
});

/** The same file, whose list of contents says that its last part is 300 MB once unpacked. */
function sayingLarge(bytes: Uint8Array): Uint8Array {
	const copy = Buffer.from(bytes);
	copy.writeUInt32LE(300 * 2 ** 20, copy.lastIndexOf("PK\u0001\u0002") + 24);
	return Uint8Array.from(copy);
}

describe("a template that cannot be a look", () => {
	it.each<[string, Uint8Array, string]>([
		["nothing", new Uint8Array(), lookRefusals.notWord],
		["a text", strToU8("Dear committee"), lookRefusals.notWord],
		[
			"a zip of other things",
			zipSync({ a: strToU8("b") }),
			lookRefusals.notWord,
		],
		["half a file", whole.slice(0, whole.length / 2), lookRefusals.notWord],
		[
			"text that is not XML",
			zipSync({ ...unzipSync(whole), "word/document.xml": strToU8("<w:a>") }),
			lookRefusals.notWord,
		],
		[
			"styles that are not XML",
			zipSync({ ...unzipSync(whole), "word/styles.xml": strToU8("<<") }),
			lookRefusals.notWord,
		],
		[
			"an old or encrypted file",
			Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
			lookRefusals.encrypted,
		],
		["macros", makeLook(related("vbaProject")), lookRefusals.macros],
		[
			"the kind of file that may hold macros",
			makeLook({
				mainType:
					"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
			}),
			lookRefusals.macros,
		],
		["an object", makeLook(related("oleObject")), lookRefusals.active],
		["a control", makeLook(related("control")), lookRefusals.active],
		["an embedded workbook", makeLook(related("package")), lookRefusals.active],
		["another document", makeLook(related("aFChunk")), lookRefusals.active],
		[
			"a linked picture",
			makeLook(related("image", { outside: "file:///S:/logo.png" })),
			lookRefusals.outside(1),
		],
		[
			"an address that is none",
			makeLook(related("hyperlink", { outside: "file:///S:/secret.docx" })),
			lookRefusals.outside(1),
		],
		[
			"fields that fetch",
			makeLook({
				body: `<w:p><w:fldSimple w:instr=' INCLUDEPICTURE "http://x/y.png"'/><w:r><w:instrText> DDEAUTO c d</w:instrText></w:r></w:p>`,
			}),
			lookRefusals.outside(2),
		],
		[
			"a field that fetches, in pieces and within another",
			makeLook({
				body: `<w:p>${["begin", "IF 1 = ", "begin", "INCLUDE", "PICTURE c", "end", "2", "end"].map((piece) => (/^(begin|end)$/.test(piece) ? `<w:r><w:fldChar w:fldCharType="${piece}"/></w:r>` : `<w:r><w:instrText>${piece}</w:instrText></w:r>`)).join("")}</w:p>`,
			}),
			lookRefusals.outside(1),
		],
		[
			"tracked changes",
			makeLook({
				body: `<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>`,
			}),
			lookRefusals.tracked,
		],
		[
			"strict Open XML",
			zipSync({
				...unzipSync(whole),
				"word/document.xml": strToU8(
					'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
				),
			}),
			lookRefusals.strict,
		],
		[
			"more than any template holds",
			sayingLarge(whole),
			lookRefusals.huge(200),
		],
	])("%s", (_, bytes, problem) => {
		expect(problemOf(bytes)).toBe(problem);
	});

	it("is told what to do, in words", () => {
		for (const refusal of Object.values(lookRefusals))
			expect(typeof refusal === "string" ? refusal : refusal(2)).toMatch(
				/(Open|Save|Put|Make|Accept) /,
			);
	});
});

it.each(Object.entries(councilLooks))("opens %s", (_, parts) => {
	expect(problemOf(makeLook(parts))).toBeUndefined();
});

it("lets an address to click, and the template's own template, be", () => {
	expect(
		problemOf(
			makeLook({
				body: paragraph("x"),
				...related("hyperlink", { outside: "https://council.example/" }),
			}),
		),
	).toBeUndefined();
});
