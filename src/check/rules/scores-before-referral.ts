import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

/** Scores that are older than the case that they are of. */
export const scoresBeforeReferral: CheckRule = {
	codes: ["scores-before-referral"],
	about:
		"All dates of an outcome's scores are before the referral that the row names.",
	find({ records: { referrals, outcomes }, has, tell }) {
		if (referrals === undefined || outcomes === undefined) return;
		const column = has("outcomes", "last_date") ? "last_date" : "first_date";
		for (let row = 0; row < outcomes.count; row++) {
			const referred = referrals.date[outcomes.referral[row] ?? -1] ?? noDay;
			const scored = outcomes.lastDate[row] ?? noDay;
			if (scored !== noDay && referred !== noDay && scored < referred)
				tell("outcomes", row, column, checkMessages.scoresBeforeReferral());
		}
	},
};
