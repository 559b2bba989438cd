import {
	columnOf,
	type WordBreakdown,
	wordBreakdowns,
} from "../breakdowns/breakdowns.ts";
import { statuses } from "../breakdowns/status.ts";
import { togetherOf } from "../breakdowns/together.ts";
import type { WordColumn } from "../dictionary/word-columns.ts";
import type { Settings } from "../settings/settings.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import { type Blank, lineOf, type Rows } from "./cell-column.ts";
import type { Cells } from "./cells.ts";
import { columnWords } from "./column-words.ts";
import type { FileLines } from "./file-lines.ts";
import { dropImpossibleEnds, longestCase } from "./impossible-ends.ts";

/** The cells of some referrals, read: a value a row in each column, as {@link Referrals} has them. */
export interface ReferralCells {
	/** As {@link FileLines} numbers them. */
	readonly line: Int32Array;
	readonly child: Int32Array;
	readonly date: Int32Array;
	readonly birth: Int32Array;
	readonly risk: Int32Array;
	/** By breakdown that is one column. */
	readonly words: ReadonlyMap<WordBreakdown, Int32Array>;
	readonly status: Int32Array;
	/** The same beside looked after; -1 where there is none. */
	readonly otherStatus: Int32Array;
	readonly placedBy: Int32Array;
	readonly models: Int32Array;
	readonly latestRisk: Int32Array;
	readonly latestRiskDate: Int32Array;
	readonly closed: Int32Array;
	readonly closureReason: Int32Array;
}

/** Reads all columns of some rows; the settings' words are looked up once a file. */
export function referralReader(
	cells: Cells,
	settings: Settings,
	lines: FileLines,
): (rows: Rows, child: Int32Array) => ReferralCells {
	const words = (column: WordColumn) =>
		columnWords("referrals", column, settings);
	const word = (column: WordColumn, blank: Blank = "allowed") =>
		cells.word(column, words(column), blank);
	const date = cells.day("referral_date", "refused");
	const birth = cells.day("date_of_birth", "allowed");
	const risk = word("risk_at_referral", "refused");
	const status = cells.words("status_at_referral", words("status_at_referral"));
	const placedBy = word("placing_authority");
	const models = cells.words("models", words("models"));
	const latestRisk = word("risk_latest");
	const latestRiskDate = cells.day("risk_latest_date", "allowed");
	const closed = cells.day("closed_date", "allowed");
	const closureReason = word("closure_reason");
	const ofBreakdowns = wordBreakdowns.map((name) => {
		const column = columnOf(name);
		const together = togetherOf(name);
		return [
			name,
			together === undefined
				? word(column)
				: asOne(cells.words(column, words(column)), together),
		] as const;
	});
	return (rows, child) => {
		const stated = status(rows);
		const dates = date(rows);
		const ends = closed(rows);
		dropImpossibleEnds(dates, ends, rows.count, longestCase, noDay, (i) =>
			cells.tell("closed_date", lineOf(rows, i), messages.impossibleEnd()),
		);
		return {
			line: linesOf(rows, lines),
			child,
			date: dates,
			birth: birth(rows),
			risk: risk(rows),
			words: new Map(ofBreakdowns.map(([name, read]) => [name, read(rows)])),
			status: strongest(stated, rows.count, 0),
			otherStatus: strongest(stated, rows.count, lookedAfter),
			placedBy: placedBy(rows),
			models: models(rows),
			latestRisk: latestRisk(rows),
			latestRiskDate: latestRiskDate(rows),
			closed: ends,
			closureReason: closureReason(rows),
		};
	};
}

function linesOf(rows: Rows, lines: FileLines): Int32Array {
	const numbers = new Int32Array(rows.count);
	for (let i = 0; i < rows.count; i++)
		numbers[i] = lines.numberOf(lineOf(rows, i));
	return numbers;
}

/** Several words of a cell as the category that they are together; -1 where there is none. */
function asOne(
	read: (rows: Rows) => Int32Array,
	together: (bits: number) => number,
): (rows: Rows) => Int32Array {
	return (rows) => read(rows).map((bits) => (bits === 0 ? -1 : together(bits)));
}

const lookedAfter = 1 << statuses.findIndex(({ id }) => id === "lookedAfter");

/** Of several statuses the strongest counts, and they are listed strongest first; -1 where there is none beside some. */
function strongest(
	bits: Int32Array,
	count: number,
	beside: number,
): Int32Array {
	const found = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		const all = (bits[i] ?? 0) & ~beside;
		found[i] = all === 0 ? -1 : 31 - Math.clz32(all & -all);
	}
	return found;
}
