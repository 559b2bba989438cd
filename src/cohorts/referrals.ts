import {
	type Cohort,
	childByChild,
	cohortOf,
	firstOfEachChild,
	isClosedOn,
} from "../counting/cohorts.ts";
import type { CountingSettings } from "../counting/counting-settings.ts";
import { keepRows, rowsWhere } from "../counting/order.ts";
import {
	are,
	type Part,
	type Step,
	stepsOfIntake,
	without,
} from "../counting/steps.ts";
import type { FixedColumn } from "../dictionary/columns.ts";
import type { Referrals } from "../validate/records.ts";
import { longDay, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type CohortDeclaration, intakeOf, type Trace } from "./cohort.ts";
import { sizeOf } from "./gather.ts";

/** Why a referral falls out: the first reason that holds. */
interface Reason {
	readonly why: string;
	readonly what: string;
	readonly is: (row: number) => boolean;
}

/** Referrals in scope made in the period. */
export const referred: CohortDeclaration<Cohort> = referralsBut(
	"referred",
	[],
	({ date }, { from, to }) => [
		{
			why: "before-period",
			what: `made before ${longDay(from)}`,
			is: (row) => (date[row] ?? noDay) < from,
		},
		{
			why: "after-period",
			what: `made after ${longDay(to)}`,
			is: (row) => (date[row] ?? noDay) > to,
		},
	],
	() => "referrals made in the period",
);

/** Referrals in scope closed in the period, whenever they were made. */
export const closed = referralsBut(
	"closed",
	["closed_date"],
	({ closed: day }, { from, to }) => [
		{
			why: "not-closed",
			what: "without a date of closure",
			is: (row) => (day[row] ?? noDay) === noDay,
		},
		{
			why: "closed-before-period",
			what: `closed before ${longDay(from)}`,
			is: (row) => (day[row] ?? noDay) < from,
		},
		{
			why: "closed-after-period",
			what: `closed after ${longDay(to)}`,
			is: (row) => (day[row] ?? noDay) > to,
		},
	],
	() => "referrals closed in the period",
);

/** Referrals in scope open at any point of the period: made on or before its last day, not closed before its first. */
export const open = referralsBut(
	"open",
	["closed_date"],
	({ date, closed: day }, { from, to }) => [
		{
			why: "after-period",
			what: `made after ${longDay(to)}`,
			is: (row) => (date[row] ?? noDay) > to,
		},
		{
			why: "closed-before-period",
			what: `closed before ${longDay(from)}`,
			is: (row) => isClosedOn(day[row] ?? noDay, from - 1),
		},
	],
	({ label }) => `referrals that were open at some point of ${label}`,
);

/** Some of a cohort of referrals: those of which something holds, by a column of theirs. */
export function referralsAmong(
	whole: CohortDeclaration<Cohort>,
	id: string,
	column: FixedColumn,
	holds: (
		referrals: Referrals,
		settings: CountingSettings,
	) => (row: number) => boolean,
	steps: (out: number, left: number) => readonly Step[],
): CohortDeclaration {
	const among: CohortDeclaration = {
		...whole,
		id,
		needs: (settings) => [
			...whole.needs(settings),
			{ export: "referrals", column },
		],
		gather(context, period) {
			const cohort = whole.gather(context, period);
			const table = context.records.referrals;
			return cohort && table
				? cohortOf(table, keepRows(cohort.row, holds(table, context.settings)))
				: undefined;
		},
		steps(trace, period, cell) {
			const before = sizeOf(trace.context, whole, period);
			const left = sizeOf(trace.context, among, period);
			return [
				...whole.steps(trace, period, cell),
				...steps(before - left, left),
			];
		},
	};
	return among;
}

/** The children of the referrals of the period: each at the first of these, and at the highest level of risk of them. */
export const childrenReferred: CohortDeclaration<Cohort> = {
	...referred,
	id: "childrenReferred",
	gather(context, period) {
		const cohort = referred.gather(context, period);
		const table = context.records.referrals;
		if (cohort === undefined || table === undefined) return undefined;
		const first = cohortOf(table, firstOfEachChild(cohort));
		return {
			...first,
			levelRow: highest(cohort, table, first.count),
			all: cohort,
		};
	},
	steps(trace, period, cell) {
		const all = sizeOf(trace.context, referred, period);
		const children = sizeOf(trace.context, childrenReferred, period);
		return [
			...referred.steps(trace, period, cell),
			without(
				all - children,
				"same-child",
				"further referrals of a child who is counted already",
			),
			are(children, "children of those referrals, each counted once"),
		];
	},
};

/** For each child of a cohort, the referral with the highest level: the first of the list of levels. */
function highest(
	{ row, child, count }: Cohort,
	{ risk }: Referrals,
	children: number,
): Int32Array {
	const rows = new Int32Array(children);
	let at = -1;
	for (let unit = 0; unit < count; unit++) {
		const own = row[unit] ?? 0;
		if (unit === 0 || child[unit] !== child[unit - 1]) rows[++at] = own;
		else if ((risk[own] ?? -1) < (risk[rows[at] ?? 0] ?? -1)) rows[at] = own;
	}
	return rows;
}

/** Referrals in scope that no reason holds of: a child's side by side, earliest first, then in the file's order. */
function referralsBut(
	id: string,
	columns: readonly "closed_date"[],
	reasonsIn: (table: Referrals, period: Period) => readonly Reason[],
	what: (period: Period) => string,
): CohortDeclaration<Cohort> {
	const declaration: CohortDeclaration<Cohort> = {
		id,
		export: "referrals",
		...(columns.length === 0 ? {} : { looksBack: true }),
		needs: () => [
			{ export: "referrals" },
			...columns.map((column) => ({ export: "referrals", column }) as const),
		],
		isScoped: true,
		gather({ records, inScope }, period) {
			const table = records.referrals;
			if (table === undefined) return undefined;
			const reasons = reasonsIn(table, period).map(({ is }) => is);
			const rows = rowsWhere(
				table.count,
				(row) => !reasons.some((is) => is(row)) && inScope(row),
			);
			return childByChild(table, records.children.count, rows);
		},
		steps(trace, period) {
			const { isScoped } = trace.context;
			const left = sizeOf(trace.context, declaration, period);
			return [
				...stepsToScope(trace, (table) => reasonsIn(table, period)),
				are(left, `${what(period)}${isScoped ? ", in scope" : ""}`),
			];
		},
	};
	return declaration;
}

/** From the rows of the export to the referrals that no reason holds of and whose level of risk is in scope. */
function stepsToScope(
	trace: Trace,
	reasonsIn: (table: Referrals) => readonly Reason[],
): readonly Step[] {
	const { records, settings, inScope, isScoped } = trace.context;
	const table = records.referrals;
	if (table === undefined)
		throw new Error("a figure was traced whose export is not given");
	const reasons = [...refusedIn(table), ...reasonsIn(table)];
	const out = reasons.map(() => 0);
	const outOfScope = settings.riskLevels.map(() => 0);
	for (let row = 0; row < table.count; row++) {
		const at = reasons.findIndex(({ is }) => is(row));
		if (at >= 0) out[at] = (out[at] ?? 0) + 1;
		else if (!inScope(row)) {
			const level = table.risk[row] ?? 0;
			outOfScope[level] = (outOfScope[level] ?? 0) + 1;
		}
	}
	const levels: readonly Part[] = settings.riskLevels.map(({ label }, i) => ({
		label,
		count: outOfScope[i] ?? 0,
	}));
	return [
		...stepsOfIntake("referrals", intakeOf(trace, "referrals")),
		are(table.count, "referrals in the export"),
		...reasons.map(({ why, what }, i) => without(out[i] ?? 0, why, what)),
		...(isScoped ? [withoutScope(levels)] : []),
	];
}

/** In the arithmetic of `check` some rows are refused, and set aside. */
function refusedIn({ refused }: Referrals): readonly Reason[] {
	return refused === undefined
		? []
		: [
				{
					why: "refused",
					what: "that are refused",
					is: (row) => refused.has(row),
				},
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
