import type {
	Condition,
	Count,
	Law,
	LawTerm,
	Population,
} from "../universe/attributes.ts";
import type { Rule } from "./rules.ts";

/** A population as it is being written down. */
export interface DraftPopulation {
	/** By attribute, its values in the order in which they were named. */
	readonly attributes: Map<string, Set<string>>;
	readonly counts: Count[];
	/** What holds of them besides, in the order in which it was said. */
	readonly ruled: Ruled[];
}

/** What a rule says: that no atom meets a condition, or that a law holds. */
export type Ruled = { readonly rule: Rule } & (
	| { readonly impossible: Condition }
	| { readonly law: Law }
);

export function draftPopulation(): DraftPopulation {
	return { attributes: new Map(), counts: [], ruled: [] };
}

/** Names values of an attribute. */
export function nameValues(
	{ attributes }: DraftPopulation,
	attribute: string,
	values: Iterable<string>,
): void {
	const own = attributes.get(attribute) ?? new Set();
	attributes.set(attribute, own);
	for (const value of values) own.add(value);
}

/** Says that no atom meets a condition. */
export function ruleOut(
	{ ruled }: DraftPopulation,
	rule: Rule,
	impossible: Condition,
): void {
	ruled.push({ rule, impossible });
}

/** Says that a law holds. */
export function hold({ ruled }: DraftPopulation, rule: Rule, law: Law): void {
	ruled.push({ rule, law });
}

export function asPopulation({
	attributes,
	counts,
	ruled,
}: DraftPopulation): Population {
	return {
		attributes: [...attributes].map(([name, values]) => ({
			name,
			values: [...values],
		})),
		impossible: ruled.flatMap((one) =>
			"impossible" in one ? [one.impossible] : [],
		),
		counts,
		laws: ruled.flatMap((one) => ("law" in one ? [one.law] : [])),
	};
}

/** Both of two conditions. */
export function both(one: Condition, other: Condition): Condition {
	const all = new Map(one);
	for (const [name, values] of other) {
		const before = all.get(name);
		all.set(
			name,
			before === undefined
				? values
				: before.filter((value) => values.includes(value)),
		);
	}
	return all;
}

/** That some of these are at least as many as others, or just as many. */
export function lawOf(
	said: string,
	more: readonly LawTerm["of"][],
	less: readonly LawTerm["of"][],
	bounds: { readonly lower?: number; readonly upper?: number } = { lower: 0 },
): Law {
	return {
		said,
		terms: [
			...more.map((of) => ({ of, coefficient: 1 })),
			...less.map((of) => ({ of, coefficient: -1 })),
		],
		...bounds,
	};
}
