import type { NamedLaw } from "../universe/laws.ts";

/** What a reader knows without being told any number, of figures by their ids. All counts are whole and 0 or more. */
export type Relation =
	/** The parts are the total, told apart: they add up to it. */
	| {
			readonly kind: "sum";
			readonly total: string;
			readonly parts: readonly string[];
	  }
	/** Some of the parts, told apart: they add up to the total at most. */
	| {
			readonly kind: "within";
			readonly total: string;
			readonly parts: readonly string[];
	  }
	/** One can never be more than the other. */
	| {
			readonly kind: "atMost";
			readonly smaller: string;
			readonly larger: string;
	  }
	/** Both are 0, or neither is. */
	| { readonly kind: "together"; readonly one: string; readonly other: string }
	/** A multi-select breakdown: the parts together are at least the whole. */
	| {
			readonly kind: "cover";
			readonly whole: string;
			readonly parts: readonly string[];
	  }
	/** Any other sum of figures, and of cells that no figure is. */
	| { readonly kind: "law"; readonly law: NamedLaw };

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
	const plus = terms.filter(({ coefficient }) => coefficient === 1);
	const minus = terms.filter(({ coefficient }) => coefficient === -1);
	const [more, less] = [plus, minus].map((some) =>
		some.map(({ name }) => name),
	);
	if (
		more === undefined ||
		less === undefined ||
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

/** A relation as a law. */
export function asLaw(relation: Relation): NamedLaw {
	const law = (
		said: string,
		more: readonly string[],
		less: readonly string[],
		upper?: number,
	): NamedLaw => ({
		said,
		terms: [
			...more.map((name) => ({ name, coefficient: 1 })),
			...less.map((name) => ({ name, coefficient: -1 })),
		],
		lower: 0,
		upper,
	});
	switch (relation.kind) {
		case "sum": {
			const { total, parts } = relation;
			return law(`${total} = ${parts.join(" + ")}`, [total], parts, 0);
		}
		case "within": {
			const { total, parts } = relation;
			return law(`${parts.join(" + ")} is at most ${total}`, [total], parts);
		}
		case "cover": {
			const { whole, parts } = relation;
			return law(`${whole} is at most ${parts.join(" + ")}`, parts, [whole]);
		}
		case "atMost": {
			const { smaller, larger } = relation;
			return law(`${smaller} is at most ${larger}`, [larger], [smaller]);
		}
		case "together": {
			const { one, other } = relation;
			const said = `${one} and ${other} are both 0, or neither is`;
			return { ...law(said, [], [other]), many: [one] };
		}
		case "law":
			return relation.law;
	}
	relation satisfies never;
}

/** What a relation speaks of. */
export function namesIn(relation: Relation): readonly string[] {
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
