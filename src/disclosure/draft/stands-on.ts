import type { Relation } from "../../reader/relation.ts";
import type { Policy } from "../../settings/settings.ts";
import { countFrom } from "../facts/constraints.ts";
import type { Fact } from "../facts/fact.ts";
import type { Universe } from "../universe.ts";

/**
 * What the number of a cell tells of children, where these are counted too: a count that stands on fewer than T children is
 * never told (disclosure.md, section 1), so of 6 referrals that are told there are at least 5 children.
 *
 * @param at the cell, by its place; its number is told, and so no fewer children stand behind it
 */
export function standsOn(
	universe: Universe,
	at: number,
	{ threshold }: Policy,
): readonly Fact[] {
	const { cells, links } = universe;
	const name = cells[at]?.name ?? "";
	return links.flatMap((link): readonly Fact[] => {
		const children = childrenOf(universe, link, at);
		const count = children === undefined ? undefined : cells[children]?.count;
		if (children === undefined || children === at) return [];
		// A table that was made up can say of six referrals of three children that they stand on six.
		if (count === undefined || count < threshold) return [];
		const counted = cells[children]?.name ?? "";
		return [
			{
				id: `${name} stands on ${counted}`,
				said: `${name} is told, so it is of at least ${threshold} children`,
				constraints: [countFrom(counted, threshold)],
			},
		];
	});
}

/** The cell of the children behind all of something that a cell is, or lies in, as far as a link tells of one. */
export function childrenOf(
	{ nestings }: Pick<Universe, "nestings">,
	link: Relation<number>,
	at: number,
): number | undefined {
	if (link.kind !== "together") return undefined;
	const { one, other } = link;
	const isIn =
		other === at ||
		nestings.some(({ larger, smaller }) => larger === other && smaller === at);
	return isIn ? one : undefined;
}
