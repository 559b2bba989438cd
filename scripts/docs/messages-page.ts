import { comparisonOfChildren } from "../../src/check/compare-children.ts";
import { checkRules } from "../../src/check/rules/check-rules.ts";
import { checkMessages } from "../../src/vocabulary/check-messages.ts";
import type { Message } from "../../src/vocabulary/message.ts";
import { messages } from "../../src/vocabulary/messages.ts";
import { code, pageOf, tableOf } from "./markdown.ts";

/** Each message, said of an example: names, known words, lengths and lines, as in the tool itself. */
const examples: Readonly<Record<keyof typeof messages, Message>> = {
	noExports: messages.noExports(),
	ownFile: messages.ownFile("figures"),
	notWorkbook: messages.notWorkbook("an old Excel workbook (.xls)"),
	otherSpreadsheet: messages.otherSpreadsheet("an old Excel workbook (.xls)"),
	encryptedWorkbook: messages.encryptedWorkbook(),
	damagedWorkbook: messages.damagedWorkbook(),
	largeWorkbook: messages.largeWorkbook(),
	formulaWithoutValue: messages.formulaWithoutValue(),
	hiddenSheet: messages.hiddenSheet(),
	emptySheet: messages.emptySheet(),
	otherSheet: messages.otherSheet(),
	hiddenRows: messages.hiddenRows(12),
	hiddenColumns: messages.hiddenColumns("C, F to H"),
	cellErrors: messages.cellErrors(3),
	otherLayout: messages.otherLayout("list 1 (contacts) of Ofsted's Annex A"),
	ignored: messages.ignored(),
	unusedIgnore: messages.unusedIgnore(),
	emptyFile: messages.emptyFile(),
	notCsv: messages.notCsv("a PDF"),
	notUtf8: messages.notUtf8(),
	utf32: messages.utf32(),
	brokenUtf16: messages.brokenUtf16(),
	zeroByte: messages.zeroByte(),
	endlessLine: messages.endlessLine(),
	noRows: messages.noRows(),
	unclosedQuote: messages.unclosedQuote(),
	strayQuote: messages.strayQuote(),
	straySinceLine: messages.straySinceLine(31),
	rowWidth: messages.rowWidth(9, 8),
	brokenRow: messages.brokenRow(13),
	cutShort: messages.cutShort(3, 8),
	shortRow: messages.shortRow(6, 8),
	windows1252: messages.windows1252(),
	utf16: messages.utf16(),
	bareReturns: messages.bareReturns(),
	separator: messages.separator("semicolons"),
	aboveHeader: messages.aboveHeader(4),
	markInside: messages.markInside(2),
	twinHeadings: messages.twinHeadings("C and G"),
	differingTwins: messages.differingTwins("C and G"),
	unknownExport: messages.unknownExport("referrals", "date_of_birth"),
	twoKinds: messages.twoKinds("referrals", "discussions"),
	twoFiles: messages.twoFiles("referrals", "referrals-2015.csv"),
	differentColumns: messages.differentColumns("referrals-2015.csv", "sex"),
	fileNotThere: messages.fileNotThere("referrals"),
	sheetNotNamed: messages.sheetNotNamed("referrals"),
	ambiguousHeading: messages.ambiguousHeading(
		"child_id",
		'"Person ID" and "LAchildID"',
	),
	headingNotThere: messages.headingNotThere(
		"risk_at_referral",
		'"Level of risk"',
	),
	severalAuthorities: messages.severalAuthorities(),
	noSuchAuthority: messages.noSuchAuthority(),
	aboutOthers: messages.aboutOthers(),
	noAuthorityColumn: messages.noAuthorityColumn(),
	noAuthority: messages.noAuthority(),
	unknownAuthority: messages.unknownAuthority(),
	tooManyAuthorities: messages.tooManyAuthorities(),
	blank: messages.blank(),
	notADate: messages.notADate(),
	monthFirstDate: messages.monthFirstDate(),
	mixedDateOrders: messages.mixedDateOrders(2, 7),
	turnedDates: messages.turnedDates({ yearFirstLine: 3, dayFirstLine: 2 }),
	unknownWord: messages.unknownWord(6, "high, medium, low, minimal"),
	unknownOutcome: messages.unknownOutcome(
		6,
		"1.2.13, 1.3.02, 2.1.02, 2.1.08, 2.1.21, 4.1.12",
	),
	noLetters: messages.noLetters(),
	unprintableWord: messages.unprintableWord(),
	sameIdWords: messages.sameIdWords(),
	notANumber: messages.notANumber(),
	notAWholeNumber: messages.notAWholeNumber(),
	notAPeriod: messages.notAPeriod(),
	noBenchmark: messages.noBenchmark(),
	scoreOutOfRange: messages.scoreOutOfRange(),
	undeclaredSex: messages.undeclaredSex(),
	dayNumber: messages.dayNumber(),
	notADayNumber: messages.notADayNumber(),
	mixedIds: messages.mixedIds(2, 7),
	leadingZeros: messages.leadingZeros(20, 3),
	shortenedId: messages.shortenedId(),
	blankWords: messages.blankWords(12),
	invisibleMarks: messages.invisibleMarks(12),
	writtenAsText: messages.writtenAsText(12),
	decimalCodes: messages.decimalCodes(12),
	decimalIds: messages.decimalIds(),
	shortYears: messages.shortYears(12),
	noDates: messages.noDates(12),
	midnights: messages.midnights(12),
	utcDates: messages.utcDates(12),
	otherClocks: messages.otherClocks(12),
	mixedTimes: messages.mixedTimes(),
	dayNumbers: messages.dayNumbers(12),
	totalsRow: messages.totalsRow(),
	ruleOfDashes: messages.ruleOfDashes(),
	subHeading: messages.subHeading(),
	repeatedHeader: messages.repeatedHeader(),
	closedBeforeReferral: messages.closedBeforeReferral(),
	endBeforeStart: messages.endBeforeStart(),
	impossibleEnd: messages.impossibleEnd(),
	interviewBeforeStart: messages.interviewBeforeStart(),
	lastBeforeFirst: messages.lastBeforeFirst(),
	differingDuplicate: messages.differingDuplicate("line 12"),
	identicalDuplicate: messages.identicalDuplicate("line 12"),
	testPerson: messages.testPerson(),
	unborn: messages.unborn(),
	over18: messages.over18(),
	over25: messages.over25(),
	lowRiskUnder13: messages.lowRiskUnder13(),
	birthDateDiffers: messages.birthDateDiffers("line 12"),
	sexDiffers: messages.sexDiffers("line 12"),
	unmatchedReferral: messages.unmatchedReferral(),
	fewInCommon: messages.fewInCommon(
		"how many children were both missing and at risk",
		"missing",
	),
	otherNumbering: messages.otherNumbering("the outcomes", "outcomes"),
	someOtherNumbering: messages.someOtherNumbering(12),
	noChildInCommon: messages.noChildInCommon(),
	unmatchedChild: messages.unmatchedChild(),
	endlessEpisode: messages.endlessEpisode(),
	lookedAfterThen: messages.lookedAfterThen(),
	notLookedAfterThen: messages.notLookedAfterThen(),
	notOnLookedAfterList: messages.notOnLookedAfterList(),
	placerDiffers: messages.placerDiffers(),
	unnamedAuthority: messages.unnamedAuthority(),
	latestRiskDiffers: messages.latestRiskDiffers(),
	longQuotation: messages.longQuotation(734),
	unprintableQuotation: messages.unprintableQuotation("a tag or other markup"),
	mendedQuotation: messages.mendedQuotation(),
	blankQuotation: messages.blankQuotation(),
	tellingQuotation: messages.tellingQuotation("a number in words"),
	more: messages.more(345, "not-a-date"),
};

/** The same of what only a check looks for. */
const checkExamples: Readonly<Record<keyof typeof checkMessages, Message>> = {
	mayBeOneChild: checkMessages.mayBeOneChild("line 12", 7),
	sameDayReferral: checkMessages.sameDayReferral("line 12"),
	repeatedRecord: checkMessages.repeatedRecord("line 12"),
	noChildInCommon: checkMessages.noChildInCommon(),
	childNotReferred: checkMessages.childNotReferred(),
	birthDateDiffers: checkMessages.birthDateDiffers("line 12 of referrals.csv"),
	sexDiffers: checkMessages.sexDiffers("line 12 of referrals.csv"),
	assessmentBeforeReferral: checkMessages.assessmentBeforeReferral(),
	scoresBeforeReferral: checkMessages.scoresBeforeReferral(),
	interviewNotNeeded: checkMessages.interviewNotNeeded(),
	ownNameNotFound: checkMessages.ownNameNotFound(),
	interviewNotYet: checkMessages.interviewNotYet(),
	beforeBirth: checkMessages.beforeBirth(),
	overlappingEpisode: checkMessages.overlappingEpisode("line 12"),
	openEpisode: checkMessages.openEpisode(),
	closedWithoutReason: checkMessages.closedWithoutReason(),
	reasonWithoutClosure: checkMessages.reasonWithoutClosure(),
	afterExtract: checkMessages.afterExtract(),
	manyUnknownSex: checkMessages.manyUnknownSex(5, 120),
	manyUnknownBirthDates: checkMessages.manyUnknownBirthDates(5, 120),
	shortLookBack: checkMessages.shortLookBack(),
	extractedEarly: checkMessages.extractedEarly(),
	nothingInPeriod: checkMessages.nothingInPeriod(),
};

/** What the tool can say about the exports: each message with its code and its remedy. */
export function messagesPage(): string {
	const all = Object.values(examples);
	return pageOf([
		"# What the tool says about your exports",
		"Every message has a place (file, line, heading), says what is wrong, and ends in a code. Under the first of each code stands what to do about it.",
		"No message shows what a cell holds. Exports hold names and birth dates, and what stands on a screen gets pasted into e-mails. So an unknown word is told by its length only: find it in the file by the line and the heading.",
		"The numbers and names on this page are examples.",
		"## Refused: nothing is written until these are put right",
		"All of them are told together, so that one correction of the export can mend them all. The command ends with exit code 1.",
		tableFor(all.filter((message) => message.severity === "refuse")),
		"## Warnings: the paper is written; look at these",
		tableFor(all.filter((message) => message.severity === "warn")),
		...notes(all.filter((message) => message.severity === "note")),
		"## Found by `cse-report check` alone",
		"These take a look at several rows or files together, and none of them stops the paper: most are warnings, and those that say what is usual are notes. On a line where something is refused they are not looked for, since a cell that could not be read would pass for a blank.",
		...[...checkRules, comparisonOfChildren].flatMap(({ about, codes }) => [
			about,
			tableFor(
				Object.values(checkExamples).filter(({ code: name }) =>
					codes.includes(name),
				),
			),
		]),
	]);
}

function notes(all: readonly Message[]): readonly string[] {
	if (all.length === 0) return [];
	return ["## Notes: how a file was read", tableFor(all)];
}

/** Every message of the tool, said of an example. */
export function exampleMessages(): readonly Message[] {
	return [...Object.values(examples), ...Object.values(checkExamples)];
}

function tableFor(some: readonly Message[]): string {
	return tableOf(
		["Code", "What it says", "What to do"],
		some.map(({ code: name, message, remedy }) => [
			code(name),
			message,
			remedy,
		]),
	);
}
