import type { NamedLaw } from "../universe/laws.ts";

/**
 * What a reader knows without being told any number, of figures by their ids, or of cells by their places. All counts are
 * whole and 0 or more.
 */
export type Relation<Name = string> =
	/** The parts are the total, told apart: they add up to it. */
	| {
			readonly kind: "sum";
			readonly total: Name;
			readonly parts: readonly Name[];
	  }
	/** Some of the parts, told apart: they add up to the total at most. */
	| {
			readonly kind: "within";
			readonly total: Name;
			readonly parts: readonly Name[];
	  }
	/** One can never be more than the other. */
	| {
			readonly kind: "atMost";
			readonly smaller: Name;
			readonly larger: Name;
	  }
	/** Both are 0, or neither is. */
	| { readonly kind: "together"; readonly one: Name; readonly other: Name }
	/** A multi-select breakdown: the parts together are at least the whole. */
	| {
			readonly kind: "cover";
			readonly whole: Name;
			readonly parts: readonly Name[];
	  }
	/** Any other sum of figures, and of cells that no figure is. */
	| { readonly kind: "law"; readonly law: NamedLaw<Name> };

/** A law in the shortest form that says it. */
export function asRelation(law: NamedLaw): Relation {
	const { terms, many, lower, upper } = law;
	const [one, ...others] = terms;
	if (many !== undefined) {
		const [other, ...more] = many;
		return one !== undefined &&
			other !== undefined &&
			others.length + more.length === 0
			? { kind: "together", one: other, other: one.name }
			: { kind: "law", law };
	}
	const each = (sign: number) =>
		terms.flatMap(({ name, coefficient }) =>
			coefficient === sign ? [name] : [],
		);
	const [more, less] = [each(1), each(-1)];
	if (
		more.length + less.length < terms.length ||
		lower !== 0 ||
		more.length === 0 ||
		less.length === 0
	)
		return { kind: "law", law };
	const [first = "", last = ""] = [more[0], less[0]];
	if (upper === 0 && more.length === 1)
		return { kind: "sum", total: first, parts: less };
	if (upper === 0 && less.length === 1)
		return { kind: "sum", total: last, parts: more };
	if (upper !== undefined) return { kind: "law", law };
	if (more.length === 1 && less.length === 1)
		return { kind: "atMost", smaller: last, larger: first };
	if (more.length === 1) return { kind: "within", total: first, parts: less };
	if (less.length === 1) return { kind: "cover", whole: last, parts: more };
	return { kind: "law", law };
}

/** A relation in words. */
export function wordsOf(relation: Relation): string {
	switch (relation.kind) {
		case "sum":
			return `${relation.total} = ${relation.parts.join(" + ")}`;
		case "within":
			return `${relation.parts.join(" + ")} is at most ${relation.total}`;
		case "cover":
			return `${relation.whole} is at most ${relation.parts.join(" + ")}`;
		case "atMost":
			return `${relation.smaller} is at most ${relation.larger}`;
		case "together":
			return `${relation.one} and ${relation.other} are both 0, or neither is`;
		case "law":
			return relation.law.said;
	}
	relation satisfies never;
}

/** A relation as laws, all of which hold where it does. */
export function asLaws<Name>(
	relation: Relation<Name>,
): readonly Omit<NamedLaw<Name>, "said">[] {
	const less = (more: readonly Name[], than: Name) => [
		...more.map((name) => ({ name, coefficient: 1 })),
		{ name: than, coefficient: -1 },
	];
	switch (relation.kind) {
		case "sum":
			return [
				{ terms: less(relation.parts, relation.total), lower: 0, upper: 0 },
			];
		case "within":
			return [{ terms: less(relation.parts, relation.total), upper: 0 }];
		case "cover":
			return [{ terms: less(relation.parts, relation.whole), lower: 0 }];
		case "atMost":
			return [{ terms: less([relation.larger], relation.smaller), lower: 0 }];
		case "together": {
			const { one, other } = relation;
			return [
				{ terms: less([], one), many: [other], lower: 0 },
				{ terms: less([], other), many: [one], lower: 0 },
			];
		}
		case "law":
			return [relation.law];
	}
	relation satisfies never;
}

/** Whether counts keep a relation; one with a count that is not known cannot be broken. */
export function holds<Name>(
	relation: Relation<Name>,
	countOf: (name: Name) => number | undefined,
): boolean {
	return asLaws(relation).every(({ terms, many = [], lower, upper }) => {
		if (many.some((name) => countOf(name) !== 0)) return true;
		const sum = terms.reduce(
			(all, { name, coefficient }) =>
				all + coefficient * (countOf(name) ?? Number.NaN),
			0,
		);
		const isBroken =
			(lower !== undefined && sum < lower) ||
			(upper !== undefined && sum > upper);
		return !isBroken;
	});
}

/** The same relation by other names. */
export function renamed<Name, Other>(
	relation: Relation<Name>,
	nameOf: (name: Name) => Other,
): Relation<Other> {
	switch (relation.kind) {
		case "sum":
		case "within":
			return {
				kind: relation.kind,
				total: nameOf(relation.total),
				parts: relation.parts.map(nameOf),
			};
		case "cover":
			return {
				kind: relation.kind,
				whole: nameOf(relation.whole),
				parts: relation.parts.map(nameOf),
			};
		case "atMost":
			return {
				kind: relation.kind,
				smaller: nameOf(relation.smaller),
				larger: nameOf(relation.larger),
			};
		case "together":
			return {
				kind: relation.kind,
				one: nameOf(relation.one),
				other: nameOf(relation.other),
			};
		case "law": {
			const { law } = relation;
			const terms = law.terms.map(({ name, coefficient }) => ({
				name: nameOf(name),
				coefficient,
			}));
			return {
				kind: relation.kind,
				law: { ...law, terms, many: law.many?.map(nameOf) },
			};
		}
	}
	relation satisfies never;
}

/** What a relation speaks of. */
export function namesIn<Name>(relation: Relation<Name>): readonly Name[] {
	switch (relation.kind) {
		case "sum":
		case "within":
			return [relation.total, ...relation.parts];
		case "cover":
			return [relation.whole, ...relation.parts];
		case "atMost":
			return [relation.smaller, relation.larger];
		case "together":
			return [relation.one, relation.other];
		case "law": {
			const { terms, many = [] } = relation.law;
			return [...terms.map(({ name }) => name), ...many];
		}
	}
	relation satisfies never;
}

/** Figures that are known to be one and the same, itself among them. */
export type SameAs = (id: string) => readonly string[];

/** By relations that say so: a sum of one part. */
export function sameFigures(relations: readonly Relation[]): SameAs {
	const groups = new Map<string, readonly string[]>();
	for (const relation of relations) {
		if (relation.kind !== "sum" || relation.parts.length !== 1) continue;
		const own = [relation.total, ...relation.parts].flatMap(
			(id) => groups.get(id) ?? [id],
		);
		for (const id of own) groups.set(id, own);
	}
	return (id) => groups.get(id) ?? [id];
}
