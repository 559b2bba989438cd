import type { Category } from "../dictionary/categories.ts";
import type { BreakdownName } from "../dictionary/measures.ts";
import type { MergeableList } from "../settings/settings.ts";
import type { Context } from "./context.ts";
import type { Axis } from "./count.ts";

/** The category of each list that takes others in; a council's own list may have none. */
export const otherOf: Readonly<Record<MergeableList, string>> = {
	ethnicGroup: "other",
	reason: "other",
	source: "8",
};

/** The categories that settings have counted as "other" (settings: `asOther`): none for most breakdowns. */
function takenIn(
	{ settings }: Context,
	breakdown: BreakdownName,
): readonly string[] {
	switch (breakdown) {
		case "ethnicGroup":
		case "reason":
		case "source":
			return settings.asOther[breakdown] ?? [];
		default:
			return [];
	}
}

/**
 * The categories of a breakdown once some are counted as "other". Its label then says which, and so does its id, so that
 * nobody takes it for what was "other" in another release: `other_turned18_disengaged`.
 */
export function mergeCategories(
	context: Context,
	breakdown: BreakdownName,
	every: readonly Category[],
): readonly Category[] {
	const taken = takenIn(context, breakdown);
	if (taken.length === 0) return every;
	const names = every
		.filter(({ id }) => taken.includes(id))
		.map(({ label }) => label.slice(0, 1).toLowerCase() + label.slice(1));
	const other = otherId(breakdown);
	return every
		.filter(({ id }) => !taken.includes(id))
		.map((category) =>
			category.id === other
				? {
						...category,
						id: [category.id, ...taken].join("_"),
						label: `${category.label}, with ${listed(names)}`,
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
		merged.flatMap(({ id }, at) =>
			id.split("_").map((one) => [one, at] as const),
		),
	);
	const places = every.map(({ id }) => place.get(id) ?? -1);
	const index = Int32Array.from(axis.index, (at) => places[at] ?? -1);
	return { kind: "one", size: merged.length, index };
}

function otherId(breakdown: BreakdownName): string | undefined {
	switch (breakdown) {
		case "ethnicGroup":
		case "reason":
		case "source":
			return otherOf[breakdown];
		default:
			return undefined;
	}
}

/** "gang or group, party and familial" */
function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? "";
	return names.length < 2
		? last
		: `${names.slice(0, -1).join(", ")} and ${last}`;
}
