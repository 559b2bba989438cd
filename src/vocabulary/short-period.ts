import { isoDay, monthName, monthNames, partsOf } from "./calendar.ts";
import { type Period, readPeriod } from "./period.ts";

/** A period as a heading of a column or an axis has room for it: "2016", "2013/14", "Jul–Sep 2016", "Jul 2016". */
export function shortPeriod({ id, from, to }: Period): string {
	if (/^\d{4}(\/\d{2})?$/.test(id)) return id;
	const [first, last] = [partsOf(from), partsOf(to)];
	if (first.day !== 1 || partsOf(to + 1).day !== 1)
		return `${isoDay(from)} to ${isoDay(to)}`;
	const [begin, end] = [first.month, last.month].map((month) =>
		monthName(month).slice(0, 3),
	);
	if (first.year !== last.year)
		return `${begin} ${first.year}–${end} ${last.year}`;
	return begin === end
		? `${begin} ${last.year}`
		: `${begin}–${end} ${last.year}`;
}

/** Reads what `shortPeriod` writes; a quarter or half of a year as one of the calendar's. */
export function readShortPeriod(text: string): Period | undefined {
	const span =
		/^([A-Z][a-z]{2})(?: (\d{4}))?(?:–([A-Z][a-z]{2}))? (\d{4})$/.exec(text);
	if (span === null) {
		const reading = readPeriod(text.replace(" to ", ".."));
		return reading.ok ? reading.period : undefined;
	}
	const [, begin = "", beginYear, end = begin, year = ""] = span;
	const months = [begin, end].map((name) =>
		String(monthNames.findIndex((one) => one.startsWith(name)) + 1).padStart(
			2,
			"0",
		),
	);
	const [from = "", to = ""] = months;
	const parts = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", `M${to}`];
	const written = [
		...parts.map((part) => `${year}-${part}`),
		`${beginYear ?? year}-${from}..${year}-${to}`,
	];
	return written
		.flatMap((id) => {
			const reading = readPeriod(id);
			return reading.ok ? [reading.period] : [];
		})
		.find((period) => shortPeriod(period) === text);
}
