import type { ColumnName, ExportKind } from "../dictionary/exports.ts";
import {
	type BreakdownName,
	type MeasureId,
	measures,
} from "../dictionary/measures.ts";
import type { LinkedExport } from "../settings/settings.ts";
import { type Context, hasColumn, periodOf } from "../statistics/context.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { tellsOwnPlacements } from "../vocabulary/authority-name.ts";
import { addMonths, longDay } from "../vocabulary/calendar.ts";

/** Something that a figure cannot do without: an export, or a column of it. */
interface Need {
	readonly export: ExportKind;
	readonly column?: ColumnName;
}

/**
 * Why a figure is not available, as whole sentences: what the exports do not have, or do not tell. Empty where nothing
 * is lacking.
 */
export function whatIsLacking(
	context: Context,
	{
		measure,
		cell,
	}: {
		readonly measure: MeasureId;
		readonly cell: readonly Pick<CellPart, "breakdown" | "category">[];
	},
): readonly string[] {
	const needs = [
		...needsOfMeasure(context, measure),
		...cell.flatMap((part) =>
			needsOfBreakdown(context, part.breakdown, part.category),
		),
	];
	const lacking = needs.filter((need) => !isGiven(context, need));
	const exports = new Set(
		lacking
			.filter((need) => context.records.given[need.export] === undefined)
			.map((need) => need.export),
	);
	const columns = new Set(
		lacking
			.filter((need) => !exports.has(need.export))
			.map(
				(need) => `the export of ${need.export} has no column ${need.column}`,
			),
	);
	const told = [
		...[...exports].map((kind) => `there is no export of ${kind}`),
		...columns,
	].map((text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`);
	return told.length > 0 ? told : whatIsNotTold(context, measure);
}

function isGiven({ records }: Context, need: Need): boolean {
	return need.column === undefined
		? records.given[need.export] !== undefined
		: hasColumn(records, need.export, need.column);
}

function needsOfMeasure(context: Context, measure: MeasureId): readonly Need[] {
	const own: readonly Need[] = [{ export: measures[measure].export }];
	const { records, settings } = context;
	switch (measure) {
		case "referrals":
		case "children":
		case "riskChange":
		case "missingChildren":
		case "missingEpisodes":
		case "discussed":
		case "trainingSessions":
			return own;
		case "lookedAfter":
			return [...own, column("referrals", "status_at_referral")];
		case "closures":
		case "childrenAtRisk":
			return [...own, column("referrals", "closed_date")];
		case "reReferrals":
			return settings.reReferralFrom === "closure"
				? [...own, column("referrals", "closed_date")]
				: own;
		case "outcomeCases":
		case "outcomeScored":
		case "outcome":
			return [
				...own,
				column("referrals", "closed_date"),
				...(hasColumn(records, "outcomes", "referral_id")
					? [column("referrals", "referral_id")]
					: []),
			];
		case "absentChildren":
		case "absentEpisodes":
			return [...own, column("missing", "kind")];
		case "missingAndAtRisk":
			return [...own, column("referrals", "closed_date")];
		case "returnInterviews":
			return hasColumn(records, "missing", "end")
				? own
				: [...own, column("missing", "rhi_needed")];
		case "trainingAttendees":
			return [...own, column("training", "attendees")];
		default:
			return measure satisfies never;
	}
}

function needsOfBreakdown(
	context: Context,
	breakdown: BreakdownName,
	category: string,
): readonly Need[] {
	switch (breakdown) {
		case "risk":
		case "from":
			return [column("referrals", "risk_at_referral")];
		case "direction":
		case "to":
			return [
				column("referrals", "risk_at_referral"),
				context.records.assessments === undefined
					? column("referrals", "risk_latest")
					: column("referrals", "referral_id"),
			];
		case "sex":
			return [column("referrals", "sex")];
		case "status":
			return [column("referrals", "status_at_referral")];
		case "model":
			return [column("referrals", "models")];
		case "source":
			return [column("referrals", "referral_source")];
		case "ethnicGroup":
			return [column("referrals", "ethnicity")];
		case "state":
			return [column("referrals", "closed_date")];
		case "placedBy":
			return [column("referrals", "placing_authority")];
		case "reason":
			return [column("referrals", "closure_reason")];
		case "group":
			return [column("discussions", "group")];
		case "stage":
			return needsOfStage(category);
		case "ageBand":
		case "audience":
		case "code":
		case "decision":
		case "month":
		case "of":
		case "quarter":
		case "result":
			return [];
		default:
			return breakdown satisfies never;
	}
}

function needsOfStage(stage: string): readonly Need[] {
	switch (stage) {
		case "offered":
			return [column("missing", "rhi_offered")];
		case "accepted":
			return [column("missing", "rhi_accepted")];
		case "completed":
			return [column("missing", "rhi_completed")];
		case "within72Hours":
			return [column("missing", "rhi_completed"), column("missing", "end")];
		default:
			return [];
	}
}

/** All columns are there, and yet the exports do not tell. */
function whatIsNotTold(
	context: Context,
	measure: MeasureId,
): readonly string[] {
	const period = periodOf(context, measure);
	const ids = (kind: LinkedExport) =>
		context.records.unlinked.has(kind)
			? [
					`The identifiers of the export of ${kind} find none, or too few, of the referrals: it may write them in another way.`,
				]
			: [];
	switch (measure) {
		case "missingAndAtRisk":
			return ids("missing");
		case "outcomeCases":
		case "outcomeScored":
		case "outcome":
			return ids("outcomes");
		case "riskChange":
			return ids("assessments");
		case "lookedAfter":
			return tellsOwnPlacements(context.settings)
				? []
				: [
						"Settings do not name the council (authority: name:), so nobody can tell which children it placed itself.",
					];
		case "reReferrals":
			return [
				`The export of referrals does not reach back to ${longDay(addMonths(period.from, -12))}, 12 months before the period: a re-referral would pass for a first one. Where it is complete from an earlier day than its first referral, say so under history: completeFrom: in cse-report.yaml.`,
			];
		case "returnInterviews":
			return [
				"Some interviews are told by yes or no, without their date: whether they came within 72 hours is not known.",
			];
		case "trainingAttendees":
			return ["No record of the period says how many came."];
		default:
			return [];
	}
}

function column<Kind extends ExportKind>(
	kind: Kind,
	name: ColumnName<Kind>,
): Need {
	return { export: kind, column: name };
}
