import { measures } from "../measures/measures.ts";
import type { Figure } from "../statistics/figure-table.ts";
import type { Universe } from "./universe.ts";

/**
 * Cells that stand beside each other, as places: those of one published table, and of tables that share a cell. What is
 * said of one tells something of the others: where small counts are "fewer than 5", none of the rest is.
 */
export function besideEachOther({
	cells,
}: Universe): readonly (readonly number[])[] {
	const heads = new Map<string, string>();
	const head = (table: string): string => {
		const next = heads.get(table);
		return next === undefined ? table : head(next);
	};
	for (const { figures } of cells) {
		const [first, ...others] = figures.map(tableOf);
		for (const other of others)
			if (first !== undefined && head(other) !== head(first))
				heads.set(head(other), head(first));
	}
	const groups = new Map<string, number[]>();
	for (const [at, { figures, name }] of cells.entries()) {
		const [first] = figures.map(tableOf);
		const table = first === undefined ? name : head(first);
		groups.set(table, [...(groups.get(table) ?? []), at]);
	}
	return [...groups.values()];
}

/** Where each row is a share of a whole of its own, it is a table of its own, whatever the paper sets beside it. */
function tableOf({ measure, cell, beside }: Figure): string {
	const { table, breakdowns } = measures[measure];
	const row = table?.kind === "ofWholes" && cell.length > 1 && breakdowns[0];
	const names = cell.map(({ breakdown, category }) =>
		breakdown === row ? category : breakdown,
	);
	return `${measure}:${names.join("|")}@${beside?.id ?? ""}`;
}
