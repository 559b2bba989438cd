import type { Policy } from "../../settings/settings.ts";
import { smallValues } from "../../vocabulary/small-values.ts";
import { highestRung, isSmall, isSmallCount, tellsOfAll } from "../ladder.ts";
import type { Cell, Universe } from "../universe.ts";
import type { Target } from "./draft.ts";
import type { ResidualGroup } from "./residual-groups.ts";

/** What must stay possible of a figure: every small value of a small one; both all and none, where it tells of all. */
export function targetsOf(cell: Cell, policy: Policy): readonly Target[] {
	if (isSmall(cell, policy))
		return [
			{
				kind: "small figure",
				cell: cell.name,
				values: smallValues(policy.threshold),
				...(isSmallCount(cell, policy) ? {} : { withoutFollowing: true }),
			},
		];
	return tellsOfAll(cell, policy)
		? [
				{
					kind: "all or none of a small base",
					cell: cell.name,
					values: [0, cell.wholeGroup ?? 0],
				},
			]
		: [];
}

/**
 * What must stay possible of a group: every small value. While some of its parts are said to be "fewer than 5" they are 1
 * at least, and so it has no value below their number.
 */
export function targetsOfGroup(
	{ kind, cell, terms, parts, isOfFew }: ResidualGroup,
	{ cells }: Universe,
	policy: Policy,
	said: (at: number) => number | undefined,
): readonly Target[] {
	const values = smallValues(policy.threshold);
	const worded = parts.filter((at) => {
		const part = cells[at];
		return part !== undefined && highestRung(part, policy) === "fewerThan";
	});
	const group = { kind, cell, terms };
	const judged = isOfFew ? ({ withoutFollowing: true } as const) : {};
	const [where] = worded.map(said);
	if (where === undefined) return [{ ...group, values, ...judged }];
	const least = worded.length;
	const most = Math.max(policy.threshold - 1, least + 1);
	const whileSaid = Array.from(
		{ length: most - least + 1 },
		(_, at) => least + at,
	);
	return [
		{ ...group, values: whileSaid, ...judged },
		{ ...group, values, where, ...judged },
	];
}
