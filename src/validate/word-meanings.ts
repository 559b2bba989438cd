import type { ExportKind } from "../dictionary/columns.ts";
import type { WordColumn } from "../dictionary/word-columns.ts";
import type { Settings } from "../settings/settings.ts";
import { columnWords, declaredWords } from "./column-words.ts";
import { type FreeWords, freeWords } from "./free-words.ts";
import { outcomeCodes } from "./outcome-codes.ts";

/**
 * What reading takes the words of a column for: the id of each one's category, `undefined` where a word is not known. Free
 * words are taken in the order in which they are given, as reading meets them.
 */
export function wordMeanings(
	kind: ExportKind,
	column: WordColumn,
	settings: Settings,
): (words: readonly string[]) => readonly (string | undefined)[] {
	switch (column) {
		case "group":
		case "audience": {
			const list = column === "group" ? settings.groups : settings.audiences;
			const declared = declaredWords(kind, column, settings);
			return freeMeanings(freeWords(list, declared));
		}
		case "outcome_code": {
			const indexOf = outcomeCodes(settings);
			return (words) =>
				words.map((word) => settings.outcomes[indexOf(word) ?? -1]?.code);
		}
		default: {
			const { indexOf, ids } = columnWords(kind, column, settings);
			return (words) => words.map((word) => ids[indexOf(word) ?? -1]);
		}
	}
}

function freeMeanings(free: FreeWords) {
	return (words: readonly string[]) => {
		const readings = words.map(free.read);
		const ids = free.words().map(({ id }) => id);
		const order = free.order();
		return readings.map((reading) =>
			reading.ok ? ids[order[reading.index] ?? -1] : undefined,
		);
	};
}
