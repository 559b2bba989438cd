import type { RawTable } from "../ingest/raw-table.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Reading } from "./accepted-records.ts";
import { type ColumnReader, lineOf } from "./cell-column.ts";
import type { Cells } from "./cells.ts";
import { finishTable, scores, wholeNumbers } from "./column.ts";
import { type FileLines, fileLines } from "./file-lines.ts";
import { childFinder, realPeople, referralFinder } from "./find-case.ts";
import { noId } from "./id-columns.ts";
import { keyIndex } from "./id-index.ts";
import { type LinkTally, linkTally } from "./link-tally.ts";
import { outcomeCodeReader } from "./outcome-codes.ts";
import { readFiles } from "./read-files.ts";
import type { Outcomes } from "./records.ts";
import { tellLinkage } from "./tell-linkage.ts";

/** Reads the outcomes export: one row a case and outcome. */
export async function readOutcomes(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<Outcomes> {
	const columns = newOutcomeColumns();
	const lines = fileLines();
	const keyOf = keyIndex();
	const places = reading.placesOf("outcomes");
	// All tables of one export have the same columns.
	const byChild = !tables.some(({ columns }) => columns.has("referral_id"));
	const links = linkTally(byChild ? reading.children : reading.referrals);
	await readFiles("outcomes", tables, reading, (cells, table) => {
		const readRows = outcomeReader(cells, reading, links);
		lines.begin(table.file);
		return (rows) => {
			for (const read of readRows(rows)) {
				const { referral, child, code } = read;
				if ((referral < 0 && child < 0) || code < 0) continue;
				const number = keyOf(referral, child, code);
				if (number < columns.line.length())
					tellDuplicate(cells, columns, number, read, lines);
				else {
					places?.add(read.line);
					appendOutcome(columns, read, lines);
				}
			}
		};
	});
	const column = byChild ? "child_id" : "referral_id";
	tellLinkage("outcomes", column, tables, links.linkage(true), reading);
	const read = finishTable(columns);
	return { ...read, code: Int16Array.from(read.code) };
}

/** One outcome's cells, read. */
interface OutcomeCells {
	readonly line: number;
	readonly referral: number;
	readonly child: number;
	readonly code: number;
	readonly first: number;
	readonly last: number;
	readonly firstDate: Day;
	readonly lastDate: Day;
}

type OutcomeColumns = ReturnType<typeof newOutcomeColumns>;

function newOutcomeColumns() {
	return {
		line: wholeNumbers(),
		referral: wholeNumbers(),
		child: wholeNumbers(),
		code: wholeNumbers(),
		first: scores(),
		last: scores(),
		firstDate: wholeNumbers(),
		lastDate: wholeNumbers(),
	};
}

function appendOutcome(
	columns: OutcomeColumns,
	cells: OutcomeCells,
	lines: FileLines,
): void {
	columns.line.push(lines.numberOf(cells.line));
	columns.referral.push(cells.referral);
	columns.child.push(cells.child);
	columns.code.push(cells.code);
	columns.first.push(cells.first);
	columns.last.push(cells.last);
	columns.firstDate.push(cells.firstDate);
	columns.lastDate.push(cells.lastDate);
}

/** The same case and outcome twice: the same scores are counted once, others are refused. */
function tellDuplicate(
	cells: Cells,
	columns: OutcomeColumns,
	number: number,
	again: OutcomeCells,
	lines: FileLines,
): void {
	const same = (["first", "last", "lastDate"] as const).every((name) =>
		Object.is(columns[name].at(number), again[name]),
	);
	const first = lines.say(columns.line.at(number));
	cells.tell(
		"outcome_code",
		again.line,
		same
			? messages.identicalDuplicate(first)
			: messages.differingDuplicate(first),
	);
}

/** Reads rows. Each names its case by the referral or, where the file has no such column, by the child. */
function outcomeReader(
	cells: Cells,
	reading: Reading,
	links: LinkTally,
): ColumnReader<readonly OutcomeCells[]> {
	const { outcomes } = reading.settings;
	const byChild = !cells.has("referral_id");
	const readReferrals = referralFinder(cells, reading, links);
	const readChildren = childFinder(
		cells,
		reading,
		byChild,
		byChild ? links : undefined,
	);
	const readCodes = outcomeCodeReader(cells, reading);
	const readFirst = cells.number("first_score");
	const readLast = cells.number("last_score");
	const readFirstDates = cells.day("first_date", "allowed");
	const readLastDates = cells.day("last_date", "allowed");
	return (all) => {
		const referrals = readReferrals(all);
		const children = readChildren(all);
		const rows = realPeople(cells, all, [
			["referral_id", referrals],
			["child_id", children],
		]);
		const codes = readCodes(rows);
		const first = readFirst(rows);
		const last = readLast(rows);
		const firstDates = readFirstDates(rows);
		const lastDates = readLastDates(rows);
		return codes.map((code, i) => {
			const line = lineOf(rows, i);
			const firstDate = firstDates[i] ?? noDay;
			const lastDate = lastDates[i] ?? noDay;
			const isTurned = lastDate !== noDay && lastDate < firstDate;
			if (isTurned) cells.tell("last_date", line, messages.lastBeforeFirst());
			const read = {
				line,
				referral: referrals[i] ?? noId,
				child: byChild ? (children[i] ?? noId) : noId,
				code,
				first: first[i] ?? Number.NaN,
				last: isTurned ? Number.NaN : (last[i] ?? Number.NaN),
				firstDate: firstDate === noDay ? lastDate : firstDate,
				// There are two scores from the later day on.
				lastDate: Math.max(firstDate, lastDate),
			};
			warnOfScores(cells, read, outcomes[code]?.range);
			return read;
		});
	};
}

function warnOfScores(
	cells: Cells,
	{ line, first, last }: OutcomeCells,
	range: readonly [number, number] | undefined,
): void {
	if (!range) return;
	const [lowest, highest] = range;
	if (first < lowest || first > highest)
		cells.tell("first_score", line, messages.scoreOutOfRange());
	if (last < lowest || last > highest)
		cells.tell("last_score", line, messages.scoreOutOfRange());
}
