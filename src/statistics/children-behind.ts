import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import type { FigureId } from "../measures/figure-key.ts";
import { gatherFor, placeTable } from "./count-measure.ts";
import type { CountedPeriod } from "./counted-period.ts";
import type { CellPart, ChildrenBehind } from "./figure-table.ts";
import type { Layout } from "./layout.ts";

/** Looks the children behind figures up, each figure when it is first asked for. */
export function childrenBehind(
	periods: readonly CountedPeriod[],
): ChildrenBehind {
	const places = new Map(
		periods.flatMap(({ context, layouts, idOf }) =>
			layouts.flatMap((layout) =>
				layout.cells.map((cell) => [
					idOf(layout.table.measure, cell),
					{ context, layout, cell },
				]),
			),
		),
	);
	const known = new Map<FigureId, ReadonlyMap<number, number> | undefined>();
	const timesOf = (name: FigureId) => {
		const place = places.get(name);
		if (!known.has(name) && place !== undefined)
			known.set(name, timesIn(place.context, place.layout, place.cell));
		return known.get(name);
	};
	return (terms, upTo) => {
		const left = new Map<number, number>();
		for (const { name, coefficient } of terms) {
			const times = timesOf(name);
			if (times === undefined) return undefined;
			for (const [child, own] of times)
				left.set(child, (left.get(child) ?? 0) + coefficient * own);
		}
		let children = 0;
		for (const times of left.values()) {
			if (times > 0) children++;
			if (children >= upTo) break;
		}
		return children;
	};
}

/** How often each child counts in a cell. */
function timesIn(
	context: Context,
	layout: Layout,
	cell: readonly CellPart[],
): ReadonlyMap<number, number> | undefined {
	const population = gatherFor(context, layout);
	if (population === undefined || population.kind === "sessions")
		return undefined;
	const axes = placeTable(context, layout, population);
	const tests = layout.categories.map((categories, i) => {
		const place = categories.findIndex(({ id }) => id === cell[i]?.category);
		return { axis: axes[i], place };
	});
	// "Recorded" is a row of its own, which no axis has.
	if (tests.some(({ axis, place }) => axis === undefined || place < 0))
		return undefined;
	return tally(population, tests);
}

function tally(
	{ count, child }: Exclude<Population, { readonly kind: "sessions" }>,
	tests: readonly { readonly axis: Axis | undefined; readonly place: number }[],
): ReadonlyMap<number, number> {
	const times = new Map<number, number>();
	for (let unit = 0; unit < count; unit++) {
		const isIn = tests.every(({ axis, place }) =>
			axis?.kind === "many"
				? ((axis.bits[unit] ?? 0) & (1 << place)) !== 0
				: axis?.index[unit] === place,
		);
		const who = child[unit] ?? -1;
		if (isIn) times.set(who, (times.get(who) ?? 0) + 1);
	}
	return times;
}
