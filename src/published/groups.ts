import type { ClaimedGroup } from "../claims/claims.ts";
import type { Fact, Term } from "../disclosure/facts/fact.ts";
import { saysFewerThan } from "./figure-statements.ts";
import type { PublishedFigure } from "./published-figures.ts";
import type { KnownRelation } from "./relations.ts";

/** A group that no figure counts, and what its cell stands for. */
export interface Group extends ClaimedGroup {
	readonly definition: Fact;
}

type Figures = ReadonlyMap<string, PublishedFigure>;

/**
 * The groups that subtraction tells (disclosure.md, section 1, "Residual group"): what a larger count is more than a
 * smaller one within it, and a total less its published parts.
 */
export function groupsIn(
	relations: readonly KnownRelation[],
	figures: Figures,
	threshold: number,
): readonly Group[] {
	const groups = new Map<string, Group>();
	for (const relation of relations) {
		const group = groupOf(relation, figures, threshold);
		if (group !== undefined) groups.set(group.cell, group);
	}
	return [...groups.values()];
}

function groupOf(
	relation: KnownRelation,
	figures: Figures,
	threshold: number,
): Group | undefined {
	switch (relation.kind) {
		case "atMost":
			return lessThan(figures, relation.larger, [relation.smaller]);
		case "within":
			return lessThan(figures, relation.total, relation.parts);
		case "sum":
			return together(figures, relation.parts, threshold);
		case "cover":
		case "together":
			return undefined;
	}
	relation satisfies never;
}

function lessThan(
	figures: Figures,
	whole: string,
	parts: readonly string[],
): Group | undefined {
	if (![whole, ...parts].every((id) => figures.has(id))) return undefined;
	return group([whole, ...parts].join(" − "), 1, [
		{ cell: whole, coefficient: 1 },
		...parts.map((cell) => ({ cell, coefficient: -1 })),
	]);
}

/** The parts of a total that are held back, where they are several: one alone is a figure. */
function together(
	figures: Figures,
	parts: readonly string[],
	threshold: number,
): Group | undefined {
	const own = parts.flatMap((id) => figures.get(id) ?? []);
	const heldBack = own.filter(
		({ value }) => value.status === "withheld" || value.status === "banded",
	);
	if (heldBack.length < 2 || own.length < parts.length) return undefined;
	const worded = heldBack.filter(({ value }) =>
		saysFewerThan(value, threshold),
	);
	return group(
		heldBack.map(({ id }) => id).join(" + "),
		Math.max(1, worded.length),
		heldBack.map(({ id }) => ({ cell: id, coefficient: 1 })),
	);
}

function group(cell: string, least: number, terms: readonly Term[]): Group {
	return {
		cell,
		least,
		definition: {
			id: `group ${cell}`,
			said: cell,
			constraints: [
				{ terms: [...terms, { cell, coefficient: -1 }], lower: 0, upper: 0 },
			],
		},
	};
}
