import { fileMessages } from "./file-messages.ts";
import { type Issue, moreLikeThis } from "./issue.ts";
import { type Message, note, refuse, warn } from "./message.ts";
import { inWordsOf, sheetFile } from "./sheet-names.ts";

/** Where an issue is. */
export interface Place {
	readonly file: string;
	readonly line?: number | undefined;
	readonly heading?: string | undefined;
}

/**
 * Every message about the data; those about whole files are in `file-messages.ts`. None of them can show a cell: they are
 * given names of columns, known words, lengths and line numbers, never what a cell holds.
 */
export const messages = {
	...fileMessages,
	// Headings
	unknownExport: (nearest: string, lacking: string) =>
		refuse(
			"unknown-export",
			`the headings of this file are of no export that is known; the nearest is "${nearest}", and it lacks ${lacking}`,
			"Give the heading as it is in this file under exports: … headings: in cse-report.yaml. Where the file is no export for this, name it under ignore: there, or take it out of the data folder.",
		),
	twoKinds: (first: string, second: string) =>
		refuse(
			"two-kinds",
			`the headings of this file are those of two exports, "${first}" and "${second}"`,
			"Say which it is by naming the file under exports: … files: in cse-report.yaml, or name it under ignore: there.",
		),
	twoFiles: (kind: string, others: string) =>
		refuse(
			"two-files",
			`this file and ${others} are both an export of ${kind}`,
			`Take one of them out of the data folder, or name it under ignore: in cse-report.yaml. Where they belong together, list both under exports: ${kind}: files: there.`,
		),
	differentColumns: (other: string, columns: string) =>
		refuse(
			"different-columns",
			`this file and ${other} are listed together, but only one of them has ${columns}`,
			"Export both with the same columns, or name one of them under ignore: in cse-report.yaml.",
		),
	fileNotThere: (kind: string) =>
		refuse(
			"file-not-there",
			`settings list this file as an export of ${kind}, and it is not in the data folder, or is under ignore`,
			"Put it there, or take it out of the list in cse-report.yaml.",
		),
	sheetNotNamed: (kind: string) =>
		refuse(
			"sheet-not-named",
			`settings list this workbook as an export of ${kind}, and a workbook is read sheet by sheet`,
			`Name the sheet under exports: ${kind}: files: in cse-report.yaml, as check does: '${sheetFile("exports.xlsx", "Referrals")}'.`,
		),
	ambiguousHeading: (column: string, headings: string) =>
		refuse(
			"ambiguous-heading",
			`${headings} can both be the column ${column}`,
			"Take one of them out of the export, or say which it is under exports: … headings: in cse-report.yaml.",
		),
	headingNotThere: (column: string, headings: string) =>
		refuse(
			"heading-not-there",
			`settings give ${headings} as the heading of ${column}, and this file has no such column`,
			"Correct it under exports: … headings: in cse-report.yaml, or take it out there, where the export has no such column: what needs it is then not available.",
		),
	// Authorities
	severalAuthorities: () =>
		refuse(
			"several-authorities",
			"this file holds several authorities",
			"Choose one of them with --authority, or make each in one go with --each authority.",
		),
	noSuchAuthority: () =>
		refuse(
			"no-such-authority",
			"no row of this file is about the authority that was asked for",
			"Write its name or code as the file's authority column does, or list that under authorities: in cse-report.yaml.",
		),
	aboutOthers: () =>
		warn(
			"about-others",
			"no row of this file is about this authority",
			"What this file tells is not available for it, which is not the same as none. If the file spells its name otherwise, say so under authorities: in cse-report.yaml.",
		),
	noAuthorityColumn: () =>
		refuse(
			"no-authority-column",
			"this file has no column authority, so nobody can tell which council its rows are about",
			"Export it with that column, take it out of the data folder, or leave --each out where all files are about one council.",
		),
	noAuthority: () =>
		refuse(
			"no-authority",
			"this row does not say which council it is about",
			"Give it the council's name or code, as other rows have it.",
		),
	unknownAuthority: () =>
		refuse(
			"unknown-authority",
			"from this row on there is an authority that settings do not know and that is not written as a council's name or code is",
			"List it under authorities: in cse-report.yaml, or correct the row: it may have slipped by a column.",
		),
	tooManyAuthorities: () =>
		refuse(
			"too-many-authorities",
			"this column holds more different words than there are councils",
			"Name the column that holds the council under exports: … headings: authority: in cse-report.yaml.",
		),
	// Cells
	blank: () =>
		refuse(
			"blank",
			"this cell is blank, and a record cannot do without it",
			"Fill it in the case system and export again.",
		),
	notADate: () =>
		refuse(
			"not-a-date",
			"this is not a date",
			"Dates are written 31/03/2016, or 2016-03-31. Correct it in the case system and export again. A day that stands for no date can be named under exports: … noDate: in cse-report.yaml.",
		),
	monthFirstDate: () =>
		refuse(
			"month-first-date",
			"this date has its month first",
			"Dates are written day first: 31/03/2016. Export the column again as day/month/year; 03/04/2016 would be read as 3 April.",
		),
	mixedDateOrders: (dayFirst: number, monthFirst: number) =>
		refuse(
			"mixed-date-orders",
			`this column mixes two orders of dates: day first on line ${dayFirst}, month first on line ${monthFirst}`,
			"No date of the column can be trusted. Export it again with every date as day/month/year.",
		),
	turnedDates: (lines: {
		readonly yearFirstLine: number;
		readonly dayFirstLine: number;
	}) =>
		refuse(
			"turned-dates",
			`every date of this column up to the 12th of a month is a date of Excel or written year first, as on line ${lines.yearFirstLine}, and every later one is a text written day first, as on line ${lines.dayFirstLine}; so a spreadsheet seems to have taken days for months`,
			"No date of the column can be trusted. Export it again, without opening the file in Excel. Where the dates are right, write all of them in one way.",
		),
	unknownWord: (length: number, known: string) =>
		refuse(
			"unknown-word",
			`this word (of ${length} ${length === 1 ? "character" : "characters"}) is not known; known are ${known}`,
			'Correct it in the case system, or say what it means under codes: in cse-report.yaml. A private list with the word itself: "cse-report check --matches matches".',
		),
	unknownOutcome: (length: number, known: string) =>
		refuse(
			"unknown-outcome",
			`this outcome code (of ${length} ${length === 1 ? "character" : "characters"}) is not known; known are ${known}`,
			"Correct it in the case system, or list the code under outcomes: in cse-report.yaml.",
		),
	noLetters: () =>
		refuse(
			"no-letters",
			"this cell holds neither letters nor digits, so nothing can be named by it",
			"Correct it in the case system and export again, or say what it means under codes: in cse-report.yaml.",
		),
	unprintableWord: () =>
		refuse(
			"unprintable-word",
			"this word holds markup of a web page, or letters that came out broken, and would stand in the paper",
			"Correct it in the case system, or say what it means under codes: in cse-report.yaml.",
		),
	sameIdWords: () =>
		refuse(
			"same-id-words",
			"two different spellings of this column come to the same name",
			"Write them alike in the case system, or list the word with its aliases in cse-report.yaml.",
		),
	notANumber: () =>
		refuse(
			"not-a-number",
			"this is not a number",
			"Write digits alone, such as 4 or 2.5.",
		),
	notAWholeNumber: () =>
		refuse(
			"not-a-whole-number",
			"this is not a whole number of 0 or more",
			"Write digits alone, such as 12.",
		),
	notAPeriod: () =>
		refuse(
			"not-a-period",
			"this is not a period",
			"Write a year (2016), a financial year (2015/16), a quarter (2016-Q3) or a month (2016-M07).",
		),
	noBenchmark: () =>
		warn(
			"no-benchmark",
			"this row is no count of a figure that the tool knows, and was left out",
			"Write the id of a figure, such as referrals or missingChildren, and a whole number.",
		),
	scoreOutOfRange: () =>
		warn(
			"score-out-of-range",
			"this score is outside the range that settings give for the outcome",
			"Check the score in the case system. It was counted as it stands.",
		),
	undeclaredSex: () =>
		refuse(
			"undeclared-sex-code",
			"sex is written as a code whose meaning differs between systems",
			"Say which scheme the export uses under sex: scheme: in cse-report.yaml: ssda903, iso5218 or mfiu.",
		),
	dayNumber: () =>
		refuse(
			"day-number",
			"this is a number where a date should be; it may be an Excel day number",
			"Show the column as dates (31/03/2016) and export again, or, where all of it holds Excel day numbers, say so under exports: … dates: in cse-report.yaml.",
		),
	notADayNumber: () =>
		refuse(
			"not-a-day-number",
			"settings say that this column holds Excel day numbers, and this is none",
			"Where a column mixes day numbers with written dates, Excel may have turned day and month round. Export it again as text, day first. Where the column holds no day numbers, take it out from under exports: … dates: in cse-report.yaml.",
		),
	mixedIds: (first: number, second: number) =>
		refuse(
			"mixed-ids",
			`this column writes some identifiers with ".0" and some with another decimal, as on line ${first} and line ${second}, so nobody can tell which are the same`,
			"Show the column as text or as whole numbers, and export again.",
		),
	leadingZeros: (count: number, first: number) =>
		refuse(
			"leading-zeros",
			`${count === 1 ? "an identifier of this column differs" : `${count} identifiers of this column differ`} in leading zeros alone from others, in this file or another, first on line ${first}`,
			"A spreadsheet may have dropped the zeros: export again, without opening the file in Excel, or with the column as text. Where such identifiers mean the same, or never do, say so under ids: leadingZeros: same, or different, in cse-report.yaml.",
		),
	shortenedId: () =>
		refuse(
			"shortened-id",
			"this identifier is a number that Excel has shortened (1.2E+11): its last digits are lost",
			"Export again without opening the file in Excel, or with the column as text.",
		),
	blankWords: (cells: number) =>
		note(
			"blank-words",
			`${cells} ${cells === 1 ? "cell holds" : "cells hold"} a sign or word for nothing, such as "-" or "n/a"; read as blank`,
			"Nothing need be done. Where such a word means something, say so under codes: in cse-report.yaml.",
		),
	invisibleMarks: (cells: number) =>
		note(
			"invisible-marks",
			`${cells} ${cells === 1 ? "cell has" : "cells have"} marks that nobody sees, as text has that was copied from a web page; read without them`,
			"Nothing need be done.",
		),
	writtenAsText: (cells: number) =>
		note(
			"written-as-text",
			`${cells} ${cells === 1 ? "cell is" : "cells are"} marked as text for a spreadsheet, as ="1" or with an apostrophe; read without the mark`,
			"Nothing need be done.",
		),
	decimalCodes: (cells: number) =>
		note(
			"decimal-codes",
			`${cells} ${cells === 1 ? "code is" : "codes are"} written with a decimal, such as 1.0; read without it`,
			"Nothing need be done.",
		),
	decimalIds: () =>
		note(
			"decimal-ids",
			'identifiers of this column are whole numbers written with ".0"; read without it',
			"Nothing need be done.",
		),
	shortYears: (cells: number) =>
		note(
			"short-years",
			`${cells} ${cells === 1 ? "date has" : "dates have"} a year of two digits; 00 to 49 were read as 2000 to 2049, 50 to 99 as 1950 to 1999`,
			"Nothing need be done where that is right. Years of four digits leave no doubt.",
		),
	noDates: (cells: number) =>
		note(
			"no-dates",
			`${cells} ${cells === 1 ? "cell holds a day that means" : "cells hold days that mean"} that there is no date, such as the last of the year 9999 or the first of 1900; read as blank`,
			"Nothing need be done. Other days of the kind can be named under exports: … noDate: in cse-report.yaml.",
		),
	midnights: (cells: number) =>
		note(
			"dates-as-midnight",
			`every time in this column is midnight (${cells} of them), as databases write dates; read as dates without a time`,
			"Nothing need be done.",
		),
	utcDates: (cells: number) =>
		warn(
			"dates-in-utc",
			`the dates of this column are written as midnight in UTC, 23:00 of the day before in summer; ${cells} ${cells === 1 ? "was" : "were"} put to the day that it was here`,
			"Nothing need be done where that is right. Where 23:00 is meant, say so under exports: … dates: in cse-report.yaml: local.",
		),
	otherClocks: (cells: number) =>
		note(
			"other-clocks",
			`${cells} ${cells === 1 ? "time is" : "times are"} written in UTC or with an offset; put to the clocks of the United Kingdom`,
			"Nothing need be done. Where the system writes local times with a wrong offset, say so under exports: … dates: in cse-report.yaml: local.",
		),
	mixedTimes: () =>
		refuse(
			"mixed-times",
			"nearly all times in this column are midnight in UTC, 23:00 of the day before in summer, and this is the first that is not; so nobody can tell on which day the others fall",
			"Export the column as dates without times. Or say under exports: … dates: in cse-report.yaml what its times are: utc, or local where they stand as they are meant.",
		),
	dayNumbers: (cells: number) =>
		note(
			"day-numbers",
			`${cells} Excel day ${cells === 1 ? "number was" : "numbers were"} read as dates, as settings say`,
			"Nothing need be done.",
		),
	// Rows
	totalsRow: () =>
		warn(
			"totals-row",
			"this row holds totals, not a record; it was left out",
			"Nothing need be done. Export without totals to be rid of this.",
		),
	subHeading: () =>
		warn(
			"sub-heading",
			"this row holds one cell alone and no record; it was left out",
			"Nothing need be done where it is a sub-heading or a note.",
		),
	ruleOfDashes: () =>
		note(
			"rule-of-dashes",
			"this row is a line of dashes, as databases draw it under a header; it was passed over",
			"Nothing need be done.",
		),
	repeatedHeader: () =>
		warn(
			"repeated-header",
			"this row repeats the header; it was left out",
			"Nothing need be done. Export the file in one piece to be rid of this.",
		),
	closedBeforeReferral: () =>
		refuse(
			"closed-before-referral",
			"the referral was closed before it was made",
			"Correct one of the two dates in the case system and export again. A day that stands for no date can be named under exports: … noDate: in cse-report.yaml.",
		),
	endBeforeStart: () =>
		refuse(
			"end-before-start",
			"the episode ended before it began",
			"Correct one of the two times in the case system and export again. A day that stands for no date can be named under exports: … noDate: in cse-report.yaml.",
		),
	impossibleEnd: () =>
		warn(
			"impossible-end",
			"this end lies so far after its beginning that it cannot be one; read as not ended yet",
			"Leave it blank in the case system while there is no end. Where the system writes a day for none, name it under exports: … noDate: in cse-report.yaml.",
		),
	interviewBeforeStart: () =>
		refuse(
			"interview-before-start",
			"the return interview was completed before the episode began",
			"Correct one of the two times in the case system and export again.",
		),
	lastBeforeFirst: () =>
		warn(
			"last-before-first",
			"the last score is dated before the first; counted as not scored again",
			"Correct one of the two dates in the case system, or put the two scores right.",
		),
	differingDuplicate: (first: string) =>
		refuse(
			"differing-duplicate",
			`this record has the same key as the one on ${first}, and other cells`,
			"Find out which of the two is right, correct the other, and export again.",
		),
	identicalDuplicate: (first: string) =>
		warn(
			"identical-duplicate",
			`this record is the same as the one on ${first}; it was counted once`,
			"Nothing need be done, but the export may hold other records twice.",
		),
	testPerson: () =>
		warn(
			"test-person",
			"this record is of a test person or a marked duplicate; it was left out",
			"Nothing need be done where its identifier says so rightly.",
		),
	unborn: () =>
		warn(
			"unborn",
			"the child was born after the referral; counted as unborn",
			"Check the two dates in the case system.",
		),
	over18: () =>
		warn(
			"over-18",
			"the person was 18 or over at referral",
			"Check the date of birth. The referral was counted as it stands.",
		),
	over25: () =>
		warn(
			"over-25",
			"the person was 25 or over at referral",
			"Check the date of birth: it may be wrong. The referral was counted as it stands.",
		),
	lowRiskUnder13: () =>
		warn(
			"low-risk-under-13",
			"a child under 13 is recorded at a level of risk outside the service's scope",
			"Check the level: any child of this age who may be exploited needs a second look.",
		),
	birthDateDiffers: (first: string) =>
		warn(
			"birth-date-differs",
			`the same child has another date of birth on ${first}`,
			"Correct the wrong one in the case system. Each referral was counted with its own.",
		),
	sexDiffers: (first: string) =>
		warn(
			"sex-differs",
			`the same child has another sex on ${first}`,
			"Correct the wrong one in the case system. Each referral was counted with its own.",
		),
	unmatchedReferral: () =>
		warn(
			"unmatched-referral",
			"no referral has this identifier; the record was left out",
			"Check that both exports were made on the same day and over the same years.",
		),
	fewInCommon: (what: string, kind: string) =>
		warn(
			"few-in-common",
			`hardly an identifier of this column is in the referrals, fewer than can be chance, so ${what} cannot be told: not available`,
			`The two files may write identifiers in two ways, or be of other years. Compare the identifier of one child in both. Where they are written alike, and so few is right, list the export under ids: sameAsReferrals: [${kind}] in cse-report.yaml.`,
		),
	otherNumbering: (what: string, kind: string) =>
		warn(
			"other-numbering",
			`most identifiers of this column are made up otherwise than those of the referrals (of another length, or with other letters), so ${what} cannot be told: not available`,
			`Export both files with the same identifier of each child or referral. Where they are of one numbering, list the export under ids: sameAsReferrals: [${kind}] in cse-report.yaml.`,
		),
	someOtherNumbering: (count: number) =>
		warn(
			"some-other-numbering",
			`${count === 1 ? "an identifier of this column is" : `${count} identifiers of this column are`} made up otherwise than those of the referrals (of another length, or with other letters), so no referral was found for ${count === 1 ? "it" : "them"}`,
			"Look for one of these children in the referrals. Where the child is there under another identifier, export both files with the same one, as the figures of children in both are too low. Otherwise nothing need be done.",
		),
	noChildInCommon: () =>
		warn(
			"no-child-in-common",
			"not one child of this file is in the referrals",
			"The two exports may write identifiers in different ways, or be of different years. Compare the identifier of one child in both.",
		),
	unmatchedChild: () =>
		warn(
			"unmatched-child",
			"no referral is of this child; the record was left out",
			"Check that both exports were made on the same day and over the same years.",
		),
	endlessEpisode: () =>
		warn(
			"endless-episode",
			"the episode has no end, though the child went missing again later; it was ended just before that",
			"Fill in when the child was found.",
		),
	lookedAfterThen: () =>
		warn(
			"looked-after-then",
			"the looked-after list has the child looked after on the day of the referral, and this status is another; counted as looked after",
			"Correct whichever is wrong in the case system.",
		),
	notLookedAfterThen: () =>
		warn(
			"not-looked-after-then",
			"this status is looked after, but the looked-after list has the child at other times alone; not counted as looked after",
			"Correct whichever is wrong in the case system, and see that the list has every period of care.",
		),
	notOnLookedAfterList: () =>
		warn(
			"not-on-looked-after-list",
			"this status is looked after, but the child is not on the looked-after list; counted as looked after",
			"Check the status. The list may also leave out children whom another authority placed.",
		),
	placerDiffers: () =>
		warn(
			"placer-differs",
			"the looked-after list has another placing authority; that of the referral was counted",
			"Correct whichever is wrong in the case system.",
		),
	unnamedAuthority: () =>
		warn(
			"unnamed-authority",
			"settings do not name the council, so who placed a looked-after child, this authority or another, is not available",
			"Write the council's name, code and aliases, as this column has them, under authority: in cse-report.yaml.",
		),
	latestRiskDiffers: () =>
		warn(
			"latest-risk-differs",
			"the latest risk is not that of the latest assessment, which was counted",
			"Correct whichever is wrong in the case system.",
		),
	// Quotations
	longQuotation: (length: number) =>
		warn(
			"long-quotation",
			`this quotation has ${length} characters, more than the 600 that are printed; it was left out`,
			"Choose a shorter passage. The tool never cuts a person's words.",
		),
	unprintableQuotation: (what: string) =>
		warn(
			"unprintable-quotation",
			`this quotation holds ${what}, and what was said cannot be told for certain; it was left out`,
			"Correct the words in the case system and export again. Write what stands for a name in square brackets, [name], and not in angle ones.",
		),
	mendedQuotation: () =>
		note(
			"mended-quotation",
			"this quotation was written with markup of a web page, codes for letters, or letters that came out broken; these were mended",
			"Nothing need be done. Read the quotation in the paper.",
		),
	blankQuotation: () =>
		warn(
			"blank-quotation",
			"this record has consent but no words, or nobody who said them; it was left out",
			"Fill in the quotation and the respondent, or delete the record.",
		),
	tellingQuotation: (what: string) =>
		warn(
			"telling-quotation",
			`this quotation holds ${what}, which may tell who said it`,
			"Read it again with the person's safety in mind. It is printed as it stands: take out its consent to keep it back.",
		),
	more: (more: number, code: string) =>
		warn(
			moreLikeThis,
			`${more} more like the above (${code})`,
			"They need the same remedy.",
		),
} as const;

/** An issue at a place: `issueAt({ file, line, heading }, messages.blank())`. */
export function issueAt(place: Place, message: Message): Issue {
	return {
		code: message.code,
		severity: message.severity,
		file: place.file,
		...(place.line === undefined ? {} : { line: place.line }),
		...(place.heading === undefined ? {} : { heading: place.heading }),
		message: inWordsOf(place.file, message.message),
		remedy: message.remedy,
	};
}
