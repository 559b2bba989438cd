import { isClosedOn, isWithin } from "../statistics/cohorts.ts";
import { hasColumn } from "../statistics/context.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import type { Referrals } from "../validate/records.ts";
import { longDay, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Part, Step } from "./explanation.ts";
import { countOf, type Ground, intakeOf } from "./ground.ts";
import { are, stepsOfIntake, without } from "./steps.ts";
import { traceParts } from "./trace-parts.ts";

/** Referrals in scope made in the period, and a cell of them. */
export function traceReferrals(
	ground: Ground,
	cell: readonly CellPart[],
): readonly Step[] {
	const { count } = referredIn(ground);
	return [
		...stepsToReferred(ground),
		...traceParts(ground, "referrals", cell, count),
	];
}

/** Distinct children of them. */
export function traceChildren(
	ground: Ground,
	cell: readonly CellPart[],
): readonly Step[] {
	const { count } = referredIn(ground);
	const children = countOf(ground, "children");
	return [
		...stepsToReferred(ground),
		without(
			count - children,
			"same-child",
			"further referrals of a child who is counted already",
		),
		are(children, "children of those referrals, each counted once"),
		...traceParts(ground, "children", cell, children),
	];
}

/** Those whose child was looked after. */
export function traceLookedAfter(
	ground: Ground,
	cell: readonly CellPart[],
): readonly Step[] {
	const { count } = referredIn(ground);
	return [
		...stepsToReferred(ground),
		...traceParts(ground, "referrals", [lookedAfter], count),
		...traceParts(ground, "lookedAfter", cell, countOf(ground, "lookedAfter")),
	];
}

const lookedAfter: CellPart = {
	breakdown: "status",
	category: "lookedAfter",
	label: "Looked after",
};

/** How their risk changed. */
export function traceRiskChange(
	ground: Ground,
	cell: readonly CellPart[],
): readonly Step[] {
	const { count } = referredIn(ground);
	return [
		...stepsToReferred(ground),
		...traceParts(ground, "riskChange", cell, count),
	];
}

/** Referrals in scope closed in the period, whenever they were made. */
export function traceClosures(
	ground: Ground,
	cell: readonly CellPart[],
): readonly Step[] {
	const { context } = ground;
	const { period } = context;
	const { closed } = tableOf(ground);
	const at = (row: number) => closed[row] ?? noDay;
	const total = countOf(ground, "closures");
	return [
		...stepsToScope(ground, [
			{
				why: "not-closed",
				what: "without a date of closure",
				is: (row) => at(row) === noDay,
			},
			{
				why: "closed-before-period",
				what: `closed before ${longDay(period.from)}`,
				is: (row) => at(row) < period.from,
			},
			{
				why: "closed-after-period",
				what: `closed after ${longDay(period.to)}`,
				is: (row) => at(row) > period.to,
			},
		]),
		are(total, `referrals closed in the period${inScope(ground)}`),
		...traceParts(ground, "closures", cell, total),
	];
}

/** Referrals that came within 12 months of an earlier one of the same child. */
export function traceReReferrals(ground: Ground): readonly Step[] {
	const { context } = ground;
	const { child, date, count } = tableOf(ground);
	const cohort = referredIn(ground);
	const first = new Int32Array(context.records.children.count).fill(0x7fffffff);
	for (let row = 0; row < count; row++) {
		const who = child[row] ?? 0;
		first[who] = Math.min(first[who] ?? 0, date[row] ?? noDay);
	}
	const alone = cohort.row.reduce(
		(sum, row) => sum + Number(date[row] === first[child[row] ?? 0]),
		0,
	);
	const total = countOf(ground, "reReferrals");
	const since =
		context.settings.reReferralFrom === "closure"
			? "of a child whose earlier referrals were all closed more than 12 months before"
			: "of a child whose earlier referrals were all more than 12 months before";
	return [
		...stepsToReferred(ground),
		without(
			alone,
			"no-earlier-referral",
			"of a child who has no referral of an earlier date in the export, at any level of risk",
		),
		without(cohort.count - alone - total, "longer-than-12-months", since),
		are(total, "re-referrals"),
	];
}

/** Referrals in scope that were open at any point of a period. */
export function stepsToOpen(ground: Ground, period: Period): readonly Step[] {
	const { date, closed } = tableOf(ground);
	const open = ground.context.referrals?.openDuring(period);
	return [
		...stepsToScope(ground, [
			{
				why: "after-period",
				what: `made after ${longDay(period.to)}`,
				is: (row) => (date[row] ?? noDay) > period.to,
			},
			{
				why: "closed-before-period",
				what: `closed before ${longDay(period.from)}`,
				is: (row) => isClosedOn(closed[row] ?? noDay, period.from - 1),
			},
		]),
		are(
			open?.count ?? 0,
			`referrals that were open at some point of ${period.label}${inScope(ground)}`,
		),
	];
}

function stepsToReferred(ground: Ground): readonly Step[] {
	const { period } = ground.context;
	const { date } = tableOf(ground);
	return [
		...stepsToScope(ground, [
			{
				why: "before-period",
				what: `made before ${longDay(period.from)}`,
				is: (row) => (date[row] ?? noDay) < period.from,
			},
			{
				why: "after-period",
				what: `made after ${longDay(period.to)}`,
				is: (row) => !isWithin(date[row] ?? noDay, period),
			},
		]),
		are(
			referredIn(ground).count,
			`referrals made in the period${inScope(ground)}`,
		),
	];
}

/** Why a referral falls out: the first reason that holds. */
interface Reason {
	readonly why: string;
	readonly what: string;
	readonly is: (row: number) => boolean;
}

/** From the rows of the export to the referrals that no reason holds of and whose level of risk is in scope. */
function stepsToScope(
	ground: Ground,
	reasons: readonly Reason[],
): readonly Step[] {
	const { count } = tableOf(ground);
	const out = reasons.map(() => 0);
	const { context } = ground;
	const { riskLevels } = context.settings;
	const outOfScope = riskLevels.map(() => 0);
	const risk = tableOf(ground).risk;
	const isInScope = context.referrals?.inScope ?? (() => true);
	for (let row = 0; row < count; row++) {
		const at = reasons.findIndex(({ is }) => is(row));
		if (at >= 0) out[at] = (out[at] ?? 0) + 1;
		else if (!isInScope(row)) {
			const level = risk[row] ?? 0;
			outOfScope[level] = (outOfScope[level] ?? 0) + 1;
		}
	}
	const levels: readonly Part[] = riskLevels.map(({ label }, i) => ({
		label,
		count: outOfScope[i] ?? 0,
	}));
	return [
		...stepsOfIntake("referrals", intakeOf(ground, "referrals")),
		are(count, "referrals in the export"),
		...reasons.map(({ why, what }, i) => without(out[i] ?? 0, why, what)),
		...(levelsCount(ground) ? [withoutScope(levels)] : []),
	];
}

function withoutScope(levels: readonly Part[]): Step {
	const out = levels.reduce((sum, { count }) => sum + count, 0);
	return without(
		out,
		"out-of-scope",
		"at a level of risk that the service does not work with",
		levels,
	);
}

/** Whether only some levels of risk count. */
function levelsCount({ context }: Ground): boolean {
	return (
		hasColumn(context.records, "referrals", "risk_at_referral") &&
		context.levels.length < context.settings.riskLevels.length
	);
}

function inScope(ground: Ground): string {
	return levelsCount(ground) ? ", in scope" : "";
}

function referredIn({ context }: Ground) {
	const { referrals, period } = context;
	if (referrals === undefined)
		throw new Error("a figure was traced whose export is not given");
	return referrals.referredIn(period);
}

function tableOf({ context }: Ground): Referrals {
	const table = context.referrals?.table;
	if (table === undefined)
		throw new Error("a figure was traced whose export is not given");
	return table;
}
