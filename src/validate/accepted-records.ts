import type { ExportKind } from "../dictionary/columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { LinkedExport, Settings } from "../settings/settings.ts";
import type { FileDates } from "./column-times.ts";
import type { Ids } from "./ids.ts";
import type { IssueLog } from "./issue-log.ts";
import type { RowSource } from "./read-rows.ts";
import type { PlaceKeeper } from "./row-places.ts";

/** What the readers of all exports share while one set of exports is read. */
export interface Reading {
	readonly settings: Settings;
	readonly log: IssueLog;
	/** Where the rows of a file come from: those of one council alone, where files pool several. */
	readonly rowsOf: RowSource;
	/** How a file writes its dates, as the whole of it shows. */
	readonly datesOf: (table: RawTable) => FileDates;
	/** Every child of any export, numbered. */
	readonly children: Ids;
	/** Every referral, by its identifier, numbered as in the records. Empty where the exports have no identifiers. */
	readonly referrals: Ids;
	/** Counts rows, for the private run record. */
	readonly rows: Map<RawTable, number>;
	/** How many rows of each file are about other councils. */
	readonly ofOthers: Map<RawTable, number>;
	/** Files that are about other councils alone: what they would tell of this one is not available. */
	readonly aboutOthers: Set<RawTable>;
	/** Exports by whose identifiers the referrals cannot be found: no figure may hang on both. */
	readonly unlinked: Set<LinkedExport>;
	readonly given: (kind: ExportKind) => boolean;
	/** Is told where the records of an export stand; `undefined` where nobody asks afterwards. */
	readonly placesOf: (kind: ExportKind) => PlaceKeeper | undefined;
}
