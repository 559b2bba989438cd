import { lookNotices } from "../../vocabulary/look-messages.ts";
import { cleanLine } from "../clean-text.ts";
import { referenceOf } from "./body-of-look.ts";
import { addPart, bringParts, editPart } from "./bring-parts.ts";
import type { Room } from "./page-of-paper.ts";
import { restyle } from "./restyle.ts";
import type { WornStyles } from "./wear-styles.ts";
import { fieldsOf } from "./word-fields.ts";
import { relate, relationshipsOf, type WordPackage } from "./word-package.ts";
import {
	allWord,
	attributeOf,
	childrenOf,
	documentOf,
	type Element,
	isWord,
	newWord,
	readXml,
	reference,
	rootOf,
	setValue,
} from "./xml.ts";

/** A package that is being changed, and the part that holds its text. */
interface Package {
	readonly parts: WordPackage;
	readonly main: string;
}

/** The paper's own footer where a section has none. Gives what to know of the footers that there are. */
export function addFooter(
	{ parts, main }: Package,
	section: Element,
	from: {
		readonly parts: ReadonlyMap<string, Uint8Array>;
		readonly main: string;
	},
	styles: WornStyles,
	{ width }: Room,
): readonly string[] {
	const named = childrenOf(section).filter((child) =>
		isWord(child, "footerReference"),
	);
	if (named.length > 0)
		return hasPageNumber({ parts, main }, section)
			? []
			: [lookNotices.noPageNumber];
	const own = relationshipsOf(from.parts, from.main).find(
		({ type }) => type === "footer",
	)?.target;
	const bytes = own === undefined ? undefined : from.parts.get(own);
	if (own === undefined || bytes === undefined) return [];
	const name = addPart(parts, main, "footer", "footer1.xml");
	editPart(parts, name, (document) => {
		const paragraphs = childrenOf(rootOf(readXml(bytes))).map((child) =>
			document.importNode(child, true),
		);
		for (const paragraph of paragraphs) {
			rootOf(document).appendChild(paragraph);
			for (const tab of allWord(paragraph, "tab"))
				if (attributeOf(tab, "pos") !== "") setValue(tab, String(width), "pos");
		}
		restyle(paragraphs, styles);
		bringParts(from.parts, own, paragraphs, parts, name);
	});
	refer({ parts, main }, section, "footerReference", name, "default");
	return [lookNotices.noFooter];
}

/** What nobody may overlook, at the head of each page of a section, whatever else stands there. */
export function markPages(
	{ parts, main }: Package,
	sections: readonly Element[],
	mark: string,
): void {
	const targets = new Map(
		relationshipsOf(parts, main).map(({ id, target }) => [id, target]),
	);
	const marked = new Set<string>();
	let ours: string | undefined;
	const [first] = sections;
	for (const section of sections)
		for (const type of ["default", "first", "even"]) {
			const there = referenceOf(section, "headerReference", type);
			const target =
				there && targets.get(there.getAttributeNS(reference, "id") ?? "");
			if (target !== undefined) marked.add(target);
			// A section without a header of its own has that of the one before.
			else if (section === first) {
				ours ??= addPart(parts, main, "header", "header1.xml");
				refer({ parts, main }, section, "headerReference", ours, type);
				marked.add(ours);
			}
		}
	for (const name of marked)
		editPart(parts, name, (document) => {
			const paragraph = markParagraph(rootOf(document), mark);
			rootOf(document).insertBefore(paragraph, rootOf(document).firstChild);
		});
}

function markParagraph(root: Element, mark: string): Element {
	const document = documentOf(root);
	const paragraph = newWord(document, "p");
	const properties = newWord(document, "pPr");
	properties.appendChild(newWord(document, "jc", { val: "center" }));
	const run = newWord(document, "r");
	const looks = newWord(document, "rPr");
	looks.appendChild(newWord(document, "b"));
	const text = newWord(document, "t");
	text.textContent = cleanLine(mark);
	run.appendChild(looks);
	run.appendChild(text);
	paragraph.appendChild(properties);
	paragraph.appendChild(run);
	return paragraph;
}

function refer(
	{ parts, main }: Package,
	section: Element,
	kind: "headerReference" | "footerReference",
	target: string,
	type: string,
): void {
	const id = relate(parts, main, {
		type: kind === "headerReference" ? "header" : "footer",
		target,
		isOutside: false,
	});
	const element = newWord(documentOf(section), kind, { type });
	element.setAttributeNS(reference, "r:id", id);
	section.insertBefore(element, section.firstChild);
}

/** Whether the number of the page stands at the head or the foot of a section's pages. */
function hasPageNumber({ parts, main }: Package, section: Element): boolean {
	const targets = new Map(
		relationshipsOf(parts, main).map(({ id, target }) => [id, target]),
	);
	return childrenOf(section)
		.map((child) => targets.get(child.getAttributeNS(reference, "id") ?? ""))
		.map((name) => (name === undefined ? undefined : parts.get(name)))
		.some((bytes) => {
			if (bytes === undefined) return false;
			const document = readXml(bytes);
			return [
				...fieldsOf(document),
				...allWord(document, "pgNum").map(() => "PAGE"),
			].some((field) => /\bPAGE\b/i.test(field));
		});
}
