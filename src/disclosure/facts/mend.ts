import type { Auditor } from "./auditor.ts";
import { isDisclosed } from "./conclusions.ts";
import type { FactId } from "./fact.ts";

/**
 * Facts that, left out, let nothing small be worked back: chosen one at a time, whatever leaves the fewest cells
 * disclosed, and none of which could stay. Not always the fewest. `undefined` where what may be left out is not enough.
 */
export function factsToLeaveOut(
	auditor: Auditor,
	threshold: number,
	mayLeaveOut: ReadonlySet<FactId>,
	judged: readonly string[] = auditor.system.cells,
): readonly FactId[] | undefined {
	const all = auditor.system.facts.map(({ id }) => id);
	const without = (out: readonly FactId[]) =>
		auditor.knowing(new Set(all.filter((id) => !out.includes(id))));
	const disclosed = (out: readonly FactId[]) => {
		const knowledge = without(out);
		return judged.filter((cell) => isDisclosed(knowledge, cell, threshold));
	};
	let out: readonly FactId[] = [];
	for (;;) {
		const [cell] = disclosed(out);
		if (cell === undefined) break;
		const reason = without(out).why(cell) ?? [];
		const choices = reason.filter((id) => mayLeaveOut.has(id));
		const best = leastOf(choices, (id) => disclosed([...out, id]).length);
		if (best === undefined) return undefined;
		out = [...out, best];
	}
	for (const id of out) {
		const fewer = out.filter((other) => other !== id);
		if (disclosed(fewer).length === 0) out = fewer;
	}
	return all.filter((id) => out.includes(id));
}

/** The last of those with the least: what is said later in a paper is said in more detail. */
function leastOf<Item>(
	items: readonly Item[],
	weigh: (item: Item) => number,
): Item | undefined {
	const weighed = items.map((item) => ({ item, weight: weigh(item) }));
	const least = Math.min(...weighed.map(({ weight }) => weight));
	return weighed.findLast(({ weight }) => weight === least)?.item;
}
