import { respondents } from "../dictionary/listed-words.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import { printedText } from "../vocabulary/printed-text.ts";
import type { Reading } from "./accepted-records.ts";
import { lineOf } from "./cell-column.ts";
import { textBytes } from "./cell-text.ts";
import type { Cells } from "./cells.ts";
import { columnWords } from "./column-words.ts";
import { readFiles } from "./read-files.ts";
import type { Quotation } from "./records.ts";
import { tellingParts } from "./telling-parts.ts";

/** The longest quotation that is printed, in characters. */
const longestQuotation = 600;

/** Markup may be many times as long as what was said; beyond this a quotation is too long whatever is taken out. */
const longestMended = 20_000;

/**
 * Reads the feedback export: what was said with consent to its being printed. Quotations are the one text of a paper
 * that is not drawn from figures, so each is looked through for what may tell who said it.
 */
export async function readFeedback(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<readonly Quotation[]> {
	const quotations: Quotation[] = [];
	const { settings } = reading;
	await readFiles("feedback", tables, reading, (cells) => {
		const readQuotes = cells.text("quote", "allowed");
		const people = columnWords("feedback", "respondent", settings);
		const readRespondents = cells.word("respondent", people, "allowed");
		const readDates = cells.day("date", "allowed");
		const consents = columnWords("feedback", "consent", settings);
		const readConsents = cells.word("consent", consents, "allowed");
		return (rows) => {
			const quotes = readQuotes(rows);
			const found = readRespondents(rows);
			const dates = readDates(rows);
			const agreed = readConsents(rows);
			for (const [i, quote] of quotes.entries()) {
				if (agreed[i] !== 1) continue;
				const line = lineOf(rows, i);
				const text = printableText(cells, line, quote);
				if (text === undefined) continue;
				const respondent = respondents[found[i] ?? -1]?.id;
				const date = dates[i] === noDay ? undefined : dates[i];
				if (text === "" || respondent === undefined)
					cells.tell("quote", line, messages.blankQuotation());
				else if (isPrintable(cells, line, text, reading))
					quotations.push({ line, text, respondent, date });
			}
		};
	});
	return quotations;
}

/** What was said, without what programs put into it; `undefined`, and told, where that cannot be known. */
function printableText(
	cells: Cells,
	line: number,
	quote: string,
): string | undefined {
	if (quote.length > longestMended) {
		cells.tell("quote", line, messages.longQuotation([...quote].length));
		return undefined;
	}
	const printed = printedText(quote);
	if (!printed.ok) {
		cells.tell("quote", line, messages.unprintableQuotation(printed.because));
		return undefined;
	}
	if (printed.isMended) cells.tell("quote", line, messages.mendedQuotation());
	return printed.text;
}

function isPrintable(
	cells: Cells,
	line: number,
	text: string,
	reading: Reading,
): boolean {
	const length = [...text].length;
	if (length > longestQuotation) {
		cells.tell("quote", line, messages.longQuotation(length));
		return false;
	}
	const isId = (word: string) => {
		const bytes = textBytes(word);
		return [reading.children, reading.referrals].some((ids) => ids.has(bytes));
	};
	for (const part of tellingParts(text, isId))
		cells.tell("quote", line, messages.tellingQuotation(part));
	return true;
}
