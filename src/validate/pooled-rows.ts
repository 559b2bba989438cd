import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import type { Authority, Settings } from "../settings/settings.ts";
import { messages } from "../vocabulary/messages.ts";
import { cellText } from "./cell-text.ts";
import { type CouncilNames, councilNames, nobodys } from "./councils.ts";
import type { IssueLog } from "./issue-log.ts";
import { spellings } from "./known-words.ts";
import type {
	ReadingProgress,
	ReadRows,
	RowSource,
	RowsReader,
} from "./read-rows.ts";
import { rowFilter } from "./row-filter.ts";

/** Begins to check what one council has in all files: it asks for its rows file by file, in the order of the files. */
export type BeginCouncil<Result> = (
	authority: Authority,
	rowsOf: RowSource,
	log: IssueLog,
) => Promise<Result>;

/** What goes with reading pooled files. */
export interface PooledReading<Result> {
	readonly settings: Settings;
	/** What is wrong with a file as a whole. */
	readonly log: IssueLog;
	/** What is wrong with rows that are about no council that can be told. */
	readonly strays: IssueLog;
	readonly newLog: () => IssueLog;
	readonly progress: ReadingProgress;
	readonly begin: BeginCouncil<Result>;
}

/** A council while files are read: a checker of its own, which waits for the rows of one file after the other. */
interface Seat<Result> {
	readonly log: IssueLog;
	readonly asked: Deferreds<RowsReader>;
	readonly told: Deferreds<ReadRows>;
	readonly done: Promise<Result>;
}

/** How a council's rows of one file are picked: who reads them, and how many there were. */
interface Picked {
	readonly read: RowsReader;
	count: number;
}

/**
 * Reads pooled files once, one after the other, and hands each row to the checker of the council that it is about: each
 * council is checked as if its rows were files of their own. Gives what came of each, in the order in which councils
 * are met.
 */
export async function readPooledRows<Result>(
	tables: readonly RawTable[],
	reading: PooledReading<Result>,
): Promise<readonly { authority: Authority; result: Result }[]> {
	const names = councilNames(reading.settings, reading.strays);
	const seats: Seat<Result>[] = [];
	const before: { readonly table: RawTable; readonly rows: number }[] = [];
	const seatOf = (number: number): Seat<Result> => {
		const there = seats[number];
		if (there !== undefined) return there;
		const authority = names.met[number] ?? reading.settings.authority;
		const seat = openSeat(authority, tables, reading);
		seats.push(seat);
		for (const { table, rows } of before)
			seat.told.of(table).settle(readOf(0, rows));
		return seat;
	};
	for (const table of tables) {
		const rows = await readPooledTable(table, names, seatOf, seats, reading);
		before.push({ table, rows });
		if (names.tooMany()) {
			const heading = table.columns.get("authority")?.heading;
			reading.log.add(
				{ file: table.file, heading },
				messages.tooManyAuthorities(),
			);
			return [];
		}
	}
	const results = await Promise.all(seats.map(({ done }) => done));
	return results.map((result, at) => ({
		authority: names.met[at] ?? reading.settings.authority,
		result,
	}));
}

function openSeat<Result>(
	authority: Authority,
	tables: readonly RawTable[],
	{ newLog, begin }: PooledReading<Result>,
): Seat<Result> {
	const log = newLog();
	const asked = deferreds<RowsReader>();
	const told = deferreds<ReadRows>();
	const order = tables.values();
	const rowsOf: RowSource = (table, read) => {
		// Each would wait for the other for ever.
		if (order.next().value !== table)
			throw new Error("files are asked for in another order");
		asked.of(table).settle(read);
		return told.of(table).promise;
	};
	const done = begin(authority, rowsOf, log);
	// Whoever waits for it hears of a failure; until then nobody does.
	done.catch(() => undefined);
	return { log, asked, told, done };
}

/** Reads one file to its end, and tells every council that it is read. Gives how many rows it had. */
async function readPooledTable<Result>(
	table: RawTable,
	names: CouncilNames,
	seatOf: (number: number) => Seat<Result>,
	seats: readonly Seat<Result>[],
	{ settings, log, strays, progress }: PooledReading<Result>,
): Promise<number> {
	const picks = new Map<number, Picked>();
	const numberOf = councilColumn(table, names);
	const filter = rowFilter(table, settings.exports[table.kind]?.dates ?? {});
	const split = splitter();
	const torn: { readonly row: TornRow; readonly number: number }[] = [];
	let rows = 0;
	try {
		for await (const batch of table.batches()) {
			const parts = split(batch, (row) => {
				const noRecord = filter(batch, row);
				if (noRecord) {
					log.add({ file: table.file, line: batch.lines[row] }, noRecord);
					return nobodys;
				}
				rows++;
				if (batch.cells[row] === table.width) return numberOf(batch, row, true);
				const number = numberOf(batch, row, false);
				const line = batch.lines[row];
				torn.push({ number, row: { line, cells: batch.cells[row] ?? 0 } });
				return nobodys;
			});
			for (const { number, picked } of parts) {
				const pick = picks.get(number) ?? (await beginPicking(number));
				pick.read({ batch, picked, count: picked.length });
				pick.count += picked.length;
			}
			progress(table.file, batch.bytesRead / Math.max(table.size, 1));
			if (names.tooMany()) return rows;
		}
	} catch (thrown) {
		log.addIssue(table.issueOf(thrown));
	}
	for (const { number, row } of torn)
		(number === nobodys ? strays : seatOf(number).log).add(
			{ file: table.file, line: row.line },
			messages.rowWidth(row.cells, table.width),
		);
	for (const [number, seat] of seats.entries()) {
		const count = picks.get(number)?.count ?? 0;
		seat.told.of(table).settle(readOf(count, rows));
		// What a file was read by is large.
		seat.asked.forget(table);
	}
	return rows;

	async function beginPicking(number: number): Promise<Picked> {
		const { asked, done } = seatOf(number);
		const ended = done.then(() => {
			throw new Error("a council did not ask for a file");
		});
		const read = await Promise.race([asked.of(table).promise, ended]);
		const pick = { read, count: 0 };
		picks.set(number, pick);
		return pick;
	}
}

/** What came of a file for a council that so many of its rows are about. */
function readOf(count: number, rows: number): ReadRows {
	return {
		count,
		ofOthers: rows - count,
		isAboutOthers: count === 0 && rows > 0,
	};
}

interface TornRow {
	readonly line: number | undefined;
	readonly cells: number;
}

/** Says which council a row is about; a row that is not whole names only one that is known already. */
function councilColumn(
	table: RawTable,
	names: CouncilNames,
): (batch: RawBatch, row: number, isWhole: boolean) => number {
	const { index = 0, heading = "" } = table.columns.get("authority") ?? {};
	const seen = spellings();
	return (batch, row, isWhole) => {
		const { bytes } = batch;
		const cell = row * batch.columns + index;
		const start = batch.starts[cell] ?? 0;
		const end = batch.ends[cell] ?? 0;
		if (!isWhole) return names.knownAs(cellText(bytes, start, end));
		const known = seen.meaning(bytes, start, end);
		if (known !== undefined) return known;
		const place = { file: table.file, line: batch.lines[row], heading };
		const number = names.numberOf(cellText(bytes, start, end), place);
		// A blank is told at every line.
		if (start < end) seen.remember(bytes, start, end, number);
		return number;
	};
}

/** The rows of a batch that are about one council. */
interface Part {
	readonly number: number;
	readonly picked: Int32Array;
}

/** Sorts the rows of a batch by council, in few steps: rows of nobody are left out. */
function splitter(): (
	batch: RawBatch,
	numberOf: (row: number) => number,
) => readonly Part[] {
	let numbers = new Int32Array(0);
	return (batch, numberOf) => {
		if (numbers.length < batch.rows) numbers = new Int32Array(batch.rows * 2);
		const counts = new Map<number, number>();
		let last = nobodys;
		let run = 0;
		for (let row = 0; row < batch.rows; row++) {
			const number = numberOf(row);
			numbers[row] = number;
			if (number !== last) {
				if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
				last = number;
				run = 0;
			}
			run++;
		}
		if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
		counts.delete(nobodys);
		const parts = new Map(
			[...counts].map(([number, count]) => [
				number,
				{ number, picked: new Int32Array(count), length: 0 },
			]),
		);
		for (let row = 0; row < batch.rows; row++) {
			const part = parts.get(numbers[row] ?? nobodys);
			if (part !== undefined) part.picked[part.length++] = row;
		}
		return [...parts.values()];
	};
}

/** A promise with a handle. */
interface Deferred<Value> {
	readonly promise: Promise<Value>;
	readonly settle: (value: Value) => void;
}

/** One for each file, made when it is first asked about. */
interface Deferreds<Value> {
	readonly of: (table: RawTable) => Deferred<Value>;
	readonly forget: (table: RawTable) => void;
}

function deferreds<Value>(): Deferreds<Value> {
	const made = new Map<RawTable, Deferred<Value>>();
	const forgotten = new Set<RawTable>();
	return {
		of(table) {
			const there = made.get(table) ?? deferred<Value>();
			if (!forgotten.has(table)) made.set(table, there);
			return there;
		},
		forget(table) {
			forgotten.add(table);
			made.delete(table);
		},
	};
}

function deferred<Value>(): Deferred<Value> {
	let settle: (value: Value) => void = () => undefined;
	const promise = new Promise<Value>((resolve) => {
		settle = resolve;
	});
	return { promise, settle };
}
