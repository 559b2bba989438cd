import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

/** Closures without a reason, and reasons without a closure. */
export const closuresAndReasons: CheckRule = {
	codes: ["closed-without-reason", "reason-without-closure"],
	about:
		"A referral has a date of closure and no reason, or a reason and no date. Only where the export has both columns.",
	find({ records: { referrals }, settings, has, tell }) {
		if (
			referrals === undefined ||
			!has("referrals", "closed_date") ||
			!has("referrals", "closure_reason")
		)
			return;
		const { count, closed, closureReason } = referrals;
		const notRecorded = settings.closureReasons.findIndex(
			({ id }) => id === "notRecorded",
		);
		for (let row = 0; row < count; row++) {
			const reason = closureReason[row] ?? -1;
			const isClosed = closed[row] !== noDay;
			const hasReason = reason >= 0 && reason !== notRecorded;
			if (isClosed && !hasReason)
				tell(
					"referrals",
					row,
					"closure_reason",
					checkMessages.closedWithoutReason(),
				);
			if (!isClosed && hasReason)
				tell(
					"referrals",
					row,
					"closed_date",
					checkMessages.reasonWithoutClosure(),
				);
		}
	},
};
