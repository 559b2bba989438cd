/**
 * What is counted one by one (referrals ever made, missing episodes, children), by all that published counts tell apart. A
 * combination of one value of each attribute is an atom; whatever is published is a sum over atoms.
 */
export interface Population {
	readonly attributes: readonly Attribute[];
	/** Combinations that no atom has: the lowest level reduced, closed before it was made. */
	readonly impossible: readonly Condition[];
	/** What is published. */
	readonly counts: readonly Count[];
	/** What holds of sums over atoms besides: that as many children have a first referral as have a highest. */
	readonly laws: readonly Law[];
}

/** Each atom has exactly one of the values. */
export interface Attribute {
	readonly name: string;
	readonly values: readonly string[];
}

/** For some attributes, the values that qualify; what is not named may have any. */
export type Condition = ReadonlyMap<string, readonly string[]>;

/** One published statement: how many there are that meet a condition. */
export interface Count {
	readonly name: string;
	/** The table in which it stands: those of one table never overlap where they are told apart by its breakdowns. */
	readonly table: string;
	readonly where: Condition;
	/** What it has in common with the same of other periods. */
	readonly series?: string;
	/** The categories by which its table tells it from others: those of one table with some in common make up a margin. */
	readonly by: readonly string[];
}

/** That a sum of counts, and any number of times some others, lies between two whole numbers. */
export interface Law {
	readonly said: string;
	readonly terms: readonly LawTerm[];
	/** Where these are none, the rest has to do without. */
	readonly many?: readonly LawTerm["of"][];
	readonly lower?: number;
	readonly upper?: number;
}

export interface LawTerm {
	/** What is counted; or the name of a count of any population. */
	readonly of: Condition | string;
	readonly coefficient: number;
}
