import { type ParagraphText, textOf } from "./paragraph-text.ts";
import {
	allNamed,
	attributeOf,
	childrenOf,
	type Element,
	openWordFile,
	type WordFile,
} from "./word-file.ts";
import type { Piece, WordPaper, WordRow, WordTable } from "./word-paper.ts";

/**
 * Reads what a Word file says: its paragraphs with their numbers, its tables with their captions, and what stands
 * beside the text (comments, notes, headers and footers, descriptions of pictures, properties, tracked changes).
 * `undefined` where the file is no Word file, or is damaged.
 */
export function readWord(bytes: Uint8Array): WordPaper | undefined {
	const file = openWordFile(bytes);
	const body = file?.part("word/document.xml");
	if (file === undefined || body === undefined) return undefined;
	const reading = openReading(file);
	for (const root of allNamed(body, "body")) readBlocks(root, reading);
	return {
		pieces: [...reading.pieces, ...piecesBeside(file, body)],
		tables: reading.tables,
		unread: file.names.filter((name) =>
			/^word\/(charts|embeddings|diagrams)\/[^/]+\.\w+$/.test(name),
		),
	};
}

interface Reading {
	readonly pieces: Piece[];
	readonly tables: WordTable[];
	readonly isNumbered: (paragraph: Element) => boolean;
	/** How many numbered paragraphs there were. */
	paragraph: number;
	/** The last caption of a table that no table has taken yet. */
	caption: Caption | undefined;
	/** The notes of the last table, while paragraphs may belong to it. */
	notes: string[] | undefined;
}

interface Caption {
	readonly number: string;
	readonly words: string;
}

function openReading(file: WordFile): Reading {
	const decimal = decimalLists(file);
	return {
		pieces: [],
		tables: [],
		paragraph: 0,
		caption: undefined,
		notes: undefined,
		isNumbered: (paragraph) => {
			const list = childrenOf(paragraph)
				.filter(({ localName }) => localName === "pPr")
				.flatMap((properties) => allNamed(properties, "numId"))
				.map((id) => attributeOf(id, "val"));
			return list.some((id) => decimal.has(id));
		},
	};
}

/** The lists whose items have numbers, not bullets. */
function decimalLists(file: WordFile): ReadonlySet<string> {
	const root = file.part("word/numbering.xml");
	if (root === undefined) return new Set();
	const kinds = new Map(
		allNamed(root, "abstractNum").map((list) => {
			const [format] = allNamed(list, "numFmt");
			const kind = format === undefined ? "" : attributeOf(format, "val");
			return [attributeOf(list, "abstractNumId"), kind];
		}),
	);
	return new Set(
		allNamed(root, "num")
			.filter((list) => {
				const [kind] = allNamed(list, "abstractNumId");
				return (
					kind !== undefined &&
					kinds.get(attributeOf(kind, "val")) === "decimal"
				);
			})
			.map((list) => attributeOf(list, "numId")),
	);
}

function readBlocks(parent: Element, reading: Reading): void {
	for (const child of childrenOf(parent)) {
		if (child.localName === "p") readParagraph(child, reading);
		else if (child.localName === "tbl") readTable(child, reading);
		// Content controls and the like: their content is the paper's.
		else if (child.localName !== "sectPr") readBlocks(child, reading);
	}
}

function readParagraph(paragraph: Element, reading: Reading): void {
	const numbered = reading.isNumbered(paragraph);
	if (numbered) reading.paragraph++;
	const text = textOf(paragraph);
	const table = /^Table (\d+)\s*:\s*(.*)$/.exec(text.now);
	const figure = /^Figure (\d+)\s*:/.exec(text.now);
	const [, number = "", words = ""] = table ?? [];
	if (table !== null) reading.caption = { number, words };
	if (table !== null || figure !== null || numbered) reading.notes = undefined;
	reading.notes?.push(text.now);
	const place =
		table !== null
			? `the caption of table ${number}`
			: figure !== null
				? `the caption of figure ${figure[1]}`
				: numbered
					? `paragraph ${reading.paragraph}`
					: afterParagraph(reading.paragraph);
	addPieces(reading.pieces, place, text);
}

function afterParagraph(number: number): string {
	return number === 0
		? "the text before paragraph 1"
		: `the text after paragraph ${number}`;
}

function addPieces(pieces: Piece[], place: string, text: ParagraphText): void {
	if (text.now !== "")
		pieces.push({
			place,
			text: text.now,
			...(text.marks.length > 0 ? { marks: text.marks } : {}),
		});
	if (text.before !== "" && text.before !== text.now)
		pieces.push({
			place: `${place}, as it was before a tracked change`,
			text: text.before,
		});
}

function readTable(table: Element, reading: Reading): void {
	const { caption, paragraph } = reading;
	reading.caption = undefined;
	const rows = childrenOf(table)
		.filter(({ localName }) => localName === "tr")
		.map(readRow);
	const [head, ...body] = rows;
	const notes: string[] = [];
	reading.notes = notes;
	reading.tables.push({
		place:
			caption === undefined
				? `a table after paragraph ${paragraph}`
				: `table ${caption.number}`,
		caption: caption?.words ?? "",
		headings: head?.cells ?? [],
		rows: body,
		notes,
	});
}

function readRow(row: Element): WordRow {
	const texts = childrenOf(row)
		.filter(({ localName }) => localName === "tc")
		.map((cell) => allNamed(cell, "p").map(textOf));
	const join = (version: "now" | "before") =>
		texts.map((paragraphs) =>
			paragraphs
				.map((text) => text[version])
				.join(" ")
				.trim(),
		);
	const [cells, before] = [join("now"), join("before")];
	const marked = texts
		.flat()
		.flatMap(({ now, marks }) =>
			marks.map(({ mark, from, to }) => ({ mark, text: now.slice(from, to) })),
		);
	return {
		cells,
		...(marked.length === 0 ? {} : { marked }),
		...(before.every((text, i) => text === cells[i]) ? {} : { before }),
	};
}

const partsBeside: readonly (readonly [RegExp, string])[] = [
	[/^word\/comments\w*\.xml$/, "a comment"],
	[/^word\/footnotes\.xml$/, "a footnote"],
	[/^word\/endnotes\.xml$/, "an endnote"],
	[/^word\/header\d*\.xml$/, "the header"],
	[/^word\/footer\d*\.xml$/, "the footer"],
];

function piecesBeside(file: WordFile, body: Element): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const name of file.names) {
		const place = partsBeside.find(([pattern]) => pattern.test(name))?.[1];
		const root = file.part(name);
		if (root === undefined) continue;
		if (place !== undefined)
			for (const paragraph of allNamed(root, "p"))
				addPieces(pieces, place, textOf(paragraph));
		if (/^docProps\//.test(name) || /^customXml\/item\d*\.xml$/.test(name))
			pieces.push(...propertiesIn(root));
	}
	for (const picture of allNamed(body, "docPr"))
		for (const key of ["descr", "title"])
			pieces.push({
				place: `the description of ${attributeOf(picture, "name").toLowerCase() || "a picture"}`,
				text: attributeOf(picture, key),
			});
	return pieces.filter(({ text }) => text !== "");
}

/** Counts of pages and words, dates and versions are the program's own. */
const ownProperties =
	/^(created|modified|lastPrinted|revision|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|TotalTime|AppVersion|DocSecurity|HeadingPairs|TitlesOfParts)$/;

function propertiesIn(root: Element): readonly Piece[] {
	return childrenOf(root)
		.filter(({ localName }) => !ownProperties.test(localName ?? ""))
		.map((property) => ({
			place: "the file’s properties",
			text: (property.textContent ?? "").trim(),
		}));
}
