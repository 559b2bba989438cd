import type { Policy } from "../../settings/settings.ts";
import type { ChildrenBehind } from "../../statistics/figure-table.ts";
import type { Difference } from "../../universe/differences.ts";
import { eachOf, groupName } from "../facts/constraints.ts";
import type { Term } from "../facts/fact.ts";
import { isPublic, isSmall, isSmallCount } from "../ladder.ts";
import type { Cell, Universe } from "../universe.ts";
import type { TargetKind } from "./draft.ts";

/**
 * A small group of children that no figure counts and subtraction does (disclosure.md, section 1): a total less its
 * published parts, a published part's complement, referrals less children, a base less an intersection, a stage less the
 * next. It gets a cell of its own, so that it can be judged like a figure.
 */
export interface ResidualGroup {
	readonly kind: TargetKind;
	readonly cell: string;
	readonly count: number;
	/** What the cell stands for. */
	readonly terms: readonly Term[];
	/** The parts of one total that it is made of: none where it is a difference. */
	readonly parts: readonly number[];
	/** It is small by the children behind it, and not by itself. */
	readonly isOfFew: boolean;
}

/** The residual groups of a table that are small. */
export function residualGroups(
	universe: Universe,
	policy: Policy,
): readonly ResidualGroup[] {
	const groups = new Map<string, ResidualGroup>();
	for (const link of universe.links) {
		if (link.kind !== "sum") continue;
		const group = smallParts(universe, link.parts, policy);
		if (group !== undefined) groups.set(group.cell, group);
	}
	for (const difference of universe.differences) {
		const group = differenceOf(universe, difference, policy);
		if (group !== undefined) groups.set(group.cell, group);
	}
	return [...groups.values()];
}

/** A larger count less what lies within it, and the like. */
function differenceOf(
	{ cells, behind }: Universe,
	difference: Difference<number>,
	policy: Policy,
): ResidualGroup | undefined {
	const own = difference.terms.flatMap(({ name: at, coefficient }) => {
		const cell = cells[at];
		return cell === undefined ? [] : [{ cell, coefficient }];
	});
	if (own.some(({ cell }) => isPublic(cell))) return undefined;
	const count = own.reduce(
		(sum, { cell, coefficient }) =>
			sum + coefficient * (cell.count ?? Number.NaN),
		0,
	);
	if (!(count >= 1)) return undefined;
	const isFew = count < policy.threshold;
	if (!isFew && !isOfFew(own, policy, behind)) return undefined;
	const { parts } = difference;
	// Several small parts of one table, not all of them: each is judged by itself, and all of them together. Of a crossing
	// they may be what its margins and its cells leave: of 11 less 6, three cells that are held back.
	if (parts.length > 1 && !isOfCrossing(cells, parts, policy)) return undefined;
	const terms = own.map(({ cell, coefficient }) => ({
		cell: cell.name,
		coefficient,
	}));
	return {
		kind: "small difference",
		cell: groupName(terms),
		count,
		terms,
		parts: parts.length > 1 ? parts : [],
		isOfFew: !isFew,
	};
}

/** Whether cells of one crossing make it up, each small or none: a margin, or what a cell that is told leaves of one. */
function isOfCrossing(
	cells: readonly Cell[],
	parts: readonly number[],
	policy: Policy,
): boolean {
	return parts.every((at) => {
		const cell = cells[at];
		const [figure] = cell?.figures ?? [];
		return (
			cell !== undefined &&
			figure !== undefined &&
			figure.cell.length > 1 &&
			(cell.count === 0 || isSmall(cell, policy))
		);
	});
}

/** Whether a group that is large by itself stands on few children. */
function isOfFew(
	own: readonly { readonly cell: Cell; readonly coefficient: number }[],
	{ threshold }: Policy,
	behind: ChildrenBehind,
): boolean {
	const terms = own.flatMap(({ cell: { figures }, coefficient }) => {
		const [figure] = figures;
		return figure === undefined ? [] : [{ name: figure.id, coefficient }];
	});
	const children = behind(terms, threshold);
	return children !== undefined && children > 0 && children < threshold;
}

/**
 * All the small parts of a total, where they are few children even together: what the total is more than its other
 * parts. Zeros are among them, since they may be held back too. One part alone is judged as the figure that it is.
 */
function smallParts(
	{ cells }: Universe,
	parts: readonly number[],
	policy: Policy,
): ResidualGroup | undefined {
	const small = parts.filter((at) => {
		const cell = cells[at];
		return cell !== undefined && (cell.count === 0 || isSmall(cell, policy));
	});
	if (small.length < 2) return undefined;
	const those = small.flatMap((at) => cells[at] ?? []);
	const children = those.reduce(
		(sum, { count = 0, contributors = count }) =>
			sum + Math.min(count, contributors),
		0,
	);
	if (children === 0 || children >= policy.threshold) return undefined;
	const terms = eachOf(those.map(({ name }) => name));
	return {
		kind: "small parts of a total",
		cell: groupName(terms),
		count: those.reduce((sum, { count = 0 }) => sum + count, 0),
		terms,
		parts: small,
		isOfFew: those.some(
			(cell) => isSmall(cell, policy) && !isSmallCount(cell, policy),
		),
	};
}
