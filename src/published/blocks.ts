import { besideEachOther } from "../reader/beside-each-other.ts";
import { type Relation, sameFigures } from "../reader/relation.ts";
import { grouped } from "../vocabulary/grouped.ts";
import type { PublishedFigure } from "./published-figures.ts";

/**
 * Figures that stand beside each other where the tool published them. Of such a block it says "fewer than 5" of all small
 * counts or of none. Figures that every reader of them knows to be equal stand in each other's.
 *
 * @param relations how these figures hang together by themselves: what else tells that two are equal, the tool may not have
 * known when it published them
 */
export function blocksOf(
	figures: readonly PublishedFigure[],
	relations: readonly Relation[],
): readonly (readonly PublishedFigure[])[] {
	const sameAs = sameFigures(relations);
	const cells = [...grouped(figures, ({ id }) => sameAs(id)[0]).values()];
	return besideEachOther(cells).map((block) =>
		block.flatMap((at) => cells[at] ?? []),
	);
}
