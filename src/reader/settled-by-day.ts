import type { Clause } from "../counting/knowledge.ts";
import { measures } from "../measures/measures.ts";
import { settledName } from "./conditions.ts";
import { knownOf } from "./declared.ts";
import { type DraftPopulation, ruleOut } from "./draft-population.ts";
import { others } from "./name-attributes.ts";
import type { Statement } from "./statement.ts";

/**
 * What is settled by some day stays so: an interview that was completed by the end of March is completed, as soon after the
 * episode, at the end of June too; one that was not may be by then. From each day to the next, the rest follows.
 */
export function settledByDay(
	draft: DraftPopulation,
	statements: readonly Statement[],
): void {
	const days = [...new Set(statements.map(({ asAt }) => asAt))].toSorted(
		(a, b) => a - b,
	);
	for (const attribute of toldBy(statements)) {
		const judged = days.flatMap((day) => {
			const name = settledName(attribute, day);
			const values = draft.attributes.get(name);
			return values === undefined ? [] : [{ name, values: [...values] }];
		});
		for (const [at, before] of judged.entries()) {
			const after = judged[at + 1];
			if (after === undefined) continue;
			for (const value of before.values) {
				if (value === others) continue;
				// What nobody tells apart as at the next day is one of the others there.
				const kept = after.values.includes(value) ? value : others;
				ruleOut(
					draft,
					"what is settled by some day stays so",
					new Map([
						[before.name, [value]],
						[after.name, after.values.filter((one) => one !== kept)],
					]),
				);
			}
		}
	}
}

/**
 * The attributes that statements are told by, and the breakdowns; those that are settled by some day have one more name for
 * each.
 */
function toldBy(statements: readonly Statement[]): ReadonlySet<string> {
	const found = new Set<string>();
	const add = (clauses: readonly Clause[]) => {
		for (const clause of clauses)
			if (clause.kind === "is") found.add(clause.attribute);
	};
	for (const { measure, cell } of statements) {
		for (const { where } of measures[measure].known) add(where);
		for (const { breakdown, category } of cell) {
			const known = knownOf(breakdown);
			if (known.kind === "one" && known.settled) found.add(breakdown);
			if (known.kind === "reached") add(known.where[category] ?? []);
		}
	}
	return found;
}
