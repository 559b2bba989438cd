import type { Training } from "../validate/records.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { placesOf } from "./categories.ts";
import { isWithin } from "./cohorts.ts";
import { type Context, hasColumn } from "./context.ts";
import type { CellCount } from "./count.ts";
import type { Layout } from "./layout.ts";

/** Sessions delivered in the period. */
export function countSessions(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	const { training } = context.records;
	return training && addUp(context, layout, training, training.sessions);
}

/** Attendances at them, of those rows that say how many came. */
export function countAttendees(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	const { training } = context.records;
	return training && hasColumn(context.records, "training", "attendees")
		? addUp(context, layout, training, training.attendees)
		: undefined;
}

/**
 * Adds the known numbers up, in all or by audience. A cell whose rows are all blank is not available: zero would say
 * that nobody came. Training is not about children, and has no contributors.
 */
function addUp(
	{ records, period }: Context,
	layout: Layout,
	training: Training,
	numbers: Int32Array,
): readonly CellCount[] {
	const places = placesOf(layout.categories[0] ?? []);
	const cellOf =
		layout.table.breakdowns.length === 0
			? () => 0
			: (audience: number) => places.get(records.audiences[audience]?.id ?? "");
	const sums = layout.cells.map(() => ({ sum: 0, known: 0, rows: 0 }));
	for (let row = 0; row < training.count; row++) {
		if (!isWithin(training.date[row] ?? noDay, period)) continue;
		const cell = sums[cellOf(training.audience[row] ?? -1) ?? -1];
		if (cell === undefined) continue;
		const number = numbers[row] ?? -1;
		cell.rows += 1;
		if (number < 0) continue;
		cell.known += 1;
		cell.sum += number;
	}
	return sums.map(({ sum, known, rows }) => ({
		count: known === 0 && rows > 0 ? undefined : sum,
		contributors: undefined,
	}));
}
