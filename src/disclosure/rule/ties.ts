import { namesIn, type Relation } from "../../reader/relation.ts";
import type { Universe } from "../universe.ts";

/**
 * Whether nothing ties these cells, all that the rule for degree 3 judges at once, to others but what it looks at: what they
 * add up to, and what they lie in. Models that together are at least the referrals are tied in another way, and so is
 * what hangs on cells that no figure is.
 *
 * @param block the cells, and which counts of each are printed alike
 */
export function isTiedByWholesAlone(
	{ cells, links }: Universe,
	block: ReadonlyMap<number, readonly number[]>,
): boolean {
	const isFigure = (at: number) => (cells[at]?.figures.length ?? 0) > 0;
	const isOwn = (at: number) => block.has(at);
	// What is told by its number can be no other, whatever it is tied to.
	const isOpen = (at: number) => (block.get(at)?.length ?? 0) > 1;
	const isLookedAt = (link: Relation<number>): boolean => {
		switch (link.kind) {
			case "sum":
			case "atMost":
			case "together":
				return namesIn(link).every(isFigure);
			case "within":
				return !link.parts.some(isOwn) || link.parts.every(isOwn);
			case "cover":
				return !link.parts.some(isOwn) || link.parts.length === 2;
			case "law":
				return false;
		}
		link satisfies never;
		return false;
	};
	return links.every((link) => !namesIn(link).some(isOpen) || isLookedAt(link));
}
