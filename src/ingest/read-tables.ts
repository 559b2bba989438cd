import type { Settings } from "../settings/settings.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { issueAt, messages } from "../vocabulary/messages.ts";
import { unusedPatterns } from "./ignored-files.ts";
import { openWorkbooks } from "./open-workbooks.ts";
import type { RawTable } from "./raw-table.ts";
import { readTable } from "./read-table.ts";
import type { SourceFile } from "./source-file.ts";

/** The files of a data folder that are exports, and what is to be told of the others. */
export interface TablesReading {
	readonly tables: readonly RawTable[];
	readonly found: readonly Issue[];
}

/**
 * The files of a data folder as raw tables, and what is wrong with those that are none. The tool's own lists among them,
 * and files that settings say are to be ignored, are passed over with a note. No export at all is refused.
 */
export async function readTables(
	sources: readonly SourceFile[],
	settings: Settings,
): Promise<TablesReading> {
	const opened = await openWorkbooks(sources, settings);
	const readings = await Promise.all(
		opened.map((source) => readTable(source, settings)),
	);
	const tables = readings.flatMap((reading) =>
		reading.ok ? [reading.table] : [],
	);
	const found = readings.flatMap((reading) =>
		reading.ok ? [] : reading.issues,
	);
	const files = opened.map(({ name }) => name);
	const unused = unusedPatterns(files, settings.ignore).map((pattern) =>
		issueAt({ file: pattern }, messages.unusedIgnore()),
	);
	const isAnyRefused = readings.some(
		(reading) => !reading.ok && !reading.isPassedOver,
	);
	const none =
		tables.length === 0 && !isAnyRefused
			? [issueAt({ file: settings.data }, messages.noExports())]
			: [];
	return { tables, found: [...none, ...found, ...unused] };
}
