/** One cell and how often it counts in a constraint: a safe whole number. */
export interface Term {
	readonly cell: string;
	readonly coefficient: number;
}

/**
 * The sum of coefficient · cell lies from `lower` to `upper`, both in. A side that is left out is open. Bounds are safe
 * whole numbers. A cell may occur in several terms; their coefficients add up.
 */
export interface LinearConstraint {
	readonly terms: readonly Term[];
	readonly lower?: number | undefined;
	readonly upper?: number | undefined;
}

export type FactId = string;

/** Whatever a reader is told (disclosure.md, section 1): one statement, which may need several constraints. */
export interface Fact {
	readonly id: FactId;
	/** In words for a person: "83% of referrals are medium". */
	readonly said: string;
	/** The document that says it, by its number, where there are several; absent for what every reader knows. */
	readonly saidIn?: number;
	/** Whether it only gives a sum a cell of its own, which no reader has to be told. */
	readonly isDefinition?: true;
	readonly constraints: readonly LinearConstraint[];
}

/** Cells, which are whole numbers from 0, and all that may be told about them. Names and ids are each used once. */
export interface FactSystem {
	readonly cells: readonly string[];
	readonly facts: readonly Fact[];
}

/** A value for each cell, in the order of the system's cells. */
export type Table = readonly number[];

/** The facts with these ids, in the system's order. */
export function factsNamed(
	{ facts }: FactSystem,
	ids: readonly FactId[] = [],
): readonly Fact[] {
	return facts.filter(({ id }) => ids.includes(id));
}
