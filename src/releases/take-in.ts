import { eachOf } from "../disclosure/facts/constraints.ts";
import { isUntold } from "../published/figure-statements.ts";
import { namesIn, type Relation } from "../reader/relation.ts";
import { smallValues } from "../vocabulary/small-values.ts";
import {
	addRelation,
	addTarget,
	type Counted,
	type GatheredFacts,
} from "./gathered-facts.ts";
import { addFewest, addRule, addSaid } from "./said.ts";
import type { ReleasedSheet } from "./sheets.ts";
import { isSmall } from "./small.ts";
import { nameIn, type Stated, whereIn } from "./stated.ts";

/** Takes in how all figures hang together; what those at hand do by themselves is known of them anyway. */
export function addKnowledge(
	gathered: GatheredFacts,
	relations: readonly Relation[],
	stated: readonly Stated[],
): void {
	const names = new Set(stated.map(({ name }) => name));
	const nameOf = (name: string) => (names.has(name) ? name : `between ${name}`);
	for (const relation of relations)
		if (!namesIn(relation).every((name) => gathered.figures.has(name)))
			addRelation(gathered, relation, nameOf, "known of them");
}

/**
 * Takes in what a sheet says, and what its rule tells of the figures with these ids.
 *
 * @param fewest of counts of children, by their ids, the fewest that they can be
 * @param counts as the figures are counted again, by their ids: what was held back and is small must stay open
 */
export function addSheet(
	gathered: GatheredFacts,
	sheet: ReleasedSheet,
	rule: ReadonlySet<string>,
	fewest: ReadonlyMap<string, number>,
	counts: ReadonlyMap<string, Counted> = new Map(),
): void {
	const { release } = sheet;
	const { threshold } = release.content.figures.policy;
	for (const figure of sheet.figures) {
		const { published } = figure;
		if (published === undefined) continue;
		const name = nameIn(sheet, figure);
		const counted = counts.get(figure.id);
		addSaid(gathered, release, published, name);
		const least = fewest.get(figure.id);
		// Where exports say that a child is of two sexes, what a reader concludes is false.
		if (least !== undefined && !(counted && counted.count < least))
			addFewest(gathered, release, published, name, least);
		if (rule.has(figure.id))
			addRule(gathered, release, published, name, counted?.count);
		else if (counted && isUntold(published) && isSmall(counted, threshold))
			addTarget(
				gathered,
				"held back before",
				name,
				eachOf([name]),
				smallValues(threshold),
				[{ id: figure.id, coefficient: 1, where: whereIn(sheet) }],
			);
	}
}
