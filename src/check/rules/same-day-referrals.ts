import { rowsWhere, sortRows } from "../../counting/order.ts";
import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

/** One referral under two identifiers. */
export const sameDayReferrals: CheckRule = {
	codes: ["same-day-referral"],
	about: "Two referrals with two identifiers are of one child and one day.",
	find({ records, tell, say }) {
		const { referrals } = records;
		if (referrals === undefined) return;
		const { child, date } = referrals;
		const known = rowsWhere(
			referrals.count,
			(row) => (child[row] ?? -1) >= 0 && date[row] !== noDay,
		);
		let first = -1;
		for (const row of sortRows(known, child, date)) {
			if (child[row] !== child[first] || date[row] !== date[first]) first = row;
			else
				tell(
					"referrals",
					row,
					"referral_id",
					checkMessages.sameDayReferral(say("referrals", first, row)),
				);
		}
	},
};
