import { assessmentBeforeReferral } from "./assessment-before-referral.ts";
import { childrenNotReferred } from "./children-not-referred.ts";
import { closuresAndReasons } from "./closures-and-reasons.ts";
import { extractDay } from "./extract-day.ts";
import { lookBack } from "./look-back.ts";
import { manyUnknown } from "./many-unknown.ts";
import { mayBeOneChild } from "./may-be-one-child.ts";
import { nothingInPeriod } from "./nothing-in-period.ts";
import { openEpisodes } from "./open-episodes.ts";
import { overlappingEpisodes } from "./overlapping-episodes.ts";
import { repeatedRecords } from "./repeated-records.ts";
import type { CheckRule } from "./rule.ts";
import { sameDayReferrals } from "./same-day-referrals.ts";

/** All that only a check looks for. What is found as the exports are read, `build` tells too. */
export const checkRules: readonly CheckRule[] = [
	mayBeOneChild,
	sameDayReferrals,
	repeatedRecords,
	childrenNotReferred,
	assessmentBeforeReferral,
	overlappingEpisodes,
	openEpisodes,
	closuresAndReasons,
	manyUnknown,
	lookBack,
	extractDay,
	nothingInPeriod,
];
