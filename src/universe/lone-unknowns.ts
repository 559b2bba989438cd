import type { NamedLaw } from "./laws.ts";

/**
 * Does without unknowns that are no count and occur in one law only: what else a law speaks of is then at most, or at
 * least, what the unknown leaves of it. Laws that say nothing any more go with them.
 */
export function withoutLoneUnknowns(
	laws: readonly NamedLaw[],
	hidden: readonly string[],
): { readonly laws: readonly NamedLaw[]; readonly hidden: readonly string[] } {
	const left = new Map(laws.map((law, at) => [at, law]));
	const occurs = new Map<string, Set<number>>(
		hidden.map((name) => [name, new Set<number>()]),
	);
	for (const [at, { terms }] of left)
		for (const { name } of terms) occurs.get(name)?.add(at);
	const open = [...occurs.keys()];
	const drop = (at: number) => {
		for (const { name } of left.get(at)?.terms ?? []) {
			occurs.get(name)?.delete(at);
			if (occurs.has(name)) open.push(name);
		}
		left.delete(at);
	};
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		const own = occurs.get(name);
		if (own === undefined || own.size > 1) continue;
		const [at] = own;
		if (at === undefined) {
			occurs.delete(name);
			continue;
		}
		const law = left.get(at);
		const term = law?.terms.find((one) => one.name === name);
		if (law === undefined || term === undefined) continue;
		if (Math.abs(term.coefficient) !== 1) continue;
		occurs.delete(name);
		const terms = law.terms.filter((one) => one !== term);
		const next: NamedLaw =
			term.coefficient > 0
				? { ...law, terms, lower: undefined }
				: { ...law, terms, upper: undefined };
		const said = wordsFor(next);
		left.set(at, said === undefined ? next : { ...next, said });
		if (isSaid(next)) drop(at);
	}
	return { laws: [...left.values()], hidden: [...occurs.keys()] };
}

/** Whether a law says nothing that whole numbers from 0 do not keep by themselves. */
function isSaid({ terms, lower, upper }: NamedLaw): boolean {
	const isKept =
		upper === undefined &&
		(lower === undefined ||
			(lower <= 0 && terms.every(({ coefficient }) => coefficient > 0)));
	const isKeptBelow =
		lower === undefined &&
		upper !== undefined &&
		upper >= 0 &&
		terms.every(({ coefficient }) => coefficient < 0);
	return isKept || isKeptBelow;
}

/** "a + b is at most c": where the one side is no more than the other. */
function wordsFor({ terms, lower, upper }: NamedLaw): string | undefined {
	const side = (sign: number) =>
		terms
			.filter(({ coefficient }) => coefficient === sign)
			.map(({ name }) => name)
			.join(" + ") || "0";
	if (terms.some(({ coefficient }) => Math.abs(coefficient) !== 1))
		return undefined;
	if (lower === 0 && upper === undefined)
		return `${side(-1)} is at most ${side(1)}`;
	if (upper === 0 && lower === undefined)
		return `${side(1)} is at most ${side(-1)}`;
	return undefined;
}
