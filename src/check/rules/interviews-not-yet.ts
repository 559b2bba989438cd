import { isWithin } from "../../counting/cohorts.ts";
import {
	dayOf,
	interviewsNotYet as rowsNotYet,
} from "../../counting/episode-starts.ts";
import { missingKinds } from "../../dictionary/listed-words.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

/** Interviews that are none yet, and are not counted as completed. */
export const interviewsNotYet: CheckRule = {
	codes: ["interview-not-yet"],
	about:
		"A return interview is dated before the end of its episode, with those merged that overlap or touch, or after the day that the paper judges on.",
	find({ records: { missing }, period, has, asAt, tell }) {
		if (missing === undefined) return;
		// Of episodes that the period does not count nothing becomes doubtful: an earlier paper would be full of later ones.
		const isCounted = (row: number) =>
			period === undefined || isWithin(dayOf(missing.start[row] ?? 0), period);
		const kinds = has("missing", "kind")
			? [...missingKinds.keys()]
			: [undefined];
		for (const kind of kinds)
			for (const row of rowsNotYet(missing, kind, asAt ?? Infinity))
				if (isCounted(row))
					tell(
						"missing",
						row,
						"rhi_completed",
						checkMessages.interviewNotYet(),
					);
	},
};
