import type { ClaimedGroup } from "../claims/claims.ts";
import {
	eachOf,
	groupFact,
	groupName,
} from "../disclosure/facts/constraints.ts";
import type { Fact, Term } from "../disclosure/facts/fact.ts";
import type { Knowledge } from "../reader/read-figures.ts";
import type { Difference } from "../universe/differences.ts";
import { isUntold, saysFewerThan } from "./figure-statements.ts";
import type { PublishedFigure } from "./published-figures.ts";

/** A group that no figure counts, and what its cell stands for. */
export interface Group extends ClaimedGroup {
	readonly definition: Fact;
}

type Figures = ReadonlyMap<string, PublishedFigure>;

/**
 * The groups that subtraction tells (disclosure.md, section 1, "Residual group"): differences of figures, and what a total
 * is more than its published parts.
 */
export function groupsIn(
	{ relations, differences }: Pick<Knowledge, "relations" | "differences">,
	figures: Figures,
	threshold: number,
): readonly Group[] {
	const groups = new Map<string, Group>();
	const add = (found: Group | undefined) => {
		if (found !== undefined) groups.set(found.cell, found);
	};
	for (const difference of differences) add(differenceOf(figures, difference));
	for (const relation of relations)
		if (relation.kind === "sum")
			add(together(figures, relation.parts, threshold));
	return [...groups.values()];
}

/** One that several parts of a table make up is judged with these. */
function differenceOf(
	figures: Figures,
	difference: Difference,
): Group | undefined {
	const { terms } = difference;
	if (!terms.every(({ name }) => figures.has(name))) return undefined;
	if (difference.parts.length > 1) return undefined;
	return group(
		1,
		terms.map(({ name, coefficient }) => ({ cell: name, coefficient })),
	);
}

/** The parts of a total that are held back, where they are several: one alone is a figure. */
function together(
	figures: Figures,
	parts: readonly string[],
	threshold: number,
): Group | undefined {
	const own = parts.flatMap((id) => figures.get(id) ?? []);
	const heldBack = own.filter(isUntold);
	if (heldBack.length < 2 || own.length < parts.length) return undefined;
	const worded = heldBack.filter(({ value }) =>
		saysFewerThan(value, threshold),
	);
	return group(
		Math.max(1, worded.length),
		eachOf(heldBack.map(({ id }) => id)),
	);
}

function group(least: number, terms: readonly Term[]): Group {
	const cell = groupName(terms);
	return { cell, least, definition: groupFact(cell, terms) };
}
