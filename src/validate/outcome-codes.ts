import type { Settings } from "../settings/settings.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Reading } from "./accepted-records.ts";
import { type ColumnReader, lineOf } from "./cell-column.ts";
import type { Cells } from "./cells.ts";
import { declaredWords } from "./column-words.ts";

/**
 * The outcome that a code means, as its index; `undefined` where the code is not known. Codes keep their full stops:
 * 1.2.13 and 12.1.3 are two codes.
 */
export function outcomeCodes(
	settings: Settings,
): (code: string) => number | undefined {
	const byCode = new Map(
		settings.outcomes.map(({ code }, index) => [code.toLowerCase(), index]),
	);
	const declared = declaredWords("outcomes", "outcome_code", settings);
	for (const [word, code] of Object.entries(declared)) {
		const index = byCode.get(code.toLowerCase());
		if (index !== undefined) byCode.set(word.toLowerCase(), index);
	}
	return (code) => byCode.get(code.toLowerCase());
}

/** Indices of outcomes; -1 where the code is not known. */
export function outcomeCodeReader(
	cells: Cells,
	{ settings }: Reading,
): ColumnReader<readonly number[]> {
	const read = cells.text("outcome_code", "refused");
	const indexOf = outcomeCodes(settings);
	const known = settings.outcomes.map(({ code }) => code).join(", ");
	return (rows) =>
		read(rows).map((cell, i) => {
			if (cell === "") return -1;
			const index = indexOf(cell);
			if (index !== undefined) return index;
			cells.tell(
				"outcome_code",
				lineOf(rows, i),
				messages.unknownOutcome([...cell].length, known),
			);
			return -1;
		});
}
