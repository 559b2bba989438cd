import { comesAgain, type PopulationName } from "../counting/knowledge.ts";
import { addMonths } from "../vocabulary/calendar.ts";
import { isOncePerChild, none, previousOf, type Terms } from "./conditions.ts";
import { countedIn } from "./declared.ts";
import {
	type DraftPopulation,
	nameValues,
	ruleOut,
} from "./draft-population.ts";
import { others } from "./name-attributes.ts";
import type { Scheme, Statement } from "./statement.ts";

/**
 * When the same child had one before: each child's first of a period is then the one that had none before it in the
 * period, so that counts of children are sums too. It is no later than the one that it stands before.
 */
export function previousBefore(
	draft: DraftPopulation,
	population: PopulationName,
	statements: readonly Statement[],
	{ pieces }: Terms,
	scheme: Scheme,
): void {
	const scopes = scopesIn(population, statements);
	const day = pieces.has("made") ? "made" : "start";
	const own = pieces.get(day) ?? [];
	for (const scope of scopes.values()) {
		const attribute = previousOf(scope);
		nameValues(draft, attribute, [none, ...own.map(({ name }) => name)]);
		for (const [at, { name, to }] of own.entries()) {
			const later = own.slice(at + 1).map((piece) => piece.name);
			if (later.length > 0)
				ruleOut(
					draft,
					"the one before is no later",
					new Map([
						[day, [name]],
						[attribute, later],
					]),
				);
			if (!scheme.laterIsAgain || !Number.isFinite(to)) continue;
			const withinAYear = own
				.slice(0, at + 1)
				.filter((piece) => addMonths(to, -12) <= piece.from);
			if (withinAYear.length > 0)
				ruleOut(
					draft,
					"again within a year is a re-referral",
					new Map([
						[day, [name]],
						[attribute, withinAYear.map((piece) => piece.name)],
						[comesAgain, [others]],
					]),
				);
		}
	}
}

/** The levels of risk at which children are counted once. */
export function scopesIn(
	population: PopulationName,
	statements: readonly Statement[],
): ReadonlyMap<string, Statement["scope"]> {
	return new Map(
		statements
			.filter(({ measure }) =>
				countedIn(measure, population).some(({ where }) =>
					isOncePerChild(where),
				),
			)
			.map(({ scope }) => [previousOf(scope), scope]),
	);
}
