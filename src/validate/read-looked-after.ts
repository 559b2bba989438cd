import { placers } from "../breakdowns/placed-by.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Reading } from "./accepted-records.ts";
import { lineOf } from "./cell-column.ts";
import { finishTable, wholeNumbers } from "./column.ts";
import { columnWords } from "./column-words.ts";
import { realPeople } from "./find-case.ts";
import { dropImpossibleEnds, longestCase } from "./impossible-ends.ts";
import { linkTally } from "./link-tally.ts";
import { readFiles } from "./read-files.ts";
import { tellLinkage } from "./tell-linkage.ts";

/** Periods of care of the children who were referred. */
export interface CarePeriods {
	readonly count: number;
	readonly child: Int32Array;
	readonly start: Int32Array;
	/** The day on which the child ceased to be looked after; `noDay` while the period lasts. */
	readonly end: Int32Array;
	/** Index in `placers`. */
	readonly placedBy: Int32Array;
}

/** Reads the looked-after list. Most of its children were never referred, and are passed over. */
export async function readLookedAfter(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<CarePeriods> {
	const columns = {
		child: wholeNumbers(),
		start: wholeNumbers(),
		end: wholeNumbers(),
		placedBy: wholeNumbers(),
	};
	const links = linkTally(reading.children);
	await readFiles("lookedAfter", tables, reading, (cells, table) => {
		const readChildren = cells.knownId(
			"child_id",
			reading.children,
			"refused",
			links,
		);
		const readStarts = cells.day("looked_after_start", "refused");
		const readEnds = cells.day("looked_after_end", "allowed");
		const words = columnWords(
			table.kind,
			"placing_authority",
			reading.settings,
		);
		const readPlacers = cells.word("placing_authority", words, "allowed");
		return (all) => {
			const children = readChildren(all);
			const rows = realPeople(cells, all, [["child_id", children]]);
			const starts = readStarts(rows);
			const ends = readEnds(rows);
			dropImpossibleEnds(starts, ends, rows.count, longestCase, noDay, (i) =>
				cells.tell(
					"looked_after_end",
					lineOf(rows, i),
					messages.impossibleEnd(),
				),
			);
			const placed = readPlacers(rows);
			for (let i = 0; i < rows.count; i++) {
				const from = starts[i] ?? noDay;
				const to = ends[i] ?? noDay;
				if (from !== noDay && to !== noDay && to < from)
					cells.tell(
						"looked_after_end",
						lineOf(rows, i),
						messages.endBeforeStart(),
					);
				const number = children[i] ?? -1;
				if (number < 0) continue;
				columns.child.push(number);
				columns.start.push(from);
				columns.end.push(to);
				columns.placedBy.push(placed[i] ?? notRecorded);
			}
		};
	});
	const linkage = links.linkage(false);
	tellLinkage("lookedAfter", "child_id", tables, linkage, reading);
	return finishTable(columns);
}

const notRecorded = placers.findIndex(({ id }) => id === "notRecorded");
