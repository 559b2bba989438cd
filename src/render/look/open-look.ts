import { unzipSync } from "fflate";
import { lookRefusals } from "../../vocabulary/look-messages.ts";
import { fieldsOf } from "./word-fields.ts";
import {
	contentTypeOf,
	relationshipsName,
	relationshipsOf,
	type WordPackage,
} from "./word-package.ts";
import {
	allNamed,
	allWord,
	childWord,
	type Document,
	readXml,
	rootOf,
	word,
} from "./xml.ts";

/** A council's Word template, opened and found fit to be worn by a paper. */
export interface Look {
	/** What the file is called where something is told of it. */
	readonly name: string;
	readonly parts: ReadonlyMap<string, Uint8Array>;
	/** The name of the part that holds its text. */
	readonly main: string;
}

export type LookReading =
	| { readonly ok: true; readonly look: Look }
	| { readonly ok: false; readonly problem: string };

/** A letterhead with a photograph has 5. */
const mostPacked = 25;
const mostUnpacked = 200;
const megabyte = 1024 * 1024;

/**
 * Opens a Word template as a council has it (`.docx` or `.dotx`). Refuses what a published paper must not carry or could not
 * be trusted with: macros, controls, objects, links to other files, tracked changes; and what is damaged, huge or no Word file.
 */
export function openLook(bytes: Uint8Array, name: string): LookReading {
	const refused = (problem: string) => ({ ok: false, problem }) as const;
	if (isCompoundFile(bytes)) return refused(lookRefusals.encrypted);
	if (bytes.length > mostPacked * megabyte)
		return refused(lookRefusals.huge(mostPacked));
	try {
		const parts = unpack(bytes);
		if (parts === undefined) return refused(lookRefusals.huge(mostUnpacked));
		const main = relationshipsOf(parts, "").find(
			({ type }) => type === "officeDocument",
		)?.target;
		const text = main === undefined ? undefined : parts.get(main);
		if (main === undefined || text === undefined)
			return refused(lookRefusals.notWord);
		const problem = problemOf(parts, main, readXml(text));
		return problem === undefined
			? { ok: true, look: { name, parts, main } }
			: refused(problem);
	} catch {
		return refused(lookRefusals.notWord);
	}
}

/** The container of old Office files, and of encrypted new ones. */
function isCompoundFile(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

/** `undefined` where it would be larger than any template is. */
function unpack(bytes: Uint8Array): WordPackage | undefined {
	let size = 0;
	let isHuge = false;
	const entries = unzipSync(bytes, {
		filter: ({ originalSize }) => {
			size += originalSize;
			isHuge ||= size > mostUnpacked * megabyte;
			return !isHuge;
		},
	});
	if (isHuge) return undefined;
	return new Map(
		Object.entries(entries).filter(([name]) => !name.endsWith("/")),
	);
}

const activeTypes =
	/^(control|activeXControlBinary|oleObject|package|aFChunk|subDocument|attachedToolbars|keyMapCustomizations)$/;

/** What makes a template unfit; every XML part is read, so that none turns out to be damaged later. */
function problemOf(
	parts: WordPackage,
	main: string,
	text: Document,
): string | undefined {
	const kind = contentTypeOf(parts, main);
	const relationships = [...parts.keys()]
		.filter((name) => !name.endsWith(".rels"))
		.concat("")
		.filter((name) => parts.has(relationshipsName(name)))
		.flatMap((name) => relationshipsOf(parts, name));
	const hasMacros =
		/macroEnabled/i.test(kind) ||
		relationships.some(({ type }) => /vba/i.test(type)) ||
		[...parts.keys()].some((name) => /vbaProject/i.test(name));
	if (hasMacros) return lookRefusals.macros;
	if (rootOf(text).namespaceURI !== word)
		return rootOf(text).namespaceURI?.includes("purl.oclc.org")
			? lookRefusals.strict
			: lookRefusals.notWord;
	if (childWord(rootOf(text), "body") === undefined)
		return lookRefusals.notWord;
	if (relationships.some(({ type }) => activeTypes.test(type)))
		return lookRefusals.active;
	const xml = [...parts]
		.filter(([name]) => /\.xml$/i.test(name))
		.map(([, bytes]) => readXml(bytes));
	const outside =
		relationships.filter(isFromOutside).length +
		xml.flatMap((part) => instructionsOf(part)).filter(isLinkedField).length;
	if (outside > 0) return lookRefusals.outside(outside);
	const tracked = [
		"ins",
		"del",
		"moveFrom",
		"moveTo",
		"pPrChange",
		"rPrChange",
	];
	const isTracked = xml.some((part) =>
		tracked.some((name) => allWord(part, name).some(isChange)),
	);
	return isTracked ? lookRefusals.tracked : undefined;
}

/** Of what lies outside, an address to click is no harm, and the template's own template is let go. */
function isFromOutside({
	type,
	target,
	isOutside,
}: {
	readonly type: string;
	readonly target: string;
	readonly isOutside: boolean;
}): boolean {
	if (!isOutside || type === "attachedTemplate") return false;
	return !(type === "hyperlink" && /^(https?:|mailto:|tel:)/i.test(target));
}

function instructionsOf(part: Document): readonly string[] {
	return [
		...fieldsOf(part),
		...allNamed(part, "imagedata").map((image) =>
			image.hasAttributeNS("urn:schemas-microsoft-com:office:office", "href")
				? "INCLUDEPICTURE"
				: "",
		),
	];
}

/** Fields that fetch something when the paper is opened. */
function isLinkedField(instruction: string): boolean {
	return /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|RD|DATABASE)\b/i.test(
		instruction,
	);
}

/** `w:ins` is an attribute of table styles too; a change names its author. */
function isChange(element: {
	readonly getAttributeNS: (uri: string, name: string) => string | null;
}): boolean {
	return element.getAttributeNS(word, "author") !== null;
}
