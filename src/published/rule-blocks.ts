import { besideEachOther } from "../reader/beside-each-other.ts";
import { type Relation, sameFigures } from "../reader/relation.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { isUntold, saysFewerThan } from "./figure-statements.ts";
import type { PublishedFigure, PublishedFigures } from "./published-figures.ts";

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

/**
 * The ids of the figures of a release that its rule tells of: held back beside "fewer than 5", where a small count would be
 * said to be so, and therefore 0 or at least 5 (disclosure.md, section 2, degree 3).
 *
 * @param relations how its figures hang together by themselves; asked only where it tells of any
 */
export function toldByTheRule(
	{ figures, policy }: Pick<PublishedFigures, "figures" | "policy">,
	relations: () => readonly Relation[],
): ReadonlySet<string> {
	if (policy.roundTo !== undefined || policy.degree < 3) return new Set();
	const saysFewer = ({ value }: PublishedFigure) =>
		saysFewerThan(value, policy.threshold);
	if (!figures.some(saysFewer)) return new Set();
	const told = blocksOf(figures, relations())
		.filter((block) => block.some(saysFewer))
		.flatMap((block) =>
			block.filter((figure) => isUntold(figure) && !saysFewer(figure)),
		);
	return new Set(told.map(({ id }) => id));
}
