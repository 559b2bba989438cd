import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { FigureKey } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { unionFind } from "../vocabulary/union-find.ts";

/** A figure, as far as it says where it stands. */
export interface PlacedFigure extends Pick<FigureKey, "measure" | "cell"> {
	/** The period that was set beside the run's own, of which it is. */
	readonly beside?: { readonly id: string };
}

/**
 * What stands beside each other, as places: the parts of one whole, those of one crossing, and of tables that share a count.
 * What is said of one tells something of the others: of such a block the tool says "fewer than 5" of all small counts or of
 * none. A count that is part of no whole stands alone: a stage, the cases of one outcome. Whoever publishes goes by this, and
 * so whoever reads what was published; another idea of it in either place would be a false fact.
 *
 * @param counts figures, those together that every reader of them knows to be one and the same
 */
export function besideEachOther(
	counts: readonly (readonly PlacedFigure[])[],
): readonly (readonly number[])[] {
	const joined = unionFind<string>();
	const tables = counts.map((figures) =>
		figures.every(standsAlone) ? [] : figures.map(tableOf),
	);
	for (const [first, ...others] of tables)
		if (first !== undefined)
			for (const other of others) joined.join(first, other);
	const blocks = grouped(tables.entries(), ([at, [first]]) =>
		first === undefined ? `${at} alone` : joined.headOf(first),
	);
	return [...blocks.values()].map((block) => block.map(([at]) => at));
}

/** Whether it is a total, or part of no whole: each row has a whole of its own, or rows may hold together, or there is none. */
function standsAlone({ measure, cell }: PlacedFigure): boolean {
	const [part, ...more] = cell;
	if (part === undefined) return true;
	if (more.length > 0) return false;
	const { kind } = breakdowns[part.breakdown].known;
	if (kind === "reached" || kind === "nothing") return true;
	const { base, total } = measures[measure];
	return (
		!total && (typeof base !== "function" || base(cell)?.cell.length !== 0)
	);
}

/** Where each row is a share of a whole of its own, it is a table of its own, whatever the paper sets beside it. */
function tableOf({ measure, cell, beside }: PlacedFigure): string {
	const { table, breakdowns: all } = measures[measure];
	const row = table?.kind === "ofWholes" && all[0];
	const names = cell.map(({ breakdown, category }) =>
		breakdown === row ? category : breakdown,
	);
	return `${measure}:${names.join("|")}@${beside?.id ?? ""}`;
}
