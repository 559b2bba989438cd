import type { CategoryOf } from "../breakdowns/breakdowns.ts";
import { sum } from "../vocabulary/numbers.ts";
import { knownOf } from "./declared.ts";
import type { Relation } from "./relation.ts";
import type { Scheme } from "./statement.ts";

/** A count of children, and the count of what they are the children of: children referred, of referrals. */
export interface ChildrenBehind<Name> {
	readonly children: Name;
	readonly all: Name;
	/** Tables of these by what a child keeps, so that no child is in two of their categories: referrals by sex. */
	readonly apart: readonly (readonly Name[])[];
}

/**
 * The counts of children among some that hang together so.
 *
 * @param cellOf the categories of a count; `undefined` where it is none of a figure
 * @param isConstant whether a child has one category of a breakdown at all its referrals; those that declare so, by default
 */
export function childrenBehind<Name>(
	relations: readonly Relation<Name>[],
	cellOf: (name: Name) => readonly CategoryOf[] | undefined,
	isConstant: Scheme["isConstant"] = () => true,
): readonly ChildrenBehind<Name>[] {
	const isApart = (parts: readonly Name[]) => {
		const [kept, ...others] = new Set(
			parts.map((part) => keptIn(cellOf(part), isConstant)),
		);
		return kept !== undefined && others.length === 0;
	};
	return relations.flatMap((relation) => {
		if (relation.kind !== "together") return [];
		const { one: children, other: all } = relation;
		const apart = relations.flatMap((table) =>
			(table.kind === "sum" || table.kind === "within") &&
			table.total === all &&
			table.parts.length > 1 &&
			isApart(table.parts)
				? [table.parts]
				: [],
		);
		return [{ children, all, apart }];
	});
}

/** The fewest children behind a count, by the fewest behind it and behind each category of its tables as they are told. */
export function fewestBehind<Name>(
	{ all, apart }: Pick<ChildrenBehind<Name>, "all" | "apart">,
	least: (name: Name) => number,
): number {
	return Math.max(least(all), ...apart.map((table) => sum(table.map(least))));
}

/** The breakdown of a cell that tells what a child keeps, and nothing else. */
function keptIn(
	cell: readonly CategoryOf[] | undefined,
	isConstant: Scheme["isConstant"],
): string | undefined {
	const [part, ...others] = cell ?? [];
	if (part === undefined || others.length > 0) return undefined;
	const known = knownOf(part.breakdown);
	return known.kind === "one" &&
		known.ofChild === "constant" &&
		isConstant(part.breakdown)
		? part.breakdown
		: undefined;
}
