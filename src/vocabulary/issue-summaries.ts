/**
 * What several issues of one code are, after their number: "14 dates cannot be read". Only codes of lines are here; what
 * is about a whole file comes once, and is told in its own words. A code that is not here is told by the first of its
 * messages.
 */
const several: Readonly<Record<string, string>> = {
	"row-width": "rows have more or fewer cells than the header",
	"broken-row": "rows look parted in two by a line break",
	"short-row": "rows end early; what they lack was read as blank",
	"no-authority": "rows do not say which council they are about",
	"heading-not-there":
		"columns do not have the heading that settings give them",
	blank: "cells are blank where a record cannot do without them",
	"not-a-date": "dates cannot be read",
	"month-first-date": "dates have their month first",
	"unknown-word": "words are not known",
	"unknown-outcome": "outcome codes are not known",
	"no-letters": "cells hold neither letters nor digits",
	"unprintable-word": "words hold markup, or letters that came out broken",
	"not-a-number": "numbers cannot be read",
	"not-a-whole-number": "cells are not whole numbers of 0 or more",
	"not-a-period": "periods cannot be read",
	"no-benchmark": "rows are no counts of figures that the tool knows",
	"undeclared-sex-code":
		"cells write sex as a code whose meaning differs between systems",
	"day-number": "cells hold a number where a date should be",
	"not-a-day-number": "cells hold no Excel day number, as settings say they do",
	"shortened-id": "identifiers were shortened by Excel",
	"score-out-of-range": "scores are outside the range of their outcome",
	"totals-row": "rows hold totals; left out",
	"sub-heading": "rows hold one cell alone and no record; left out",
	"rule-of-dashes": "rows are a line of dashes; passed over",
	"repeated-header": "rows repeat the header; left out",
	"closed-before-referral": "referrals were closed before they were made",
	"end-before-start": "episodes ended before they began",
	"impossible-end":
		"ends lie too far after their beginning; read as not ended yet",
	"interview-before-start":
		"return interviews were completed before their episode began",
	"last-before-first":
		"last scores are dated before the first; counted as not scored again",
	"differing-duplicate": "records have the key of another, and other cells",
	"identical-duplicate": "records are the same as an earlier one; counted once",
	"test-person": "records of test people or marked duplicates were left out",
	unborn: "children were born after the referral; counted as unborn",
	"over-18": "people were 18 or over at referral",
	"over-25": "people were 25 or over at referral",
	"low-risk-under-13":
		"children under 13 are at a level of risk outside the service's scope",
	"birth-date-differs": "children have another date of birth elsewhere",
	"sex-differs": "children have another sex elsewhere",
	"unmatched-referral": "records name a referral that is not there; left out",
	"unmatched-child": "records name a child without a referral; left out",
	"endless-episode":
		"episodes have no end, though the child went missing again",
	"looked-after-then":
		"children were looked after at referral by the looked-after list alone",
	"not-looked-after-then":
		"children were looked after at other times, by the looked-after list",
	"not-on-looked-after-list":
		"looked-after children are not on the looked-after list",
	"placer-differs":
		"children have another placing authority on the looked-after list",
	"latest-risk-differs": "latest risks are not that of the latest assessment",
	"may-be-one-child": "children may be another under a second identifier",
	"same-day-referral": "referrals may be another under a second identifier",
	"child-not-referred": "children are in no referral",
	"assessment-before-referral": "assessments are dated before their referral",
	"scores-before-referral": "outcomes have scores dated before their referral",
	"interview-not-needed":
		"interviews were completed for episodes that are not said to need one; not counted",
	"interview-not-yet":
		"interviews are dated before the end of their episode, or after the day that the paper judges on; counted as not completed",
	"before-birth": "records are dated before the child's birth in the referrals",
	"overlapping-episode": "episodes begin before an earlier one has ended",
	"open-episode": "episodes have no end",
	"closed-without-reason": "referrals are closed without a reason",
	"reason-without-closure":
		"referrals have a reason for closure and no date of it",
	"after-extract": "dates are after the day on which the export was made",
	"unprintable-quotation": "quotations hold markup or broken letters; left out",
	"mended-quotation": "quotations were mended of markup or broken letters",
	"long-quotation": "quotations are too long to print",
	"blank-quotation": "quotations lack their words, or who said them",
	"telling-quotation": "quotations may tell who said them",
};

/** The same of columns: what they are, after "14 columns". */
const severalColumns: Readonly<Record<string, string>> = {
	"mixed-date-orders": "mix two orders of dates",
	"turned-dates": "have days and months that seem to be turned round",
	"same-id-words": "hold spellings that come to the same name",
	"mixed-ids": 'write some identifiers with ".0" and some with another decimal',
	"leading-zeros":
		"hold identifiers that differ from others in leading zeros alone",
	"blank-words": "have signs or words for nothing; read as blank",
	"invisible-marks": "have marks that nobody sees; read without them",
	"written-as-text":
		"have cells marked as text for a spreadsheet; read without the mark",
	"decimal-codes": "write codes with a decimal; read without it",
	"decimal-ids": 'write identifiers with ".0"; read without it',
	"short-years": "have years of two digits",
	"no-dates": "have days that mean no date, read as blank",
	"dates-as-midnight": "have midnight after each date; read without a time",
	"dates-in-utc": "have dates written as midnight in UTC; put to the day here",
	"other-clocks": "have times in UTC or with an offset; put to ours",
	"mixed-times": "mix dates written in UTC with times",
	"day-numbers": "hold Excel day numbers, read as dates",
};

/** The words for several issues of a code, to stand after their number; `undefined` where none are known. */
export function severalOf(code: string): string | undefined {
	if (areColumns(code)) return `columns ${severalColumns[code]}`;
	return Object.hasOwn(several, code) ? several[code] : undefined;
}

/** Whether what is summed up are columns, and not cells or rows of one. */
export function areColumns(code: string): boolean {
	return Object.hasOwn(severalColumns, code);
}
