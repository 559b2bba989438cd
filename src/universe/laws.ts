/** That a sum of counts, by their names, lies between two whole numbers; an open side is left out. */
export interface NamedLaw {
	readonly said: string;
	readonly terms: readonly NamedTerm[];
	readonly lower?: number | undefined;
	readonly upper?: number | undefined;
}

export interface NamedTerm {
	readonly name: string;
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
