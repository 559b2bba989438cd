import type { Claims, Statement } from "../claims/claims.ts";
import { beyondAll, countFrom } from "../disclosure/facts/constraints.ts";
import { measures } from "../measures/measures.ts";
import type { Knowledge } from "../reader/read-figures.ts";
import { namesIn, type Relation } from "../reader/relation.ts";
import type { Scheme } from "../reader/statement.ts";
import { fewestChildren } from "./fewest-children.ts";
import { countsBehind, figureStatements } from "./figure-statements.ts";
import type { PublishedFigures } from "./published-figures.ts";
import { toldByTheRule } from "./rule-blocks.ts";
import { neverSmall } from "./rule-statements.ts";
import { structureStatements } from "./structure-statements.ts";
import { groupsIn } from "./untold-groups.ts";

/**
 * All that a reader of a release is told and knows: its figures and shares, how they hang together, and what the rule
 * of the policy tells of those held back.
 *
 * @param release figures that are all available, whatever is told of them
 * @param knowledge how figures with these ids hang together
 * @param isConstant whether a child has one category of a breakdown at all its referrals
 * @param notSmall figures that a reader who trusts the tool knows not to be small
 */
export function releaseClaims(
	{ figures, policy, again = [] }: PublishedFigures,
	knowledge: Pick<Knowledge, "relations" | "differences" | "whole">,
	isConstant: Scheme["isConstant"],
	notSmall: readonly string[] = [],
): Claims {
	const { relations } = knowledge;
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	const most = beyondAll(
		figures.map(({ value }) => countsBehind(value, policy)?.to),
		policy.threshold,
	);
	const rules = neverSmall(
		toldByTheRule({ figures, policy }, () => relations),
		policy.threshold,
		most,
		"rule",
	);
	const promise = neverSmall(notSmall, policy.threshold, most, "promise");
	const behind = fewestChildren(
		{ figures, policy },
		() => relations,
		isConstant,
	);
	const groups = groupsIn(knowledge, byId, policy.threshold);
	const statements = [
		...structureStatements(relations, most),
		...rules.statements,
		...promise.statements,
		...[...behind].map(childrenStatement),
		...figures.flatMap((figure) =>
			figureStatements(figure, byId.get(figure.base ?? ""), policy),
		),
		...again
			.filter(({ id }) => byId.has(id))
			.flatMap((figure, at) =>
				figureStatements(
					figure,
					byId.get(figure.base ?? ""),
					policy,
					`, again ${at + 1}`,
				),
			),
	];
	const outside = statements.flatMap(({ share }) =>
		share === undefined || byId.has(share.base) ? [] : [share.base],
	);
	const cells = [...byId.keys(), ...new Set(outside)];
	return {
		threshold: policy.threshold,
		statements,
		known: [],
		isWhole: knowledge.whole,
		listed: cells,
		public: figures
			.filter(({ measure }) => !measures[measure].aboutChildren)
			.map(({ id }) => id),
		groups: groups.map(({ cell, least }) => ({ cell, least })),
		system: {
			cells: [
				...cells,
				...groups.map(({ cell }) => cell),
				...rules.cells,
				...promise.cells,
				...cellsBehind(relations, byId),
			],
			facts: [
				...statements.map(({ fact }) => fact),
				...groups.map(({ definition }) => definition),
			],
		},
	};
}

function childrenStatement([id, fewest]: readonly [string, number]): Statement {
	return {
		kind: "sum",
		fact: {
			id: `children ${id}`,
			said: `${id} is at least ${fewest}, by what is told of what they are counted for`,
			constraints: [countFrom(id, fewest)],
		},
		line: undefined,
		written: { children: id, atLeast: fewest },
	};
}

/** Cells that no figure is, which it takes to say how figures hang together. */
function cellsBehind(
	relations: readonly Relation[],
	figures: ReadonlyMap<string, unknown>,
): readonly string[] {
	const named = relations.flatMap(namesIn);
	return [...new Set(named)].filter((name) => !figures.has(name));
}
