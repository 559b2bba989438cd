import {
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../dictionary/columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import { namesOf, tellsOwnPlacements } from "../vocabulary/authority-name.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Reading } from "./accepted-records.ts";
import type { WantedAuthority } from "./authority-filter.ts";
import { checkLatestRisk } from "./check-latest-risk.ts";
import { type FileDates, judgeDates } from "./column-times.ts";
import { authorityOf } from "./each-authority.ts";
import { groupTables, type TablesByKind } from "./group-tables.ts";
import { type Ids, noIds } from "./ids.ts";
import { type Intake, intakeOf } from "./intake.ts";
import { type IssueLog, issueLog } from "./issue-log.ts";
import { lookedAfterThen } from "./looked-after-then.ts";
import { readAssessments } from "./read-assessments.ts";
import { readBenchmarks } from "./read-benchmarks.ts";
import { readDiscussions } from "./read-discussions.ts";
import { readFeedback } from "./read-feedback.ts";
import { readLookedAfter } from "./read-looked-after.ts";
import { readMissing } from "./read-missing.ts";
import { readOutcomes } from "./read-outcomes.ts";
import { readReferrals } from "./read-referrals.ts";
import { type ReadingProgress, readRows } from "./read-rows.ts";
import { readTraining } from "./read-training.ts";
import type { Records } from "./records.ts";
import type { RowPlaces } from "./row-places.ts";

/** The exports as records, with what was found on the way; or only what was found, where that stops the run. */
export type Validation =
	| {
			readonly status: "checked";
			readonly records: Records;
			readonly warnings: readonly Issue[];
			/** How many rows each file had, for the private run record. */
			readonly rows: ReadonlyMap<RawTable, number>;
			readonly intake: Intakes;
	  }
	| { readonly status: "refused"; readonly issues: readonly Issue[] };

/** How many rows each export has whose records are counted, and why not all of them are records. */
export type Intakes = Readonly<Partial<Record<ExportKind, Intake>>>;

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
	const asked = { settings, authority, progress, log, places: undefined };
	return judge(await readTables(tables, found, asked), log);
}

/** What the tables are read under, and where what is found goes. */
export interface Asked {
	readonly settings: Settings;
	readonly authority: string | undefined;
	readonly progress: ReadingProgress;
	readonly log: IssueLog;
	/** Where it stays known on which line each record stands; `undefined` where nobody asks. */
	readonly places: RowPlaces | undefined;
}

/**
 * Records, whether or not something in the exports is refused. With stand-ins for what could not be read they may be
 * looked at for more that is wrong, and never counted.
 */
export interface ReadRecords {
	readonly records: Records;
	readonly rows: ReadonlyMap<RawTable, number>;
	readonly intake: Intakes;
	/** Every child, by the identifier: to find those of the records in what is read once more. */
	readonly children: Ids;
}

/** Reads all exports as {@link validate} does, and leaves it to others to judge what was found. */
export async function readTables(
	tables: readonly RawTable[],
	found: readonly Issue[],
	{ settings, authority, progress, log, places }: Asked,
): Promise<ReadRecords> {
	for (const issue of found) log.addIssue(issue);
	const unreadable = found.map(({ file }) => file);
	const groups = groupTables(tables, unreadable, settings, log);
	const wanted = wantedAuthority(settings, authority);
	return readRowsOfAll(groups, {
		settings,
		log,
		expected: expectedIds(groups),
		datesOf: await judgeDatesOfAll(groups, settings),
		rowsOf: (table, read) =>
			readRows(table, { wanted, log, progress, settings }, read),
		places,
	});
}

/** What the rows of all files are read with. */
export interface RowReading
	extends Pick<Reading, "settings" | "log" | "rowsOf" | "datesOf"> {
	/** About how many identifiers there are. */
	readonly expected: number;
	readonly places: RowPlaces | undefined;
}

/** Checks the rows of one council, wherever they come from, against each other. */
export async function validateRows(
	groups: TablesByKind,
	reading: RowReading,
): Promise<Validation> {
	return judge(await readRowsOfAll(groups, reading), reading.log);
}

/** How each file writes its dates, from a look through all of them. */
export async function judgeDatesOfAll(
	groups: TablesByKind,
	settings: Settings,
): Promise<Reading["datesOf"]> {
	const judged = new Map<RawTable, FileDates>();
	for (const tables of groups.values())
		for (const table of tables)
			judged.set(table, await judgeDates(table, settings));
	return (table) => {
		const dates = judged.get(table);
		if (!dates) throw new Error("the dates of a file were not judged");
		return dates;
	};
}

function judge(
	{ records, rows, intake }: ReadRecords,
	log: IssueLog,
): Validation {
	return log.refused()
		? { status: "refused", issues: log.issues() }
		: { status: "checked", records, warnings: log.issues(), rows, intake };
}

async function readRowsOfAll(
	groups: TablesByKind,
	{ settings, log, expected, rowsOf, datesOf, places }: RowReading,
): Promise<ReadRecords> {
	const rows = new Map<RawTable, number>();
	const ofOthers = new Map<RawTable, number>();
	const aboutOthers = new Set<RawTable>();
	const isGiven = (kind: ExportKind) =>
		groups.get(kind)?.some((table) => !aboutOthers.has(table)) === true;
	const { leadingZeros } = settings.ids;
	const children = noIds(leadingZeros, expected);
	const records = await readRecords(groups, {
		settings,
		log,
		rowsOf,
		datesOf,
		children,
		referrals: noIds(leadingZeros, expected),
		rows,
		ofOthers,
		aboutOthers,
		unlinked: new Set(),
		given: isGiven,
		placesOf: (kind) => places?.of(kind),
	});
	const isAsked = [...rows].some(
		([{ columns }, count]) => columns.has("authority") && count > 0,
	);
	for (const { file, columns } of aboutOthers) {
		const heading = columns.get("authority")?.heading;
		log.add(
			{ file, heading },
			isAsked ? messages.aboutOthers() : messages.noSuchAuthority(),
		);
	}
	const intake = intakes(groups, records, (tables, kept) =>
		intakeOf(tables, { rows, ofOthers, log, kept }),
	);
	return { records, rows, intake, children };
}

/** Quotations are chosen and not counted; benchmarks and periods of care are no records. */
function intakes(
	groups: TablesByKind,
	records: Records,
	intakeFor: (tables: readonly RawTable[], kept: number) => Intake,
): Intakes {
	const found: Partial<Record<ExportKind, Intake>> = {};
	for (const kind of exportKinds) {
		if (kind === "feedback" || kind === "benchmarks" || kind === "lookedAfter")
			continue;
		const kept = records[kind]?.count;
		if (kept !== undefined)
			found[kind] = intakeFor(groups.get(kind) ?? [], kept);
	}
	return found;
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

/** The order in which `readRecords` asks for the exports. */
export const readingOrder = [
	"referrals",
	"lookedAfter",
	"assessments",
	"outcomes",
	"missing",
	"discussions",
	"training",
	"benchmarks",
	"feedback",
] as const satisfies readonly ExportKind[];

/** Referrals are read first: the other exports name them. Quotations last, as they are held against all identifiers. */
async function readRecords(
	groups: TablesByKind,
	reading: Reading,
): Promise<Records> {
	if (!tellsOwnPlacements(reading.settings)) tellUnnamed(groups, reading);
	const referred = await ifGiven("referrals", readReferrals);
	const care = await ifGiven("lookedAfter", readLookedAfter);
	const referrals =
		referred && care && !reading.unlinked.has("lookedAfter")
			? lookedAfterThen(referred, care, reading.children.size())
			: referred?.referrals;
	const assessments = await ifGiven("assessments", readAssessments);
	if (referred && assessments) checkLatestRisk(referred, assessments);
	const outcomes = await ifGiven("outcomes", readOutcomes);
	const missing = await ifGiven("missing", readMissing);
	const discussed = await ifGiven("discussions", readDiscussions);
	const trained = await ifGiven("training", readTraining);
	const benchmarks = await ifGiven("benchmarks", readBenchmarks);
	const feedback = await ifGiven("feedback", readFeedback);
	return {
		children: { count: reading.children.size() },
		referrals,
		assessments,
		outcomes,
		missing,
		discussions: discussed?.discussions,
		feedback,
		training: trained?.training,
		benchmarks,
		given: givenColumns(groups, reading),
		unlinked: reading.unlinked,
		groups: discussed?.groups ?? [],
		audiences: trained?.audiences ?? [],
	};

	async function ifGiven<Result>(
		kind: ExportKind,
		read: (tables: readonly RawTable[], reading: Reading) => Promise<Result>,
	): Promise<Result | undefined> {
		const tables = groups.get(kind);
		if (!tables) return undefined;
		const result = await read(tables, reading);
		return reading.given(kind) ? result : undefined;
	}
}

/** Names of authorities say nothing where it is not known which of them are this one. */
function tellUnnamed(groups: TablesByKind, { log }: Reading): void {
	for (const kind of ["referrals", "lookedAfter"] as const)
		for (const { file, columns } of groups.get(kind) ?? []) {
			const heading = columns.get("placing_authority")?.heading;
			if (heading !== undefined)
				log.add({ file, heading }, messages.unnamedAuthority());
		}
}

function givenColumns(
	groups: TablesByKind,
	reading: Reading,
): Records["given"] {
	const given: Partial<Record<ExportKind, ReadonlySet<ColumnName>>> = {};
	for (const kind of exportKinds) {
		const [first] = groups.get(kind) ?? [];
		if (!first || !reading.given(kind)) continue;
		// It only tells of the children of the referrals.
		if (kind === "lookedAfter" && reading.unlinked.has(kind)) continue;
		const columns = [...first.columns.keys()];
		given[kind] = new Set(columns.filter(isCanonical));
	}
	return withLookedAfterThen(given);
}

function isCanonical(column: ColumnName | "authority"): column is ColumnName {
	return column !== "authority";
}

/** With the columns of the referrals that the looked-after list tells: it says what was on the day of each. */
export function withLookedAfterThen(given: Records["given"]): Records["given"] {
	const { referrals, lookedAfter } = given;
	if (!referrals || !lookedAfter) return given;
	const placers = [...lookedAfter].filter(
		(name) => name === "placing_authority",
	);
	return {
		...given,
		referrals: new Set([...referrals, "status_at_referral", ...placers]),
	};
}

/** The names by which files may call the authority that was asked for: all that settings know of it. */
export function wantedAuthority(
	settings: Settings,
	wanted: string | undefined,
): WantedAuthority {
	const own = namesOf(settings.authority);
	return {
		own,
		asked:
			wanted === undefined ? undefined : namesOf(authorityOf(settings, wanted)),
	};
}
