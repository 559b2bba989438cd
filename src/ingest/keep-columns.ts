import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	type ExportKind,
} from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";
import type { KeptColumns } from "./batch-builder.ts";
import type { RawColumn, RawTable } from "./raw-table.ts";
import type { Columns } from "./recognise-export.ts";
import { columnLetters, type TwinColumns } from "./twin-columns.ts";

/** Which columns of a file are kept, and where. */
export interface Keeping {
	readonly columns: RawTable["columns"];
	readonly kept: KeptColumns;
	readonly twins: readonly TwinColumns[];
}

/** Numbers the columns that are read, so that no others are kept. */
export function keepColumns(found: Columns, width: number): Keeping {
	const columns = new Map<ColumnName | "authority", RawColumn>();
	const twins: TwinColumns[] = [];
	const slots = new Int32Array(width).fill(-1);
	let count = 0;
	for (const [column, { index, heading, twins: others }] of found) {
		const first = count++;
		slots[index] = first;
		columns.set(column, { index: first, heading });
		for (const other of others) {
			const places = `${columnLetters(index)} and ${columnLetters(other)}`;
			slots[other] = count;
			twins.push({ first, second: count++, heading, places });
		}
	}
	return { columns, kept: { slots, count, width }, twins };
}

/** Outcomes may have either. */
const idColumns = ["referral_id", "child_id"] as const;

/**
 * How many cells a row must have: up to the last column that no record can do without. Where an export has no such
 * column, as quotations have none, it must have those without which it is not that export.
 */
export function leastCells(kind: ExportKind, found: Columns): number {
	const definitions: readonly (ColumnDefinition & {
		readonly heading: ColumnName;
	})[] = exportColumns[kind];
	const filled = definitions.filter((column) => column.filled);
	const needed =
		filled.length > 0 ? filled : definitions.filter((each) => each.required);
	const columns = [
		authorityColumn,
		...idColumns,
		...needed.map(({ heading }) => heading),
	] as const;
	return columns.reduce(
		(most, column) => Math.max(most, (found.get(column)?.index ?? -1) + 1),
		0,
	);
}
