import type { FigureId } from "../measures/figure-key.ts";
import type { CountedPeriod } from "./counted-period.ts";
import { type IsTold, sizesOfRelations } from "./relations.ts";

/** So many cells of what hangs together are judged in time. One crossing of three breakdowns has up to 4,790. */
const mostCells = 5000;

/** What these are told by is far less than that, however they are crossed. */
const fewCells = 100;

/**
 * The crossings that cannot be told beside the others, by the names of their tables: of those that hang together in more
 * than can be joined, the largest are left out one after the other, of those of one size the last first; then what fits
 * after all is told. It hangs on which tables are asked for, and on nothing that was counted: that a crossing is left out
 * tells nothing of what is in it.
 *
 * @param isTold whether a figure is there at all
 */
export function crossingsOutOfReach(
	periods: readonly CountedPeriod[],
	isTold: IsTold,
): readonly string[] {
	const tables = new Map<string, FigureId[]>();
	for (const { layouts, idOf } of periods)
		for (const { table, cells } of layouts) {
			if (table.breakdowns.length < 2) continue;
			const ids = cells.map((cell) => idOf(table.measure, cell));
			tables.set(table.name, [...(tables.get(table.name) ?? []), ...ids]);
		}
	const cells = [...tables.values()].reduce((sum, own) => sum + own.length, 0);
	if (cells < fewCells) return [];
	const sizeOf = sizesOfRelations(periods);
	const sizeWithout = (names: readonly string[]) => {
		const out = new Set(names.flatMap((name) => tables.get(name) ?? []));
		return sizeOf((id) => isTold(id) && !out.has(id));
	};
	let out: readonly string[] = [];
	const largestFirst = [...tables]
		.toReversed()
		.toSorted(([, a], [, b]) => b.length - a.length);
	for (const [name] of largestFirst) {
		if (sizeWithout(out) <= mostCells) break;
		out = [...out, name];
	}
	for (const name of out.toReversed()) {
		const fewer = out.filter((one) => one !== name);
		if (sizeWithout(fewer) <= mostCells) out = fewer;
	}
	return [...tables.keys()].filter((name) => out.includes(name));
}
