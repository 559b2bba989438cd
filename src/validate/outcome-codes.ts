import { messages } from "../vocabulary/messages.ts";
import { type ColumnReader, lineOf } from "./cell-column.ts";
import type { Cells } from "./cells.ts";
import type { Reading } from "./reading.ts";

/**
 * Indices of outcomes; -1 where the code is not known. Codes keep their full stops: 1.2.13 and 12.1.3 are two codes.
 */
export function outcomeCodeReader(
	cells: Cells,
	reading: Reading,
): ColumnReader<readonly number[]> {
	const read = cells.text("outcome_code", "refused");
	const { outcomes, codes } = reading.settings;
	const byCode = new Map(
		outcomes.map(({ code }, index) => [code.toLowerCase(), index]),
	);
	for (const [word, code] of Object.entries(codes.outcome_code ?? {})) {
		const index = byCode.get(code.toLowerCase());
		if (index !== undefined) byCode.set(word.toLowerCase(), index);
	}
	const known = outcomes.map(({ code }) => code).join(", ");
	return (rows) =>
		read(rows).map((cell, i) => {
			if (cell === "") return -1;
			const index = byCode.get(cell.toLowerCase());
			if (index !== undefined) return index;
			cells.tell(
				"outcome_code",
				lineOf(rows, i),
				messages.unknownOutcome([...cell].length, known),
			);
			return -1;
		});
}
