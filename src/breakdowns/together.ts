import { type BreakdownName, breakdowns } from "./breakdowns.ts";

/**
 * What several categories of a breakdown are together, as bits `1 << place` in its list, and as a place in it;
 * `undefined` where there is never more than one. What has been worked out is remembered: there are few of them.
 */
export function togetherOf(
	name: BreakdownName,
): ((bits: number) => number) | undefined {
	const { column, categories } = breakdowns[name];
	const several = column?.several;
	if (several === undefined || categories.kind !== "fixed") return undefined;
	const ids = categories.list.map(({ id }) => id);
	const known = new Map<number, number>();
	return (bits) => {
		const found =
			known.get(bits) ??
			ids.indexOf(
				several.together(new Set(ids.filter((_, i) => bits & (1 << i)))),
			);
		known.set(bits, found);
		return found;
	};
}
