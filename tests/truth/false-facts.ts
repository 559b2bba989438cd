import { prepare } from "../../src/disclosure/facts/auditor.ts";
import type { Fact, FactSystem } from "../../src/disclosure/facts/fact.ts";
import type { LinearSolver } from "../../src/disclosure/facts/linear-solver.ts";

/**
 * Facts that are false of true counts, in words; of cells that nobody counted, any values will do that make all facts true
 * together, and where there are none, a few facts that cannot be.
 */
export function falseFacts(
	{ cells, facts }: FactSystem,
	truth: ReadonlyMap<string, number>,
	solver: LinearSolver,
): readonly string[] {
	const found = facts.filter((fact) => isFalse(fact, truth));
	if (found.length > 0) return found.map(({ said }) => said);
	const counted = cells.flatMap((cell): readonly Fact[] => {
		const count = truth.get(cell);
		if (count === undefined) return [];
		const said = `${cell} is ${count}`;
		const terms = [{ cell, coefficient: 1 }];
		return [
			{
				id: `true ${cell}`,
				said,
				constraints: [{ terms, lower: count, upper: count }],
			},
		];
	});
	const all = [...facts, ...counted];
	const known = prepare({ cells, facts: all }, { solver }).knowing();
	if (known.witness().status === "table") return [];
	const said = new Map(all.map((fact) => [fact.id, fact.said]));
	const conflict = known.conflict();
	return conflict === undefined
		? ["no table was found that agrees with the facts"]
		: [conflict.map((id) => said.get(id) ?? id).join("; ")];
}

function isFalse(
	{ constraints }: Fact,
	truth: ReadonlyMap<string, number>,
): boolean {
	return constraints.some(({ terms, lower, upper }) => {
		let sum = 0;
		for (const { cell, coefficient } of terms)
			sum += coefficient * (truth.get(cell) ?? Number.NaN);
		return (
			(lower !== undefined && sum < lower) ||
			(upper !== undefined && sum > upper)
		);
	});
}
