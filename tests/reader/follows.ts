import { prepare } from "../../src/disclosure/facts/auditor.ts";
import type { LinearConstraint } from "../../src/disclosure/facts/fact.ts";
import { namesIn, type Relation } from "../../src/reader/relation.ts";
import { solver } from "../solver.ts";

/** Counts, each so many times, that add up to at least so many. */
export interface AtLeast {
	readonly terms: Readonly<Record<string, number>>;
	readonly lower: number;
}

/** That one is at most the sum of others: `atMost(["children"], ["referrals"])`. */
export function atMost(
	less: readonly string[],
	more: readonly string[],
): AtLeast {
	const terms: Record<string, number> = {};
	for (const name of more) terms[name] = (terms[name] ?? 0) + 1;
	for (const name of less) terms[name] = (terms[name] ?? 0) - 1;
	return { terms, lower: 0 };
}

/** Whether what a reader knows leaves no whole numbers that do not keep to something. */
export function follows(
	relations: readonly Relation[],
	{ terms, lower }: AtLeast,
): boolean {
	const cells = new Set([...relations.flatMap(namesIn), ...Object.keys(terms)]);
	const broken: LinearConstraint = {
		terms: Object.entries(terms).map(([cell, coefficient]) => ({
			cell,
			coefficient,
		})),
		upper: lower - 1,
	};
	const facts = relations.map((relation, at) => ({
		id: `${at}`,
		said: "",
		constraints: constraintsOf(relation),
	}));
	const reader = prepare({ cells: [...cells], facts }, { solver }).knowing();
	return reader.witness([broken]).status === "none";
}

/** That two sums are the same. */
export function areEqual(
	relations: readonly Relation[],
	one: readonly string[],
	other: readonly string[],
): boolean {
	return (
		follows(relations, atMost(one, other)) &&
		follows(relations, atMost(other, one))
	);
}

function constraintsOf(relation: Relation): readonly LinearConstraint[] {
	const sum = (
		more: readonly string[],
		less: readonly string[],
		upper?: number,
	): LinearConstraint => ({
		terms: [
			...more.map((cell) => ({ cell, coefficient: 1 })),
			...less.map((cell) => ({ cell, coefficient: -1 })),
		],
		lower: 0,
		upper,
	});
	switch (relation.kind) {
		case "sum":
			return [sum([relation.total], relation.parts, 0)];
		case "within":
			return [sum([relation.total], relation.parts)];
		case "cover":
			return [sum(relation.parts, [relation.whole])];
		case "atMost":
			return [sum([relation.larger], [relation.smaller])];
		case "together":
			return [];
		case "law":
			return relation.law.many === undefined
				? [
						{
							terms: relation.law.terms.map(({ name, coefficient }) => ({
								cell: name,
								coefficient,
							})),
							lower: relation.law.lower,
							upper: relation.law.upper,
						},
					]
				: [];
	}
	relation satisfies never;
}
