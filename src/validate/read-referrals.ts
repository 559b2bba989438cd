import type { ColumnName } from "../dictionary/columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Message } from "../vocabulary/message.ts";
import { issueAt, messages } from "../vocabulary/messages.ts";
import type { Reading } from "./accepted-records.ts";
import type { Cells } from "./cells.ts";
import { type FileLines, fileLines } from "./file-lines.ts";
import { realPeople } from "./find-case.ts";
import { noId } from "./id-columns.ts";
import { keyIndex } from "./id-index.ts";
import { readFiles } from "./read-files.ts";
import type { Referrals } from "./records.ts";
import { type ReferralCells, referralReader } from "./referral-cells.ts";
import {
	appendReferrals,
	finishReferrals,
	isSameReferral,
	type ReferralColumns,
	referralColumns,
} from "./referral-columns.ts";
import { referralWarnings } from "./referral-warnings.ts";
import type { PlaceKeeper } from "./row-places.ts";

/** The referrals, and how to tell something about a cell of one of them afterwards. */
export interface ReadReferrals {
	readonly referrals: Referrals;
	/** The strongest status of each cell beside looked after; -1 where there is none. Index in `statuses`. */
	readonly otherStatus: Int8Array;
	readonly tell: (row: number, column: ColumnName, message: Message) => void;
}

/** Reads the referrals export: each referral once, with every child of it numbered. */
export async function readReferrals(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<ReadReferrals> {
	const columns = referralColumns();
	const lines = fileLines();
	const warn = referralWarnings(reading.settings, lines);
	const places = reading.placesOf("referrals");
	const addNew = newReferrals(columns, lines, places);
	// Without identifiers, child and date together are the key; then nothing else can name a referral.
	const hasIds = tables.every((table) => table.columns.has("referral_id"));
	const keyOf = keyIndex();
	await readFiles("referrals", tables, reading, (cells, table) => {
		const readChildren = cells.id("child_id", reading.children, "refused");
		const readIds = cells.id("referral_id", reading.referrals, "refused");
		const readColumns = referralReader(cells, reading.settings, lines);
		lines.begin(table.file);
		return (all) => {
			const children = readChildren(all);
			const withIds = realPeople(cells, all, [["child_id", children]]);
			const ids = readIds(withIds);
			const rows = realPeople(cells, withIds, [
				["child_id", children],
				["referral_id", ids],
			]);
			const read = readColumns(rows, children);
			warn(cells, rows.count, read);
			const keys = hasIds
				? ids
				: Int32Array.from(read.date.subarray(0, rows.count), (date, i) =>
						keyOf(children[i] ?? noId, date),
					);
			addNew(cells, rows.count, keys, read);
		};
	});
	return {
		referrals: finishReferrals(columns),
		otherStatus: columns.otherStatus.finish(),
		tell(row, column, message) {
			const { file, line } = lines.placeOf(columns.line.at(row));
			const table = tables.find((each) => each.file === file);
			const heading = table?.columns.get(column)?.heading ?? column;
			reading.log.addIssue(issueAt({ file, line, heading }, message));
		},
	};
}

/** Adds the referrals with a new key, and tells of those whose key is known. Keys number referrals as they are added. */
function newReferrals(
	columns: ReferralColumns,
	lines: FileLines,
	places: PlaceKeeper | undefined,
) {
	let fresh = new Int32Array(0);
	return (
		cells: Cells,
		count: number,
		keys: Int32Array,
		read: ReferralCells,
	): void => {
		if (fresh.length < count) fresh = new Int32Array(count * 2);
		const before = columns.line.length();
		const again: number[] = [];
		let added = 0;
		for (let i = 0; i < count; i++) {
			const key = keys[i] ?? noId;
			if (key === before + added) fresh[added++] = i;
			// A blank identifier was refused; a record for it would be out of step with the keys.
			else if (key !== noId) again.push(i);
		}
		appendReferrals(columns, read, fresh, added);
		if (places)
			for (let k = 0; k < added; k++)
				places.add(lines.placeOf(read.line[fresh[k] ?? 0] ?? 0).line);
		for (const i of again)
			tellDuplicate(cells, columns, keys[i] ?? 0, read, i, lines);
	};
}

/** The same key twice: the same record is counted once, another one is refused. */
function tellDuplicate(
	cells: Cells,
	columns: ReferralColumns,
	number: number,
	again: ReferralCells,
	i: number,
	lines: FileLines,
): void {
	const first = lines.say(columns.line.at(number));
	cells.tell(
		cells.has("referral_id") ? "referral_id" : "child_id",
		lines.placeOf(again.line[i] ?? 0).line,
		isSameReferral(columns, number, again, i)
			? messages.identicalDuplicate(first)
			: messages.differingDuplicate(first),
	);
}
