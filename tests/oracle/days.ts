/** A calendar day, `2016-02-29`: two of them compare as text. The oracle has its own calendar, apart from the tool's. */
export type Day = string;

export function day(year: number, month: number, date: number): Day {
	return fromNumber(Date.UTC(year, month - 1, date) / 86_400_000);
}

/** Days since 1 January 1970. */
export function numberOf(of: Day): number {
	return Date.parse(`${of}T00:00:00Z`) / 86_400_000;
}

export function fromNumber(days: number): Day {
	return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

export function daysAfter(of: Day, days: number): Day {
	return fromNumber(numberOf(of) + days);
}

export function yearOf(of: Day): number {
	return Number(of.slice(0, 4));
}

export function monthOf(of: Day): number {
	return Number(of.slice(5, 7));
}

/** So many years before or after; from 29 February to 28 February where that year has no 29th. */
export function yearsAfter(of: Day, years: number): Day {
	const year = String(yearOf(of) + years).padStart(4, "0");
	const same = `${year}${of.slice(4)}`;
	return isDay(same) ? same : `${year}-02-28`;
}

export function isDay(text: string): boolean {
	const found = Date.parse(`${text}T00:00:00Z`);
	return (
		!Number.isNaN(found) && new Date(found).toISOString().slice(0, 10) === text
	);
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): Day {
	return daysAfter(
		month === 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1),
		-1,
	);
}

/** Completed years; below 0 before birth. Born on 29 February: a year older on 1 March of a common year. */
export function ageOn(birth: Day, on: Day): number {
	const birthdayToCome = on.slice(5) < birth.slice(5);
	return yearOf(on) - yearOf(birth) - (birthdayToCome ? 1 : 0);
}
