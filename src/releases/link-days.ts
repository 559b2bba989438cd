import { isSame } from "./days.ts";
import type { Counting } from "./link-countings.ts";
import type { SheetFigure } from "./sheets.ts";
import { addLink, lessThan, type Web } from "./web.ts";

/** Closures come and are not taken back: as at a later day at least as many are closed, and at most as many not reassessed. */
export function linkDays(
	web: Web,
	countings: readonly Counting[],
	nameOf: (
		counting: Counting,
		figure: Counting["table"]["figures"][number],
	) => string,
): void {
	for (const early of countings)
		for (const late of countings) {
			if (!isSame(early.wanted.days, late.wanted.days)) continue;
			if (early.wanted.asAt >= late.wanted.asAt) continue;
			const lateById = new Map(
				late.table.figures.map((figure) => [figure.id, figure]),
			);
			for (const figure of early.table.figures) {
				const same = lateById.get(figure.id);
				const way = wayOverDays(figure);
				if (same === undefined || way === undefined) continue;
				const [first, second] = [nameOf(early, figure), nameOf(late, same)];
				const [less, more] =
					way === "grows" ? [first, second] : [second, first];
				addLink(web, `${figure.id}: as at a later day`, {
					terms: lessThan([more], [less]),
					lower: 0,
				});
			}
		}
}

function wayOverDays({
	measure,
	cell,
}: Pick<SheetFigure, "measure"> & {
	readonly cell: readonly {
		readonly breakdown: string;
		readonly category: string;
	}[];
}): "grows" | "shrinks" | undefined {
	if (measure === "riskChange" && cell.length === 1)
		return cell[0]?.category === "notReassessed" ? "shrinks" : undefined;
	if (measure !== "referrals") return undefined;
	const state = cell.find(({ breakdown }) => breakdown === "state");
	if (state === undefined) return undefined;
	return state.category === "closed" ? "grows" : "shrinks";
}
