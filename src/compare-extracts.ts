import { type ExportKind, exportKinds } from "./dictionary/columns.ts";
import type { ExportPrint } from "./extracts/export-print.ts";
import type {
	ExportChanges,
	ExtractChanges,
} from "./extracts/extract-changes.ts";
import { printExport } from "./extracts/print-export.ts";
import type { Mac } from "./extracts/print-rows.ts";
import {
	type ExtractColumn,
	extractColumns,
	keyColumns,
} from "./extracts/row-keys.ts";
import { sayChanges } from "./extracts/say-changes.ts";
import type { Snapshot } from "./extracts/snapshot.ts";
import { openWorkbooks } from "./ingest/open-workbooks.ts";
import type { RawTable } from "./ingest/raw-table.ts";
import { readTable } from "./ingest/read-table.ts";
import type { SourceFile } from "./ingest/source-file.ts";
import type { Settings } from "./settings/settings.ts";
import type { ReadingProgress } from "./validate/read-rows.ts";
import { wantedAuthority } from "./validate/validate.ts";
import { bareWord } from "./vocabulary/words.ts";

/** What extracts are read with. */
export interface Comparing {
	readonly settings: Settings;
	/** The one council whose rows are compared, in files that pool several; all rows without it. */
	readonly authority: string | undefined;
	/** The checksum of bytes under the key of this comparison. */
	readonly mac: Mac;
	readonly progress: ReadingProgress;
}

/** What became of the exports since they lay in another folder. One export is held in memory at a time, as prints. */
export async function compareFolders(
	before: readonly SourceFile[],
	now: readonly SourceFile[],
	comparing: Comparing,
): Promise<ExtractChanges> {
	const earlier = await openExtract(before, comparing);
	const later = await openExtract(now, comparing);
	const exports: ExportChanges[] = [];
	for (const kind of exportKinds) {
		const old = earlier.tables(kind);
		const tables = later.tables(kind);
		const keys = keysOf([...old, ...tables]);
		const was = await printTables(old, keys, comparing);
		const is = await printTables(tables, keys, comparing);
		exports.push(...changesOf(kind, was, is));
	}
	return {
		exports,
		unreadableBefore: earlier.unreadable,
		unreadableNow: later.unreadable,
	};
}

/** What became of the exports since a snapshot was made of them, for the same council. */
export async function compareWithSnapshot(
	snapshot: Snapshot,
	now: readonly SourceFile[],
	comparing: Comparing,
): Promise<ExtractChanges> {
	const later = await openExtract(now, comparing);
	const exports: ExportChanges[] = [];
	for (const kind of exportKinds) {
		const tables = later.tables(kind);
		const old = snapshot.exports.find((each) => each.kind === kind);
		const was: Printed = old ?? "not there";
		const keys = old?.keys ?? keysOf(tables);
		const is = await printTables(tables, keys, comparing);
		exports.push(...changesOf(kind, was, is));
	}
	return {
		exports,
		unreadableBefore: [],
		unreadableNow: later.unreadable,
	};
}

/** The exports as prints, or the files that cannot be read: without them, their rows would pass for withdrawn later. */
export async function takeSnapshot(
	sources: readonly SourceFile[],
	comparing: Comparing,
): Promise<
	| { readonly ok: true; readonly snapshot: Snapshot }
	| { readonly ok: false; readonly unreadable: readonly string[] }
> {
	const extract = await openExtract(sources, comparing);
	const unreadable = [...extract.unreadable];
	const exports: ExportPrint[] = [];
	for (const kind of exportKinds) {
		const tables = extract.tables(kind);
		const found = await printTables(tables, keysOf(tables), comparing);
		if (typeof found !== "string") exports.push(found);
		else if (found !== "not there")
			unreadable.push(...tables.map(({ file }) => file));
	}
	return unreadable.length > 0
		? { ok: false, unreadable }
		: {
				ok: true,
				snapshot: { authority: authorityNames(comparing), exports },
			};
}

/** Whether a snapshot is of the rows that are compared: those of the same council, by any of its names, or all. */
export function isOfSameRows(
	{ authority: names }: Snapshot,
	comparing: Pick<Comparing, "settings" | "authority">,
): boolean {
	const asked = authorityNames(comparing)?.map(bareWord);
	if (!names || !asked) return names === asked;
	return names.some((name) => asked.includes(bareWord(name)));
}

/** The names of the one council that is compared; `undefined` where all rows are. */
function authorityNames({
	settings,
	authority,
}: Pick<Comparing, "settings" | "authority">): readonly string[] | undefined {
	return wantedAuthority(settings, authority).asked;
}

/** The exports of a folder, and the files that are none. */
interface Extract {
	readonly tables: (kind: ExportKind) => readonly RawTable[];
	readonly unreadable: readonly string[];
}

async function openExtract(
	sources: readonly SourceFile[],
	{ settings }: Comparing,
): Promise<Extract> {
	const opened = await openWorkbooks(sources, settings);
	const readings = await Promise.all(
		opened.map(async (source) => ({
			file: source.name,
			reading: await readTable(source, settings),
		})),
	);
	return {
		tables: (kind) =>
			readings.flatMap(({ reading }) =>
				reading.ok && reading.table.kind === kind ? [reading.table] : [],
			),
		unreadable: readings
			.filter(({ reading }) => !reading.ok && !reading.isPassedOver)
			.map(({ file }) => file),
	};
}

/** An export as prints, or why there are none. */
type Printed = ExportPrint | "not there" | "unreadable" | "other keys";

/** What tells the rows of some files of one export apart. */
function keysOf(
	tables: readonly RawTable[],
): readonly ExtractColumn[] | undefined {
	const [first] = tables;
	return first && keyColumns(first.kind, (column) => haveAll(tables, column));
}

function haveAll(tables: readonly RawTable[], column: ExtractColumn): boolean {
	return tables.every((table) => table.columns.has(column));
}

async function printTables(
	tables: readonly RawTable[],
	keys: readonly ExtractColumn[] | undefined,
	{ settings, authority, mac, progress }: Comparing,
): Promise<Printed> {
	const [first] = tables;
	if (!first) return "not there";
	if (!keys?.every((key) => haveAll(tables, key))) return "other keys";
	const columns = extractColumns(first.kind).filter(
		(column) => haveAll(tables, column) && !keys.includes(column),
	);
	const wanted = wantedAuthority(settings, authority);
	const dates = settings.exports[first.kind]?.dates ?? {};
	const zeros = settings.ids.leadingZeros;
	const forms = { dates, zeros };
	const printing = { keys, columns, mac, wanted, progress, settings, ...forms };
	return (await printExport(tables, printing)) ?? "unreadable";
}

function changesOf(
	kind: ExportKind,
	was: Printed,
	is: Printed,
): readonly ExportChanges[] {
	if (typeof was !== "string" && typeof is !== "string")
		return [sayChanges(was, is)];
	if (was === "not there" && is === "not there") return [];
	if (was === "unreadable") return [{ kind, status: "unreadable before" }];
	if (is === "unreadable") return [{ kind, status: "unreadable now" }];
	if (was === "not there") return [{ kind, status: "only now", ...rowsOf(is) }];
	if (is === "not there")
		return [{ kind, status: "only before", ...rowsOf(was) }];
	return [{ kind, status: "other keys" }];
}

function rowsOf(print: Printed): { readonly rows?: number } {
	return typeof print === "string" ? {} : { rows: print.lines.length };
}
