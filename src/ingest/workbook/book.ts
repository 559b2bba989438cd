import type { Archive } from "./archive.ts";
import { prefixed, readXml } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { partName } from "./zip-directory.ts";

/** What a workbook says of itself. */
export interface Book {
	/** Its tables, in the order of their tabs. Charts that are sheets of their own are none. */
	readonly sheets: readonly BookSheet[];
	/** Its days are counted from 1904, as on old Macs. */
	readonly from1904: boolean;
	/** The names of the parts that hold its texts and its formats; `undefined` where it has none. */
	readonly strings: string | undefined;
	readonly styles: string | undefined;
}

export interface BookSheet {
	/** The name on its tab. */
	readonly name: string;
	readonly hidden: boolean;
	/** The part that holds its cells. */
	readonly part: string;
}

/** A reference from one part of a workbook to another. */
interface Reference {
	/** What the other is, by the last word of its type: "worksheet". */
	readonly type: string;
	readonly part: string;
}

/** Excel allows names of 31 letters. */
const longestName = 255;

/** Reads what a workbook says of itself; throws {@link WorkbookFault} where that is damaged, or it is no workbook. */
export function readBook(archive: Archive): Book {
	const root = find(readReferences(archive, ""), "officeDocument");
	if (root === undefined) throw new WorkbookFault("damaged");
	const references = readReferences(archive, root);
	const sheets: BookSheet[] = [];
	let from1904 = false;
	readXml(archive.read(root), {
		opened(name, attributes, parent) {
			if (name === "workbookPr") from1904 = isTrue(attributes.date1904);
			if (name !== "sheet" || parent !== "sheets") return;
			const reference = references.get(prefixed(attributes, "id") ?? "");
			const tab = attributes.name ?? "";
			if (!reference || tab === "" || tab.length > longestName)
				throw new WorkbookFault("damaged");
			if (reference.type !== "worksheet") return;
			const hidden = (attributes.state ?? "visible") !== "visible";
			sheets.push({ name: tab, hidden, part: reference.part });
		},
	});
	// One part under two tabs, or two tabs of one name: no program writes that.
	for (const key of ["name", "part"] as const) {
		const seen = new Set(sheets.map((sheet) => sheet[key].toLowerCase()));
		if (seen.size < sheets.length) throw new WorkbookFault("damaged");
	}
	return {
		sheets,
		from1904,
		strings: find(references, "sharedStrings"),
		styles: find(references, "styles"),
	};
}

/** An attribute that is true or false, as XML writes it. */
export function isTrue(value: string | undefined): boolean {
	return value === "1" || value === "true";
}

function find(
	references: ReadonlyMap<string, Reference>,
	type: string,
): string | undefined {
	return [...references.values()].find((each) => each.type === type)?.part;
}

/** The references of a part, by their ids; "" stands for those of the workbook's file. */
function readReferences(
	archive: Archive,
	part: string,
): ReadonlyMap<string, Reference> {
	const folder = part.slice(0, part.lastIndexOf("/") + 1);
	const from = `${folder}_rels/${part.slice(folder.length)}.rels`;
	const found = new Map<string, Reference>();
	if (archive.sizeOf(from) === undefined) return found;
	readXml(archive.read(from), {
		opened(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
			if (name !== "Relationship" || mode === "External") return;
			if (id === undefined || type === undefined || target === undefined)
				throw new WorkbookFault("damaged");
			found.set(id, {
				type: type.slice(type.lastIndexOf("/") + 1),
				part: partName(resolve(folder, target)),
			});
		},
	});
	return found;
}

/** Where a reference leads: from the root of the archive, or from the folder of what refers. */
function resolve(folder: string, target: string): string {
	if (/^[/\\]/.test(target)) return target;
	const path: string[] = [];
	for (const step of `${folder}${target}`.split(/[/\\]/))
		if (step === "..") path.pop();
		else if (step !== "." && step !== "") path.push(step);
	return path.join("/");
}
