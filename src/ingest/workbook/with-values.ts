import type { RawBatch } from "../raw-table.ts";
import type { Columns } from "../recognise-export.ts";
import { FormulaWithoutValue } from "./workbook-fault.ts";

/**
 * Passes rows on; throws {@link FormulaWithoutValue} where a column that is kept has one. Those that nobody reads may be as
 * they are.
 *
 * @param formulas the columns of the file that have one, and its row, as far as it has been read
 */
export async function* withValues(
	batches: AsyncIterable<RawBatch>,
	kept: Columns,
	formulas: ReadonlyMap<number, number> = new Map(),
): AsyncGenerator<RawBatch> {
	for await (const batch of batches) {
		for (const { index, twins, heading } of kept.values())
			for (const column of [index, ...twins]) {
				const row = formulas.get(column);
				if (row !== undefined) throw new FormulaWithoutValue(row, heading);
			}
		yield batch;
	}
}
