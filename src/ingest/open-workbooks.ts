import type { Settings } from "../settings/settings.ts";
import { messages } from "../vocabulary/messages.ts";
import { isIgnored } from "./ignored-files.ts";
import type { SourceFile } from "./source-file.ts";

/** Files that spreadsheets save, by the ends of their names, and what a message calls those that are not read. */
const otherEnds: Readonly<Record<string, string>> = {
	".xls": "an old Excel workbook (.xls)",
	".xlsb": "a binary Excel workbook (.xlsb)",
	".xlsm": "an Excel workbook with macros (.xlsm)",
	".ods": "an OpenDocument spreadsheet (.ods)",
};

/**
 * The files of a data folder as they are read: in the place of a workbook stand its sheets, each a file of its own. What
 * reads workbooks is loaded only where there is one. Files that settings say are to be ignored are left as they are.
 */
export async function openWorkbooks(
	sources: readonly SourceFile[],
	{ ignore }: Pick<Settings, "ignore">,
): Promise<readonly SourceFile[]> {
	const opened: SourceFile[] = [];
	for (const source of sources)
		if (isIgnored(source.name, ignore)) opened.push(source);
		else opened.push(...(await openFile(source)));
	return opened;
}

async function openFile(source: SourceFile): Promise<readonly SourceFile[]> {
	if (source.sheet || source.unread) return [source];
	const end = /\.[^.]*$/.exec(source.name)?.[0].toLowerCase() ?? "";
	const other = otherEnds[end];
	if (other !== undefined)
		return [{ ...source, unread: messages.otherSpreadsheet(other) }];
	if (end !== ".xlsx") return [source];
	const { openWorkbook } = await import("./workbook/open-workbook.ts");
	return openWorkbook(source);
}
