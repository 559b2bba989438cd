import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import type { ExportPrint, PrintedFile } from "./export-print.ts";
import { type ExtractColumn, extractColumns } from "./row-keys.ts";

/** What stands of an export in the header of a snapshot. */
export type ExportHeader = Omit<ExportPrint, "lines" | "prints"> & {
	readonly rows: number;
};

/** The header of a snapshot. */
export interface SnapshotHeader {
	readonly authority: readonly string[] | undefined;
	readonly exports: readonly ExportHeader[];
}

/** Reads the header of a snapshot, which is JSON; `undefined` where it is of another version, with columns not known here. */
export function readSnapshotHeader(text: string): SnapshotHeader | undefined {
	const header = fieldsOf(JSON.parse(text));
	const authority = header.get("authority");
	const exports = listOf(header.get("exports")).map(readExport);
	const known = exports.filter((each) => each !== undefined);
	if (known.length < exports.length) return undefined;
	return {
		authority: authority === undefined ? undefined : textsOf(authority),
		exports: known,
	};
}

function readExport(value: unknown): ExportHeader | undefined {
	const fields = fieldsOf(value);
	const kind = exportKinds.find((known) => known === fields.get("kind"));
	const keys = kind && readColumns(kind, fields.get("keys"));
	const columns = kind && readColumns(kind, fields.get("columns"));
	if (!kind || !keys || !columns) return undefined;
	return {
		kind,
		keys,
		columns,
		files: listOf(fields.get("files")).map(readFile),
		rows: numberOf(fields.get("rows")),
		unread: numberOf(fields.get("unread")),
	};
}

function readColumns(
	kind: ExportKind,
	value: unknown,
): readonly ExtractColumn[] | undefined {
	const names = textsOf(value);
	const known = extractColumns(kind);
	const found = names.flatMap(
		(name) => known.find((column) => column === name) ?? [],
	);
	return found.length === names.length ? found : undefined;
}

function readFile(value: unknown): PrintedFile {
	const fields = fieldsOf(value);
	return {
		file: String(fields.get("file")),
		rows: numberOf(fields.get("rows")),
	};
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
	return typeof value === "object" && value !== null
		? new Map(Object.entries(value))
		: new Map();
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): readonly string[] {
	return listOf(value).map(String);
}

function numberOf(value: unknown): number {
	return typeof value === "number" ? value : 0;
}
