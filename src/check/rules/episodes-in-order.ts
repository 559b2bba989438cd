import { columnOf, rowsWhere, sortRows } from "../../counting/order.ts";
import type { Episodes } from "../../validate/records.ts";
import { noDay } from "../../vocabulary/calendar.ts";

const minutesOfDay = 1440;

/** The episodes whose child and start are known: a child's of one kind together, by their start. */
export function episodesInOrder({
	count,
	child,
	kind,
	start,
}: Episodes): Int32Array {
	const known = rowsWhere(
		count,
		(row) => (child[row] ?? -1) >= 0 && (start[row] ?? noDay) !== noDay,
	);
	// By day and then by minute: a sort by minutes alone would take a place for each minute of a century.
	const day = columnOf(count, (row) =>
		Math.floor((start[row] ?? 0) / minutesOfDay),
	);
	const minute = columnOf(
		count,
		(row) => (start[row] ?? 0) - (day[row] ?? 0) * minutesOfDay,
	);
	return sortRows(known, child, kind, day, minute);
}

const compared = [
	"child",
	"start",
	"end",
	"endTimed",
	"kind",
	"needed",
	"offered",
	"accepted",
	"completed",
	"completedAt",
	"completedTimed",
] as const;

/** Whether two episodes are told alike in all that is known of them. */
export function isSameEpisode(
	episodes: Episodes,
	row: number,
	other: number,
): boolean {
	return compared.every(
		(name) => episodes[name][row] === episodes[name][other],
	);
}
