import type { Statement } from "../claims/claims.ts";
import { zeroOrMore } from "../disclosure/facts/constraints.ts";

/** What is told of figures that are held back, with the cells that it takes to say "one or the other". */
export interface RuleStatements {
	readonly statements: readonly Statement[];
	readonly cells: readonly string[];
}

const reasons = {
	rule: (threshold: number) => `held back beside "fewer than ${threshold}"`,
	promise: () => "held back, and would not be narrowed if it were small",
} as const;

/** That figures are 0 or at least T, for one reason or the other. */
export function neverSmall(
	ids: Iterable<string>,
	threshold: number,
	most: number,
	reason: keyof typeof reasons,
): RuleStatements {
	const why = reasons[reason](threshold);
	const all = [...ids];
	return {
		statements: all.map((id) => ({
			kind: "sum" as const,
			fact: {
				id: `${reason} ${id}`,
				said: `${id} is ${why}, so it is 0 or at least ${threshold}`,
				constraints: zeroOrMore(id, `${reason}: ${id}`, threshold, most),
			},
			line: undefined,
			written: { [reason]: id, zeroOrAtLeast: threshold },
		})),
		cells: all.map((id) => `${reason}: ${id}`),
	};
}
