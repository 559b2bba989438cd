import type { RawTable } from "../ingest/raw-table.ts";
import { readTables } from "../ingest/read-tables.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import type { Settings } from "../settings/settings.ts";
import { authorityOf, settingsOf } from "../validate/each-authority.ts";
import type { Records } from "../validate/records.ts";
import { type Intakes, validate } from "../validate/validate.ts";
import { compareIssues, type Issue } from "../vocabulary/issue.ts";
import type { Progress, Refusal, Request, SourceSummary } from "./run.ts";

/** The exports as records, with what was found in them on the way. */
export interface ReadExports {
	readonly status: "read";
	readonly records: Records;
	/** With the authority that was asked for, where files pool several. */
	readonly settings: Settings;
	readonly warnings: readonly Issue[];
	readonly sources: readonly SourceSummary[];
	/** How many rows each export has, and why not all of them are records. */
	readonly intake: Intakes;
}

/** Files → raw tables → records, or what is wrong with them. */
export async function readExports(
	sources: readonly SourceFile[],
	inForce: Settings,
	request: Pick<Request, "authority">,
	progress: Progress,
): Promise<ReadExports | Refusal> {
	const settings = settingsOf(inForce, authorityOf(inForce, request.authority));
	const { tables, found } = await readTables(sources, settings);
	const checked = await validate(
		tables,
		found,
		settings,
		request.authority,
		(file, share) => progress(`Reading ${file}`, share),
	);
	if (checked.status === "refused") return refused(checked.issues);
	return {
		status: "read",
		records: checked.records,
		settings,
		warnings: checked.warnings,
		sources: summariesOf(tables, checked.rows),
		intake: checked.intake,
	};
}

/** What was read of each file. */
export function summariesOf(
	tables: readonly RawTable[],
	rows: ReadonlyMap<RawTable, number>,
): readonly SourceSummary[] {
	return tables.map((table) => ({
		file: table.file,
		...(table.workbook === undefined ? {} : { workbook: table.workbook }),
		kind: table.kind,
		rows: rows.get(table) ?? 0,
	}));
}

/** Why exports cannot be counted, in the order in which it is told. */
export function refused(issues: readonly Issue[]): Refusal {
	return { status: "refused", issues: issues.toSorted(compareIssues) };
}
