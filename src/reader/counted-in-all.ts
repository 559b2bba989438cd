import type { PopulationName } from "../counting/knowledge.ts";
import { conditionOf, type Terms } from "./conditions.ts";
import { countedIn, knownOf } from "./declared.ts";
import { type DraftPopulation, ruleOut } from "./draft-population.ts";
import { isSame, isWithin } from "./pieces-of-time.ts";
import type { Statement } from "./statement.ts";

/**
 * Who counts in a part of a time counts in all of it, whatever it takes to count: both missing and at risk. So one can be
 * subtracted from the other.
 */
export function countedInAll(
	draft: DraftPopulation,
	population: PopulationName,
	statements: readonly Statement[],
	terms: Terms,
): void {
	for (const part of statements)
		for (const whole of statements) {
			if (!isPart(part, whole)) continue;
			// From a quarter to its half-year, and from that to the year: the rest follows.
			if (statements.some((one) => isPart(part, one) && isPart(one, whole)))
				continue;
			const [own] = countedIn(part.measure, population);
			if (own === undefined) continue;
			const within = conditionOf(part, own, terms);
			for (const [name, values] of conditionOf(whole, own, terms)) {
				const all = [...(draft.attributes.get(name) ?? [])];
				const left = all.filter((value) => !values.includes(value));
				if (!within.has(name) && left.length > 0)
					ruleOut(
						draft,
						"in a part of a time, in all of it",
						new Map([...within, [name, left]]),
					);
			}
		}
}

/**
 * Whether one is the other of a shorter time, judged no later; what was last in it was last in all of it where both end on the
 * same day, and need not have been else.
 */
function isPart(part: Statement, whole: Statement): boolean {
	return (
		part.measure === whole.measure &&
		part.scope?.join() === whole.scope?.join() &&
		isWithin(part.period, whole.period) &&
		!isSame(part.period, whole.period) &&
		part.asAt <= whole.asAt &&
		part.cell.length === whole.cell.length &&
		part.cell.every(({ breakdown, category }) => {
			const known = knownOf(breakdown);
			return (
				(part.period.to === whole.period.to ||
					!(known.kind === "one" && known.atLast)) &&
				whole.cell.some(
					(other) =>
						other.breakdown === breakdown && other.category === category,
				)
			);
		})
	);
}
