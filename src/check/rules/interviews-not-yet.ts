import { interviewsNotYet as rowsNotYet } from "../../counting/episodes.ts";
import { missingKinds } from "../../dictionary/categories.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

/** Interviews that are none yet, and are not counted as completed. */
export const interviewsNotYet: CheckRule = {
	codes: ["interview-not-yet"],
	about:
		"A return interview is dated before the end of its episode, with those merged that overlap or touch, or after the day that the paper judges on.",
	find({ records: { missing }, has, asAt, tell }) {
		if (missing === undefined) return;
		const kinds = has("missing", "kind")
			? [...missingKinds.keys()]
			: [undefined];
		for (const kind of kinds)
			for (const row of rowsNotYet(missing, kind, asAt ?? Infinity))
				tell("missing", row, "rhi_completed", checkMessages.interviewNotYet());
	},
};
