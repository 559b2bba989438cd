import type { DeclaredColumn } from "../dictionary/columns.ts";
import { ageBand } from "./age-band.ts";
import { audience } from "./audience.ts";
import type { Breakdown, Told } from "./breakdown.ts";
import { code } from "./code.ts";
import { decision } from "./decision.ts";
import { direction } from "./direction.ts";
import { disability } from "./disability.ts";
import { ethnicGroup } from "./ethnic-group.ts";
import { exploitation } from "./exploitation.ts";
import { from } from "./from.ts";
import { group } from "./group.ts";
import { groupBased } from "./group-based.ts";
import { model } from "./model.ts";
import { month } from "./month.ts";
import { of } from "./of.ts";
import { placedBy } from "./placed-by.ts";
import { quarter } from "./quarter.ts";
import { reason } from "./reason.ts";
import { result } from "./result.ts";
import { risk } from "./risk.ts";
import { sex } from "./sex.ts";
import { source } from "./source.ts";
import { stage } from "./stage.ts";
import { state } from "./state.ts";
import { status } from "./status.ts";
import { to } from "./to.ts";

/** Every breakdown, in the order in which a measure's tables stand. A new one has its file and its line here. */
const all = {
	risk,
	ageBand,
	sex,
	status,
	model,
	source,
	ethnicGroup,
	disability,
	exploitation,
	groupBased,
	state,
	month,
	quarter,
	placedBy,
	direction,
	from,
	to,
	reason,
	code,
	result,
	of,
	stage,
	decision,
	group,
	audience,
} as const;

export type BreakdownName = keyof typeof all;

/** One category of a breakdown, by their ids: a part of what a cell tells. */
export interface CategoryOf {
	readonly breakdown: BreakdownName;
	readonly category: string;
}

export const breakdowns: Readonly<Record<BreakdownName, Breakdown>> = all;

export const breakdownNames: readonly BreakdownName[] =
	Object.keys(all).filter(isBreakdownName);

/** Whether a word names a breakdown. */
export function isBreakdownName(word: string): word is BreakdownName {
	return Object.hasOwn(all, word);
}

/** The breakdowns that tell of something, in their order. */
export function breakdownsOf(told: Told): readonly BreakdownName[] {
	return breakdownNames.filter((name) =>
		breakdowns[name].tellsOf.includes(told),
	);
}

/** Breakdowns that are one column of the referrals. */
export type WordBreakdown = {
	[Name in BreakdownName]: (typeof all)[Name] extends {
		readonly column: unknown;
	}
		? Name
		: never;
}[BreakdownName];

export const wordBreakdowns: readonly WordBreakdown[] =
	breakdownNames.filter(isWordBreakdown);

/** Whether a breakdown is one column of the referrals. */
export function isWordBreakdown(name: BreakdownName): name is WordBreakdown {
	return breakdowns[name].column !== undefined;
}

/** The columns of the referrals that breakdowns declare, in their order. */
export const breakdownColumns = wordBreakdowns.map((name) => ({
	...all[name].column,
	heading: columnOf(name),
}));

/** The heading of a breakdown's column. */
export function columnOf(name: WordBreakdown): DeclaredColumn {
	const { heading } = all[name].column;
	if (!isDeclaredColumn(heading))
		throw new Error("a breakdown has no column of this heading");
	return heading;
}

/** Whether a heading is that of a breakdown's column. */
export function isDeclaredColumn(heading: string): heading is DeclaredColumn {
	return breakdownIn(heading) !== undefined;
}

/** The breakdown that a column of the referrals holds. */
export function breakdownIn(column: string): WordBreakdown | undefined {
	return wordBreakdowns.find((name) => all[name].column.heading === column);
}
