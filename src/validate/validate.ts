import {
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../dictionary/exports.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { bareWord } from "../vocabulary/words.ts";
import type { WantedAuthority } from "./authority-filter.ts";
import { checkLatestRisk } from "./check-latest-risk.ts";
import { groupTables, type TablesByKind } from "./group-tables.ts";
import { idIndex } from "./id-index.ts";
import { issueLog } from "./issue-log.ts";
import { readAssessments } from "./read-assessments.ts";
import { readDiscussions } from "./read-discussions.ts";
import { readFeedback } from "./read-feedback.ts";
import { readMissing } from "./read-missing.ts";
import { readOutcomes } from "./read-outcomes.ts";
import { readReferrals } from "./read-referrals.ts";
import type { ReadingProgress } from "./read-rows.ts";
import { checkBenchmarks, readTraining } from "./read-training.ts";
import type { Reading } from "./reading.ts";
import type { Records } from "./records.ts";

/** The exports as records, with what was found on the way; or only what was found, where that stops the run. */
export type Validation =
	| {
			readonly status: "checked";
			readonly records: Records;
			readonly warnings: readonly Issue[];
			/** How many rows each file had, for the private run record. */
			readonly rows: ReadonlyMap<RawTable, number>;
	  }
	| { readonly status: "refused"; readonly issues: readonly Issue[] };

/**
 * Reads all exports and checks every cell, row and link between them. All that is wrong is told together: one refused
 * cell refuses the run, but only after the last row has been read.
 *
 * @param found issues of files that could not be read as tables at all
 * @param authority the one council to read, in files that pool several
 */
export async function validate(
	tables: readonly RawTable[],
	found: readonly Issue[],
	settings: Settings,
	authority: string | undefined,
	progress: ReadingProgress,
): Promise<Validation> {
	const log = issueLog();
	for (const issue of found) log.addIssue(issue);
	const unreadable = found.map(({ file }) => file);
	const groups = groupTables(tables, unreadable, settings, log);
	const rows = new Map<RawTable, number>();
	const records = await readRecords(groups, {
		settings,
		log,
		progress,
		wanted: wantedAuthority(settings, authority),
		children: idIndex(expectedIds(groups)),
		referrals: idIndex(expectedIds(groups)),
		rows,
		given: (kind) => groups.has(kind),
	});
	return log.refused()
		? { status: "refused", issues: log.issues() }
		: { status: "checked", records, warnings: log.issues(), rows };
}

/** About as many identifiers as the referrals have rows, at so many bytes a row. */
function expectedIds(groups: TablesByKind): number {
	const bytesOfRow = 72;
	const tables = groups.get("referrals") ?? [];
	const bytes = tables.reduce((sum, { size }) => sum + size, 0);
	return Math.min(bytes / bytesOfRow, mostExpected);
}

/** A file may be large for other reasons: notes that nobody reads. */
const mostExpected = 1_000_000;

/** Referrals are read first: the other exports name them. Quotations last, as they are held against all identifiers. */
async function readRecords(
	groups: TablesByKind,
	reading: Reading,
): Promise<Records> {
	const referred = await ifGiven("referrals", readReferrals);
	const assessments = await ifGiven("assessments", readAssessments);
	if (referred && assessments) checkLatestRisk(referred, assessments);
	const outcomes = await ifGiven("outcomes", readOutcomes);
	const missing = await ifGiven("missing", readMissing);
	const discussed = await ifGiven("discussions", readDiscussions);
	const trained = await ifGiven("training", readTraining);
	await ifGiven("benchmarks", checkBenchmarks);
	const feedback = await ifGiven("feedback", readFeedback);
	return {
		children: { count: reading.children.size() },
		referrals: referred?.referrals,
		assessments,
		outcomes,
		missing,
		discussions: discussed?.discussions,
		feedback,
		training: trained?.training,
		given: givenColumns(groups),
		groups: discussed?.groups ?? [],
		audiences: trained?.audiences ?? [],
	};

	async function ifGiven<Result>(
		kind: ExportKind,
		read: (tables: readonly RawTable[], reading: Reading) => Promise<Result>,
	): Promise<Result | undefined> {
		const tables = groups.get(kind);
		return tables ? read(tables, reading) : undefined;
	}
}

function givenColumns(groups: TablesByKind): Records["given"] {
	const given: Partial<Record<ExportKind, ReadonlySet<ColumnName>>> = {};
	for (const kind of exportKinds) {
		const [first] = groups.get(kind) ?? [];
		if (!first) continue;
		const columns = [...first.columns.keys()];
		given[kind] = new Set(columns.filter((column) => column !== "authority"));
	}
	return given;
}

/** The names by which files may call the authority that was asked for: all that settings know, where it is theirs. */
function wantedAuthority(
	{ authority: { name, code, aliases } }: Settings,
	wanted: string | undefined,
): WantedAuthority {
	const own = [name, code ?? "", ...aliases].filter((each) => each !== "");
	if (wanted === undefined) return { asked: undefined, own };
	const isOwn = own.map(bareWord).includes(bareWord(wanted));
	return { asked: isOwn ? own : [wanted], own };
}
