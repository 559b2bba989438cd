import { measures } from "../measures/measures.ts";
import type { Figure } from "../statistics/figure-table.ts";
import type { Universe } from "./universe.ts";

/**
 * Cells that stand beside each other, as places: the parts of one whole, those of one crossing, and of tables that share a
 * cell. What is said of one tells something of the others: where small counts are "fewer than 5", none of the rest is. A
 * count that is part of no whole stands alone: a stage, the cases of one outcome.
 */
export function besideEachOther({
	cells,
	links,
}: Universe): readonly (readonly number[])[] {
	const parts = new Set(
		links.flatMap((link) => ("parts" in link ? link.parts : [])),
	);
	const heads = new Map<string, string>();
	const head = (table: string): string => {
		const next = heads.get(table);
		return next === undefined ? table : head(next);
	};
	const isAlone = (at: number) =>
		!parts.has(at) &&
		(cells[at]?.figures ?? []).every(({ cell }) => cell.length < 2);
	for (const [at, { figures }] of cells.entries()) {
		if (isAlone(at)) continue;
		const [first, ...others] = figures.map(tableOf);
		for (const other of others)
			if (first !== undefined && head(other) !== head(first))
				heads.set(head(other), head(first));
	}
	const groups = new Map<string, number[]>();
	for (const [at, { figures, name }] of cells.entries()) {
		const [first] = figures.map(tableOf);
		const table = first === undefined || isAlone(at) ? name : head(first);
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
