import { isPublic } from "./ladder.ts";
import type { Universe } from "./universe.ts";

/**
 * What comes down around a small group that is a larger count less a smaller one (referrals less children), so that
 * nothing can be concluded from what comes down and what does not (degree 3) as far as chains of large counts go:
 *
 * - the smaller;
 * - what is at least as much as the smaller (children at risk), unless it is so large that it leaves no small group
 *   beside the smaller, whatever small value this group has;
 * - what is at most the smaller (interviews within 72 hours, of those completed), unless it is so small that it leaves none.
 *
 * In place of one that costs more than the larger count, that comes down. Gives back places of cells; `costAt` is what it
 * costs to hold one back.
 */
export function aroundSmallGroups(
	{ cells, nestings }: Universe,
	threshold: number,
	costAt: (at: number) => number,
): readonly number[] {
	const countAt = (at: number) => cells[at]?.count ?? Number.NaN;
	const above = (at: number) =>
		nestings.flatMap(({ larger, smaller }) => (smaller === at ? [larger] : []));
	const below = (at: number) =>
		nestings.flatMap(({ larger, smaller }) => (larger === at ? [smaller] : []));
	return nestings.flatMap(({ larger, smaller }): readonly number[] => {
		const [whole, part] = [cells[larger], cells[smaller]];
		const group = countAt(larger) - countAt(smaller);
		if (!(group >= 1 && group < threshold)) return [];
		if (whole === undefined || part === undefined || isPublic(whole)) return [];
		const most = countAt(larger);
		const more = reached(smaller, above).filter(
			(at) => at !== larger && countAt(at) <= most + threshold - 2,
		);
		const less = reached(smaller, below).filter(
			(at) => countAt(at) >= most - 2 * (threshold - 1),
		);
		const cheaper = [...more, ...less].map((at) =>
			costAt(at) > costAt(larger) ? larger : at,
		);
		return [smaller, ...cheaper];
	});
}

/** All that is reached from a place, step by step. */
function reached(
	from: number,
	next: (at: number) => readonly number[],
): readonly number[] {
	const found = new Set<number>();
	const open = [...next(from)];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		if (found.has(at)) continue;
		found.add(at);
		open.push(...next(at));
	}
	return [...found];
}
