import {
	contentTypeOf,
	relate,
	relationshipsOf,
	setContentType,
	type WordPackage,
} from "./word-package.ts";
import {
	allNamed,
	allWord,
	attributeOf,
	type Document,
	type Element,
	readXml,
	reference,
	setValue,
	word,
	writeXml,
} from "./xml.ts";

/** Takes the pictures and addresses that the paper's blocks ask for into a template's package, under names that are free there. */
export function bringParts(
	from: ReadonlyMap<string, Uint8Array>,
	fromPart: string,
	blocks: readonly Element[],
	parts: WordPackage,
	part: string,
): void {
	const own = new Map(
		relationshipsOf(from, fromPart).map((one) => [one.id, one]),
	);
	const brought = new Map<string, string>();
	const bring = (id: string): string => {
		const known = brought.get(id);
		const asked = own.get(id);
		if (known !== undefined || asked === undefined) return known ?? id;
		const { type, target, isOutside } = asked;
		const to = isOutside ? target : bringPart(from, target, parts);
		const made = relate(parts, part, { type, target: to, isOutside });
		brought.set(id, made);
		return made;
	};
	for (const block of blocks)
		for (const element of [block, ...allNamed(block, "*")])
			for (const name of ["id", "embed"]) {
				const id = element.getAttributeNS(reference, name);
				if (id) element.setAttributeNS(reference, `r:${name}`, bring(id));
			}
}

function bringPart(
	from: ReadonlyMap<string, Uint8Array>,
	name: string,
	parts: WordPackage,
): string {
	const free = freeName(parts, name);
	parts.set(free, from.get(name) ?? new Uint8Array());
	setContentType(parts, free, contentTypeOf(from, name));
	return free;
}

/** The name itself where it is free, else the next number that is: `word/media/image3.png`. */
function freeName(
	parts: ReadonlyMap<string, Uint8Array>,
	name: string,
): string {
	const taken = new Set([...parts.keys()].map((one) => one.toLowerCase()));
	const [, stem = name, ending = ""] = /^(.*?)\d*(\.\w+)$/.exec(name) ?? [];
	let free = name;
	for (let i = 1; taken.has(free.toLowerCase()); i++)
		free = `${stem}${i}${ending}`;
	return free;
}

/** Adds a part of Word's own kind that a template has not, and gives its name. */
export function addPart(
	parts: WordPackage,
	main: string,
	type: "styles" | "numbering" | "header" | "footer",
	file: string,
): string {
	const folder = main.slice(0, main.lastIndexOf("/") + 1);
	const name = freeName(parts, `${folder}${file}`);
	const root = { header: "hdr", footer: "ftr" };
	const element = type === "header" || type === "footer" ? root[type] : type;
	parts.set(
		name,
		new TextEncoder().encode(
			`<w:${element} xmlns:w="${word}" xmlns:r="${reference}"/>`,
		),
	);
	setContentType(
		parts,
		name,
		`application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`,
	);
	return name;
}

/** Gives the paper's pictures and bookmarks ids that nothing in a template has. */
export function renumberIds(
	blocks: readonly Element[],
	parts: ReadonlyMap<string, Uint8Array>,
	main: Document,
): void {
	const others = [...parts]
		.filter(([name]) => /(header|footer)[^/]*\.xml$/i.test(name))
		.map(([, bytes]) => readXml(bytes));
	const trees = [main, ...others];
	const most = (ids: readonly string[]) =>
		Math.max(0, ...ids.map(Number).filter(Number.isSafeInteger));
	const pictures = most(
		trees.flatMap((tree) =>
			allNamed(tree, "docPr").map((one) => one.getAttribute("id") ?? ""),
		),
	);
	const marks = most(
		trees.flatMap((tree) =>
			allWord(tree, "bookmarkStart").map((one) => attributeOf(one, "id")),
		),
	);
	for (const block of blocks) {
		for (const picture of allNamed(block, "docPr"))
			picture.setAttribute(
				"id",
				String(Number(picture.getAttribute("id")) + pictures),
			);
		for (const name of ["bookmarkStart", "bookmarkEnd"])
			for (const mark of allWord(block, name))
				setValue(
					mark,
					String(Number(attributeOf(mark, "id")) + marks + 1),
					"id",
				);
	}
}

/** Changes a part of a package as XML. */
export function editPart(
	parts: WordPackage,
	name: string,
	edit: (document: Document) => void,
): void {
	const bytes = parts.get(name);
	if (bytes === undefined) return;
	const document = readXml(bytes);
	edit(document);
	parts.set(name, writeXml(document));
}
