import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { ReadReferrals } from "./read-referrals.ts";
import type { Assessments } from "./records.ts";

/**
 * Where there are assessments they are the history of risk, and the referrals' own latest risk is only checked against
 * it (contract, section 1): tells of each that is not that of the referral's latest assessment.
 */
export function checkLatestRisk(
	{ referrals, tell }: ReadReferrals,
	assessments: Assessments,
): void {
	const latest = new Int32Array(referrals.count).fill(noDay);
	// The levels found on that day, as bits: a referral may be assessed twice on one.
	const levels = new Int32Array(referrals.count);
	for (let i = 0; i < assessments.count; i++) {
		const row = assessments.referral[i] ?? 0;
		const date = assessments.date[i] ?? noDay;
		const last = latest[row] ?? noDay;
		if (date < last) continue;
		const level = 1 << (assessments.risk[i] ?? 0);
		levels[row] = date === last ? (levels[row] ?? 0) | level : level;
		latest[row] = date;
	}
	for (let row = 0; row < referrals.count; row++) {
		const level = referrals.latestRisk[row] ?? -1;
		const found = levels[row] ?? 0;
		if (level >= 0 && found !== 0 && (found & (1 << level)) === 0)
			tell(row, "risk_latest", messages.latestRiskDiffers());
	}
}
