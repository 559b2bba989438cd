import type { Auditor } from "./auditor.ts";
import { isDisclosed } from "./conclusions.ts";
import type { FactId } from "./fact.ts";
import type { LongWork } from "./long-work.ts";

/**
 * Facts that, left out, let nothing small be worked back: chosen one at a time, whatever leaves the fewest cells
 * disclosed, and none of which could stay. Not always the fewest. `undefined` where what may be left out is not enough.
 */
export function* factsToLeaveOut(
	auditor: Auditor,
	threshold: number,
	mayLeaveOut: ReadonlySet<FactId>,
	judged: readonly string[] = auditor.system.cells,
): LongWork<readonly FactId[] | undefined> {
	const all = auditor.system.facts.map(({ id }) => id);
	const without = (out: readonly FactId[]) =>
		auditor.knowing(new Set(all.filter((id) => !out.includes(id))));
	const disclosed = function* (
		out: readonly FactId[],
	): LongWork<readonly string[]> {
		const knowledge = without(out);
		const cells: string[] = [];
		for (const cell of judged) {
			yield;
			if (isDisclosed(knowledge, cell, threshold)) cells.push(cell);
		}
		return cells;
	};
	let out: readonly FactId[] = [];
	for (;;) {
		const [cell] = yield* disclosed(out);
		if (cell === undefined) break;
		const reason = without(out).why(cell) ?? [];
		const choices = reason.filter((id) => mayLeaveOut.has(id));
		const weighed: { readonly id: FactId; readonly weight: number }[] = [];
		for (const id of choices) {
			const { length } = yield* disclosed([...out, id]);
			weighed.push({ id, weight: length });
		}
		const best = lightest(weighed);
		if (best === undefined) return undefined;
		out = [...out, best];
	}
	for (const id of out) {
		const fewer = out.filter((other) => other !== id);
		const { length } = yield* disclosed(fewer);
		if (length === 0) out = fewer;
	}
	return all.filter((id) => out.includes(id));
}

/** The last of those with the least: what is said later in a paper is said in more detail. */
function lightest(
	weighed: readonly { readonly id: FactId; readonly weight: number }[],
): FactId | undefined {
	const least = Math.min(...weighed.map(({ weight }) => weight));
	return weighed.findLast(({ weight }) => weight === least)?.id;
}
