import type { TableLook } from "./scan-table.ts";

/**
 * The period that the exports most likely serve for, as a command writes it: the last whole calendar year that they cover,
 * else the last whole financial year, else the months that they hold, at most twelve. A month counts as covered where
 * something happened in it or before and after it. `undefined` where nothing is dated.
 *
 * @param looks what was seen of the files; the referrals alone decide where there are any
 */
export function suggestPeriod(looks: readonly TableLook[]): string | undefined {
	const referrals = looks.filter(({ kind }) => kind === "referrals");
	const first = monthsOf(referrals.length > 0 ? referrals : looks)[0];
	const last = lastTogether(monthsOf(looks));
	if (first === undefined || last === undefined) return undefined;
	for (const lacking of [0, mayLackAtStart]) {
		const calendar = wholeYear(first - lacking, last, 0);
		if (calendar !== undefined) return String(calendar);
		const financial = wholeYear(first - lacking, last, april);
		if (financial !== undefined)
			return `${financial}/${String((financial + 1) % 100).padStart(2, "0")}`;
	}
	const from = Math.max(first, last - 11);
	return `${monthText(Math.min(from, last))}..${monthText(last)}`;
}

/** So many months at the start of a year may have nothing, and it be whole all the same: small councils have such months. */
const mayLackAtStart = 2;

const april = 3;

/** The last year that lies between two months and starts with this month of the calendar's. */
function wholeYear(
	first: number,
	last: number,
	start: number,
): number | undefined {
	const year = Math.floor((last + 1 - start) / 12) - 1;
	return year * 12 + start >= first ? year : undefined;
}

function monthsOf(looks: readonly TableLook[]): readonly number[] {
	const months = new Set(looks.flatMap((look) => [...look.months]));
	return [...months].sort((a, b) => a - b);
}

/** The last month that is less than a year after another: one far off is a slip in a date. */
function lastTogether(months: readonly number[]): number | undefined {
	const last = months.findLastIndex(
		(month, i) => i === 0 || month - (months[i - 1] ?? month) < 12,
	);
	return months[last];
}

function monthText(month: number): string {
	const inYear = String((month % 12) + 1).padStart(2, "0");
	return `${Math.floor(month / 12)}-${inYear}`;
}
