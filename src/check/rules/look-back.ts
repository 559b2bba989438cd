import { addMonths, noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

/** Exports that begin too late for re-referrals. */
export const lookBack: CheckRule = {
	codes: ["short-look-back"],
	about:
		"The first referral of the export, or the day that settings give under `history`, is later than 12 months before the period.",
	find({ records: { referrals }, settings, period, tellOfFiles }) {
		if (referrals === undefined || period === undefined) return;
		let first: number = settings.historyFrom ?? noDay;
		if (settings.historyFrom === undefined)
			for (const day of referrals.date)
				if (day !== noDay && (first === noDay || day < first)) first = day;
		if (first === noDay || first > addMonths(period.from, -12))
			tellOfFiles("referrals", "referral_date", checkMessages.shortLookBack());
	},
};
