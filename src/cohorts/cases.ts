import type { CategoryOf } from "../breakdowns/breakdowns.ts";
import { type Cohort, isClosedOn } from "../counting/cohorts.ts";
import type { Context } from "../counting/context.ts";
import type { Cases } from "../counting/counted-rows.ts";
import { untoldLink } from "../counting/needs.ts";
import {
	columnOf,
	mapRows,
	pick,
	rowsWhere,
	sortRows,
} from "../counting/order.ts";
import { are, type Step, stepsOfIntake, without } from "../counting/steps.ts";
import type { Outcomes } from "../validate/records.ts";
import { longDay, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type CohortDeclaration, intakeOf, type Trace } from "./cohort.ts";
import { open } from "./referrals.ts";

/** Places among `outcomeResults`, as bits: what is the same or worse is also not improved. */
const improved = 0b0001;
const same = 0b0110;
const worse = 0b1010;
const notScored = 0;

/**
 * Cases with an outcome: a case is a referral in scope that was open at any point of the period, and has a row for the
 * outcome.
 */
export const cases: CohortDeclaration<Cases> = {
	id: "cases",
	export: "outcomes",
	alsoFrom: ["referrals"],
	looksBack: true,
	needs: (settings) => [
		{ export: "outcomes" },
		...open.needs(settings),
		// An identifier that the referrals do not have finds none of them: that is not a count of zero.
		{
			where: { export: "outcomes", column: "referral_id" },
			needs: { export: "referrals", column: "referral_id" },
		},
	],
	isScoped: true,
	untold: ({ records }) => untoldLink(records, "outcomes"),
	gather: gatherCases,
	traced: ["code"],
	steps: stepsToCases,
};

/** Of these, the cases that have both a first and a last score. */
export const scoredCases: CohortDeclaration<Cases> = {
	...cases,
	id: "scoredCases",
	gather(context, period) {
		const all = gatherCases(context, period);
		if (all === undefined) return undefined;
		const scored = rowsWhere(
			all.count,
			(place) => all.result[place] !== notScored,
		);
		return {
			kind: "cases",
			count: scored.length,
			child: pick(scored, all.child),
			code: pick(scored, all.code),
			result: pick(scored, all.result),
		};
	},
	steps(trace, period, cell) {
		const { context } = trace;
		const all = casesOf(context, cases.gather(context, period), cell);
		const scored = casesOf(context, scoredCases.gather(context, period), cell);
		return [
			...stepsToCases(trace, period, cell),
			without(
				all - scored,
				"not-scored-twice",
				`without a first score, or without a last score up to ${longDay(context.asAt)}`,
			),
			are(scored, "cases scored twice"),
		];
	},
};

function gatherCases(context: Context, period: Period): Cases | undefined {
	const { outcomes } = context.records;
	const cohort = open.gather(context, period);
	if (outcomes === undefined || cohort === undefined) return undefined;
	const caseOf = casePlaces(context, outcomes, cohort);
	const rows = firstOfEachCase(outcomes, caseOf);
	return {
		kind: "cases",
		count: rows.length,
		child: mapRows(rows, (row) => cohort.child[caseOf[row] ?? 0] ?? -1),
		code: pick(rows, outcomes.code),
		result: mapRows(rows, (row) => resultOf(context, outcomes, row)),
	};
}

/**
 * The place in the cohort of the case that each row is about; -1 where it is not in the cohort. A row that names a
 * child is about the latest of the child's referrals in the cohort: the last, as they stand earliest first.
 */
function casePlaces(
	{ records }: Context,
	outcomes: Outcomes,
	cohort: Cohort,
): Int32Array {
	const byReferral = new Int32Array(records.referrals?.count ?? 0).fill(-1);
	const byChild = new Int32Array(records.children.count).fill(-1);
	for (let place = 0; place < cohort.count; place++) {
		byReferral[cohort.row[place] ?? 0] = place;
		byChild[cohort.child[place] ?? 0] = place;
	}
	return columnOf(outcomes.count, (row) => {
		const referral = outcomes.referral[row] ?? -1;
		return referral >= 0
			? (byReferral[referral] ?? -1)
			: (byChild[outcomes.child[row] ?? -1] ?? -1);
	});
}

/** One row for each case and outcome, by case. */
function firstOfEachCase(outcomes: Outcomes, caseOf: Int32Array): Int32Array {
	const told = rowsWhere(outcomes.count, (row) => (caseOf[row] ?? -1) >= 0);
	const sorted = sortRows(told, caseOf, outcomes.code);
	return sorted.filter((row, i) => {
		const before = sorted[i - 1] ?? -1;
		return (
			caseOf[row] !== caseOf[before] ||
			outcomes.code[row] !== outcomes.code[before]
		);
	});
}

/** A last score that is dated after the as-at day is not a last score. */
function resultOf(context: Context, outcomes: Outcomes, row: number): number {
	const first = outcomes.first[row] ?? Number.NaN;
	const last = outcomes.last[row] ?? Number.NaN;
	const lastDate = outcomes.lastDate[row] ?? noDay;
	if (Number.isNaN(first) || Number.isNaN(last)) return notScored;
	if (lastDate !== noDay && lastDate > context.asAt) return notScored;
	if (first === last) return same;
	const outcome = context.settings.outcomes[outcomes.code[row] ?? -1];
	return last > first === (outcome?.better === "higher") ? improved : worse;
}

/** How many cases there are of the outcome that a cell names. */
function casesOf(
	{ settings }: Context,
	found: Cases | undefined,
	cell: readonly CategoryOf[],
): number {
	const wanted = outcomeIn(settings, cell);
	return found?.code.filter((code) => code === wanted).length ?? 0;
}

function outcomeIn(
	{ outcomes }: Context["settings"],
	cell: readonly CategoryOf[],
): number {
	const named = cell.find(({ breakdown }) => breakdown === "code");
	return outcomes.findIndex(({ code }) => code === named?.category);
}

/** From the rows of the export to the cases of one outcome that were open at some point of the period. */
function stepsToCases(
	trace: Trace,
	period: Period,
	cell: readonly CategoryOf[],
): readonly Step[] {
	const { context } = trace;
	const { records, settings } = context;
	const { outcomes, referrals } = records;
	if (outcomes === undefined || referrals === undefined)
		throw new Error("a figure was traced whose export is not given");
	const { date, closed } = referrals;
	const wanted = outcomeIn(settings, cell);
	const hasCase = childrenWithCase(context, period);
	const out = { code: 0, noCase: 0, after: 0, closed: 0, scope: 0 };
	let rows = 0;
	for (let row = 0; row < outcomes.count; row++) {
		if (outcomes.code[row] !== wanted) {
			out.code++;
			continue;
		}
		const referral = outcomes.referral[row] ?? -1;
		if (referral < 0) {
			if (hasCase[outcomes.child[row] ?? -1] === 1) rows++;
			else out.noCase++;
		} else if ((date[referral] ?? noDay) > period.to) out.after++;
		else if (isClosedOn(closed[referral] ?? noDay, period.from - 1))
			out.closed++;
		else if (!context.inScope(referral)) out.scope++;
		else rows++;
	}
	const left = casesOf(context, cases.gather(context, period), cell);
	return [
		...stepsOfIntake("outcomes", intakeOf(trace, "outcomes")),
		are(outcomes.count, "outcomes of referrals, of every code"),
		without(out.code, "other-code", "of another outcome"),
		without(
			out.after,
			"after-period",
			`of a referral that was made after ${longDay(period.to)}`,
		),
		without(
			out.closed,
			"closed-before-period",
			`of a referral that was closed before ${longDay(period.from)}`,
		),
		without(
			out.scope,
			"out-of-scope",
			"of a referral at a level of risk that the service does not work with",
		),
		without(
			out.noCase,
			"no-case",
			"of a child who has no referral in scope that was open in the period",
		),
		without(rows - left, "same-case", "of a case that is counted already"),
		are(
			left,
			`cases with this outcome that were open at some point of ${period.label}`,
		),
	];
}

/** By child: 1 where they have a case that was open in the period. */
function childrenWithCase(context: Context, period: Period): Uint8Array {
	const found = new Uint8Array(context.records.children.count);
	for (const child of open.gather(context, period)?.child ?? [])
		found[child] = 1;
	return found;
}
