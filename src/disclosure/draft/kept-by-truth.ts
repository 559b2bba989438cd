import type { Fact, LinearConstraint } from "../facts/fact.ts";
import type { Draft } from "./draft.ts";

/**
 * The facts of a draft that its true values do not keep.
 *
 * @param uncounted cells of which nobody knows the true value: facts about these are passed over
 */
export function* factsNotKept(
	{ system, truth }: Pick<Draft, "system" | "truth">,
	uncounted: ReadonlySet<string> = new Set(),
): Iterable<Fact> {
	const values = new Map(
		system.cells.map((cell, at) => [
			cell,
			uncounted.has(cell) ? undefined : truth[at],
		]),
	);
	const breaks = ({ terms, lower, upper }: LinearConstraint) => {
		let sum = 0;
		for (const { cell, coefficient } of terms)
			sum += coefficient * (values.get(cell) ?? Number.NaN);
		return sum < (lower ?? -Infinity) || sum > (upper ?? Infinity);
	};
	for (const fact of system.facts)
		if (fact.constraints.some(breaks)) yield fact;
}
