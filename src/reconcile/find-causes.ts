import type { ColumnName, ExportKind } from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";
import type { RowPlaces } from "../validate/row-places.ts";
import { grouped } from "../vocabulary/grouped.ts";
import {
	type Issue,
	moreLikeThis,
	type Severity,
} from "../vocabulary/issue.ts";
import type { Cause } from "./reconciliation.ts";

/** An issue with the record that it is about, where it is about one that is counted. */
export interface LocatedIssue {
	readonly issue: Issue;
	/** The record's index in its export; `undefined` where its row never became a record. */
	readonly row: number | undefined;
	/** `undefined` where it is about the whole record or the whole file. */
	readonly column: ColumnName | undefined;
}

/** What was found, by export. */
export interface Findings {
	readonly of: (kind: ExportKind) => readonly LocatedIssue[];
	/** A whole file of the export, or a whole column, is refused: nothing of it can be counted. */
	readonly isUnreadable: (kind: ExportKind) => boolean;
}

/** Looks up which record and which column each issue is about. */
export function locateIssues(
	issues: readonly Issue[],
	places: RowPlaces,
	counts: (kind: ExportKind) => number,
): Findings {
	const known = new Map<ExportKind, readonly LocatedIssue[]>();
	const of = (kind: ExportKind) => {
		const found = known.get(kind) ?? locate(kind, issues, places, counts(kind));
		known.set(kind, found);
		return found;
	};
	return {
		of,
		isUnreadable: (kind) =>
			of(kind).some(
				({ issue }) => issue.severity === "refuse" && issue.line === undefined,
			),
	};
}

function locate(
	kind: ExportKind,
	issues: readonly Issue[],
	places: RowPlaces,
	count: number,
): readonly LocatedIssue[] {
	const files = new Set(places.placesOfFiles(kind).map(({ file }) => file));
	const own = issues.filter(({ file }) => files.has(file));
	if (own.length === 0) return [];
	const columns = columnsByHeading(kind, places);
	const rows = rowsByLine(own);
	for (let row = 0; row < count; row++) {
		const { file, line = 0 } = places.placeOf(kind, row);
		const ofFile = rows.get(file);
		if (ofFile?.has(line)) ofFile.set(line, row);
	}
	return own.map((issue) => ({
		issue,
		row: rows.get(issue.file)?.get(issue.line ?? 0),
		column: columns.get(`${issue.file}\n${issue.heading}`),
	}));
}

/** The lines of some issues, by file; no record is known for any of them yet. */
function rowsByLine(
	issues: readonly Issue[],
): ReadonlyMap<string, Map<number, number | undefined>> {
	const rows = new Map<string, Map<number, number | undefined>>();
	for (const { file, line } of issues) {
		const ofFile = rows.get(file) ?? new Map<number, number | undefined>();
		rows.set(file, ofFile);
		if (line !== undefined) ofFile.set(line, undefined);
	}
	return rows;
}

function columnsByHeading(
	kind: ExportKind,
	places: RowPlaces,
): ReadonlyMap<string, ColumnName> {
	const columns = new Map<string, ColumnName>();
	for (const { heading: column } of exportColumns[kind])
		for (const { file, heading } of places.placesOfFiles(kind, column))
			if (heading !== undefined) columns.set(`${file}\n${heading}`, column);
	return columns;
}

/** So many lines of one cause are named. */
const mostLines = 100;

/** Issues as causes: those of one code under one heading together, the refused first. */
export function causesOf(found: readonly LocatedIssue[]): readonly Cause[] {
	const issues = found
		.map(({ issue }) => issue)
		.filter(({ code }) => code !== moreLikeThis);
	const causes = grouped(issues, ({ file, heading = "", code }) =>
		[file, heading, code].join("\n"),
	);
	return [...causes.values()]
		.flatMap((same): readonly Cause[] => {
			const [first] = same;
			if (first === undefined) return [];
			const { code, severity, file, heading } = first;
			const lines = new Set(same.flatMap(({ line }) => line ?? []));
			return [
				{
					code,
					severity,
					file,
					...(heading === undefined ? {} : { heading }),
					count: same.length,
					lines: [...lines].toSorted((a, b) => a - b).slice(0, mostLines),
				},
			];
		})
		.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
}

function rankOf(severity: Severity): number {
	return severity === "refuse" ? 0 : 1;
}
