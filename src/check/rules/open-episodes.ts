import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import { episodesInOrder } from "./episodes-in-order.ts";
import type { CheckRule } from "./rule.ts";

/** Episodes that never end; those after which the child went missing again are told of as they are read. */
export const openEpisodes: CheckRule = {
	codes: ["open-episode"],
	about:
		"The last episode of a child has no end: the child is still away, or nobody filled it in.",
	find({ records: { missing }, has, tell }) {
		// Without the column no episode has an end that is known: that is not one episode's fault.
		if (missing === undefined || !has("missing", "end")) return;
		const { child, kind, start, end } = missing;
		const rows = episodesInOrder(missing);
		for (const [i, row] of rows.entries()) {
			if (end[row] !== noDay) continue;
			// Several may start together, last of all.
			const last = lastOf(
				rows,
				i,
				(a, b) => child[a] === child[b] && kind[a] === kind[b],
			);
			if (start[row] === start[last])
				tell("missing", row, "end", checkMessages.openEpisode());
		}
	},
};

/** The last row of those from a place on that belong together. */
function lastOf(
	rows: Int32Array,
	from: number,
	belong: (row: number, other: number) => boolean,
): number {
	let at = from;
	while (at + 1 < rows.length && belong(rows[at + 1] ?? -1, rows[from] ?? -1))
		at++;
	return rows[at] ?? -1;
}
