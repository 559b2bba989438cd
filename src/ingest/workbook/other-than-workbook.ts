import type { Message } from "../../vocabulary/message.ts";
import { messages } from "../../vocabulary/messages.ts";
import { otherKindOf } from "../other-files.ts";
import type { Archive } from "./archive.ts";

/** How old office files begin, and those that a password encrypts. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The name of what holds the content of an encrypted file, as such files write names: in UTF-16. */
const encrypted = Array.from("EncryptedPackage", (letter) => [
	letter.charCodeAt(0),
	0,
]).flat();

/** What a file is that only calls itself a workbook, and is no archive; `undefined` where it may be one. */
export function otherThanArchive(bytes: Uint8Array): Message | undefined {
	if (bytes.length === 0) return messages.emptyFile();
	if (standsAt(bytes, compound, 0))
		return holds(bytes, encrypted)
			? messages.encryptedWorkbook()
			: messages.notWorkbook("an old Excel workbook (.xls)");
	if (standsAt(bytes, [0x50, 0x4b], 0)) return undefined;
	return messages.notWorkbook(
		otherKindOf(bytes) ?? "a text, such as a CSV file",
	);
}

/** What an archive is, by a part that it has: from the first that fits. */
const archives = [
	["xl/workbook.bin", "a binary Excel workbook (.xlsb)"],
	["word/document.xml", "a Word document"],
	["ppt/presentation.xml", "a presentation"],
	["content.xml", "an OpenDocument file (.ods)"],
] as const;

/** What an archive is that is no workbook; `undefined` where it may be one. */
export function otherArchive({ names }: Archive): Message | undefined {
	const found = archives.find(([part]) => names.includes(part));
	return found && messages.notWorkbook(found[1]);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
	const first = wanted[0] ?? 0;
	let at = bytes.indexOf(first);
	while (at >= 0 && !standsAt(bytes, wanted, at))
		at = bytes.indexOf(first, at + 1);
	return at >= 0;
}

function standsAt(
	bytes: Uint8Array,
	wanted: readonly number[],
	at: number,
): boolean {
	return wanted.every((byte, i) => bytes[at + i] === byte);
}
