import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import type { Axis } from "../counting/count.ts";
import type { CountingSettings } from "../counting/counting-settings.ts";
import { type Category, mergedId } from "../dictionary/category.ts";
import { listWords } from "../vocabulary/numbers.ts";

/** The categories of a breakdown that settings have counted as "other" (settings: `asOther`): none for most. */
export function takenIn(
	settings: CountingSettings,
	breakdown: BreakdownName,
): readonly string[] {
	return settings.asOther[breakdown] ?? [];
}

/**
 * The categories of a breakdown once some are counted as "other". Its label then says which, and so does its id, so that
 * nobody takes it for what was "other" in another release.
 */
export function mergeCategories(
	settings: CountingSettings,
	breakdown: BreakdownName,
	every: readonly Category[],
): readonly Category[] {
	const taken = takenIn(settings, breakdown);
	const { merging } = breakdowns[breakdown];
	if (taken.length === 0 || merging?.kind !== "intoOther") return every;
	const names = every
		.filter(({ id }) => taken.includes(id))
		.map(({ label }) => label.slice(0, 1).toLowerCase() + label.slice(1));
	return every
		.filter(({ id }) => !taken.includes(id))
		.map((category) =>
			category.id === merging.other
				? {
						...category,
						id: mergedId([category.id, ...taken]),
						label: `${category.label}, with ${listWords(names)}`,
						holds: [category.id, ...taken],
					}
				: category,
		);
}

/** Places units, each in one category, among the merged categories. */
export function mergeAxis(
	axis: Axis,
	every: readonly Category[],
	merged: readonly Category[],
): Axis {
	if (every.length === merged.length || axis.kind === "many") return axis;
	const place = new Map(
		merged.flatMap(({ id, holds = [id] }, at) =>
			holds.map((one) => [one, at] as const),
		),
	);
	const places = every.map(({ id }) => place.get(id) ?? -1);
	const index = Int32Array.from(axis.index, (at) => places[at] ?? -1);
	return { kind: "one", size: merged.length, index };
}
