import { interviewsNotNeeded as rowsNotNeeded } from "../../counting/episode-starts.ts";
import { missingKinds } from "../../dictionary/listed-words.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

const missingKind = missingKinds.findIndex(({ id }) => id === "missing");

/** Interviews that are not counted, as no episode needs them by the column that says which do. */
export const interviewsNotNeeded: CheckRule = {
	codes: ["interview-not-needed"],
	about:
		"A return interview was completed, and the episode is not said to need one: the column that says so may be blank.",
	find({ records: { missing }, has, tell }) {
		if (missing === undefined || !has("missing", "rhi_needed")) return;
		const kind = has("missing", "kind") ? missingKind : undefined;
		for (const row of rowsNotNeeded(missing, kind))
			tell("missing", row, "rhi_needed", checkMessages.interviewNotNeeded());
	},
};
