import { strFromU8, unzipSync } from "fflate";
import { XmlDocument as Xml, type XmlDocument } from "libxml2-wasm";
import { type Part, rules, type WordFile } from "./lint-docx-rules.ts";

const namespaces = {
	w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	pic: "http://schemas.openxmlformats.org/drawingml/2006/picture",
	a: "http://schemas.openxmlformats.org/drawingml/2006/main",
	r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	dc: "http://purl.org/dc/elements/1.1/",
	c: "http://schemas.openxmlformats.org/package/2006/content-types",
};

/**
 * What is wrong with a paper as a public body's document (accessibility regulations 2018, WCAG 2.2 AA, and the project's
 * publishing standard): one finding a line, none where all is well.
 */
export function lintWord(bytes: Uint8Array): readonly string[] {
	const entries = unzipSync(bytes);
	const open: XmlDocument[] = [];
	const part = (name: string): Part => {
		const xml = entries[name];
		const tree = Xml.fromString(xml ? strFromU8(xml) : "<missing/>");
		open.push(tree);
		return readPart(tree);
	};
	try {
		const file: WordFile = {
			names: Object.keys(entries),
			document: part("word/document.xml"),
			styles: part("word/styles.xml"),
			core: part("docProps/core.xml"),
			settings: part("word/settings.xml"),
			numbering: part("word/numbering.xml"),
			footers: Object.keys(entries)
				.filter((name) => /^word\/footer\d*\.xml$/.test(name))
				.map(part),
		};
		return rules.flatMap((rule) => rule(file));
	} finally {
		for (const tree of open) tree.dispose();
	}
}

function readPart(tree: XmlDocument): Part {
	return {
		count: (path) => Number(tree.eval(`count(${path})`, namespaces)),
		texts: (path) => tree.find(path, namespaces).map((node) => node.content),
		say: (path) => String(tree.eval(`string(${path})`, namespaces)),
	};
}
