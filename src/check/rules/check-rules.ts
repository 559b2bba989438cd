import { assessmentBeforeReferral } from "./assessment-before-referral.ts";
import { beforeBirth } from "./before-birth.ts";
import { childrenNotReferred } from "./children-not-referred.ts";
import { closuresAndReasons } from "./closures-and-reasons.ts";
import { extractDay } from "./extract-day.ts";
import { interviewsNotNeeded } from "./interviews-not-needed.ts";
import { interviewsNotYet } from "./interviews-not-yet.ts";
import { lookBack } from "./look-back.ts";
import { manyUnknown } from "./many-unknown.ts";
import { mayBeOneChild } from "./may-be-one-child.ts";
import { nothingInPeriod } from "./nothing-in-period.ts";
import { openEpisodes } from "./open-episodes.ts";
import { overlappingEpisodes } from "./overlapping-episodes.ts";
import { ownPlacements } from "./own-placements.ts";
import { repeatedRecords } from "./repeated-records.ts";
import type { CheckRule } from "./rule.ts";
import { sameDayReferrals } from "./same-day-referrals.ts";
import { scoresBeforeReferral } from "./scores-before-referral.ts";

/** All that is looked for once the exports are read: by a check, with its lines; what makes figures doubtful, by `build` too. */
export const checkRules: readonly CheckRule[] = [
	mayBeOneChild,
	sameDayReferrals,
	repeatedRecords,
	childrenNotReferred,
	assessmentBeforeReferral,
	scoresBeforeReferral,
	interviewsNotYet,
	interviewsNotNeeded,
	beforeBirth,
	overlappingEpisodes,
	openEpisodes,
	closuresAndReasons,
	ownPlacements,
	manyUnknown,
	lookBack,
	extractDay,
	nothingInPeriod,
];
