import { WrongQuotes } from "./batch-builder.ts";
import { fileIssue } from "./file-issue.ts";
import { rowsOf } from "./find-header.ts";
import { openText } from "./open-text.ts";
import { type Separator, separatorsOf } from "./parse-rows.ts";
import { readHead } from "./read-table.ts";
import { repairsOf } from "./repairs.ts";
import type { SourceFile } from "./source-file.ts";

/** A row that may be a file's header. */
export interface PossibleHeader {
	readonly headings: readonly string[];
	readonly separator: Separator;
	readonly line: number;
}

/**
 * The rows of a file that may be its header, for who looks for headings that reading does not know. They may hold cells:
 * nothing of them is to be shown that is not known for a heading. None where the file is no text.
 */
export async function readHeaderRows(
	source: SourceFile,
): Promise<readonly PossibleHeader[]> {
	if (source.unread) return [];
	try {
		const opened = await openText(source, repairsOf(source.name));
		if (!opened.ok) return [];
		const head = await readHead(opened.text);
		return separatorsOf(source).flatMap((separator) =>
			[...rowsOf(head, separator)].flatMap((row) =>
				row instanceof WrongQuotes ? [] : [row],
			),
		);
	} catch (thrown) {
		// What is wrong with the file is told where it is read; what is not its fault is thrown on.
		fileIssue(source, thrown);
		return [];
	}
}
