import type { Issue } from "../../vocabulary/issue.ts";
import type { SourceFile } from "../source-file.ts";
import { sheetNotes } from "./sheet-notes.ts";
import { type Shared, sheetText } from "./sheet-text.ts";

/** The text of a sheet is about so many times shorter than its XML. */
const shorter = 4;

/** Text of so many letters is kept once it has been made: exports are read more than once, and XML takes long. */
const mostKept = 32 * 1024 * 1024;

/**
 * A sheet as a file.
 *
 * @param read its XML from the start, anew at each call
 */
export function sheetSource(
	{
		name,
		workbook,
		size,
	}: {
		readonly name: string;
		readonly workbook: string;
		readonly size: number;
	},
	read: () => Iterable<Uint8Array>,
	shared: () => Shared,
): SourceFile {
	const formulas = new Map<number, number>();
	let notes: readonly Issue[] = [];
	let kept: readonly Uint8Array[] | undefined;
	return {
		name,
		size: Math.ceil(size / shorter),
		bytes: async function* () {
			if (kept) {
				yield* kept;
				return;
			}
			const encoder = new TextEncoder();
			const made: Uint8Array[] = [];
			let length = 0;
			const found = sheetNotes(name, formulas, (all) => {
				notes = all;
			});
			for (const text of sheetText(read(), shared(), found)) {
				const bytes = encoder.encode(text);
				length += bytes.length;
				if (length <= mostKept) made.push(bytes);
				yield bytes;
			}
			if (length <= mostKept) kept = made;
		},
		sheet: {
			workbook,
			formulasWithoutValue: formulas,
			notes: () => notes,
		},
	};
}
