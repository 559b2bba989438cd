import { note, warn } from "./message.ts";
import { messages } from "./messages.ts";
import { formatCount } from "./numbers.ts";

/** Messages of what only a check looks for. As in all messages, no cell can be shown. */
export const checkMessages = {
	// One child, one referral, one record
	mayBeOneChild: (first: string, byChance: number) =>
		warn(
			"may-be-one-child",
			`a child with another identifier has the same date of birth and sex, first on ${first}; the two may be one child`,
			byChance < 1
				? "Compare the two in the case system. They may also be twins, or two children by chance."
				: `Compare the two in the case system. They may also be twins, or two children: about ${formatCount(byChance)} such ${byChance === 1 ? "pair is" : "pairs are"} to be expected by chance here.`,
		),
	sameDayReferral: (first: string) =>
		warn(
			"same-day-referral",
			`the same child was referred on the same day on ${first}, under another identifier; it may be one referral twice`,
			"Take one of the two out of the case system, if it is. Both were counted.",
		),
	repeatedRecord: (first: string) =>
		warn(
			"identical-duplicate",
			`this record is the same as the one on ${first}; it was counted once`,
			"Nothing need be done, but the export may hold other records twice.",
		),
	noChildInCommon: messages.noChildInCommon,
	childNotReferred: () =>
		note(
			"child-not-referred",
			"no referral is of this child",
			"That is usual: many children are known to one service alone. Look here for a child whom you know to be in both.",
		),
	birthDateDiffers: (first: string) =>
		warn(
			"birth-date-differs",
			`the same child has another date of birth on ${first}`,
			"Correct the wrong one in the case system. Ages are counted by the date of the referrals.",
		),
	sexDiffers: (first: string) =>
		warn(
			"sex-differs",
			`the same child has another sex on ${first}`,
			"Correct the wrong one in the case system. The sex of the referrals was counted.",
		),
	// Dates that do not fit
	assessmentBeforeReferral: () =>
		warn(
			"assessment-before-referral",
			"this assessment is dated before the referral that it is of",
			"Correct one of the two dates in the case system. It does not count as a reassessment.",
		),
	scoresBeforeReferral: () =>
		warn(
			"scores-before-referral",
			"these scores are dated before the referral that they are of; counted as they stand",
			"Correct the dates in the case system, or the referral that the row names.",
		),
	interviewNotNeeded: () =>
		warn(
			"interview-not-needed",
			"an interview was completed, and the episode is not said to need one; not counted",
			"Fill in that the episode needs an interview, or leave the column out of the export: every ended episode then needs one.",
		),
	ownNameNotFound: () =>
		warn(
			"own-name-not-found",
			"the council itself stands nowhere in this column, by no name that settings have for it, so every authority in it was counted as another",
			"See how the column writes your council, and list that under authority: aliases: in cse-report.yaml.",
		),
	interviewNotYet: () =>
		warn(
			"interview-not-yet",
			"this interview is dated before the end of the episode, or after the day that the paper judges on; counted as not completed",
			"Correct one of the two times in the case system, where the interview was held.",
		),
	beforeBirth: () =>
		warn(
			"before-birth",
			"this is dated before the child's date of birth in the referrals; counted as it stands",
			"Correct one of the two dates in the case system.",
		),
	overlappingEpisode: (first: string) =>
		warn(
			"overlapping-episode",
			`this episode begins before the one on ${first} has ended; they were counted as one`,
			"Correct the times in the case system, if the child was found in between.",
		),
	openEpisode: () =>
		warn(
			"open-episode",
			"this episode has no end; it was counted, and the child as still away",
			"Fill in when the child was found, unless the child is away still.",
		),
	closedWithoutReason: () =>
		warn(
			"closed-without-reason",
			"the referral is closed, and no reason is recorded; counted as not recorded",
			"Fill in the reason for closure in the case system.",
		),
	reasonWithoutClosure: () =>
		warn(
			"reason-without-closure",
			"a reason for closure is recorded, but no date; the referral was counted as open",
			"Fill in the date of closure, or take the reason away.",
		),
	afterExtract: () =>
		warn(
			"after-extract",
			"this date is after the day on which settings say that the export was made",
			"Correct the date in the case system, or the day under exports: … extracted: in cse-report.yaml.",
		),
	// What the whole file shows
	manyUnknownSex: (unknown: number, all: number) =>
		warn(
			"many-unknown-sex",
			`the sex is not recorded for ${formatCount(unknown)} of ${formatCount(all)} referrals, more than 2 %`,
			"Fill it in, or look whether the export left the column out for some.",
		),
	manyUnknownBirthDates: (unknown: number, all: number) =>
		warn(
			"many-unknown-birth-dates",
			`the date of birth is blank for ${formatCount(unknown)} of ${formatCount(all)} referrals, more than 2 %`,
			"Fill it in, or look whether the export left the column out for some.",
		),
	shortLookBack: () =>
		warn(
			"short-look-back",
			"the referrals do not reach back 12 months before the period, so re-referrals are not available",
			"Export the referrals of the year before too, or, where there were none, say so under history: completeFrom: in cse-report.yaml.",
		),
	extractedEarly: () =>
		warn(
			"extracted-early",
			"settings say that this export was made before the day that the paper judges on, so it cannot be whole",
			"Export it again and change the day under exports: … extracted: in cse-report.yaml, or name an earlier period.",
		),
	nothingInPeriod: () =>
		warn(
			"nothing-in-period",
			"no row of this file is dated in the period",
			"Look whether it is the right export, and of the right years. Where nothing happened, nothing need be done.",
		),
} as const;
