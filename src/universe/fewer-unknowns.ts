import { merged, type NamedLaw, withoutRepeats } from "./laws.ts";

interface Known {
	readonly laws: readonly NamedLaw[];
	/** Unknowns that are no count. */
	readonly hidden: readonly string[];
}

/**
 * Says the same with fewer unknowns: those that are no count and follow from one or two others, or occur in one law only,
 * are put in terms of the rest. What whole numbers keep the laws stays the same.
 */
export function withFewerUnknowns(
	laws: readonly NamedLaw[],
	hidden: readonly string[],
): Known {
	let known = withoutLoneUnknowns(laws, hidden);
	for (;;) {
		const before = known;
		for (
			let next = withoutFollowing(known);
			next !== undefined;
			next = withoutFollowing(known)
		)
			known = next;
		if (known === before) return known;
		known = withoutLoneUnknowns(withoutRepeats(known.laws), known.hidden);
	}
}

/** Puts an unknown that one or two others make up in terms of these. */
function withoutFollowing({ laws, hidden }: Known): Known | undefined {
	const left = new Set(hidden);
	for (const { many = [] } of laws) for (const name of many) left.delete(name);
	for (const law of laws) {
		const { terms, many, lower, upper } = law;
		if (many !== undefined || lower !== 0 || upper !== 0 || terms.length > 3)
			continue;
		const own = terms.find(
			({ name, coefficient }) => left.has(name) && Math.abs(coefficient) === 1,
		);
		if (own === undefined) continue;
		const others = terms
			.filter((term) => term !== own)
			.map(({ name, coefficient }) => ({
				name,
				coefficient: -coefficient * own.coefficient,
			}));
		const replaced = laws.flatMap((one): readonly NamedLaw[] => {
			if (one === law)
				return [saidAgain({ ...law, terms: others, upper: undefined })];
			const there = one.terms.find(({ name }) => name === own.name);
			if (there === undefined) return [one];
			const terms = merged([
				...one.terms.filter((term) => term !== there),
				...others.map(({ name, coefficient }) => ({
					name,
					coefficient: coefficient * there.coefficient,
				})),
			]);
			return [saidAgain({ ...one, terms })];
		});
		return {
			laws: replaced.filter((one) => !isSaid(one)),
			hidden: hidden.filter((name) => name !== own.name),
		};
	}
	return undefined;
}

function saidAgain(law: NamedLaw): NamedLaw {
	return { ...law, said: wordsFor(law) ?? law.said };
}

/**
 * Does without unknowns that occur in one law only: what else a law speaks of is then at most, or at least, what the
 * unknown leaves of it. Laws that say nothing any more go with them.
 */
function withoutLoneUnknowns(
	laws: readonly NamedLaw[],
	hidden: readonly string[],
): Known {
	const left = new Map(laws.map((law, at) => [at, law]));
	const occurs = new Map<string, Set<number>>(
		hidden.map((name) => [name, new Set<number>()]),
	);
	for (const [at, { terms }] of left)
		for (const { name } of terms) occurs.get(name)?.add(at);
	const kept = new Set(laws.flatMap(({ many = [] }) => many));
	const open = [...occurs.keys()].filter((name) => !kept.has(name));
	const drop = (at: number) => {
		for (const { name } of left.get(at)?.terms ?? []) {
			occurs.get(name)?.delete(at);
			if (occurs.has(name) && !kept.has(name)) open.push(name);
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
		left.set(at, saidAgain(next));
		if (isSaid(next)) drop(at);
	}
	return { laws: [...left.values()], hidden: [...occurs.keys()] };
}

/** Whether a law says nothing that whole numbers from 0 do not keep by themselves. */
function isSaid({ terms, many, lower, upper }: NamedLaw): boolean {
	if (many !== undefined) return terms.length === 0;
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
function wordsFor({ terms, many, lower, upper }: NamedLaw): string | undefined {
	const side = (sign: number) =>
		terms
			.filter(({ coefficient }) => coefficient === sign)
			.map(({ name }) => name)
			.join(" + ") || "0";
	if (many !== undefined) return undefined;
	if (terms.some(({ coefficient }) => Math.abs(coefficient) !== 1))
		return undefined;
	if (lower === 0 && upper === 0) return `${side(1)} = ${side(-1)}`;
	if (lower === 0 && upper === undefined)
		return `${side(-1)} is at most ${side(1)}`;
	if (upper === 0 && lower === undefined)
		return `${side(1)} is at most ${side(-1)}`;
	return undefined;
}
