import { type Category, states } from "../dictionary/categories.ts";
import type { ColumnName } from "../dictionary/exports.ts";
import type { BreakdownName } from "../dictionary/measures.ts";
import { tellsOwnPlacements } from "../vocabulary/authority-name.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import { monthsOf, type Period, quartersOf } from "../vocabulary/period.ts";
import { placeAges } from "./ages.ts";
import { everyCategoryOf, placesOf } from "./categories.ts";
import { type Cohort, isClosedOn } from "./cohorts.ts";
import { type Context, hasColumn } from "./context.ts";
import type { Axis } from "./count.ts";
import type { Layout } from "./layout.ts";
import { mergeAxis } from "./merged.ts";
import { type Column, mapRows } from "./order.ts";
import { changeAxis } from "./risk-change.ts";

/** How each breakdown of a table places the referrals of a cohort. */
export function referralAxes(
	context: Context,
	layout: Layout,
	cohort: Cohort,
): readonly (Axis | undefined)[] {
	return layout.table.breakdowns.map((breakdown, i) => {
		const every = everyCategoryOf(context, layout.table, breakdown);
		const axis = referralAxis(context, breakdown, every, cohort.row);
		return axis && mergeAxis(axis, every, layout.categories[i] ?? []);
	});
}

function referralAxis(
	context: Context,
	breakdown: BreakdownName,
	categories: readonly Category[],
	row: Int32Array,
): Axis | undefined {
	const table = context.referrals?.table;
	if (table === undefined) return undefined;
	const size = categories.length;
	const given = (column: ColumnName<"referrals">) =>
		hasColumn(context.records, "referrals", column);
	const one = (index: Column): Axis => ({ kind: "one", size, index });
	switch (breakdown) {
		case "risk":
		case "from":
			return given("risk_at_referral")
				? one(listedLevels(context, row, table.risk))
				: undefined;
		case "ageBand":
			return one(
				placeAges(row, table.birth, table.date, context.settings.ageBands),
			);
		case "sex":
			return given("sex")
				? one(orNotRecorded(row, table.sex, categories))
				: undefined;
		case "status":
			return given("status_at_referral")
				? one(orNotRecorded(row, table.status, categories))
				: undefined;
		case "ethnicGroup":
			return given("ethnicity")
				? one(orNotRecorded(row, table.ethnicGroup, categories))
				: undefined;
		case "source":
			return given("referral_source")
				? one(orNotRecorded(row, table.source, categories))
				: undefined;
		case "placedBy":
			return given("placing_authority") && tellsOwnPlacements(context.settings)
				? one(orNotRecorded(row, table.placedBy, categories))
				: undefined;
		case "reason":
			return given("closure_reason")
				? one(orNotRecorded(row, table.closureReason, categories))
				: undefined;
		case "model":
			return given("models")
				? {
						kind: "many",
						size,
						bits: modelBits(row, table.models, categories),
					}
				: undefined;
		case "state":
			return given("closed_date")
				? one(placeStates(row, table.closed, context.asAt))
				: undefined;
		case "month":
			return one(placeDays(row, table.date, monthsOf(context.period)));
		case "quarter":
			return one(placeDays(row, table.date, quartersOf(context.period)));
		case "direction":
		case "to":
			return changeAxis(context, breakdown, row);
		case "audience":
		case "code":
		case "decision":
		case "group":
		case "of":
		case "result":
		case "stage":
			return undefined;
		default:
			return breakdown satisfies never;
	}
}

/** The place of each referral's level among the levels that are listed. */
function listedLevels(
	context: Context,
	rows: Int32Array,
	risk: Int8Array,
): Int32Array {
	const places = placesOf(context.levels);
	const listed = context.settings.riskLevels.map(
		(level) => places.get(level.id) ?? -1,
	);
	return mapRows(rows, (row) => listed[risk[row] ?? -1] ?? -1);
}

/** The category of each row as recorded; what has none is "not recorded", which every such list has. */
function orNotRecorded(
	rows: Int32Array,
	column: Int8Array,
	categories: readonly { readonly id: string }[],
): Int32Array {
	const unknown = categories.findIndex(({ id }) => id === "notRecorded");
	return mapRows(rows, (row) => {
		const category = column[row] ?? -1;
		return category < 0 ? unknown : category;
	});
}

/** Every model of each referral; "not recorded" stands where no model is known, and only there. */
function modelBits(
	rows: Int32Array,
	models: Int32Array,
	categories: readonly { readonly id: string }[],
): Int32Array {
	const unknown = 1 << categories.findIndex(({ id }) => id === "notRecorded");
	return mapRows(rows, (row) => {
		const known = (models[row] ?? 0) & ~unknown;
		return known === 0 ? unknown : known;
	});
}

function placeStates(
	rows: Int32Array,
	closed: Int32Array,
	asAt: Day,
): Int32Array {
	const open = states.findIndex(({ id }) => id === "open");
	const shut = states.findIndex(({ id }) => id === "closed");
	return mapRows(rows, (row) =>
		isClosedOn(closed[row] ?? noDay, asAt) ? shut : open,
	);
}

/** The place of each date among periods that follow one another without a gap. */
function placeDays(
	rows: Int32Array,
	date: Int32Array,
	periods: readonly Period[],
): Int32Array {
	const from = periods[0]?.from ?? 0;
	const to = periods.at(-1)?.to ?? -1;
	const place = new Int32Array(to - from + 1);
	for (const [i, period] of periods.entries())
		place.fill(i, period.from - from, period.to - from + 1);
	return mapRows(rows, (row) => place[(date[row] ?? 0) - from] ?? -1);
}
