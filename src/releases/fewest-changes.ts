import { breakdowns } from "../breakdowns/breakdowns.ts";
import { recorded } from "../dictionary/category.ts";
import { baseFigure } from "../measures/base-figure.ts";
import { writeFigure } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import type { SameAs } from "../reader/relation.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { sum } from "../vocabulary/numbers.ts";
import { type SheetFigure, tableNameOf } from "./sheets.ts";

/** A figure of an earlier issue: how many there are now, and between what the issue said that there were. */
export interface ChangedFigure {
	readonly figure: SheetFigure;
	readonly now: number;
	readonly before: { readonly from: number; readonly to: number };
}

/** How many were added and how many removed, at the least. */
export interface FewestOf {
	readonly added: number;
	readonly removed: number;
}

/**
 * The fewest additions and removals that reconcile what an issue said with what is counted now: of a total as many as it
 * takes itself, and as the categories take that lie within it; of a category as many as its total has. Whoever was
 * corrected from one category to another is one removed and one added.
 */
export function fewestChanges(
	changed: readonly ChangedFigure[],
	sameAs: SameAs,
): ReadonlyMap<string, FewestOf> {
	const byId = new Map(changed.map((one) => [one.figure.id, one.figure]));
	const wholeOf = ({ id }: SheetFigure) => {
		const same = sameAs(id);
		return same
			.flatMap((one) => byId.get(one) ?? [])
			.map(wholeOfFigure)
			.find((one) => one !== undefined && byId.has(one) && !same.includes(one));
	};
	const within = grouped(changed, ({ figure }) => wholeOf(figure));
	const takes = (one: ChangedFigure): FewestOf => {
		const { figure, now, before } = one;
		const parts = tables(within.get(figure.id) ?? []).map((table) => {
			const each = table.map(takes);
			return {
				added: sum(each.map(({ added }) => added)),
				removed: sum(each.map(({ removed }) => removed)),
			};
		});
		const added = most([now - before.to, ...parts.map((part) => part.added)]);
		const removed = most([
			before.from - now,
			...parts.map((part) => part.removed),
		]);
		if (before.from < before.to) return { added, removed };
		const both = Math.max(added - (now - before.to), removed);
		return { added: both + now - before.to, removed: both };
	};
	const found = new Map<string, FewestOf>();
	const settle = (one: ChangedFigure, has: FewestOf) => {
		found.set(one.figure.id, has);
		for (const part of within.get(one.figure.id) ?? []) settle(part, has);
	};
	for (const one of changed)
		if (wholeOf(one.figure) === undefined) settle(one, takes(one));
	return found;
}

/** The figure within which another lies, by its id: what its share is a share of; of a crossing, its total. */
export function wholeOfFigure({
	measure,
	cell,
}: Pick<SheetFigure, "measure" | "cell">): string | undefined {
	if (cell.length > 0 && measures[measure].base === "total")
		return writeFigure({ measure, cell: [] });
	const base = baseFigure({ measure, cell });
	return base && writeFigure(base);
}

/** Categories that are told apart are one table; any other stands by itself. */
function tables(
	parts: readonly ChangedFigure[],
): readonly (readonly ChangedFigure[])[] {
	return [
		...grouped(parts, ({ figure }) =>
			areToldApart(figure) ? tableNameOf(figure) : figure.id,
		).values(),
	];
}

function areToldApart({ cell }: SheetFigure): boolean {
	return cell.every(({ breakdown, category }) => {
		const { kind } = breakdowns[breakdown].known;
		const isOne = kind === "one" || kind === "ages" || kind === "state";
		return isOne && category !== recorded.id;
	});
}

function most(counts: readonly number[]): number {
	return counts.reduce((a, b) => Math.max(a, b), 0);
}
