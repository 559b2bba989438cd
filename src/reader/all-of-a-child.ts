import type { Together } from "../breakdowns/breakdown.ts";
import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import type { Condition } from "../universe/attributes.ts";
import {
	both,
	type DraftPopulation,
	hold,
	lawOf,
	ruleOut,
} from "./draft-population.ts";

/** What all referrals of a child are together, of one period, beside what each of them is. */
export interface Combined {
	readonly breakdown: BreakdownName;
	/** The attribute of the child, and that of each referral by itself. */
	readonly ofChild: string;
	readonly own: string;
	/** All referrals that children are counted for; and of them each child's first. */
	readonly base: Condition;
	readonly first: Condition;
}

/**
 * A child is what its referrals are together: none of them is more than that, and for all that it is there is one that is
 * that much. So there is no child of criminal exploitation without a referral of it, and of both only where one is of
 * both, or one of each.
 */
export function allOfAChild(draft: DraftPopulation, combined: Combined): void {
	const { breakdown, ofChild, own, base, first } = combined;
	const together = breakdowns[breakdown].column?.several?.together;
	if (together === undefined) return;
	const children = [...(draft.attributes.get(ofChild) ?? [])];
	const referrals = [...(draft.attributes.get(own) ?? [])];
	const listed = namesOf(breakdown);
	for (const child of children) {
		const those = new Map([[ofChild, [child]]]);
		hold(draft, "what one of a child is, a child is in part", {
			said: `wherever there is one of a child of ${child}, there is that child`,
			terms: [{ of: both(base, those), coefficient: -1 }],
			many: [both(first, those)],
			lower: 0,
		});
		if (!listed.includes(child) || referrals.length === 0) continue;
		const more = referrals.filter(
			(one) => listed.includes(one) && !isWithin(one, child, together),
		);
		if (more.length > 0)
			ruleOut(
				draft,
				"no one of a child is more than the child",
				both(both(base, those), new Map([[own, more]])),
			);
		for (const part of partsOf(child, listed, together)) {
			const enough = referrals.filter(
				(one) =>
					!listed.includes(one) ||
					(isWithin(part, one, together) && isWithin(one, child, together)),
			);
			hold(
				draft,
				"what a child is in part, one of it is",
				lawOf(
					`a child of ${child} has one of ${part}`,
					[both(both(base, those), new Map([[own, enough]]))],
					[both(first, those)],
				),
			);
		}
	}
}

/** In a part of a time a child is no more than in all of it. */
export function partOfAChild(
	draft: DraftPopulation,
	part: Combined,
	whole: Combined,
): void {
	const together = breakdowns[part.breakdown].column?.several?.together;
	if (together === undefined) return;
	const listed = namesOf(part.breakdown);
	const within = both(part.base, whole.base);
	for (const child of draft.attributes.get(part.ofChild) ?? []) {
		const less = [...(draft.attributes.get(whole.ofChild) ?? [])].filter(
			(one) =>
				[child, one].every((name) => listed.includes(name)) &&
				!isWithin(child, one, together),
		);
		if (less.length > 0)
			ruleOut(
				draft,
				"in a part of a time a child is no more than in all of it",
				both(
					within,
					new Map([
						[part.ofChild, [child]],
						[whole.ofChild, less],
					]),
				),
			);
	}
}

function namesOf(breakdown: BreakdownName): readonly string[] {
	const { categories } = breakdowns[breakdown];
	return categories.kind === "fixed" ? categories.list.map(({ id }) => id) : [];
}

/** Whether one adds nothing to another. */
function isWithin(one: string, other: string, together: Together): boolean {
	return together(new Set([one, other])) === other;
}

/** The largest of those that a category is made of and that are not made of others themselves. */
function partsOf(
	category: string,
	listed: readonly string[],
	together: Together,
): readonly string[] {
	const below = (of: string) =>
		listed.filter((one) => one !== of && isWithin(one, of, together));
	const simple = [category, ...below(category)].filter(
		(one) => together(new Set(below(one))) !== one,
	);
	return simple.filter(
		(one) => !simple.some((other) => below(other).includes(one)),
	);
}
