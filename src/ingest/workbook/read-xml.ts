import { SaxesParser } from "saxes";
import { WorkbookFault } from "./workbook-fault.ts";

/** Hears what stands in an XML file, in order. Names come without their prefix; the parent of the root is "". */
export interface XmlListener {
	readonly opened?: (
		name: string,
		attributes: Readonly<Record<string, string>>,
		parent: string,
	) => void;
	readonly text?: (text: string) => void;
	readonly closed?: (name: string, parent: string) => void;
}

/** Reads XML piece by piece. */
export interface XmlReader {
	readonly write: (bytes: Uint8Array) => void;
	readonly end: () => void;
}

/** No part of a workbook is nested deeper, and none has a text or a tag of so many bytes: a cell holds 32,767 letters. */
const deepest = 100;
const longestToken = 8 * 1024 * 1024;

/**
 * Reads XML in UTF-8. Throws {@link WorkbookFault} where it is not well formed, and at a document type: workbooks have none
 * (ISO/IEC 29500-2), and with entities of its own one could fill the memory.
 */
export function xmlReader(listener: XmlListener): XmlReader {
	const parser = new SaxesParser({ xmlns: false, position: false });
	const decoder = new TextDecoder("utf-8", { fatal: true });
	const path = [""];
	let sinceTag = 0;
	parser.on("error", damaged);
	parser.on("doctype", damaged);
	parser.on("opentag", ({ name, attributes }) => {
		sinceTag = 0;
		const local = withoutPrefix(name);
		listener.opened?.(local, attributes, path.at(-1) ?? "");
		if (path.push(local) > deepest) damaged();
	});
	parser.on("closetag", () => {
		sinceTag = 0;
		const name = path.pop() ?? "";
		listener.closed?.(name, path.at(-1) ?? "");
	});
	const { text } = listener;
	if (text) {
		parser.on("text", text);
		parser.on("cdata", text);
	}
	return {
		write(bytes) {
			sinceTag += bytes.length;
			parser.write(decode(bytes));
			if (sinceTag > longestToken) damaged();
		},
		end() {
			parser.write(decode());
			parser.close();
		},
	};

	function decode(bytes?: Uint8Array): string {
		try {
			return decoder.decode(bytes, { stream: bytes !== undefined });
		} catch {
			return damaged();
		}
	}
}

function damaged(): never {
	throw new WorkbookFault("damaged");
}

/** Reads a whole part. */
export function readXml(
	pieces: Iterable<Uint8Array>,
	listener: XmlListener,
): void {
	const reader = xmlReader(listener);
	for (const piece of pieces) reader.write(piece);
	reader.end();
}

/** The value of an attribute whose prefix every program chooses for itself: `r:id`. */
export function prefixed(
	attributes: Readonly<Record<string, string>>,
	name: string,
): string | undefined {
	return Object.entries(attributes).find(([key]) =>
		key.endsWith(`:${name}`),
	)?.[1];
}

function withoutPrefix(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}
