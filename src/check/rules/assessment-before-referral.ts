import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

/** Assessments that are older than what they assess. */
export const assessmentBeforeReferral: CheckRule = {
	codes: ["assessment-before-referral"],
	about:
		"The date of an assessment, or of the latest risk of a referral, is before the date of its referral.",
	find({ records: { referrals, assessments }, tell }) {
		if (referrals === undefined) return;
		const message = checkMessages.assessmentBeforeReferral();
		const { count, date, latestRiskDate } = referrals;
		for (let row = 0; row < count; row++)
			if (isBefore(latestRiskDate[row], date[row]))
				tell("referrals", row, "risk_latest_date", message);
		for (let row = 0; row < (assessments?.count ?? 0); row++)
			if (
				isBefore(assessments?.date[row], date[assessments?.referral[row] ?? -1])
			)
				tell("assessments", row, "assessment_date", message);
	},
};

function isBefore(day = noDay, referred = noDay): boolean {
	return day !== noDay && referred !== noDay && day < referred;
}
