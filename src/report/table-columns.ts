import { sum } from "../vocabulary/numbers.ts";
import type { TableColumn } from "./model.ts";

/** A table's columns and the texts of its rows. */
export interface Columns {
	readonly columns: readonly TableColumn[];
	readonly rows: readonly (readonly string[])[];
}

/** What a table says, before it has its number and its notes on shorthand. */
export interface TableContent extends Columns {
	readonly notes: readonly string[];
}

/** How wide columns are to each other; where codes stand before words, the words have need of their room. */
const weightOf = { numbers: 1, words: 2.2, codes: 0.7, wordsOfCodes: 4 };

/** A table of columns of words, then of numbers, then of words again, with widths that make 1. */
export function columnsOf(
	words: readonly string[],
	numbers: readonly string[],
	wordsAfter: readonly string[],
	rows: readonly (readonly string[])[],
): Columns {
	const kinds = [
		...words.map((heading) => ({ heading, kind: "words" as const })),
		...numbers.map((heading) => ({ heading, kind: "numbers" as const })),
		...wordsAfter.map((heading) => ({ heading, kind: "words" as const })),
	];
	const hasCodes = words.includes("Code");
	const weights = kinds.map(({ heading, kind }) => {
		if (kind === "numbers") return weightOf.numbers;
		if (heading === "Code") return weightOf.codes;
		return hasCodes ? weightOf.wordsOfCodes : weightOf.words;
	});
	const all = sum(weights);
	return {
		columns: kinds.map((column, i) => ({
			...column,
			width: (weights[i] ?? 1) / all,
		})),
		rows,
	};
}
