import { absentChildren } from "./absent-children.ts";
import { absentEpisodes } from "./absent-episodes.ts";
import { children } from "./children.ts";
import { childrenAtRisk } from "./children-at-risk.ts";
import { closures } from "./closures.ts";
import { discussed } from "./discussed.ts";
import { lookedAfter } from "./looked-after.ts";
import type { Measure } from "./measure.ts";
import { missingAndAtRisk } from "./missing-and-at-risk.ts";
import { missingChildren } from "./missing-children.ts";
import { missingEpisodes } from "./missing-episodes.ts";
import { outcome } from "./outcome.ts";
import { outcomeCases } from "./outcome-cases.ts";
import { outcomeScored } from "./outcome-scored.ts";
import { reReferrals } from "./re-referrals.ts";
import { referrals } from "./referrals.ts";
import { returnInterviews } from "./return-interviews.ts";
import { riskChange } from "./risk-change.ts";
import { trainingAttendees } from "./training-attendees.ts";
import { trainingSessions } from "./training-sessions.ts";

/** Every measure, in the order of the figures document. A new one has its file and its line here. */
const all = {
	referrals,
	children,
	lookedAfter,
	riskChange,
	closures,
	reReferrals,
	outcomeCases,
	outcomeScored,
	outcome,
	missingChildren,
	missingEpisodes,
	absentChildren,
	absentEpisodes,
	childrenAtRisk,
	missingAndAtRisk,
	returnInterviews,
	discussed,
	trainingSessions,
	trainingAttendees,
} as const;

export type MeasureId = keyof typeof all;

/** A measure that is one of these. */
export type DeclaredMeasure = Measure & { readonly id: MeasureId };

export const measures: Readonly<Record<MeasureId, DeclaredMeasure>> = all;

export const measureIds: readonly MeasureId[] =
	Object.keys(all).filter(isMeasureId);

/** Whether a word is the id of a measure. */
export function isMeasureId(word: string): word is MeasureId {
	return Object.hasOwn(all, word);
}
