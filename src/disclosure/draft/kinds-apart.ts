import { childrenBehind } from "../../reader/children-by-kind.ts";
import type { Policy } from "../../settings/settings.ts";
import { sum } from "../../vocabulary/numbers.ts";
import { countFrom } from "../facts/constraints.ts";
import type { Fact } from "../facts/fact.ts";
import type { Cell, Universe } from "../universe.ts";
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
	const found: Kinds[] = [];
	const pairs = childrenBehind(links, (at) => cells[at]?.figures[0]?.cell);
	for (const { children, apart } of pairs)
		for (const table of apart) {
			const all = cells[children];
			const kinds = table.flatMap((at) => kindOf(cells, at, all));
			// Where exports say that a child is of two sexes, what a reader concludes is false.
			const those = sum(kinds.map(({ count }) => count));
			if (all?.count !== undefined && those <= all.count)
				found.push({ all, kinds });
		}
	const every = found.flatMap(({ kinds }) => kinds);
	return {
		cells: every.map(({ name }) => name),
		truth: every.map(({ count }) => count),
		always: found.map((one) => noFewerThan(one, most)),
		toldBy: new Map(
			every.flatMap(({ at, name, count, of }) =>
				count < threshold
					? []
					: [
							[
								at,
								{
									id: `${of} stands on ${name}`,
									said: `${of} is told, so it is of at least ${threshold} children`,
									constraints: [countFrom(name, threshold)],
								},
							],
						],
			),
		),
	};
}

/** All children, and those of each category of a table. */
interface Kinds {
	readonly all: Cell;
	readonly kinds: readonly Kind[];
}

interface Kind {
	/** The cell of the category, by its place and its name. */
	readonly at: number;
	readonly of: string;
	/** That of its children, and how many they are. */
	readonly name: string;
	readonly count: number;
}

function kindOf(
	cells: Universe["cells"],
	at: number,
	all: Cell | undefined,
): readonly Kind[] {
	const cell = cells[at];
	if (cell?.count === undefined) return [];
	const { name: of, count, contributors = count } = cell;
	const name = `${all?.name} of ${of}`;
	return [{ at, of, name, count: Math.min(count, contributors) }];
}

/** That all children are no fewer than those of each category together, and that there are some of each that there is. */
function noFewerThan({ all, kinds }: Kinds, most: number): Fact {
	const those = kinds.map(({ name }) => name);
	return {
		id: `kinds ${those.join(" + ")}`,
		said: `${all.name} is no fewer than those of ${kinds.map(({ of }) => of).join(", and those of ")}`,
		constraints: [
			...constraintsOf({ kind: "within", total: all.name, parts: those }, most),
			...kinds.flatMap(({ name, of }) =>
				constraintsOf({ kind: "together", one: name, other: of }, most),
			),
		],
	};
}
