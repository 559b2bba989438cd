import { openWorkbooks } from "../../../src/ingest/open-workbooks.ts";
import { sourceOf } from "../read-csv.ts";
import {
	type BookToWrite,
	type SheetToWrite,
	writeWorkbook,
} from "./write-workbook.ts";

/** What a file is opened as: each sheet with its text, or why it is not read. */
export async function opened(
	bytes: Uint8Array,
	name = "book.xlsx",
): Promise<Readonly<Record<string, string>>> {
	const files = await openWorkbooks([sourceOf(name, bytes)], { ignore: [] });
	const found: Record<string, string> = {};
	for (const file of files)
		found[file.name] = file.unread?.code ?? (await textOf(file));
	return found;
}

async function textOf(file: Awaited<ReturnType<typeof openWorkbooks>>[number]) {
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	let text = "";
	for await (const bytes of file.bytes())
		text += decoder.decode(bytes, { stream: true });
	return text;
}

/** The text of a workbook's only sheet. */
export async function textOfRows(
	rows: SheetToWrite["rows"],
	sheet: Partial<SheetToWrite> = {},
	book: BookToWrite = {},
): Promise<string> {
	const bytes = writeWorkbook([{ name: "Sheet1", rows, ...sheet }], book);
	const [text] = Object.values(await opened(bytes));
	return text ?? "";
}
