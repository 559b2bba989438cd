import { notCsv, readHead } from "./find-header.ts";
import { parseHeader, type Separator, separators } from "./parse-rows.ts";
import type { SourceFile } from "./source-file.ts";

/** A row that may be a file's header. */
export interface PossibleHeader {
	readonly headings: readonly string[];
	readonly separator: Separator;
	readonly line: number;
}

/**
 * The rows of a file that may be its header, for who looks for headings that reading does not know. They may hold cells:
 * nothing of them is to be shown that is not known for a heading. None where the file is no CSV.
 */
export async function readHeaderRows(
	source: SourceFile,
): Promise<readonly PossibleHeader[]> {
	const head = await readHead(source);
	if (notCsv(head)) return [];
	return separators.flatMap((separator) => {
		try {
			const row = parseHeader(head, separator);
			return row ? [{ ...row, separator }] : [];
		} catch {
			// Its quotation marks are wrong under this separator: reading says what is wrong with them.
			return [];
		}
	});
}
