import type { ExportKind } from "../dictionary/columns.ts";

/** Something found in the exports that a reader of the paper should know: the code of an issue, and the export. */
export interface QualityFinding {
	readonly code: string;
	readonly kind: ExportKind;
}

/**
 * What a reader should know of the data, in sentences without a number. Only what says nothing of any count of the paper:
 * that somebody was 18 or over, or that a sex is not recorded, would be a statement about a figure that may be held back.
 */
export function qualitySentences(
	found: readonly QualityFinding[],
): readonly string[] {
	return sentences
		.filter(({ codes, kind }) =>
			found.some(
				(finding) =>
					codes.includes(finding.code) &&
					(kind === undefined || kind === finding.kind),
			),
		)
		.map(({ text }) => text);
}

interface Sentence {
	readonly codes: readonly string[];
	/** Any export, where there is none. */
	readonly kind?: ExportKind;
	readonly text: string;
}

const unlinked = ["few-in-common", "other-numbering"];

const sentences: readonly Sentence[] = [
	{
		codes: unlinked,
		kind: "missing",
		text: "The records of missing episodes and of referrals could not be matched with confidence, so how many children were both missing and at risk is not available.",
	},
	{
		codes: ["some-other-numbering"],
		kind: "missing",
		text: "Some records of missing episodes have identifiers of another kind than the referrals have, so more children may have been both missing and at risk than were counted.",
	},
	{
		codes: unlinked,
		kind: "outcomes",
		text: "The records of outcomes could not be matched to referrals with confidence, so outcomes are not available.",
	},
	{
		codes: unlinked,
		kind: "assessments",
		text: "The records of risk assessments could not be matched to referrals with confidence, so the change of risk is not available.",
	},
	{
		codes: unlinked,
		kind: "lookedAfter",
		text: "The records of periods of care could not be matched to referrals with confidence, and were not used.",
	},
	{
		codes: ["unnamed-authority"],
		text: "Which authority placed a looked-after child could not be told from the records.",
	},
	{
		codes: ["extracted-early"],
		text: "Some of the data were extracted before the as-at date of this report, so what was recorded after that is not in the figures.",
	},
	{
		codes: ["after-extract"],
		text: "Some records have dates later than the day on which the data were extracted. They were counted as they stand.",
	},
	{
		codes: ["short-look-back"],
		text: "The records do not reach back far enough to tell which referrals are re-referrals.",
	},
	{
		codes: ["may-be-one-child"],
		text: "Some children may be recorded under more than a single identifier, so the numbers of children may be too high.",
	},
	{
		codes: ["unmatched-referral", "unmatched-child"],
		text: "Some records of outcomes or assessments name no referral among the data, and were left out.",
	},
	{
		codes: ["identical-duplicate"],
		text: "Records that repeat another in every respect were left out.",
	},
];
