import { ownBeginnings, ownLists } from "../vocabulary/own-lists.ts";
import { bareWord } from "../vocabulary/words.ts";
import { WrongQuotes } from "./batch-builder.ts";
import { rowsOf } from "./find-header.ts";
import { separators } from "./parse-rows.ts";

/** A list of the tool's own starts with its header, or with a few lines that somebody put above it. */
const mostRowsAbove = 10;

/**
 * Which of the tool's own lists a text is that is no export, by its headings; `undefined` where it is none.
 *
 * @param head the first lines of the text
 */
export function ownListOf(head: Uint8Array): string | undefined {
	for (const separator of separators) {
		let rows = 0;
		for (const row of rowsOf(head, separator)) {
			if (++rows > mostRowsAbove) break;
			if (row instanceof WrongQuotes) continue;
			const headings = new Set(row.headings.map(bareWord));
			const found = ownLists.find((list) =>
				list.headings.every((heading) => headings.has(bareWord(heading))),
			);
			if (found) return found.is;
		}
	}
	return undefined;
}

/** Which of the tool's own files begins like this, of those that are no CSV; `undefined` where none does. */
export function ownFileOf(start: Uint8Array): string | undefined {
	const text = new TextDecoder().decode(start.subarray(0, 1024));
	return ownBeginnings.find(({ begins }) => begins.test(text))?.is;
}
