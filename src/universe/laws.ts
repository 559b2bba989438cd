/** That a sum of counts, by their names or their places, lies between two whole numbers; an open side is left out. */
export interface NamedLaw<Name = string> {
	readonly said: string;
	readonly terms: readonly NamedTerm<Name>[];
	/** Counts that are added any number of times: where they are 0, the law holds without them. */
	readonly many?: readonly Name[] | undefined;
	readonly lower?: number | undefined;
	readonly upper?: number | undefined;
}

export interface NamedTerm<Name = string> {
	readonly name: Name;
	readonly coefficient: number;
}

/** Each name once. */
export function merged(terms: readonly NamedTerm[]): readonly NamedTerm[] {
	const sums = new Map<string, number>();
	for (const { name, coefficient } of terms)
		sums.set(name, (sums.get(name) ?? 0) + coefficient);
	return [...sums]
		.filter(([, coefficient]) => coefficient !== 0)
		.map(([name, coefficient]) => ({ name, coefficient }));
}

/** Each law once, and none that says nothing. */
export function withoutRepeats(laws: readonly NamedLaw[]): readonly NamedLaw[] {
	const known = new Set<string>();
	return laws.filter(({ terms, many = [], lower, upper }) => {
		const key = JSON.stringify([
			terms.map(({ name, coefficient }) => `${coefficient} ${name}`).toSorted(),
			many.toSorted(),
			lower,
			upper,
		]);
		if (terms.length === 0 || known.has(key)) return false;
		known.add(key);
		return true;
	});
}
