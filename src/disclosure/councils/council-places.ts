import type { Policy } from "../../settings/settings.ts";
import { smallValues } from "../../vocabulary/small-values.ts";
import { type Draft, type HeldBack, isAsked, truthOf } from "../draft/draft.ts";
import type { Cell, Universe } from "../universe.ts";
import type { Known } from "./open-council.ts";
import type { Piece } from "./open-pieces.ts";

/** A piece of one council's figures. */
export interface CouncilPiece {
	readonly council: number;
	readonly piece: Piece;
	/** The pooled figures that its cells are parts of. */
	readonly pooled: ReadonlySet<string>;
}

/** An open cell of a council, as a part of a pooled figure. */
export interface Part {
	readonly of: CouncilPiece;
	readonly cell: string;
	readonly coefficient: number;
	/** The true value. */
	readonly count: number;
	readonly isSaidSmall: boolean;
}

/** Which open cells of councils the pooled figures are made of. */
export interface CouncilPlaces {
	readonly pieces: readonly CouncilPiece[];
	/** The open parts of a pooled figure; `undefined` where a cell is no pooled figure. */
	readonly partsOf: (pooled: string) => readonly Part[] | undefined;
}

/** Finds the open cells of councils behind each cell of the pooled figures. */
export function councilPlaces(
	{ cells }: Universe,
	councils: readonly Known[],
): CouncilPlaces {
	const parts = new Map<string, Part[]>(cells.map(({ name }) => [name, []]));
	const pieces = councils.flatMap((known, council) => {
		const pooledOf = new Map<string, string>();
		for (const { name, figures, count } of cells) {
			const own = known.cellOf.get(figures[0]?.id ?? name);
			if (own !== undefined && count !== undefined) pooledOf.set(own, name);
		}
		return known.pieces.map((piece): CouncilPiece => {
			const pooled = new Set(
				piece.cells.flatMap((cell) => pooledOf.get(cell) ?? []),
			);
			const of = { council, piece, pooled };
			for (const [at, cell] of piece.cells.entries())
				parts.get(pooledOf.get(cell) ?? "")?.push({
					of,
					cell,
					coefficient: 1,
					count: piece.truth[at] ?? 0,
					isSaidSmall: known.saidSmall.has(cell),
				});
			return of;
		});
	});
	return { pieces, partsOf: (pooled) => parts.get(pooled) };
}

/** What must stay open of several councils together, and the parts that it is made of. */
export interface PooledTarget {
	readonly parts: readonly Part[];
	/** With what is told of the other councils. */
	readonly count: number;
	readonly values: readonly number[];
}

/** What could be told of the pooled figures, and what of it is held back. */
interface DraftChosen {
	readonly draft: Pick<Draft, "system" | "targets" | "truth">;
	readonly heldBack: HeldBack;
}

/**
 * What the pooled figures make of small groups: what is open of all councils, where that is small altogether (the pooled
 * total less what is told), and the small groups of the pooled figures themselves.
 */
export function pooledTargets(
	universe: { readonly cells: readonly Pick<Cell, "name">[] },
	policy: Policy,
	{ draft, heldBack }: DraftChosen,
	{ partsOf }: Pick<CouncilPlaces, "partsOf">,
): readonly PooledTarget[] {
	const countOf = truthOf(draft);
	const small = smallValues(policy.threshold);
	const open = universe.cells.flatMap(({ name }): readonly PooledTarget[] => {
		const parts = partsOf(name) ?? [];
		const count = parts.reduce((sum, part) => sum + part.count, 0);
		return count > 0 && count < policy.threshold
			? [{ parts, count, values: whileSaid(small, parts) }]
			: [];
	});
	const groups = draft.targets
		.filter((target) => isAsked(target, heldBack))
		.map(({ cell, values, terms = [] }): PooledTarget => {
			const parts = terms.flatMap((term) =>
				(partsOf(term.cell) ?? []).map((part) => ({
					...part,
					coefficient: term.coefficient,
				})),
			);
			return { parts, count: countOf(cell), values: whileSaid(values, parts) };
		});
	return [...open, ...groups].filter(({ parts }) => parts.length > 0);
}

/** Parts that are said to be "fewer than 5" are 1 at least: their sum has no value below their number. */
function whileSaid(
	values: readonly number[],
	parts: readonly Part[],
): readonly number[] {
	if (parts.some(({ coefficient }) => coefficient < 0)) return values;
	const least = parts.filter(({ isSaidSmall }) => isSaidSmall).length;
	const left = values.filter((value) => value >= least);
	return left.length > 1 ? left : [least, least + 1];
}
