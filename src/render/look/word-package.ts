import { childrenOf, type Document, readXml, rootOf, writeXml } from "./xml.ts";

/** A Word file's parts by their names, as they are changed. */
export type WordPackage = Map<string, Uint8Array>;

/** What one part asks another for. */
export interface Relationship {
	readonly id: string;
	/** Without the address before it: "image", "header". */
	readonly type: string;
	/** The part's whole name; an address where it lies outside. */
	readonly target: string;
	readonly isOutside: boolean;
}

const types = "[Content_Types].xml";
const relationshipNames =
	"http://schemas.openxmlformats.org/package/2006/relationships";
const officeTypes =
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Where the relationships of a part are listed; those of the package as a whole for "". */
export function relationshipsName(part: string): string {
	const slash = part.lastIndexOf("/") + 1;
	return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, in their order. */
export function relationshipsOf(
	parts: ReadonlyMap<string, Uint8Array>,
	part: string,
): readonly Relationship[] {
	const bytes = parts.get(relationshipsName(part));
	if (bytes === undefined) return [];
	return childrenOf(rootOf(readXml(bytes))).map((element) => {
		const isOutside = element.getAttribute("TargetMode") === "External";
		const target = element.getAttribute("Target") ?? "";
		return {
			id: element.getAttribute("Id") ?? "",
			type: (element.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
			target: isOutside ? target : wholeName(part, target),
			isOutside,
		};
	});
}

/** Adds a relationship to a part, and gives its id. */
export function relate(
	parts: WordPackage,
	part: string,
	{ type, target, isOutside }: Omit<Relationship, "id">,
): string {
	const name = relationshipsName(part);
	const list = parts.get(name);
	const document =
		list === undefined
			? readXml(
					new TextEncoder().encode(
						`<Relationships xmlns="${relationshipNames}"/>`,
					),
				)
			: readXml(list);
	const taken = new Set(relationshipsOf(parts, part).map(({ id }) => id));
	let number = taken.size + 1;
	while (taken.has(`rId${number}`)) number++;
	const element = document.createElementNS(relationshipNames, "Relationship");
	element.setAttribute("Id", `rId${number}`);
	element.setAttribute("Type", typeAddress(type));
	element.setAttribute("Target", isOutside ? target : `/${target}`);
	if (isOutside) element.setAttribute("TargetMode", "External");
	rootOf(document).appendChild(element);
	parts.set(name, writeXml(document));
	return `rId${number}`;
}

/** Keeps of a part's relationships those that are asked for. */
export function keepRelationships(
	parts: WordPackage,
	part: string,
	isKept: (relationship: Relationship) => boolean,
): void {
	const name = relationshipsName(part);
	const list = parts.get(name);
	if (list === undefined) return;
	const kept = new Set(
		relationshipsOf(parts, part)
			.filter(isKept)
			.map(({ id }) => id),
	);
	const document = readXml(list);
	for (const element of childrenOf(rootOf(document)))
		if (!kept.has(element.getAttribute("Id") ?? ""))
			rootOf(document).removeChild(element);
	parts.set(name, writeXml(document));
}

function typeAddress(type: string): string {
	return type === "core-properties"
		? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
		: `${officeTypes}${type}`;
}

/** "/word/media/a.png" or "../media/a.png", from where it is named. */
function wholeName(part: string, target: string): string {
	const folder = part.split("/").slice(0, -1);
	const path = target.startsWith("/")
		? target.slice(1).split("/")
		: [...folder, ...target.split("/")];
	const names: string[] = [];
	for (const name of path)
		if (name === "..") names.pop();
		else if (name !== "." && name !== "") names.push(name);
	return names.join("/");
}

/** What kind of content a part has; "" where the list of types does not say. */
export function contentTypeOf(
	parts: ReadonlyMap<string, Uint8Array>,
	part: string,
): string {
	const list = typesOf(parts);
	const named = childrenOf(rootOf(list));
	const own = named.find(
		(entry) =>
			entry.getAttribute("PartName")?.toLowerCase() ===
			`/${part}`.toLowerCase(),
	);
	const ending = part.split(".").at(-1)?.toLowerCase();
	const byEnding = named.find(
		(entry) => entry.getAttribute("Extension")?.toLowerCase() === ending,
	);
	return (own ?? byEnding)?.getAttribute("ContentType") ?? "";
}

/** Says what kind of content a part has. */
export function setContentType(
	parts: WordPackage,
	part: string,
	type: string,
): void {
	const list = typesOf(parts);
	const root = rootOf(list);
	for (const entry of childrenOf(root))
		if (entry.getAttribute("PartName") === `/${part}`) root.removeChild(entry);
	const entry = list.createElementNS(root.namespaceURI, "Override");
	entry.setAttribute("PartName", `/${part}`);
	entry.setAttribute("ContentType", type);
	root.appendChild(entry);
	parts.set(types, writeXml(list));
}

/** Leaves out what no part asks for any more, and what the list of types says of it. */
export function dropUnreached(parts: WordPackage): void {
	const reached = new Set<string>([types, relationshipsName("")]);
	const visit = (part: string) => {
		for (const { target, isOutside } of relationshipsOf(parts, part)) {
			if (isOutside || reached.has(target) || !parts.has(target)) continue;
			reached.add(target);
			reached.add(relationshipsName(target));
			visit(target);
		}
	};
	visit("");
	for (const name of [...parts.keys()])
		if (!reached.has(name)) parts.delete(name);
	const list = typesOf(parts);
	const root = rootOf(list);
	const endings = new Set(
		[...parts.keys()].map((name) => name.split(".").at(-1)?.toLowerCase()),
	);
	for (const entry of childrenOf(root)) {
		const part = entry.getAttribute("PartName");
		const ending = entry.getAttribute("Extension");
		if (part !== null && !parts.has(part.slice(1))) root.removeChild(entry);
		if (ending !== null && !endings.has(ending.toLowerCase()))
			root.removeChild(entry);
	}
	parts.set(types, writeXml(list));
}

function typesOf(parts: ReadonlyMap<string, Uint8Array>): Document {
	const bytes = parts.get(types);
	if (bytes === undefined) throw new Error("a package without content types");
	return readXml(bytes);
}
