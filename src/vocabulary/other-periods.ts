import { addMonths, isoDay, partsOf } from "./calendar.ts";
import { type Period, readPeriod } from "./period.ts";

/** The periods that can be named by what they are to another. */
export const otherPeriodWords = ["previous", "year-before"] as const;

/**
 * The period of the same kind just before: of a quarter the quarter before, of a year the year before, of a range as many
 * whole months, or else as many days.
 */
export function previousPeriod(period: Period): Period {
	const months = wholeMonths(period);
	if (months !== undefined) return movedBy(period, -months);
	const length = period.to - period.from + 1;
	return rangeOf(period.from - length, period.to - length);
}

/** The same months, or the same days, a year before. */
export function yearBefore(period: Period): Period {
	return wholeMonths(period) === undefined
		? rangeOf(addMonths(period.from, -12), addMonths(period.to, -12))
		: movedBy(period, -12);
}

/** The periods of a series of so many that ends with this one, without it: the latest first. */
export function seriesBefore(
	period: Period,
	number: number,
): readonly Period[] {
	const before: Period[] = [];
	for (let last = period; before.length < number - 1; ) {
		last = previousPeriod(last);
		before.push(last);
	}
	return before;
}

/** How many whole months a period covers; `undefined` where it begins or ends within one. */
function wholeMonths({ from, to }: Period): number | undefined {
	const [first, after] = [partsOf(from), partsOf(to + 1)];
	return first.day === 1 && after.day === 1
		? (after.year - first.year) * 12 + after.month - first.month
		: undefined;
}

/** A period of whole months, so many later, written in the same form. */
function movedBy(period: Period, months: number): Period {
	const from = addMonths(period.from, months);
	const to = addMonths(period.to + 1, months) - 1;
	const { year, month } = partsOf(from);
	const later = year - partsOf(period.from).year;
	const written = /^\d{4}-M\d{2}$/.test(period.id)
		? `${year}-M${String(month).padStart(2, "0")}`
		: (formsOf(period, later).find((id) => isOf(id, from, to)) ??
			`${isoDay(from).slice(0, 7)}..${isoDay(to).slice(0, 7)}`);
	return found(written);
}

/** The ways to write a year, a quarter or a half of the years around: at most one of them is of the days wanted. */
function formsOf({ id }: Period, later: number): readonly string[] {
	const match = /^(\d{4})(\/\d{2})?(?:-([QH])\d)?$/.exec(id);
	if (match === null) return [];
	const [, first = "", financial, part] = match;
	const parts =
		part === undefined ? [""] : [1, 2, 3, 4].map((n) => `-${part}${n}`);
	return [later - 1, later, later + 1].flatMap((by) => {
		const year = Number(first) + by;
		const short = String((year + 1) % 100).padStart(2, "0");
		const name = financial === undefined ? `${year}` : `${year}/${short}`;
		return parts.map((each) => `${name}${each}`);
	});
}

function isOf(id: string, from: number, to: number): boolean {
	const reading = readPeriod(id);
	return reading.ok && reading.period.from === from && reading.period.to === to;
}

function rangeOf(from: number, to: number): Period {
	return found(`${isoDay(from)}..${isoDay(to)}`);
}

function found(id: string): Period {
	const reading = readPeriod(id);
	if (!reading.ok) throw new Error(reading.problem);
	return reading.period;
}
