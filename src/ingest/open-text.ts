import { joinBytes } from "../vocabulary/join-bytes.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import { decodeUtf16 } from "./decode-utf16.ts";
import { encodingOf } from "./encoding.ts";
import { endsInBareReturns, withLineFeeds } from "./line-ends.ts";
import { otherKindOf } from "./other-files.ts";
import { ownFileOf } from "./own-files.ts";
import type { Repairs } from "./repairs.ts";
import type { SourceFile } from "./source-file.ts";

/** A file as text: its bytes in UTF-8 or, as yet, in Windows-1252, with line feeds; or why it is none. */
export type OpenedText =
	| { readonly ok: true; readonly text: SourceFile }
	| {
			readonly ok: false;
			readonly message: Message;
			/** What it is, where it is a file of the tool's own. */
			readonly own: string | undefined;
	  };

/** So much of a file tells what it is. */
const startLength = 64 * 1024;

/**
 * Looks at the start of a file, and tells what it is: its encoding and its line ends, or that it is no text at all. Most
 * files are given back as they are; others are decoded as they stream, so that all else reads UTF-8.
 */
export async function openText(
	source: SourceFile,
	repairs: Repairs,
): Promise<OpenedText> {
	if (source.sheet) return { ok: true, text: source };
	const start = await startOf(source);
	const own = ownFileOf(start);
	if (own !== undefined) return refused(messages.notCsv(own), own);
	const other = otherKindOf(start);
	if (other !== undefined) return refused(messages.notCsv(other));
	const encoding = encodingOf(start);
	if (encoding === "utf-32") return refused(messages.utf32());
	if (encoding === "bytes") {
		if (!isText(start))
			return refused(messages.notCsv("a file of another kind"));
		return { ok: true, text: withLines(source, start, repairs) };
	}
	const text: SourceFile = {
		...source,
		// Nearly every letter of an export takes two bytes in UTF-16, and one in UTF-8.
		size: Math.ceil(source.size / 2),
		bytes: () => decodeUtf16(source.bytes(), encoding === "utf-16be"),
	};
	repairs.add(messages.utf16);
	const decoded = await startOf(text);
	const page = otherKindOf(decoded);
	if (page !== undefined) return refused(messages.notCsv(page));
	return { ok: true, text: withLines(text, decoded, repairs) };
}

async function startOf(source: SourceFile): Promise<Uint8Array> {
	let start: Uint8Array = new Uint8Array();
	for await (const bytes of source.bytes()) {
		start = joinBytes(start, bytes);
		if (start.length >= startLength) break;
	}
	return start;
}

/** A text has no control characters but those that end lines and part cells. A few are told by line, where they stand. */
function isText(start: Uint8Array): boolean {
	let controls = 0;
	for (let at = 0; at < start.length; at++) {
		const byte = start[at] ?? 0;
		if (byte < 9 || (byte > 13 && byte < 32)) controls++;
	}
	return controls * 20 <= start.length;
}

function withLines(
	text: SourceFile,
	start: Uint8Array,
	repairs: Repairs,
): SourceFile {
	if (!endsInBareReturns(start)) return text;
	repairs.add(messages.bareReturns);
	return { ...text, bytes: () => withLineFeeds(text.bytes()) };
}

function refused(message: Message, own?: string): OpenedText {
	return { ok: false, message, own };
}
