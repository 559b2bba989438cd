import { respondents } from "../dictionary/categories.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import { type Cells, cellsOf } from "./cells.ts";
import { knownWords, yesOrNo } from "./known-words.ts";
import { type Reading, readRowsOf } from "./reading.ts";
import type { Quotation } from "./records.ts";
import { tellingParts } from "./telling-parts.ts";

/** The longest quotation that is printed, in characters. */
const longestQuotation = 600;

/**
 * Reads the feedback export: what was said with consent to its being printed. Quotations are the one text of a paper
 * that is not drawn from figures, so each is looked through for what may tell who said it.
 */
export async function readFeedback(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<readonly Quotation[]> {
	const quotations: Quotation[] = [];
	const { codes } = reading.settings;
	for (const table of tables) {
		const cells = cellsOf(table, reading.log);
		const readQuote = cells.text("quote", "allowed");
		const readRespondent = cells.word(
			"respondent",
			knownWords(respondents, codes.respondent),
			"allowed",
		);
		const readDate = cells.day("date", "allowed");
		const readConsent = cells.word(
			"consent",
			knownWords(yesOrNo, codes.consent),
			"allowed",
		);
		await readRowsOf(table, reading, (batch, row) => {
			const line = batch.lines[row] ?? 0;
			const text = readQuote(batch, row).replace(/\s+/g, " ");
			const respondent = respondents[readRespondent(batch, row)]?.id;
			const date = readDate(batch, row);
			if (readConsent(batch, row) !== 1) return;
			if (text === "" || respondent === undefined) {
				cells.tell("quote", line, messages.blankQuotation());
				return;
			}
			if (!isPrintable(cells, line, text, reading)) return;
			quotations.push({
				line,
				text,
				respondent,
				date: date === noDay ? undefined : date,
			});
		});
		cells.finish();
	}
	return quotations;
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
	const isId = (word: string) =>
		reading.children.find(word, 0, word.length) >= 0 ||
		reading.referrals.find(word, 0, word.length) >= 0;
	for (const part of tellingParts(text, isId))
		cells.tell("quote", line, messages.tellingQuotation(part));
	return true;
}
