import type { Statement } from "../claims/claims.ts";
import { constraintsOf } from "../disclosure/draft/structure.ts";
import { type Relation, wordsOf } from "../reader/relation.ts";

/** What every reader knows of how figures hang together, as statements that stand on no line. */
export function structureStatements(
	relations: readonly Relation[],
	most: number,
): readonly Statement[] {
	return relations.map((relation, at) => ({
		kind: "sum" as const,
		fact: {
			id: `structure ${at + 1}`,
			said: wordsOf(relation),
			constraints: constraintsOf(relation, most),
		},
		line: undefined,
		written: writtenAs(relation),
	}));
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
