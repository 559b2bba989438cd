import type { RawTable } from "../ingest/raw-table.ts";
import type { Authority, Settings } from "../settings/settings.ts";
import { shortName } from "../vocabulary/authority-name.ts";
import { compareText, type Issue } from "../vocabulary/issue.ts";
import { messages } from "../vocabulary/messages.ts";
import { settingsOf } from "./each-authority.ts";
import { groupTables } from "./group-tables.ts";
import { type IssueKind, issueLog } from "./issue-log.ts";
import { readPooledRows } from "./pooled-rows.ts";
import type { ReadingProgress } from "./read-rows.ts";
import {
	judgeDatesOfAll,
	readingOrder,
	type Validation,
	validateRows,
} from "./validate.ts";

/** What the exports hold of one council. */
export interface CouncilValidation {
	readonly authority: Authority;
	readonly validation: Validation;
	/** How many issues of each kind there are; of one kind in a column only so many are listed. */
	readonly kinds: readonly IssueKind[];
}

/** The exports of several councils, council by council; or what is wrong with the files themselves. */
export type EachValidation =
	| {
			readonly status: "read";
			/** By code, or name where there is none. */
			readonly councils: readonly CouncilValidation[];
			/** What is wrong with rows that are about no council that can be told. */
			readonly strays: readonly Issue[];
			/** What was found in files as a whole, and in rows that are no records. */
			readonly warnings: readonly Issue[];
	  }
	| { readonly status: "refused"; readonly issues: readonly Issue[] };

/**
 * Reads pooled exports once, and checks each council as if its rows were files of their own: the same records and the same
 * issues as where it is asked for alone. A file without a column for the authority is refused: nobody could tell whose
 * its rows are.
 *
 * @param found issues of files that could not be read as tables at all
 */
export async function validateEach(
	tables: readonly RawTable[],
	found: readonly Issue[],
	settings: Settings,
	progress: ReadingProgress,
): Promise<EachValidation> {
	const log = issueLog();
	for (const issue of found) log.addIssue(issue);
	const unreadable = found.map(({ file }) => file);
	const groups = groupTables(tables, unreadable, settings, log);
	const inOrder = readingOrder.flatMap((kind) => groups.get(kind) ?? []);
	for (const { file, columns } of inOrder)
		if (!columns.has("authority"))
			log.add({ file }, messages.noAuthorityColumn());
	if (log.refused()) return { status: "refused", issues: log.issues() };
	const strays = issueLog();
	const datesOf = await judgeDatesOfAll(groups, settings);
	const read = await readPooledRows(inOrder, {
		settings,
		log,
		strays,
		newLog: () => issueLog(0, keptOfOneCouncil),
		progress,
		begin: async (authority, rowsOf, own) => {
			const inForce = settingsOf(settings, authority);
			const validation = await validateRows(groups, {
				settings: inForce,
				log: own,
				expected: 0,
				rowsOf,
				datesOf,
				places: undefined,
			});
			return { validation, kinds: own.kinds() };
		},
	});
	if (log.refused()) return { status: "refused", issues: log.issues() };
	return {
		status: "read",
		councils: read
			.map(({ authority, result }) => ({ authority, ...result }))
			.toSorted((a, b) =>
				compareText(shortName(a.authority), shortName(b.authority)),
			),
		strays: strays.issues(),
		warnings: log.issues(),
	};
}

/** Of one kind in one column: of 150 councils there are as many again. */
const keptOfOneCouncil = 100;
