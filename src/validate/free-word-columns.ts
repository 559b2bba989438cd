import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import { type Blank, type ColumnReader, lineOf } from "./cell-column.ts";
import type { Cells } from "./cells.ts";
import type { FreeWords, WrongFreeWord } from "./free-words.ts";

/** The numbers of free words; -1 where blank. */
export function freeWordReader(
	cells: Cells,
	column: "group" | "audience",
	words: FreeWords,
	blank: Blank = "allowed",
): ColumnReader<readonly number[]> {
	const read = cells.text(column, blank);
	return (rows) =>
		read(rows).map((cell, i) => {
			if (cell === "") return -1;
			const found = words.read(cell);
			if (found.ok) return found.index;
			cells.tell(
				column,
				lineOf(rows, i),
				wrongWord(found.because, cell, words),
			);
			return -1;
		});
}

/** What is wrong with a free word. Only words of settings are named: those of the export may be anything. */
function wrongWord(
	because: WrongFreeWord,
	cell: string,
	words: FreeWords,
): Message {
	switch (because) {
		case "unknown": {
			const known = words.words().map(({ id }) => id);
			return messages.unknownWord([...cell].length, known.join(", "));
		}
		case "no-letters":
			return messages.noLetters();
		case "unprintable":
			return messages.unprintableWord();
		case "same-id":
			return messages.sameIdWords();
		default:
			return because satisfies never;
	}
}

/** The numbers as they were given, in the order of {@link FreeWords.words}. */
export function inOrder(numbers: Int32Array, words: FreeWords): Int16Array {
	const order = words.order();
	return Int16Array.from(numbers, (number) => order[number] ?? -1);
}
