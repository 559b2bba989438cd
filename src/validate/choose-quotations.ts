import { compareText } from "../vocabulary/issue.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Quotation } from "./records.ts";

/**
 * The quotations of a period, by date and then by line; those without a date are taken to be of the period that the
 * export was made for, and come last.
 */
export function chooseQuotations(
	quotations: readonly Quotation[],
	period: Period,
): readonly Quotation[] {
	const undated = period.to + 1;
	return quotations
		.filter(
			({ date }) =>
				date === undefined || (date >= period.from && date <= period.to),
		)
		.toSorted(
			(a, b) =>
				(a.date ?? undated) - (b.date ?? undated) ||
				a.line - b.line ||
				compareText(a.text, b.text),
		);
}
