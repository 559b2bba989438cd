import type { Records } from "../validate/records.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Population } from "./counted-rows.ts";
import type { CountedLevel, CountingSettings } from "./counting-settings.ts";
import { isGiven } from "./needs.ts";

/** What figures are asked for. */
export interface FiguresRequest {
	readonly period: Period;
	/** The day on which "open", "closed" and "latest risk" are judged; not before the period's last day. */
	readonly asAt: Day;
	/** Every level of risk counts, not only those in the service's scope. */
	readonly allLevels: boolean;
	/** Names of tables instead of those of settings. */
	readonly tables: readonly string[] | undefined;
	/** Periods to set beside it, each counted as at its own last day. */
	readonly beside?: readonly Period[];
}

/** What every measure is counted from. */
export interface Context<Own extends CountingSettings = CountingSettings> {
	readonly records: Records;
	readonly settings: Own;
	readonly period: Period;
	readonly asAt: Day;
	/** The levels of risk that count, highest first. */
	readonly levels: readonly CountedLevel[];
	/** Whether the level of risk of a row of the referrals is in scope. */
	readonly inScope: (row: number) => boolean;
	/** Whether only some levels of risk count, and the export tells them. */
	readonly isScoped: boolean;
	/** The period is one beside the run's own: what the exports do not reach back to is not available. */
	readonly isBeside: boolean;
	/** Cohorts that were gathered, by what they are called. */
	readonly gathered: Map<string, Population | undefined>;
}

/** Gathers what the measures share. */
export function makeContext<Own extends CountingSettings>(
	records: Records,
	settings: Own,
	request: FiguresRequest,
	isBeside = false,
): Context<Own> {
	const { period, asAt, allLevels } = request;
	const levels = settings.riskLevels.filter(
		(level) => allLevels || level.inScope,
	);
	const risk = records.referrals?.risk ?? new Int8Array();
	const isTold = isGiven(records.given, {
		export: "referrals",
		column: "risk_at_referral",
	});
	const scope = settings.riskLevels.map((level) => level.inScope);
	const inScope =
		isTold && !allLevels
			? (row: number) => scope[risk[row] ?? -1] === true
			: () => true;
	const isScoped = isTold && levels.length < settings.riskLevels.length;
	const gathered = new Map<string, Population | undefined>();
	return {
		records,
		settings,
		period,
		asAt,
		levels,
		inScope,
		isScoped,
		isBeside,
		gathered,
	};
}
