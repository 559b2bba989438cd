import {
	ethnicGroups,
	placers,
	sexes,
	sources,
	statuses,
} from "../dictionary/categories.ts";
import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import { bareWord } from "../vocabulary/words.ts";
import { type CellReader, type Cells, cellsOf, noId, testId } from "./cells.ts";
import { categoryIndices, wholeNumbers } from "./column.ts";
import { type IdIndex, idIndex } from "./id-index.ts";
import { knownWords } from "./known-words.ts";
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
		const readCells = referralReader(cells, reading.settings);
		const readKey = cells.id("referral_id", keys, "refused");
		const readChild = cells.id("child_id", reading.children, "refused");
		await readRowsOf(table, reading, (batch, row) => {
			const line = batch.lines[row] ?? 0;
			const child = readChild(batch, row);
			const key = child === testId ? testId : readKey(batch, row);
			if (child === testId || key === testId) {
				cells.tell("child_id", line, messages.testPerson());
				return;
			}
			const read = readCells(batch, row, child);
			const number = hasIds ? key : keyOfChildAndDay(keys, child, read.date);
			// A blank identifier was refused; a record for it would only be out of step with the keys.
			if (number === noId) return;
			if (number < columns.line.length()) {
				tellDuplicate(cells, columns, number, read);
				return;
			}
			warn(cells, read);
			append(columns, read);
		});
		cells.finish();
	}
	return finished(columns);
}

function keyOfChildAndDay(keys: IdIndex, child: number, day: Day): number {
	const key = `${child} ${day}`;
	return keys.add(key, 0, key.length);
}

/** Reads all columns of a row; the settings' words are looked up once a file. */
function referralReader(
	cells: Cells,
	settings: Settings,
): (batch: RawBatch, row: number, child: number) => ReferralCells {
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
	const placedBy = placerReader(cells, settings);
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
	return (batch, row, child) => ({
		line: batch.lines[row] ?? 0,
		child,
		date: date(batch, row),
		birth: birth(batch, row),
		risk: risk(batch, row),
		sex: sex(batch, row),
		ethnicGroup: ethnicGroup(batch, row),
		status: lowestBit(status(batch, row)),
		placedBy: placedBy(batch, row),
		source: source(batch, row),
		models: models(batch, row),
		latestRisk: latestRisk(batch, row),
		latestRiskDate: latestRiskDate(batch, row),
		closed: closed(batch, row),
		closureReason: closureReason(batch, row),
	});
}

function placerReader(
	cells: Cells,
	{ authority }: Settings,
): CellReader<number> {
	const text = cells.text("placing_authority", "allowed");
	const names = [authority.name, authority.code ?? "", ...authority.aliases];
	const own = new Set(names.map(bareWord));
	const index = (id: (typeof placers)[number]["id"]) =>
		placers.findIndex((placer) => placer.id === id);
	const here = index("thisAuthority");
	const elsewhere = index("otherAuthority");
	const notRecorded = index("notRecorded");
	return (batch, row) => {
		const cell = text(batch, row);
		if (cell === "") return notRecorded;
		return own.has(bareWord(cell)) ? here : elsewhere;
	};
}

/** Of several statuses the strongest counts, and they are listed strongest first. -1 where there is none. */
function lowestBit(bits: number): number {
	return bits === 0 ? -1 : 31 - Math.clz32(bits & -bits);
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

function append(columns: ReferralColumns, cells: ReferralCells): void {
	columns.line.push(cells.line);
	columns.child.push(cells.child);
	columns.date.push(cells.date);
	columns.birth.push(cells.birth);
	columns.risk.push(cells.risk);
	columns.sex.push(cells.sex);
	columns.ethnicGroup.push(cells.ethnicGroup);
	columns.status.push(cells.status);
	columns.placedBy.push(cells.placedBy);
	columns.source.push(cells.source);
	columns.models.push(cells.models);
	columns.latestRisk.push(cells.latestRisk);
	columns.latestRiskDate.push(cells.latestRiskDate);
	columns.closed.push(cells.closed);
	columns.closureReason.push(cells.closureReason);
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
): void {
	const same = compared.every(
		(name) => columns[name].at(number) === again[name],
	);
	const first = columns.line.at(number);
	cells.tell(
		"referral_id",
		again.line,
		same
			? messages.identicalDuplicate(first)
			: messages.differingDuplicate(first),
	);
}
