import {
	asLaws,
	type Relation,
	renamed,
	wordsOf,
} from "../../reader/relation.ts";
import type { Fact, LinearConstraint } from "../facts/fact.ts";
import type { Universe } from "../universe.ts";

/** What every reader knows of how cells hang together, as facts (disclosure.md, section 1, "Structure"). */
export function structureOf(
	{ cells, links }: Pick<Universe, "cells" | "links">,
	most: number,
): readonly Fact[] {
	return links.map((link, at) => {
		const relation = renamed(link, (place) => cells[place]?.name ?? "");
		return {
			id: `structure ${at}`,
			said: wordsOf(relation),
			constraints: constraintsOf(relation, most),
		};
	});
}

/**
 * A relation of cells by their names as constraints.
 *
 * @param most as `beyondAll` has it
 */
export function constraintsOf(
	relation: Relation,
	most: number,
): readonly LinearConstraint[] {
	return asLaws(relation).map(({ terms, many = [], lower, upper }) => ({
		terms: [
			...terms.map(({ name, coefficient }) => ({ cell: name, coefficient })),
			...many.map((cell) => ({ cell, coefficient: most })),
		],
		lower,
		upper,
	}));
}
