import type { PopulationName } from "../counting/knowledge.ts";
import type { Population } from "../universe/attributes.ts";
import { dayPopulation } from "./day-population.ts";
import { asPopulation, type DraftPopulation } from "./draft-population.ts";
import { periodPopulations } from "./period-populations.ts";
import type { Scheme, Statement } from "./statement.ts";

/**
 * What statements count, as populations: how they hang together follows from that (disclosure.md, section 3, "One
 * universe").
 */
export function populationsOf(
	statements: readonly Statement[],
	scheme: Scheme,
): readonly Population[] {
	return draftsOf(statements, scheme).map(asPopulation);
}

/** The same before they are one with what rules say of them. */
export function draftsOf(
	statements: readonly Statement[],
	scheme: Scheme,
): readonly DraftPopulation[] {
	const days: readonly PopulationName[] = ["referrals", "missing", "absent"];
	return [
		...days.flatMap((name) => {
			const draft = dayPopulation(name, statements, scheme);
			return draft.counts.length === 0 ? [] : [draft];
		}),
		...periodPopulations(statements, scheme),
	];
}
