import { measures } from "../measures/measures.ts";
import { childrenBehind, fewestBehind } from "../reader/children-by-kind.ts";
import type { Relation } from "../reader/relation.ts";
import type { Scheme } from "../reader/statement.ts";
import { countsBehind, isUntold } from "./figure-statements.ts";
import type { PublishedFigure, PublishedFigures } from "./published-figures.ts";

/**
 * Of counts of children that are held back, by their ids, the fewest that there can be by what is told of their referrals: a
 * number that is told is of T children at least (disclosure.md, section 1), and nobody is of two sexes.
 *
 * @param relations how these figures hang together by themselves
 */
export function fewestChildren(
	{ figures, policy }: Pick<PublishedFigures, "figures" | "policy">,
	relations: () => readonly Relation[],
	isConstant: Scheme["isConstant"],
): ReadonlyMap<string, number> {
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	const isHeldBack = (id: string) => {
		const figure = byId.get(id);
		return figure !== undefined && isUntold(figure);
	};
	if (policy.degree < 3 || !figures.some(isOfHeldBackChildren))
		return new Map();
	const least = (id: string) => {
		const figure = byId.get(id);
		const from = figure && countsBehind(figure.value, policy)?.from;
		if (figure === undefined || from === undefined) return 0;
		return Math.min(from, isUntold(figure) ? 1 : policy.threshold);
	};
	const known = relations();
	const found = new Map<string, number>();
	const pairs = childrenBehind(known, (id) => byId.get(id)?.cell, isConstant);
	for (const pair of pairs) {
		const { children, all } = pair;
		if (!isHeldBack(children)) continue;
		const fewest = Math.max(
			found.get(children) ?? 0,
			...[...inside(all, known)].map(least),
			fewestBehind(pair, least),
		);
		if (fewest > 1) found.set(children, fewest);
	}
	return found;
}

function isOfHeldBackChildren(figure: PublishedFigure): boolean {
	return isUntold(figure) && measures[figure.measure].unit === "child";
}

/** A count, and all of which it is known to be made up. */
function inside(all: string, relations: readonly Relation[]): Set<string> {
	const found = new Set([all]);
	for (const one of found)
		for (const relation of relations)
			if (
				(relation.kind === "sum" || relation.kind === "within") &&
				relation.total === one
			)
				for (const part of relation.parts) found.add(part);
	return found;
}
