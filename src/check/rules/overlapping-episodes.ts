import type { Episodes } from "../../validate/records.ts";
import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import { episodesInOrder, isSameEpisode } from "./episodes-in-order.ts";
import type { CheckRule } from "./rule.ts";

/** Episodes that cannot both be true. */
export const overlappingEpisodes: CheckRule = {
	codes: ["overlapping-episode"],
	about:
		"An episode of a child begins before an earlier one of the same kind has ended. Episodes that only touch are left alone, and so are two on one day where a time is not written.",
	find({ records: { missing }, tell, say }) {
		if (missing === undefined) return;
		// Of the child's episodes of the kind so far, the one that ends last.
		let last = -1;
		for (const row of episodesInOrder(missing)) {
			if (
				!isOfOneChild(missing, row, last) ||
				!beginsWithin(missing, row, last)
			) {
				last = row;
				continue;
			}
			if (!isSameEpisode(missing, row, last))
				tell(
					"missing",
					row,
					"start",
					checkMessages.overlappingEpisode(say("missing", last, row)),
				);
			if ((missing.end[row] ?? noDay) > (missing.end[last] ?? noDay))
				last = row;
		}
	},
};

const minutesOfDay = 1440;

function isOfOneChild(
	{ child, kind }: Episodes,
	row: number,
	other: number,
): boolean {
	return child[row] === child[other] && kind[row] === kind[other];
}

/** Whether an episode begins within an earlier one; by days alone where one of the two has no time. */
function beginsWithin(
	{ start, end, endTimed }: Episodes,
	row: number,
	earlier: number,
): boolean {
	const from = start[row] ?? noDay;
	const to = end[earlier] ?? noDay;
	if (to === noDay) return false;
	const isByDays = endTimed[earlier] !== 1 || from % minutesOfDay === 0;
	return isByDays
		? Math.floor(from / minutesOfDay) < Math.floor(to / minutesOfDay)
		: from < to;
}
