import type { PopulationName } from "../counting/knowledge.ts";
import { recorded } from "../dictionary/category.ts";
import type { Band } from "./ages.ts";
import {
	attributeOf,
	clauseAttribute,
	isOncePerChild,
	valuesBehind,
} from "./conditions.ts";
import { countedIn, knownOf } from "./declared.ts";
import { type DraftPopulation, nameValues } from "./draft-population.ts";
import type { Scheme, Statement } from "./statement.ts";

/** What stands for all values of an attribute that no statement names. */
export const others = "others";

/**
 * Names the attributes of which statements tell, with all their values. One more value stands for whatever has none of
 * these, unless the statements list all that there are.
 */
export function nameAttributes(
	draft: DraftPopulation,
	population: PopulationName,
	statements: readonly Statement[],
	scheme: Scheme,
	bands: readonly Band[],
): void {
	const listed = new Map<string, { whole: boolean }>();
	for (const { breakdown, categories } of listedBy(statements)) {
		const known = knownOf(breakdown);
		const whole =
			!(known.kind === "one" && known.partial) &&
			scheme.isComplete(breakdown, categories);
		for (const statement of statements)
			for (const part of statement.cell)
				if (part.breakdown === breakdown && part.category !== recorded.id)
					for (const { where } of countedIn(statement.measure, population)) {
						if (known.kind !== "one" && known.kind !== "ages") continue;
						const name = attributeOf(
							part,
							statement,
							isOncePerChild(where),
							scheme,
						);
						nameValues(draft, name, valuesBehind(part, bands));
						listed.set(name, { whole: listed.get(name)?.whole ?? whole });
					}
	}
	for (const statement of statements)
		for (const { where } of countedIn(statement.measure, population)) {
			const own = statement.cell.flatMap(({ breakdown, category }) => {
				const known = knownOf(breakdown);
				return known.kind === "reached" ? (known.where[category] ?? []) : [];
			});
			for (const clause of [...where, ...own])
				if (clause.kind === "is") {
					const name = clauseAttribute(clause, statement);
					nameValues(draft, name, clause.values);
					listed.set(name, listed.get(name) ?? { whole: false });
				}
		}
	for (const [name, { whole }] of listed)
		if (!whole) nameValues(draft, name, [others]);
}

/** The categories of each breakdown that statements name. */
function listedBy(statements: readonly Statement[]) {
	const found = new Map<Statement["cell"][number]["breakdown"], Set<string>>();
	for (const { cell } of statements)
		for (const { breakdown, category } of cell) {
			const own = found.get(breakdown) ?? new Set();
			found.set(breakdown, own);
			own.add(category);
		}
	return [...found].map(([breakdown, categories]) => ({
		breakdown,
		categories,
	}));
}
