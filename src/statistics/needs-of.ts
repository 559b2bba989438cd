import { breakdowns, type CategoryOf } from "../breakdowns/breakdowns.ts";
import type { CountingSettings } from "../counting/counting-settings.ts";
import type { Need } from "../counting/needs.ts";
import { type MeasureId, measures } from "../measures/measures.ts";

/** Every export and column that a figure cannot do without. */
export function needsOf(
	settings: CountingSettings,
	{
		measure,
		cell,
	}: {
		readonly measure: MeasureId;
		readonly cell: readonly CategoryOf[];
	},
): readonly Need<string>[] {
	return [
		...measures[measure].cohort.needs(settings),
		...cell.flatMap(({ breakdown, category }): readonly Need<string>[] => {
			const { needs = [], categoryNeeds, column } = breakdowns[breakdown];
			return [
				...needs,
				...(column
					? [{ export: "referrals", column: column.heading } as const]
					: []),
				...(categoryNeeds?.(category) ?? []),
			];
		}),
	];
}
