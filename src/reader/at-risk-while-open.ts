import { wasAtRisk } from "../counting/knowledge.ts";
import type { Terms } from "./conditions.ts";
import { countedIn } from "./declared.ts";
import { both, type DraftPopulation, hold, lawOf } from "./draft-population.ts";
import type { Children } from "./once-per-child.ts";
import { isWithin } from "./pieces-of-time.ts";
import { isWithinScope, type Statement } from "./statement.ts";

/**
 * A child is at risk as long as a referral of it is open: so of 30 children referred in a year, each once, three at least are
 * closed before July where only 27 are at risk from then on.
 *
 * @param people statements of people, among them those at risk
 */
export function atRiskWhileOpen(
	draft: DraftPopulation,
	groups: readonly Children[],
	people: readonly Statement[],
	{ pieces }: Terms,
): void {
	const closed = pieces.get("closed") ?? [];
	const made = pieces.get("made") ?? [];
	if (closed.length === 0) return;
	for (const { name, period, scope } of people.filter(isOfThoseAtRisk))
		for (const { first, ...group } of groups) {
			if (!isWithinScope(group.scope, scope)) continue;
			// Whoever is referred in a time is at risk in it, open or not: that is known of people.
			if (isWithin(group.period, period)) continue;
			const before = made.filter(({ to }) => to <= period.to);
			const after = closed.filter(({ from }) => from >= period.from);
			if (before.length === 0) continue;
			const open = new Map([
				["made", before.map((piece) => piece.name)],
				["closed", after.map((piece) => piece.name)],
			]);
			hold(
				draft,
				"a child whose referral is open is at risk",
				lawOf(
					`${name} are at least the children whose first referral is open then`,
					[name],
					[both(first, open)],
				),
			);
		}
}

/** Whether a figure counts those at risk, and nobody asks more of them. */
export function isOfThoseAtRisk({
	measure,
}: Pick<Statement, "measure">): boolean {
	return countedIn(measure, "people").some(
		({ where: [clause, ...more] }) =>
			more.length === 0 &&
			clause?.kind === "is" &&
			clause.attribute === wasAtRisk,
	);
}
