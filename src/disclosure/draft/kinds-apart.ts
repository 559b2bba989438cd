import { childrenBehind } from "../../reader/children-by-kind.ts";
import type { Policy } from "../../settings/settings.ts";
import { countFrom, eachOf } from "../facts/constraints.ts";
import type { Fact } from "../facts/fact.ts";
import type { Universe } from "../universe.ts";
import { constraintsOf } from "./structure.ts";

/** The children of each category of a table by what a child keeps, as cells of their own. */
export interface KindsApart {
	readonly cells: readonly string[];
	readonly truth: readonly number[];
	/** Known whatever is told. */
	readonly always: readonly Fact[];
	/** By cell of the universe: what its number tells of the children of its category. */
	readonly toldBy: ReadonlyMap<number, Fact>;
}

/**
 * What tables by a kind that a child keeps tell of all children: 6 referrals of girls and 5 of boys are of five girls at
 * least, and five boys, and so of ten children.
 *
 * @param most as `beyondAll` has it
 */
export function kindsApart(
	{ cells, links }: Universe,
	{ threshold }: Policy,
	most: number,
): KindsApart {
	const names: string[] = [];
	const truth: number[] = [];
	const always: Fact[] = [];
	const toldBy = new Map<number, Fact>();
	const pairs = childrenBehind(links, (at) => cells[at]?.figures[0]?.cell);
	for (const { children, apart } of pairs)
		for (const table of apart) {
			const own = table.flatMap((at) => {
				const cell = cells[at];
				return cell?.count === undefined
					? []
					: [
							{
								at,
								name: cell.name,
								kind: `children of ${cell.name}`,
								count: Math.min(cell.count, cell.contributors ?? cell.count),
							},
						];
			});
			const all = cells[children];
			const sum = own.reduce((so, { count }) => so + count, 0);
			// Where exports say that a child is of two sexes, what a reader concludes is false.
			if (all?.count === undefined || sum > all.count) continue;
			always.push({
				id: `kinds ${own.map(({ kind }) => kind).join(" + ")}`,
				said: `${all.name} are no fewer than those of ${own.map(({ name }) => name).join(", and of ")}`,
				constraints: [
					{
						terms: [
							{ cell: all.name, coefficient: 1 },
							...eachOf(own.map(({ kind }) => kind)).map(({ cell }) => ({
								cell,
								coefficient: -1,
							})),
						],
						lower: 0,
					},
					...own.flatMap(({ kind, name }) =>
						constraintsOf({ kind: "together", one: kind, other: name }, most),
					),
				],
			});
			for (const { at, name, kind, count } of own) {
				names.push(kind);
				truth.push(count);
				if (count >= threshold)
					toldBy.set(at, {
						id: `${name} stands on ${kind}`,
						said: `${name} is told, so it is of at least ${threshold} children`,
						constraints: [countFrom(kind, threshold)],
					});
			}
		}
	return { cells: names, truth, always, toldBy };
}
