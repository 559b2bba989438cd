import type {
	Condition,
	Count,
	Law,
	LawTerm,
	Population,
} from "../universe/population.ts";

/** A population as it is being written down. */
export interface DraftPopulation {
	/** By attribute, its values in the order in which they were named. */
	readonly attributes: Map<string, Set<string>>;
	readonly impossible: Condition[];
	readonly counts: Count[];
	readonly laws: Law[];
}

export function draftPopulation(): DraftPopulation {
	return { attributes: new Map(), impossible: [], counts: [], laws: [] };
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

export function asPopulation(draft: DraftPopulation): Population {
	return {
		...draft,
		attributes: [...draft.attributes].map(([name, values]) => ({
			name,
			values: [...values],
		})),
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
