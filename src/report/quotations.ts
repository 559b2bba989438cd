import { respondents } from "../dictionary/listed-words.ts";
import type { QuotationBlock } from "./model.ts";
import type { Writing } from "./writing.ts";

/** At most so many of a group are printed. */
const mostPrinted = 6;

/** One longer than this is left out, never cut: a cut could turn what somebody said into its opposite. */
const longestPrinted = 600;

/** The quotations of one group of people as the paper prints them, in the order in which they were given. */
export function printableQuotations(
	writing: Writing,
	respondent: string,
): readonly QuotationBlock[] {
	const label = respondents.find((known) => known.id === respondent)?.label;
	if (label === undefined) return [];
	return writing.context.quotations
		.filter((quotation) => quotation.respondent === respondent)
		.map((quotation) => quotation.text.replace(/\s+/g, " ").trim())
		.filter((text) => text !== "" && [...text].length <= longestPrinted)
		.slice(0, mostPrinted)
		.map((text) => ({ kind: "quotation", text, attribution: label }));
}
