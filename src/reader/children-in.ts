import type { PopulationName } from "../counting/knowledge.ts";
import { allOfAChild, type Combined, partOfAChild } from "./all-of-a-child.ts";
import { atTheHighest } from "./at-the-highest.ts";
import { comingAgain } from "./coming-again.ts";
import {
	attributeOf,
	isByHighest,
	previousOf,
	type Terms,
} from "./conditions.ts";
import { knownOf } from "./declared.ts";
import { both, type DraftPopulation, hold } from "./draft-population.ts";
import {
	type Children,
	childrenOf,
	someChild,
	upToEach,
} from "./once-per-child.ts";
import { isWithin } from "./pieces-of-time.ts";
import type { Scheme, Statement } from "./statement.ts";

/**
 * What children have to do with what they are counted for: there is a child wherever there is a referral, of the same sex,
 * at the same age or younger, at the same level or a higher one; and whoever comes again was there before.
 */
export function childrenIn(
	draft: DraftPopulation,
	population: PopulationName,
	statements: readonly Statement[],
	terms: Terms,
	scheme: Scheme,
): void {
	const groups = childrenOf(population, statements, terms);
	for (const group of groups) {
		hold(
			draft,
			"where there is one, there is a child",
			someChild("", group.base, group.first),
		);
		for (const own of group.statements) {
			if (isByHighest(own)) atTheHighest(draft, group, own, scheme);
			else byCategory(draft, group, own, scheme);
		}
	}
	comingAgain(draft, groups, terms, scheme);
	const combined = groups.flatMap((group) =>
		combinedIn(group, scheme).map((one) => ({ ...one, group })),
	);
	for (const one of combined) {
		allOfAChild(draft, one);
		for (const whole of combined)
			if (
				whole !== one &&
				whole.breakdown === one.breakdown &&
				previousOf(whole.group.scope) === previousOf(one.group.scope) &&
				isWithin(one.group.period, whole.group.period)
			)
				partOfAChild(draft, one, whole);
	}
}

/** What statements tell of all referrals of a child together. */
function combinedIn(
	{ statements, base, first }: Children,
	scheme: Scheme,
): readonly Combined[] {
	const found = new Map<string, Combined>();
	for (const statement of statements)
		for (const part of statement.cell) {
			const known = knownOf(part.breakdown);
			if (known.kind !== "one" || known.ofChild !== "all") continue;
			const ofChild = attributeOf(part, statement, true, scheme);
			const own = attributeOf(part, statement, false, scheme);
			const { breakdown } = part;
			found.set(ofChild, { breakdown, ofChild, own, base, first });
		}
	return [...found.values()];
}

/** The same in a category that a child keeps, or that a child is in or was in before. */
function byCategory(
	draft: DraftPopulation,
	{ base, first }: Children,
	statement: Statement,
	scheme: Scheme,
): void {
	const [part, ...others] = statement.cell;
	if (part === undefined || others.length > 0) return;
	const name = attributeOf(part, statement, true, scheme);
	const values = [...(draft.attributes.get(name) ?? [])];
	for (const some of upToEach(part.breakdown, values, scheme)) {
		const own = new Map([[name, some]]);
		hold(
			draft,
			"where there is one of a kind that a child keeps, there is such a child",
			someChild(
				`, ${part.breakdown} ${some.join(" or ")}`,
				both(base, own),
				both(first, own),
			),
		);
	}
}
