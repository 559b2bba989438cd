import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Reading } from "./accepted-records.ts";
import { type ColumnReader, lineOf, type Rows } from "./cell-column.ts";
import type { Cells } from "./cells.ts";
import { finishTable } from "./column.ts";
import { columnWords } from "./column-words.ts";
import type { Moments } from "./date-columns.ts";
import { type FileEpisodes, tellEndless } from "./endless-episodes.ts";
import { type EpisodeColumns, episodeColumns } from "./episode-columns.ts";
import { realPeople } from "./find-case.ts";
import { noId } from "./id-columns.ts";
import { dropImpossibleEnds, longestMissing } from "./impossible-ends.ts";
import { linkageOf } from "./link-tally.ts";
import { readFiles } from "./read-files.ts";
import type { Episodes } from "./records.ts";
import { tellLinkage } from "./tell-linkage.ts";

const minutesOfDay = 1440;

/** Reads the missing export: episodes as they are written, not merged yet. */
export async function readMissing(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<Episodes> {
	const columns = episodeColumns();
	const referred = reading.children.size();
	const files: FileEpisodes[] = [];
	await readFiles("missing", tables, reading, (cells) => {
		files.push({ cells, first: columns.child.length() });
		return episodeReader(cells, reading, columns);
	});
	tellEndless(files, columns);
	const { line: _, ...episodes } = finishTable(columns);
	const linkage = linkageOf(reading.children, referred, episodes.child);
	tellLinkage("missing", "child_id", tables, linkage, reading);
	return episodes;
}

/** Reads rows and appends their episodes. */
function episodeReader(
	cells: Cells,
	reading: Reading,
	columns: EpisodeColumns,
): (rows: Rows) => void {
	const { settings } = reading;
	const places = reading.placesOf("missing");
	const readChildren = cells.id("child_id", reading.children, "refused");
	const readStarts = cells.moment("start", "refused");
	const readEnds = cells.moment("end", "allowed");
	const kinds = columnWords("missing", "kind", settings);
	const readKinds = cells.word("kind", kinds, "allowed");
	const readNeeded = yesNoReader(cells, "rhi_needed", settings);
	const readOffered = yesNoReader(cells, "rhi_offered", settings);
	const readAccepted = yesNoReader(cells, "rhi_accepted", settings);
	const readCompletions = completionReader(cells, settings);
	return (all) => {
		const children = readChildren(all);
		const rows = realPeople(cells, all, [["child_id", children]]);
		const starts = readStarts(rows);
		const ends = readEnds(rows);
		dropImpossibleEnds(
			starts.minute,
			ends.minute,
			rows.count,
			longestMissing,
			noDay,
			(i) => cells.tell("end", lineOf(rows, i), messages.impossibleEnd()),
		);
		const read = {
			kind: readKinds(rows),
			needed: readNeeded(rows),
			offered: readOffered(rows),
			accepted: readAccepted(rows),
		};
		const completions = readCompletions(rows);
		for (let i = 0; i < rows.count; i++) {
			const line = lineOf(rows, i);
			const start = starts.minute[i] ?? noDay;
			const end = lastMinute(ends, i);
			if (start !== noDay && end !== noDay && end < start)
				cells.tell("end", line, messages.endBeforeStart());
			if (isBefore(completions.at, starts, i))
				cells.tell("rhi_completed", line, messages.interviewBeforeStart());
			places?.add(line);
			columns.line.push(line);
			columns.child.push(children[i] ?? noId);
			columns.start.push(start);
			columns.end.push(end);
			columns.endTimed.push(ends.timed[i] ?? 0);
			columns.kind.push(read.kind[i] ?? -1);
			columns.needed.push(read.needed[i] ?? -1);
			columns.offered.push(read.offered[i] ?? -1);
			columns.accepted.push(read.accepted[i] ?? -1);
			columns.completed.push(completions.completed[i] ?? -1);
			columns.completedAt.push(completions.at.minute[i] ?? noDay);
			columns.completedTimed.push(completions.at.timed[i] ?? 0);
		}
	};
}

function yesNoReader(
	cells: Cells,
	column: "rhi_needed" | "rhi_offered" | "rhi_accepted",
	settings: Settings,
): ColumnReader<Int32Array> {
	return cells.word(
		column,
		columnWords("missing", column, settings),
		"allowed",
	);
}

/** Whether interviews were completed, and when where that is told. */
interface Completions {
	/** 1 yes, 0 no, -1 blank. */
	readonly completed: readonly number[];
	readonly at: Moments;
}

/** Reads a column that holds yes, no, or the moment of completion. */
function completionReader(
	cells: Cells,
	settings: Settings,
): ColumnReader<Completions> {
	const words = columnWords("missing", "rhi_completed", settings);
	const readTexts = cells.text("rhi_completed", "allowed");
	const readMoments = cells.moment("rhi_completed", "allowed");
	return (rows) => {
		const read = readTexts(rows).map((cell) =>
			cell === "" ? -1 : words.indexOf(cell),
		);
		const { batch } = rows;
		const dated = Int32Array.from(
			read.flatMap((word, i) => (word === undefined ? [i] : [])),
		);
		const picked = dated.map((i) => rows.picked[i] ?? 0);
		const found = readMoments({ batch, count: dated.length, picked });
		const minute = new Int32Array(rows.count).fill(noDay);
		const timed = new Int8Array(rows.count);
		for (const [k, i] of dated.entries()) {
			minute[i] = found.minute[k] ?? noDay;
			timed[i] = found.timed[k] ?? 0;
		}
		const completed = read.map(
			(word, i) => word ?? (minute[i] === noDay ? -1 : 1),
		);
		return { completed, at: { minute, timed } };
	};
}

/** Whether the `i`th of some moments is before that of others: by days alone where one of the two has no time. */
function isBefore(moments: Moments, others: Moments, i: number): boolean {
	const minute = moments.minute[i] ?? noDay;
	const other = others.minute[i] ?? noDay;
	if (minute === noDay || other === noDay) return false;
	const isTimed = moments.timed[i] === 1 && others.timed[i] === 1;
	return isTimed
		? minute < other
		: Math.floor(minute / minutesOfDay) < Math.floor(other / minutesOfDay);
}

/** The minute on which the `i`th episode ended: a date without a time covers the whole day. */
function lastMinute(ends: Moments, i: number): number {
	const minute = ends.minute[i] ?? noDay;
	return minute === noDay || ends.timed[i] === 1
		? minute
		: minute + minutesOfDay - 1;
}
