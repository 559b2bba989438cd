import { lookNotices } from "../../vocabulary/look-messages.ts";
import type { Look } from "./open-look.ts";
import {
	keepRelationships,
	setContentType,
	type WordPackage,
} from "./word-package.ts";
import {
	allNamed,
	allWord,
	attributeOf,
	readXml,
	remove,
	rootOf,
	setValue,
	writeXml,
} from "./xml.ts";

/**
 * A copy of a template without what is its makers' own and not the paper's: comments, document properties, data bound to
 * its controls, protection, the template that it came from. Gives it as a document, and what a clerk should know of that.
 */
export function cleanLook({ parts: given, main }: Look): {
	readonly parts: WordPackage;
	readonly notices: readonly string[];
} {
	const parts: WordPackage = new Map(given);
	const notices = new Set<string>();
	keepRelationships(parts, "", ({ type }) => type === "officeDocument");
	keepRelationships(parts, main, ({ type }) => {
		if (type === "comments") notices.add(lookNotices.comments);
		return !ownParts.test(type);
	});
	setContentType(parts, main, documentType);
	for (const [name, bytes] of parts) {
		if (!/\.xml$/i.test(name) || !name.startsWith(folderOf(main))) continue;
		const part = readXml(bytes);
		for (const unwanted of makersOwn)
			for (const element of allWord(part, unwanted)) remove(element);
		for (const language of allWord(part, "lang"))
			if (!/^(en-GB|cy-GB)$/i.test(attributeOf(language)))
				setValue(language, "en-GB");
		if (rootOf(part).localName === "settings")
			for (const notice of cleanSettings(part)) notices.add(notice);
		parts.set(name, writeXml(part));
	}
	const settings = [...parts.keys()].filter((name) =>
		/settings\.xml$/i.test(name),
	);
	for (const name of settings) keepRelationships(parts, name, () => false);
	return { parts, notices: [...notices] };
}

const documentType =
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** What of a template's parts is no part of its look. */
const ownParts =
	/^(comments\w*|people|customXml|glossaryDocument|webSettings|stylesWithEffects|printerSettings|recipientData|mailMergeSource|documentTasks)$/;

const makersOwn = [
	...["commentRangeStart", "commentRangeEnd", "commentReference"],
	...["dataBinding", "printerSettings", "proofErr"],
];

/** Settings that would ask the reader something, lock the paper, or point outside it. */
function cleanSettings(part: ReturnType<typeof readXml>): readonly string[] {
	const notices: string[] = [];
	const drop = (name: string, notice?: string) => {
		for (const element of allWord(part, name)) {
			remove(element);
			if (notice !== undefined) notices.push(notice);
		}
	};
	drop("attachedTemplate", lookNotices.detached);
	drop("documentProtection", lookNotices.protection);
	drop("writeProtection", lookNotices.protection);
	for (const name of [
		...["linkStyles", "mailMerge", "trackRevisions", "updateFields"],
		...["revisionView", "formsDesign", "removePersonalInformation"],
		...["removeDateAndTime", "saveThroughXslt", "attachedSchema", "docVars"],
		...["readModeInkLockDown", "rsids", "stylePaneFormatFilter"],
	])
		drop(name);
	for (const name of ["schemaLibrary", "docId"])
		for (const element of allNamed(part, name)) remove(element);
	return notices;
}

function folderOf(part: string): string {
	return part.slice(0, part.lastIndexOf("/") + 1);
}
