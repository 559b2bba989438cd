import {
	ethnicGroups,
	placers,
	sexes,
	sources,
	statuses,
} from "../dictionary/categories.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import { bareWord } from "../vocabulary/words.ts";
import { textBytes } from "./cell-text.ts";
import { type Cells, cellsOf, lineOf, noId, type Rows } from "./cells.ts";
import { categoryIndices, wholeNumbers } from "./column.ts";
import { realPeople } from "./find-case.ts";
import { type IdIndex, idIndex } from "./id-index.ts";
import { type KnownWords, knownWords, wordsBy } from "./known-words.ts";
import { type Reading, readRowsOf } from "./reading.ts";
import type { Referrals } from "./records.ts";
import { type ReferralCells, referralWarnings } from "./referral-warnings.ts";

type ReferralColumns = ReturnType<typeof newColumns>;

/** Reads the referrals export: each referral once, with every child of it numbered. */
export async function readReferrals(
	tables: readonly RawTable[],
	reading: Reading,
): Promise<Referrals> {
	const columns = newColumns();
	const warn = referralWarnings(reading.settings);
	// Without identifiers, child and date together are the key; then nothing else can name a referral.
	const hasIds = tables.every((table) => table.columns.has("referral_id"));
	const keys = hasIds ? reading.referrals : idIndex();
	for (const table of tables) {
		const cells = cellsOf(table, reading.log);
		const readChildren = cells.id("child_id", reading.children, "refused");
		const readKeys = cells.id("referral_id", keys, "refused");
		const readColumns = referralReader(cells, reading.settings);
		await readRowsOf(table, reading, (all) => {
			const children = readChildren(all);
			const withKeys = realPeople(cells, all, [children]);
			const ids = readKeys(withKeys);
			const rows = realPeople(cells, withKeys, [children, ids]);
			const read = readColumns(rows, children);
			warn(cells, rows, read);
			for (let i = 0; i < rows.count; i++) {
				const key = hasIds
					? (ids[i] ?? noId)
					: keyOfChildAndDay(keys, children[i] ?? noId, read.date[i] ?? 0);
				// A blank identifier was refused; a record for it would be out of step with the keys.
				if (key === noId) continue;
				if (key < columns.line.length())
					tellDuplicate(cells, columns, key, read, i);
				else append(columns, read, i);
			}
		});
		cells.finish();
	}
	return finished(columns);
}

function keyOfChildAndDay(keys: IdIndex, child: number, day: Day): number {
	const key = textBytes(`${child} ${day}`);
	return keys.add(key, 0, key.length);
}

/** Reads all columns of some rows; the settings' words are looked up once a file. */
function referralReader(
	cells: Cells,
	settings: Settings,
): (rows: Rows, child: Int32Array) => ReferralCells {
	const { codes, riskLevels } = settings;
	const notRecorded = "notRecorded";
	const date = cells.day("referral_date", "refused");
	const birth = cells.day("date_of_birth", "allowed");
	const risk = cells.word(
		"risk_at_referral",
		knownWords(riskLevels, codes.risk_at_referral),
		"refused",
	);
	const sex = cells.word(
		"sex",
		knownWords(sexes, codes.sex, notRecorded),
		"allowed",
	);
	const ethnicGroup = cells.word(
		"ethnicity",
		knownWords(ethnicGroups, codes.ethnicity, notRecorded),
		"allowed",
	);
	const status = cells.words(
		"status_at_referral",
		knownWords(statuses, codes.status_at_referral, notRecorded),
	);
	const placedBy = cells.word(
		"placing_authority",
		placerWords(settings),
		"allowed",
	);
	const source = cells.word(
		"referral_source",
		knownWords(sources, codes.referral_source, notRecorded),
		"allowed",
	);
	const models = cells.words(
		"models",
		knownWords(settings.models, codes.models, notRecorded),
	);
	const latestRisk = cells.word(
		"risk_latest",
		knownWords(riskLevels, codes.risk_latest),
		"allowed",
	);
	const latestRiskDate = cells.day("risk_latest_date", "allowed");
	const closed = cells.day("closed_date", "allowed");
	const closureReason = cells.word(
		"closure_reason",
		knownWords(settings.closureReasons, codes.closure_reason, notRecorded),
		"allowed",
	);
	return (rows, child) => ({
		line: linesOf(rows),
		child,
		date: date(rows),
		birth: birth(rows),
		risk: risk(rows),
		sex: sex(rows),
		ethnicGroup: ethnicGroup(rows),
		status: strongest(status(rows), rows.count),
		placedBy: placedBy(rows),
		source: source(rows),
		models: models(rows),
		latestRisk: latestRisk(rows),
		latestRiskDate: latestRiskDate(rows),
		closed: closed(rows),
		closureReason: closureReason(rows),
	});
}

function linesOf(rows: Rows): Int32Array {
	const lines = new Int32Array(rows.count);
	for (let i = 0; i < rows.count; i++) lines[i] = lineOf(rows, i);
	return lines;
}

/** Who placed a child: this authority by any of its names, nobody known where blank, else another. */
function placerWords({ authority }: Settings): KnownWords {
	const names = [authority.name, authority.code ?? "", ...authority.aliases];
	const own = new Set(names.map(bareWord));
	const ids = placers.map(({ id }) => id);
	const here = ids.indexOf("thisAuthority");
	const elsewhere = ids.indexOf("otherAuthority");
	return wordsBy(
		(word) => (own.has(bareWord(word)) ? here : elsewhere),
		ids,
		ids.indexOf("notRecorded"),
	);
}

/** Of several statuses the strongest counts, and they are listed strongest first; -1 where there is none. */
function strongest(bits: Int32Array, count: number): Int32Array {
	const found = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		const all = bits[i] ?? 0;
		found[i] = all === 0 ? -1 : 31 - Math.clz32(all & -all);
	}
	return found;
}

function newColumns() {
	return {
		line: wholeNumbers(),
		child: wholeNumbers(),
		date: wholeNumbers(),
		birth: wholeNumbers(),
		risk: categoryIndices(),
		sex: categoryIndices(),
		ethnicGroup: categoryIndices(),
		status: categoryIndices(),
		placedBy: categoryIndices(),
		source: categoryIndices(),
		models: wholeNumbers(),
		latestRisk: categoryIndices(),
		latestRiskDate: wholeNumbers(),
		closed: wholeNumbers(),
		closureReason: categoryIndices(),
	};
}

function append(
	columns: ReferralColumns,
	cells: ReferralCells,
	i: number,
): void {
	columns.line.push(cells.line[i] ?? 0);
	columns.child.push(cells.child[i] ?? 0);
	columns.date.push(cells.date[i] ?? 0);
	columns.birth.push(cells.birth[i] ?? 0);
	columns.risk.push(cells.risk[i] ?? 0);
	columns.sex.push(cells.sex[i] ?? 0);
	columns.ethnicGroup.push(cells.ethnicGroup[i] ?? 0);
	columns.status.push(cells.status[i] ?? 0);
	columns.placedBy.push(cells.placedBy[i] ?? 0);
	columns.source.push(cells.source[i] ?? 0);
	columns.models.push(cells.models[i] ?? 0);
	columns.latestRisk.push(cells.latestRisk[i] ?? 0);
	columns.latestRiskDate.push(cells.latestRiskDate[i] ?? 0);
	columns.closed.push(cells.closed[i] ?? 0);
	columns.closureReason.push(cells.closureReason[i] ?? 0);
}

function finished(columns: ReferralColumns): Referrals {
	return {
		count: columns.line.length(),
		line: columns.line.finish(),
		child: columns.child.finish(),
		date: columns.date.finish(),
		birth: columns.birth.finish(),
		risk: columns.risk.finish(),
		sex: columns.sex.finish(),
		ethnicGroup: columns.ethnicGroup.finish(),
		status: columns.status.finish(),
		placedBy: columns.placedBy.finish(),
		source: columns.source.finish(),
		models: columns.models.finish(),
		latestRisk: columns.latestRisk.finish(),
		latestRiskDate: columns.latestRiskDate.finish(),
		closed: columns.closed.finish(),
		closureReason: columns.closureReason.finish(),
	};
}

const compared = [
	"child",
	"date",
	"birth",
	"risk",
	"sex",
	"ethnicGroup",
	"status",
	"placedBy",
	"source",
	"models",
	"latestRisk",
	"latestRiskDate",
	"closed",
	"closureReason",
] as const;

/** The same key twice: the same record is counted once, another one is refused. */
function tellDuplicate(
	cells: Cells,
	columns: ReferralColumns,
	number: number,
	again: ReferralCells,
	i: number,
): void {
	const same = compared.every(
		(name) => columns[name].at(number) === again[name][i],
	);
	const first = columns.line.at(number);
	cells.tell(
		"referral_id",
		again.line[i],
		same
			? messages.identicalDuplicate(first)
			: messages.differingDuplicate(first),
	);
}
