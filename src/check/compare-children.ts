import { sexes } from "../breakdowns/sex.ts";
import type { ColumnName, ExportKind } from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import { readTable } from "../ingest/read-table.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import { lineOf } from "../validate/cell-column.ts";
import { cellsOf } from "../validate/cells.ts";
import { judgeDates } from "../validate/column-times.ts";
import { columnWords } from "../validate/column-words.ts";
import type { Ids } from "../validate/ids.ts";
import { issueLog } from "../validate/issue-log.ts";
import { readRows } from "../validate/read-rows.ts";
import type { Records } from "../validate/records.ts";
import type { RowPlaces } from "../validate/row-places.ts";
import { type Asked, wantedAuthority } from "../validate/validate.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { checkMessages } from "../vocabulary/check-messages.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import { sayPlace } from "./look-closer.ts";
import type { CheckRule } from "./rules/rule.ts";

/** What is compared, for the page of messages. */
export const comparisonOfChildren: Omit<CheckRule, "find"> = {
	codes: ["birth-date-differs", "sex-differs"],
	about:
		"A file of missing episodes, discussions or looked-after children has a date of birth or a sex, as national returns have, and it is not that of the referrals. Nothing else is read of these columns.",
};

/** The exports that are not read for these columns, and may have them. */
const compared: readonly ExportKind[] = [
	"missing",
	"lookedAfter",
	"discussions",
];

const toldOfChildren = exportColumns.referrals.filter(
	({ heading }) => heading === "date_of_birth" || heading === "sex",
);

const notRecorded = sexes.findIndex(({ id }) => id === "notRecorded");

/**
 * Reads the files that tell the birth date or the sex of children whom the referrals have, once more, for these columns
 * alone, and tells where they differ. What cannot be read there is passed over: nothing hangs on it.
 */
export async function compareChildren(
	sources: readonly SourceFile[],
	records: Records,
	children: Ids,
	asked: Asked & { readonly places: RowPlaces },
): Promise<void> {
	if (records.referrals === undefined) return;
	const births = firstsOf(records, records.referrals?.birth, noDay);
	const sexesTold = firstsOf(
		records,
		records.referrals?.words.get("sex"),
		notRecorded,
	);
	for (const source of sources) {
		const reading = await readTable(source, asked.settings, toldOfChildren);
		if (!reading.ok || !compared.includes(reading.table.kind)) continue;
		const { columns } = reading.table;
		if (columns.has("date_of_birth") || columns.has("sex"))
			await compareFile(reading.table, births, sexesTold, children, asked);
	}
}

/** What the referrals tell of each child first, where it is known, and in which row; -1 where it is not. */
interface Firsts {
	readonly unknown: number;
	readonly value: Int32Array;
	readonly row: Int32Array;
}

function firstsOf(
	{ children, referrals }: Records,
	values: Int8Array | Int32Array | undefined,
	unknown: number,
): Firsts {
	const value = new Int32Array(children.count).fill(unknown);
	const row = new Int32Array(children.count).fill(-1);
	for (let i = 0; i < (referrals?.count ?? 0); i++) {
		const who = referrals?.child[i] ?? -1;
		const told = values?.[i] ?? -1;
		if (who < 0 || told === unknown || told === -1 || row[who] !== -1) continue;
		value[who] = told;
		row[who] = i;
	}
	return { unknown, value, row };
}

async function compareFile(
	table: RawTable,
	births: Firsts,
	sexesTold: Firsts,
	children: Ids,
	{
		settings,
		authority,
		progress,
		log,
		places,
	}: Asked & {
		readonly places: RowPlaces;
	},
): Promise<void> {
	const unheard = issueLog();
	const dates = await judgeDates(table, settings);
	const cells = cellsOf(table, { log: unheard, datesOf: () => dates });
	const readChildren = cells.knownId("child_id", children, "allowed");
	const readBirths = cells.day("date_of_birth", "allowed");
	const words = columnWords("referrals", "sex", settings);
	const readSexes = cells.word("sex", words, "allowed");
	const otherBirths = differences(births);
	const otherSexes = differences(sexesTold);
	const wanted = wantedAuthority(settings, authority);
	const asked = { wanted, log: unheard, progress, settings };
	await readRows(table, asked, (rows) => {
		const found = readChildren(rows);
		const birth = readBirths(rows);
		const sex = readSexes(rows);
		for (let i = 0; i < rows.count; i++) {
			const line = lineOf(rows, i);
			if (log.isRefused(table.file, line)) continue;
			otherBirths.see(line, found[i] ?? -1, birth[i] ?? noDay);
			otherSexes.see(line, found[i] ?? -1, sex[i] ?? -1);
		}
	});
	// Dates of a column with the month first cannot be held against others.
	if (unheard.told(messages.monthFirstDate().code, [table.file]) === 0)
		tell("date_of_birth", otherBirths.found, checkMessages.birthDateDiffers);
	tell("sex", otherSexes.found, checkMessages.sexDiffers);

	function tell(
		column: ColumnName,
		found: readonly Difference[],
		message: (first: string) => Message,
	): void {
		const heading = table.columns.get(column)?.heading;
		for (const { line, row } of found) {
			const first = sayPlace(places.placeOf("referrals", row), table.file);
			log.add({ file: table.file, line, heading }, message(first));
		}
	}
}

/** A line of the file that does not say what a row of the referrals does. */
interface Difference {
	readonly line: number;
	readonly row: number;
}

function differences({ unknown, value, row }: Firsts) {
	const found: Difference[] = [];
	return {
		found,
		see(line: number, who: number, told: number): void {
			const first = row[who] ?? -1;
			if (first < 0 || told === unknown || told === -1) return;
			if (told !== value[who]) found.push({ line, row: first });
		},
	};
}
