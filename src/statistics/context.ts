import type { ColumnName, ExportKind } from "../dictionary/exports.ts";
import { type MeasureId, measures } from "../dictionary/measures.ts";
import type { RiskLevel, Settings } from "../settings/settings.ts";
import type { Records } from "../validate/records.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { type Period, partOfYear } from "../vocabulary/period.ts";
import { type CountedReferrals, gatherCohorts } from "./cohorts.ts";

/** What figures are asked for. */
export interface FiguresRequest {
	readonly period: Period;
	/** The day on which "open", "closed" and "latest risk" are judged; not before the period's last day. */
	readonly asAt: Day;
	/** Every level of risk counts, not only those in the service's scope. */
	readonly allLevels: boolean;
	/** Names of tables instead of those of settings. */
	readonly tables: readonly string[] | undefined;
}

/** What every measure is counted from. */
export interface Context {
	readonly records: Records;
	readonly settings: Settings;
	readonly period: Period;
	readonly asAt: Day;
	/** The levels of risk that count, highest first. */
	readonly levels: readonly RiskLevel[];
	/** `undefined` without a referrals export. */
	readonly referrals: CountedReferrals | undefined;
}

/** Gathers what the measures share. */
export function makeContext(
	records: Records,
	settings: Settings,
	request: FiguresRequest,
): Context {
	const { period, asAt, allLevels } = request;
	const levels = settings.riskLevels.filter(
		(level) => allLevels || level.inScope,
	);
	const table = records.referrals;
	const byLevel =
		!allLevels && hasColumn(records, "referrals", "risk_at_referral");
	const scope = settings.riskLevels.map((level) => level.inScope);
	const inScope = byLevel
		? (row: number) => scope[table?.risk[row] ?? -1] === true
		: () => true;
	const referrals =
		table && gatherCohorts(table, records.children.count, inScope);
	return { records, settings, period, asAt, levels, referrals };
}

/** Whether an export has a column: what it has not is not available, never zero. */
export function hasColumn<Kind extends ExportKind>(
	records: Records,
	kind: Kind,
	column: ColumnName<Kind>,
): boolean {
	return records.given[kind]?.has(column) ?? false;
}

/** The period that a measure covers: the paper's, or the part of the year that settings give it (contract, section 2). */
export function periodOf(context: Context, measure: MeasureId): Period {
	const { period, settings } = context;
	const follows = measures[measure].periodOf;
	const part =
		follows === "outcome"
			? settings.outcomePart
			: follows === "missingChildren"
				? settings.missingPart
				: undefined;
	return (part && partOfYear(period, part)) ?? period;
}
