import { gather } from "../cohorts/gather.ts";
import { referred } from "../cohorts/referrals.ts";
import type { Context } from "../counting/context.ts";
import type { FigureId } from "../measures/figure-key.ts";
import { writeFigure } from "../measures/figure-key.ts";
import { addMonths } from "../vocabulary/calendar.ts";
import { recorded } from "./categories.ts";
import type { Relation } from "./figure-table.ts";
import { relateTables } from "./margins.ts";
import { periodOf } from "./period-of.ts";
import type { ReaderKnowledge, TableShape } from "./reader-knowledge.ts";
import { relateReferrals } from "./relate-referrals.ts";
import { atMost, same, sum, together } from "./say-relations.ts";

/** Whether a figure is published and available: of others nothing can be said. */
export type IsTold = (id: FigureId) => boolean;

/** What the records of a run tell a reader of how its figures hang together. */
export function findRelations(
	context: Context,
	tables: readonly TableShape[],
	isTold: IsTold,
): readonly Relation[] {
	const { period, asAt, settings } = context;
	const known: ReaderKnowledge = {
		period,
		asAt,
		riskLevels: settings.riskLevels.map(({ id }) => id),
		countedLevels: context.levels.map(({ id }) => id),
		outcomes: settings.outcomes.map(({ code }) => code),
		laterReferralsAreReReferrals: laterReferralsAreReReferrals(context),
		atRiskInTheSamePeriod: periodOf(context, "childrenAtRisk") === period,
	};
	return relateFigures(known, tables, isTold);
}

/**
 * What every reader knows of how the published figures hang together, whatever their values (disclosure.md, section 1,
 * "Structure"). Only figures that are published and available stand in a relation. It needs no records, so that a
 * finished document can be read as its reader does.
 */
export function relateFigures(
	known: ReaderKnowledge,
	tables: readonly TableShape[],
	isTold: IsTold,
): readonly Relation[] {
	const relations = [
		...relateTables(known, tables, isTold),
		...tables.flatMap(relateRecorded),
		...relateReferrals(known, tables),
		...relateOutcomes(known, tables),
		...relateMissing(),
	];
	return relations.filter((relation) => figuresOf(relation).every(isTold));
}

/**
 * Whether each referral of a child after its first in the period is a re-referral: so it is in 12 months or less, where
 * the earlier referral counts (not its closure) and no child was referred twice on one day.
 */
function laterReferralsAreReReferrals(context: Context): boolean {
	const { records, settings, period } = context;
	const { referrals } = records;
	if (
		referrals === undefined ||
		settings.reReferralFrom !== "referral" ||
		addMonths(period.to, -12) > period.from
	)
		return false;
	const cohort = gather(context, referred, period);
	if (cohort?.kind !== "referrals") return false;
	const { row, child } = cohort;
	const { date } = referrals;
	return !row.some(
		(r, i) =>
			i > 0 && child[i] === child[i - 1] && date[r] === date[row[i - 1] ?? 0],
	);
}

function relateOutcomes(
	known: ReaderKnowledge,
	tables: readonly TableShape[],
): readonly Relation[] {
	if (!tables.some(({ table }) => table.measure.startsWith("outcome")))
		return [];
	return known.outcomes.flatMap((code): readonly Relation[] => {
		const scored = `outcomeScored:code=${code}`;
		const result = (id: string) => `outcome:code=${code}|result=${id}`;
		return [
			atMost(scored, `outcomeCases:code=${code}`),
			sum(scored, [result("improved"), result("notImproved")]),
			sum(result("notImproved"), [result("same"), result("worse")]),
		];
	});
}

function relateMissing(): readonly Relation[] {
	const both = (base: string) => `missingAndAtRisk:of=${base}`;
	const stage = (id: string) => `returnInterviews:stage=${id}`;
	return [
		atMost("missingChildren", "missingEpisodes"),
		together("missingChildren", "missingEpisodes"),
		atMost("absentChildren", "absentEpisodes"),
		together("absentChildren", "absentEpisodes"),
		same(both("missingChildren"), both("childrenAtRisk")),
		atMost(both("missingChildren"), "missingChildren"),
		atMost(both("childrenAtRisk"), "childrenAtRisk"),
		atMost(stage("needed"), "missingEpisodes"),
		atMost(stage("offered"), stage("needed")),
		atMost(stage("accepted"), stage("needed")),
		atMost(stage("accepted"), stage("offered")),
		atMost(stage("completed"), stage("needed")),
		atMost(stage("within72Hours"), stage("completed")),
	];
}

/** Where a table tells all that is recorded: that is the sum of the known, and with the unknowns the total. */
function relateRecorded({
	table,
	cells,
	recordedAt,
}: TableShape): readonly Relation[] {
	if (recordedAt === undefined) return [];
	const ids = cells.map((cell) =>
		writeFigure({ measure: table.measure, cell }),
	);
	const all = ids[recordedAt] ?? recorded.id;
	return [
		sum(all, ids.slice(0, recordedAt)),
		sum(table.measure, [all, ...ids.slice(recordedAt + 1)]),
	];
}

function figuresOf(relation: Relation): readonly FigureId[] {
	switch (relation.kind) {
		case "sum":
		case "within":
			return [relation.total, ...relation.parts];
		case "cover":
			return [relation.whole, ...relation.parts];
		case "atMost":
			return [relation.smaller, relation.larger];
		case "together":
			return [relation.one, relation.other];
		default:
			return relation satisfies never;
	}
}
