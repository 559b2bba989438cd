import {
	type Day,
	dayFrom,
	daysInMonth,
	longDay,
	monthName,
	partsOf,
	readIsoDay,
} from "./calendar.ts";

/** Whether quarters and halves are counted from January or from April. */
export type YearKind = "calendar" | "financial";

/** A run of days that figures are about, both ends in. */
export interface Period {
	/** As scripts write it: `2016`, `2013/14`, `2016-Q3`, `2014-03..2015-03`. */
	readonly id: string;
	readonly from: Day;
	readonly to: Day;
	/** As a sentence says it: "January to December 2016". */
	readonly label: string;
	readonly yearKind: YearKind;
}

/** A part of a year that a measure may be counted over. */
export type YearPart = "H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4";

export const yearParts: readonly YearPart[] = [
	"H1",
	"H2",
	"Q1",
	"Q2",
	"Q3",
	"Q4",
];

/** The outcome of reading a period: the period, or what to tell the person who wrote it. */
export type PeriodReading =
	| { readonly ok: true; readonly period: Period }
	| { readonly ok: false; readonly problem: string };

/**
 * Reads a period in any form of the contract, section 2. A lone `2016-07` is refused: `2011-12` could be a month
 * or a financial year.
 */
export function readPeriod(text: string): PeriodReading {
	const written = text.trim();
	const year = /^(\d{4})$/.exec(written);
	if (year) return found(yearPeriod("calendar", Number(year[1])));
	const financial = /^(\d{4})\/(\d{2})$/.exec(written);
	if (financial) return readFinancial(written, financial[1], financial[2]);
	const part = /^(\d{4})(?:\/(\d{2}))?-([QH])(\d)$/i.exec(written);
	if (part) return readPart(written, part);
	const month = /^(\d{4})-M(\d{2})$/i.exec(written);
	if (month) return readMonth(written, Number(month[1]), Number(month[2]));
	const range = /^(\S+?)\.\.(\S+)$/.exec(written);
	if (range) return readRange(written, range[1] ?? "", range[2] ?? "");
	const lone = /^(\d{4})-(\d{2})$/.exec(written);
	if (lone) return refused(loneMonthProblem(written, lone[1], lone[2]));
	const near = nearFinancial(written);
	if (near)
		return refused(
			`"${written}" is not a period. Write ${near.id} for ${near.label}.`,
		);
	return refused(
		`"${written}" is not a period. Write a year (2016), a financial year (2013/14), a quarter or half (2016-Q3, 2016-H2), a month (2016-M07) or a range (2016-07-01..2016-12-31).`,
	);
}

/** The quarter or half of the year that a whole-year period covers; `undefined` where the period is not a whole year. */
export function partOfYear(period: Period, part: YearPart): Period | undefined {
	const start = partsOf(period.from);
	for (const kind of ["calendar", "financial"] as const) {
		const whole = yearPeriod(kind, start.year);
		if (whole.from === period.from && whole.to === period.to)
			return yearPart(kind, start.year, part);
	}
	return undefined;
}

/** The months that a period touches, in order: `2016-M01` … */
export function monthsOf(period: Period): readonly Period[] {
	const months: Period[] = [];
	const first = partsOf(period.from);
	const last = partsOf(period.to);
	const lastIndex = last.year * 12 + last.month - 1;
	for (let i = first.year * 12 + first.month - 1; i <= lastIndex; i++)
		months.push(monthPeriod(Math.floor(i / 12), (i % 12) + 1));
	return months;
}

/** The quarters that a period touches, in order, named in the kind of year that the period is written in. */
export function quartersOf(period: Period): readonly Period[] {
	const quarters: Period[] = [];
	for (
		let year = partsOf(period.from).year - 1;
		year <= partsOf(period.to).year;
		year++
	) {
		for (const part of ["Q1", "Q2", "Q3", "Q4"] as const) {
			const quarter = yearPart(period.yearKind, year, part);
			if (quarter.to >= period.from && quarter.from <= period.to)
				quarters.push(quarter);
		}
	}
	return quarters;
}

/** How a period is written in a file name: `2013/14` is `2013-14`, `a..b` is `a_to_b`. */
export function periodFileName(period: Period): string {
	return period.id.replaceAll("/", "-").replaceAll("..", "_to_");
}

/** The month as a period: `2016-M07`, "July 2016". */
function monthPeriod(year: number, month: number): Period {
	return {
		id: `${year}-M${String(month).padStart(2, "0")}`,
		from: firstOfMonth(year, month),
		to: lastOfMonth(year, month),
		label: `${monthName(month)} ${year}`,
		yearKind: "calendar",
	};
}

function yearPeriod(kind: YearKind, year: number): Period {
	return yearSpan(kind, year, 0, 12, yearName(kind, year));
}

function yearPart(kind: YearKind, year: number, part: YearPart): Period {
	const months = part.startsWith("H") ? 6 : 3;
	const index = Number(part.slice(1)) - 1;
	const id = `${yearName(kind, year)}-${part}`;
	return yearSpan(kind, year, index * months, months, id);
}

function yearSpan(
	kind: YearKind,
	year: number,
	skip: number,
	length: number,
	id: string,
): Period {
	const first = year * 12 + (kind === "calendar" ? 0 : 3) + skip;
	const last = first + length - 1;
	const from = firstOfMonth(Math.floor(first / 12), (first % 12) + 1);
	const to = lastOfMonth(Math.floor(last / 12), (last % 12) + 1);
	return { id, from, to, label: spanLabel(from, to), yearKind: kind };
}

function yearName(kind: YearKind, year: number): string {
	return kind === "calendar"
		? `${year}`
		: `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

/** Reads the year of `written`, which is the year alone or goes on with a part of it, as `rest` has it: "-Q1". */
function readFinancial(
	written: string,
	first = "",
	second = "",
	rest = "",
): PeriodReading {
	const year = Number(first);
	const period = yearPeriod("financial", year);
	return period.id === `${first}/${second}`
		? found(period)
		: refused(
				`"${written}" is not of a financial year: after ${first}/ comes ${period.id.slice(5)}. Write ${period.id}${rest}.`,
			);
}

function readPart(written: string, match: RegExpExecArray): PeriodReading {
	const [, first = "", second, letter = "", digit = ""] = match;
	const part = yearParts.find((p) => p === `${letter.toUpperCase()}${digit}`);
	if (!part)
		return refused(
			`"${written}" is not a period: a year has the quarters Q1 to Q4 and the halves H1 and H2.`,
		);
	if (second === undefined)
		return found(yearPart("calendar", Number(first), part));
	const year = readFinancial(written, first, second, `-${part}`);
	return year.ok ? found(yearPart("financial", Number(first), part)) : year;
}

function readMonth(
	written: string,
	year: number,
	month: number,
): PeriodReading {
	return month >= 1 && month <= 12
		? found(monthPeriod(year, month))
		: refused(`"${written}" is not a period: months are M01 to M12.`);
}

function readRange(
	written: string,
	first: string,
	last: string,
): PeriodReading {
	const from = rangeEnd(first, firstOfMonth);
	const to = rangeEnd(last, lastOfMonth);
	if (from === undefined || to === undefined)
		return refused(
			`"${written}" is not a period: both ends are days (2016-07-01..2016-12-31) or months (2014-03..2015-03) of the calendar.`,
		);
	if (to < from)
		return refused(`"${written}" is not a period: it ends before it starts.`);
	const id = `${first}..${last}`;
	return found({
		id,
		from,
		to,
		label: spanLabel(from, to),
		yearKind: "calendar",
	});
}

function rangeEnd(
	text: string,
	ofMonth: (year: number, month: number) => Day,
): Day | undefined {
	const month = /^(\d{4})-(\d{2})$/.exec(text);
	if (!month) return readIsoDay(text);
	const number = Number(month[2]);
	return number >= 1 && number <= 12
		? ofMonth(Number(month[1]), number)
		: undefined;
}

/** The financial year that somebody wrote with two digits less or two more: 23/24, 23-24, 2023/2024, 2023-2024. */
function nearFinancial(written: string): Period | undefined {
	const [, first = "", last = ""] =
		/^((?:20)?[0-4]\d)[/-]((?:20)?\d{2})$/.exec(written) ?? [];
	if (first === "") return undefined;
	const year = yearPeriod("financial", 2000 + (Number(first) % 100));
	return year.id.slice(-2) === last.slice(-2) ? year : undefined;
}

function loneMonthProblem(written: string, first = "", second = ""): string {
	const spellings: string[] = [];
	const month = Number(second);
	if (month >= 1 && month <= 12)
		spellings.push(`${first}-M${second} for ${monthName(month)} ${first}`);
	const year = yearPeriod("financial", Number(first));
	if (year.id === `${first}/${second}`)
		spellings.push(`${year.id} for ${year.label}`);
	return spellings.length > 0
		? `"${written}" could be a month or a year. Write ${spellings.join(", or ")}.`
		: `"${written}" is not a period. Write ${first} for the year, or ${year.id} for ${year.label}.`;
}

function spanLabel(from: Day, to: Day): string {
	const first = partsOf(from);
	const last = partsOf(to);
	const wholeMonths =
		first.day === 1 && last.day === daysInMonth(last.year, last.month);
	if (!wholeMonths)
		return from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`;
	const end = `${monthName(last.month)} ${last.year}`;
	if (first.year !== last.year)
		return `${monthName(first.month)} ${first.year} to ${end}`;
	return first.month === last.month
		? end
		: `${monthName(first.month)} to ${end}`;
}

function firstOfMonth(year: number, month: number): Day {
	return dayFrom(year, month, 1) ?? 0;
}

function lastOfMonth(year: number, month: number): Day {
	return dayFrom(year, month, daysInMonth(year, month)) ?? 0;
}

function found(period: Period): PeriodReading {
	return { ok: true, period };
}

function refused(problem: string): PeriodReading {
	return { ok: false, problem };
}
