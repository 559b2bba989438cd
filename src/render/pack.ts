import { nthMark } from "../vocabulary/figure-mark.ts";
import type { Drawing } from "./word/placed-picture.ts";
import type { WrittenParts } from "./word/written-parts.ts";
import { type Part, zip } from "./zip.ts";

/** Parts of a Word file by name: XML as text, pictures as bytes. */
type Parts = ReadonlyMap<string, string | Part>;

/** Parts that the package always writes and that hold nothing in our papers. */
const needless = [
	"docProps/app.xml",
	"docProps/custom.xml",
	"word/footnotes.xml",
	"word/endnotes.xml",
	"word/fontTable.xml",
];

const contentTypes = "[Content_Types].xml";

/**
 * The parts of a Word file so that the same paper is the same bytes, on any machine and any day: the file's dates are the
 * paper's (`2016-12-31`), chance relationship ids become numbers, parts that hold nothing are left out, and the pictures
 * take the places that were kept for them.
 */
export function fixParts(
	parts: WrittenParts,
	drawings: readonly Promise<Drawing>[],
	date: string,
): ReadonlyMap<string, Part> {
	const kept = placeDrawings(dropNeedless(parts), drawings);
	const dated = dateProperties(numberMarks(numberRelationships(kept)), date);
	const fixed = listContentTypes(dated);
	return new Map(
		[...fixed].map(([name, part]) => [
			name,
			typeof part === "string" ? inUtf8(part) : part,
		]),
	);
}

/**
 * What stands for a picture until the file is packed: the package `docx` would hash the picture itself. `id` counts from 1.
 */
export function placeholder(id: number, kind: keyof Drawing): Uint8Array {
	return inUtf8(`picture ${id} ${kind}`);
}

/** The drawings stand in the order of their pictures' ids. */
function placeDrawings(
	parts: WrittenParts,
	drawings: readonly Promise<Drawing>[],
): Parts {
	const held = new Map<string, Promise<Uint8Array>>();
	for (const [index, drawing] of drawings.entries())
		for (const kind of ["svg", "png"] as const)
			held.set(
				asText(placeholder(index + 1, kind)),
				drawing.then((drawn) => drawn[kind]),
			);
	return new Map(
		[...parts].map(([name, part]) => [
			name,
			typeof part === "string" ? part : (held.get(asText(part)) ?? part),
		]),
	);
}

function dropNeedless(parts: WrittenParts): WrittenParts {
	const gone = needless.flatMap((part) => [part, relationshipsOf(part)]);
	const kept = [...parts].filter(([name]) => !gone.includes(name));
	return new Map(
		kept.map(([name, part]) =>
			name.endsWith(".rels") && typeof part === "string"
				? [name, dropTargets(part, name)]
				: [name, part],
		),
	);
}

/** A relationship to a part that was left out goes with it. */
function dropTargets(text: string, name: string): string {
	const folder = name.startsWith("word/") ? "word/" : "";
	return text.replace(/<Relationship [^>]*\/>/g, (relationship) => {
		const target = /Target="([^"]*)"/.exec(relationship)?.[1] ?? "";
		return needless.includes(folder + target) ? "" : relationship;
	});
}

/** Gives each part's relationships the ids rId1, rId2, … in the order in which they are listed. */
function numberRelationships(parts: Parts): Parts {
	const numbered = new Map(parts);
	for (const name of parts.keys()) {
		const relationships = textOf(parts, relationshipsOf(name));
		const text = textOf(parts, name);
		if (relationships === undefined || text === undefined) continue;
		const ids = [...relationships.matchAll(/ Id="([^"]*)"/g)].map(
			(match) => match[1] ?? "",
		);
		const newId = (id: string) => `rId${ids.indexOf(id) + 1}`;
		numbered.set(
			relationshipsOf(name),
			relationships.replace(/ Id="([^"]*)"/g, (_, id) => ` Id="${newId(id)}"`),
		);
		numbered.set(
			name,
			text.replace(
				/ r:(id|embed)="([^"]*)"/g,
				(_, attribute, id) => ` r:${attribute}="${newId(id)}"`,
			),
		);
	}
	return numbered;
}

/**
 * Numbers bookmarks from 1, in their order: the package counts them on from paper to paper. Where a figure is marked again,
 * its mark's name is another, as Word wants it.
 */
function numberMarks(parts: Parts): Parts {
	const name = "word/document.xml";
	const body = textOf(parts, name);
	if (body === undefined) return parts;
	const numbers = new Map<string, number>();
	const times = new Map<string, number>();
	const numbered = body.replace(
		/<w:bookmark(Start|End)(?: w:name="([^"]*)")? w:id="(\d+)"/g,
		(_, end: string, mark: string | undefined, id: string) => {
			const number = numbers.get(id) ?? numbers.size + 1;
			numbers.set(id, number);
			if (mark === undefined) return `<w:bookmark${end} w:id="${number}"`;
			const time = (times.get(mark) ?? 0) + 1;
			times.set(mark, time);
			return `<w:bookmark${end} w:name="${nthMark(mark, time)}" w:id="${number}"`;
		},
	);
	return new Map(parts).set(name, numbered);
}

function dateProperties(parts: Parts, date: string): Parts {
	const name = "docProps/core.xml";
	const core = textOf(parts, name);
	if (core === undefined) return parts;
	const dated = core.replace(
		/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g,
		`$1${date}T00:00:00Z`,
	);
	return new Map(parts).set(name, dated);
}

/** Leaves out of the list of content types what the file does not hold. */
function listContentTypes(parts: Parts): Parts {
	const types = textOf(parts, contentTypes);
	if (types === undefined) return parts;
	const names = [...parts.keys()];
	const held = (entry: string): boolean => {
		const extension = /Extension="([^"]*)"/.exec(entry)?.[1];
		const part = /PartName="\/([^"]*)"/.exec(entry)?.[1];
		return extension === undefined
			? names.includes(part ?? "")
			: names.some((name) => name.endsWith(`.${extension}`));
	};
	const listed = types.replace(/<(?:Default|Override) [^>]*\/>/g, (entry) =>
		held(entry) ? entry : "",
	);
	return new Map(parts).set(contentTypes, listed);
}

/** A PNG is compressed already; to compress the outlines of a chart takes longer than to draw it. */
const stored = /\.(?:png|svg)$/;

/**
 * Packs a Word file: the entries stand in a fixed order under a fixed time, and the compression is the package's rather than this
 * machine's. The list of content types comes first, as readers expect; the rest by name.
 */
export function zipParts(
	parts: ReadonlyMap<string, Part>,
): Promise<Uint8Array> {
	const names = [...parts.keys()].sort();
	const ordered = [contentTypes, ...names.filter((n) => n !== contentTypes)];
	const files = ordered.flatMap((name) => {
		const bytes = parts.get(name);
		return bytes === undefined ? [] : [[name, bytes] as const];
	});
	return zip(new Map(files), (name) => stored.test(name));
}

function relationshipsOf(part: string): string {
	const slash = part.lastIndexOf("/") + 1;
	return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A part that is text; `undefined` where it is not there, or is a picture. */
function textOf(parts: Parts, name: string): string | undefined {
	const part = parts.get(name);
	return typeof part === "string" ? part : undefined;
}

function inUtf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function asText(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}
