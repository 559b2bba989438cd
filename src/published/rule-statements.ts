import type { Statement } from "../claims/claims.ts";
import { zeroOrMore } from "../disclosure/facts/constraints.ts";
import { saysFewerThan } from "./figure-statements.ts";
import type { PublishedFigure, PublishedPolicy } from "./published-figures.ts";

/** What the rule itself tells, with the cells that it takes to say "one or the other". */
export interface RuleStatements {
	readonly statements: readonly Statement[];
	readonly cells: readonly string[];
}

/**
 * What the tool's rule tells of a figure that is held back beside "fewer than 5": a small count would be said to be so,
 * and therefore it is 0 or at least 5 (disclosure.md, section 2, degree 3).
 */
export function ruleStatements(
	blocks: readonly (readonly PublishedFigure[])[],
	policy: PublishedPolicy,
	most: number,
): RuleStatements {
	if (policy.roundTo !== undefined || policy.degree < 3)
		return { statements: [], cells: [] };
	const { threshold } = policy;
	const held = blocks
		.filter((block) =>
			block.some(({ value }) => saysFewerThan(value, threshold)),
		)
		.flatMap((block) =>
			block.filter(
				({ value }) =>
					value.status === "withheld" ||
					(value.status === "banded" && !saysFewerThan(value, threshold)),
			),
		);
	return neverSmall(
		held.map(({ id }) => id),
		threshold,
		most,
		"rule",
	);
}

const reasons = {
	rule: (threshold: number) => `held back beside "fewer than ${threshold}"`,
	promise: () => "held back, and would not be narrowed if it were small",
} as const;

/** That figures are 0 or at least T, for one reason or the other. */
export function neverSmall(
	ids: readonly string[],
	threshold: number,
	most: number,
	reason: keyof typeof reasons,
): RuleStatements {
	const why = reasons[reason](threshold);
	return {
		statements: ids.map((id) => ({
			kind: "sum" as const,
			fact: {
				id: `${reason} ${id}`,
				said: `${id} is ${why}, so it is 0 or at least ${threshold}`,
				constraints: zeroOrMore(id, `${reason}: ${id}`, threshold, most),
			},
			line: undefined,
			written: { [reason]: id, zeroOrAtLeast: threshold },
		})),
		cells: ids.map((id) => `${reason}: ${id}`),
	};
}
