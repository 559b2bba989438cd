import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import { messages } from "../vocabulary/messages.ts";
import type { IssueLog } from "./issue-log.ts";

export type TablesByKind = ReadonlyMap<ExportKind, readonly RawTable[]>;

/**
 * The files by the export that they are. Two of one kind are refused unless settings list them together, and then they
 * must have the same columns: what only one of them has would be half a figure.
 *
 * @param unreadable the files that are there and could not be read as tables
 */
export function groupTables(
	tables: readonly RawTable[],
	unreadable: readonly string[],
	settings: Settings,
	log: IssueLog,
): TablesByKind {
	const there = new Set([...unreadable, ...tables.map(({ file }) => file)]);
	const groups = new Map<ExportKind, readonly RawTable[]>();
	for (const kind of exportKinds) {
		const found = tables.filter((table) => table.kind === kind);
		const listed = settings.exports[kind]?.files ?? [];
		for (const file of listed)
			if (!there.has(file))
				log.add(
					{ file },
					tables.some(({ workbook }) => workbook === file)
						? messages.sheetNotNamed(kind)
						: messages.fileNotThere(kind),
				);
		const [first] = found;
		if (first === undefined) continue;
		tellHeadingsNotThere(first, settings, log);
		// What is refused as a whole is not read; the other exports are, so that all that is wrong is told at once.
		if (found.length === 1 || belongTogether(kind, found, listed, log))
			groups.set(kind, found);
	}
	return groups;
}

/**
 * A column for which settings name a heading is meant to be there: without it the export would be read as one that has none, and
 * without a level of risk every referral counts. All files of an export have the same columns.
 */
function tellHeadingsNotThere(
	{ file, kind, columns }: RawTable,
	settings: Settings,
	log: IssueLog,
): void {
	const declared = settings.exports[kind]?.headings ?? {};
	const there = new Set<string>(columns.keys());
	for (const [column, headings = []] of Object.entries(declared))
		if (headings.length > 0 && !there.has(column))
			log.add(
				{ file },
				messages.headingNotThere(
					column,
					headings.map((heading) => `"${heading}"`).join(" or "),
				),
			);
}

function belongTogether(
	kind: ExportKind,
	found: readonly RawTable[],
	listed: readonly string[],
	log: IssueLog,
): boolean {
	const [first, ...others] = found;
	if (!first) return false;
	if (!found.every(({ file }) => listed.includes(file))) {
		const names = others.map(({ file }) => file).join(", ");
		log.add({ file: first.file }, messages.twoFiles(kind, names));
		return false;
	}
	let same = true;
	for (const other of others) {
		const different = [
			...[...first.columns.keys()].filter(
				(column) => !other.columns.has(column),
			),
			...[...other.columns.keys()].filter(
				(column) => !first.columns.has(column),
			),
		];
		if (different.length === 0) continue;
		same = false;
		log.add(
			{ file: first.file },
			messages.differentColumns(other.file, different.join(", ")),
		);
	}
	return same;
}
