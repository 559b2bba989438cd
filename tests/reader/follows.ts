import { constraintsOf } from "../../src/disclosure/draft/structure.ts";
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

/** More than any whole number that is looked for need be. */
const most = 1000;

/** Whether what a reader knows leaves no whole numbers that do not keep to something, where some are told to be zero. */
export function follows(
	relations: readonly Relation[],
	{ terms, lower }: AtLeast,
	zero: readonly string[] = [],
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
		constraints: constraintsOf(relation, most),
	}));
	const reader = prepare({ cells: [...cells], facts }, { solver }).knowing();
	const told = zero.map((cell) => ({
		terms: [{ cell, coefficient: 1 }],
		upper: 0,
	}));
	return reader.witness([broken, ...told]).status === "none";
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
