import { strFromU8, unzipSync } from "fflate";
import { XmlDocument, type XmlElement, type XmlNode } from "libxml2-wasm";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const namespaces = {
	w,
	wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	dc: "http://purl.org/dc/elements/1.1/",
};

/** A paragraph as a reader sees it. */
export interface WordParagraph {
	/** "Heading2", "NumberedParagraph", "Caption", …; "" for plain text. */
	readonly style: string;
	readonly text: string;
	readonly inTable: boolean;
}

/** The words of a Word file. */
export interface WordText {
	readonly paragraphs: readonly WordParagraph[];
	readonly footers: readonly string[];
	readonly altTexts: readonly string[];
	/** Title, subject, creator, description of the file's properties. */
	readonly properties: readonly string[];
}

/** Reads what a person, or a screen reader, is told by a Word file. */
export function readWord(bytes: Uint8Array): WordText {
	const entries = unzipSync(bytes);
	const read = <T>(name: string, take: (tree: XmlDocument) => T): T => {
		const part = entries[name];
		if (!part) throw new Error(`no ${name} in the Word file`);
		const tree = XmlDocument.fromString(strFromU8(part));
		try {
			return take(tree);
		} finally {
			tree.dispose();
		}
	};
	const footers = Object.keys(entries).filter((name) =>
		/^word\/footer\d*\.xml$/.test(name),
	);
	return {
		...read("word/document.xml", (tree) => ({
			paragraphs: tree.find("//w:p", namespaces).map(readParagraph),
			altTexts: tree
				.find("//wp:docPr/@descr", namespaces)
				.map((node) => node.content),
		})),
		footers: footers.map((name) =>
			read(name, (tree) =>
				tree
					.find("//w:t", namespaces)
					.map((node) => node.content)
					.join(""),
			),
		),
		properties: read("docProps/core.xml", (tree) =>
			tree.find("/*/*", namespaces).map((node) => node.content),
		),
	};
}

function readParagraph(node: XmlNode): WordParagraph {
	const say = (path: string) => node.get(path, namespaces)?.content ?? "";
	return {
		style: say("w:pPr/w:pStyle/@w:val"),
		text: node
			.find(".//w:t | .//w:tab | .//w:br", namespaces)
			.map((run) => (isText(run) ? run.content : " "))
			.join(""),
		inTable: node.get("ancestor::w:tc", namespaces) !== null,
	};
}

function isText(node: XmlNode): boolean {
	return "name" in node && (node as XmlElement).name === "t";
}

/** Everything that a Word file says in words, one paragraph a line. */
export function allText(bytes: Uint8Array): string {
	const { paragraphs, footers, altTexts, properties } = readWord(bytes);
	return [
		...paragraphs.map(({ text }) => text),
		...footers,
		...altTexts,
		...properties,
	].join("\n");
}
