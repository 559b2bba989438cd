import type { Statement } from "../claims/claims.ts";
import { addsUp, exceeds } from "../claims/constraints.ts";
import type { LinearConstraint } from "../disclosure/facts/fact.ts";
import { asLaw, type Relation } from "../reader/relation.ts";

/** What every reader knows of how figures hang together, as statements that stand on no line. */
export function structureStatements(
	relations: readonly Relation[],
	most: number,
): readonly Statement[] {
	return relations.map((relation, at) => ({
		kind: "sum" as const,
		fact: {
			id: `structure ${at + 1}`,
			said: asLaw(relation).said,
			constraints: constraintsOf(relation, most),
		},
		line: undefined,
		written: writtenAs(relation),
	}));
}

function constraintsOf(
	relation: Relation,
	most: number,
): readonly LinearConstraint[] {
	switch (relation.kind) {
		case "sum":
			return [addsUp(relation.total, relation.parts)];
		case "within":
			return [
				{ terms: addsUp(relation.total, relation.parts).terms, upper: 0 },
			];
		case "cover":
			return [
				{ terms: addsUp(relation.whole, relation.parts).terms, lower: 0 },
			];
		case "atMost":
			return [exceeds(relation.larger, relation.smaller, 0)];
		case "together":
			return [
				zeroWhere(relation.one, relation.other, most),
				zeroWhere(relation.other, relation.one, most),
			];
		case "law": {
			const { terms, many = [], lower, upper } = relation.law;
			return [
				{
					terms: [
						...terms.map(({ name, coefficient }) => ({
							cell: name,
							coefficient,
						})),
						...many.map((cell) => ({ cell, coefficient: most })),
					],
					lower,
					upper,
				},
			];
		}
	}
	relation satisfies never;
}

/** One is 0 where the other is: it is at most so many times the other. */
function zeroWhere(one: string, other: string, most: number): LinearConstraint {
	return {
		terms: [
			{ cell: other, coefficient: most },
			{ cell: one, coefficient: -1 },
		],
		lower: 0,
	};
}

function writtenAs(relation: Relation): Readonly<Record<string, unknown>> {
	switch (relation.kind) {
		case "sum":
			return { total: relation.total, parts: relation.parts };
		case "within":
			return { within: relation.total, parts: relation.parts };
		case "cover":
			return { covered: relation.whole, parts: relation.parts };
		case "atMost":
			return { smaller: relation.smaller, larger: relation.larger };
		case "together":
			return { together: [relation.one, relation.other] };
		case "law":
			return { always: relation.law.said };
	}
	relation satisfies never;
}
