import type { Statement } from "../claims/claims.ts";
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
	return {
		statements: held.map(({ id }) => ruleFor(id, threshold, most)),
		cells: held.map(({ id }) => switchOf(id)),
	};
}

/** 0 or at least T: by a cell that is 0 or 1, and says which. */
function ruleFor(id: string, threshold: number, most: number): Statement {
	const times = (coefficient: number) => [
		{ cell: id, coefficient: 1 },
		{ cell: switchOf(id), coefficient: -coefficient },
	];
	return {
		kind: "sum",
		fact: {
			id: `rule ${id}`,
			said: `${id} is held back beside "fewer than ${threshold}", so it is 0 or at least ${threshold}`,
			constraints: [
				{ terms: [{ cell: switchOf(id), coefficient: 1 }], upper: 1 },
				{ terms: times(threshold), lower: 0 },
				{ terms: times(most), upper: 0 },
			],
		},
		line: undefined,
		written: { rule: id, zeroOrAtLeast: threshold },
	};
}

function switchOf(id: string): string {
	return `${id} is not 0`;
}
