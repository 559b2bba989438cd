import { statuses } from "../dictionary/categories.ts";
import type { ColumnName } from "../dictionary/exports.ts";
import type { BreakdownName } from "../dictionary/measures.ts";
import { countOf, countTableOf } from "../explain/ground.ts";
import { traceReferrals } from "../explain/trace-referrals.ts";
import { type Cohort, cohortOf, isWithin } from "../statistics/cohorts.ts";
import { hasColumn } from "../statistics/context.ts";
import { keepRows } from "../statistics/order.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { breakDown, findingsIn } from "./break-down.ts";
import type { Sum } from "./reconciliation.ts";
import {
	addend,
	figureAddend,
	overlap,
	partAddend,
	type Reckoning,
	sum,
} from "./sums.ts";

/** Referrals of the period, told apart in every way that the exports tell. */
export function reconcileReferrals(reckoning: Reckoning): readonly Sum[] {
	const { context } = reckoning.ground;
	if (context.referrals === undefined) return [];
	const cohort = context.referrals.referredIn(context.period);
	const by = (
		breakdown: BreakdownName,
		words: string,
		column: ColumnName<"referrals">,
	) =>
		breakDown(reckoning, {
			what: `Referrals by ${words}`,
			label: "referrals",
			measure: "referrals",
			breakdown,
			cohort,
			columns: [column],
		});
	const has = (column: ColumnName<"referrals">) =>
		hasColumn(context.records, "referrals", column);
	return [
		byCohort(reckoning, cohort),
		by("state", "open and closed", "closed_date"),
		by("risk", "risk", "risk_at_referral"),
		by("ageBand", "age", "date_of_birth"),
		by("sex", "sex", "sex"),
		by("status", "status", "status_at_referral"),
		...(has("ethnicity")
			? [by("ethnicGroup", "ethnic group", "ethnicity")]
			: []),
		...(has("referral_source")
			? [by("source", "source", "referral_source")]
			: []),
		...(has("models") ? [byModel(reckoning, cohort)] : []),
		...(has("status_at_referral") ? [lookedAfter(reckoning, cohort)] : []),
		...(has("closed_date") ? closedWhen(reckoning, cohort) : []),
	];
}

/** The referrals that the export has: in the period, outside it, out of scope. */
function byCohort({ ground, refusals }: Reckoning, cohort: Cohort): Sum {
	const away = new Set(refusals("referrals").flatMap(({ row }) => row ?? []))
		.size;
	const steps = traceReferrals(ground, []);
	const out = (why: string) =>
		steps.reduce(
			(n, step) =>
				step.kind === "without" && step.why === why ? n + step.out : n,
			0,
		);
	const all = ground.context.referrals?.table.count ?? 0;
	return sum(
		"Referrals of the export",
		addend("referrals in the export", all - away),
		[
			figureAddend("in the period, in scope", cohort.count, "referrals"),
			addend("before the period", out("before-period")),
			// What is refused was put away behind the period.
			addend("after it", out("after-period") - away),
			addend("out of scope by their risk", out("out-of-scope")),
		],
	);
}

function byModel(reckoning: Reckoning, cohort: Cohort): Sum {
	const cells = countTableOf(reckoning.ground, "referrals", ["model"]);
	const parts = cells.map(({ parts: cell, count }) =>
		partAddend(cell[0], count, "referrals", cell),
	);
	return overlap(
		"Referrals by model",
		figureAddend("referrals", cohort.count, "referrals"),
		parts,
		"A referral with several models counts under each of them.",
		findingsIn(reckoning, cohort, ["models"]),
	);
}

function lookedAfter(reckoning: Reckoning, referred: Cohort): Sum {
	const { ground } = reckoning;
	const { context } = ground;
	const total = countOf(ground, "lookedAfter");
	const place = statuses.findIndex(({ id }) => id === "lookedAfter");
	const table = context.referrals?.table;
	const cohort =
		table === undefined
			? referred
			: cohortOf(
					table,
					keepRows(referred.row, (row) => table.status[row] === place),
				);
	const made = breakDown(reckoning, {
		what: "Looked after by who placed them",
		label: "looked after",
		measure: "lookedAfter",
		breakdown: "placedBy",
		cohort,
		columns: ["placing_authority"],
	});
	return made.verdict === "notAvailable"
		? made
		: { ...made, total: figureAddend("looked after", total, "lookedAfter") };
}

/** What is closed of the period's referrals, and what was closed in the period, are not the same. */
function closedWhen(reckoning: Reckoning, cohort: Cohort): readonly Sum[] {
	const { ground } = reckoning;
	const { context } = ground;
	const { period, asAt } = context;
	const closures = context.referrals?.closedIn(period);
	const table = context.referrals?.table;
	if (closures === undefined || table === undefined) return [];
	const number = (of: Cohort, is: (row: number) => boolean) =>
		keepRows(of.row, is).length;
	const closed = (row: number) => table.closed[row] ?? noDay;
	const after = number(
		cohort,
		(row) => closed(row) > period.to && closed(row) <= asAt,
	);
	const within = number(cohort, (row) => isWithin(closed(row), period));
	const earlier = number(
		closures,
		(row) => (table.date[row] ?? noDay) < period.from,
	);
	const isClosed = [{ breakdown: "state", category: "closed" }] as const;
	return [
		...(after === 0
			? []
			: [
					sum(
						"Closed referrals of the period",
						figureAddend(
							"closed",
							countOf(ground, "referrals", isClosed),
							"referrals",
							isClosed,
						),
						[addend("in the period", within), addend("after it", after)],
					),
				]),
		sum(
			"Closures",
			figureAddend("closures in the period", closures.count, "closures"),
			[
				addend("of referrals of the period", within),
				addend("of earlier referrals", earlier),
			],
			{ because: findingsIn(reckoning, closures, ["closed_date"]) },
		),
		breakDown(reckoning, {
			what: "Closures by reason",
			label: "closures in the period",
			measure: "closures",
			breakdown: "reason",
			cohort: closures,
			columns: ["closure_reason"],
		}),
	];
}
