import { childrenBehind } from "../../reader/children-by-kind.ts";
import { childrenOf } from "../draft/stands-on.ts";
import type { Universe } from "../universe.ts";
import type { OneWayPart } from "./one-way-tables.ts";

/** What counts lie in, as the rule for degree 3 asks for it. */
export interface WholesAround {
	/** The counts that one lies in; of a part of a table, without its total and what that lies in. */
	readonly wholesOf: (at: number) => readonly number[];
	/**
	 * The totals of tables of two parts, one of which lies in this count too: beside 30 referrals, 28 closures tell that at
	 * least two are open. The count may also be the larger.
	 */
	readonly besideOf: (at: number) => readonly number[];
	/**
	 * A whole and another part that together with a count are at least that whole: re-referrals are at least the referrals less
	 * the children.
	 */
	readonly coverOf: (at: number) => Cover | undefined;
	/** Whether a count is of all the children whom another is about. */
	readonly isOfItsChildren: (at: number, whole: number) => boolean;
	/** What children are behind who all lie in a count: the referrals of children who are all at risk. */
	readonly behindIn: (at: number) => readonly number[];
	/** The tables of a count by what a child keeps: nobody is in two of their categories. */
	readonly kindsOf: (whole: number) => readonly (readonly number[])[];
	/** The tables of one breakdown of a count. */
	readonly tablesOf: (whole: number) => readonly OneWayPart[];
}

export interface Cover {
	readonly whole: number;
	readonly other: number;
}

/** `tableOf` tells the table of one breakdown that a cell is a part of. */
export function wholesAround(
	universe: Universe,
	tableOf: ReadonlyMap<number, OneWayPart>,
): WholesAround {
	const { cells, links, nestings } = universe;
	const isAvailable = (at: number) => cells[at]?.count !== undefined;
	const pairs = childrenBehind(links, (at) => cells[at]?.figures[0]?.cell);
	return {
		wholesOf: (at) => {
			const total = tableOf.get(at)?.total;
			return nestings.flatMap(({ larger, smaller }) =>
				smaller === at &&
				isAvailable(larger) &&
				(total === undefined || !liesIn(universe, total, larger))
					? [larger]
					: [],
			);
		},
		besideOf: (at) =>
			nestings.flatMap(({ larger, smaller }) => {
				const table = larger === at ? tableOf.get(smaller) : undefined;
				return table?.parts.length === 2 && !liesIn(universe, table.total, at)
					? [table.total]
					: [];
			}),
		isOfItsChildren: (at, whole) =>
			links.some((link) => childrenOf(universe, link, whole) === at),
		behindIn: (at) =>
			links.flatMap((link) =>
				link.kind === "together" &&
				link.other !== at &&
				isAvailable(link.other) &&
				nestings.some(
					({ larger, smaller }) => larger === at && smaller === link.one,
				)
					? [link.other]
					: [],
			),
		kindsOf: (whole) =>
			pairs.flatMap(({ all, apart }) => (all === whole ? apart : [])),
		tablesOf: (whole) =>
			[...new Set(tableOf.values())].filter(({ total }) => total === whole),
		coverOf: (at) => {
			for (const link of links) {
				if (link.kind !== "cover" || link.parts.length !== 2) continue;
				const [other, last] = link.parts.toSorted((a, b) => a - b);
				if (last === at && other !== undefined && !tableOf.has(at))
					return { whole: link.whole, other };
			}
			return undefined;
		},
	};
}

/** Whether all of one count are among another's, or are the same. */
function liesIn(
	{ nestings, links }: Universe,
	at: number,
	whole: number,
): boolean {
	return (
		at === whole ||
		nestings.some(
			({ larger, smaller }) => smaller === at && larger === whole,
		) ||
		links.some(
			(link) =>
				link.kind === "sum" && link.total === whole && link.parts.includes(at),
		)
	);
}
