import { comesAgain } from "../counting/knowledge.ts";
import type { Difference } from "../universe/differences.ts";
import type { NamedLaw, NamedTerm } from "../universe/laws.ts";
import { addMonths } from "../vocabulary/calendar.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { isOfThoseAtRisk } from "./at-risk-while-open.ts";
import { countedIn, knownOf } from "./declared.ts";
import { daysName } from "./pieces-of-time.ts";
import {
	type Days,
	isWithinScope,
	type Scheme,
	type Statement,
} from "./statement.ts";

/** What figures of one period tell of the next, or of the one before. */
type Told =
	| "referred"
	| "children"
	| "again"
	| "ended"
	| "open"
	| "closed"
	| "atRisk";

/** How figures of several periods hang together, and what can be subtracted from what. */
interface BetweenPeriods {
	readonly laws: readonly NamedLaw[];
	readonly differences: readonly Difference[];
}

/** The figures of one period and of some levels, by what they tell. */
interface PeriodTold {
	readonly period: Days;
	readonly scope: Statement["scope"];
	readonly all: (told: Told) => readonly Statement[];
}

/**
 * What periods tell of each other that do not overlap: who was referred in one and is open at its end is at risk in the next,
 * and whoever comes again within a year was there before. So of 20 children referred in a half-year, 12 of them open at its
 * end, and 13 at risk in the next, one is at risk then and none of the 12.
 */
export function betweenPeriods(
	statements: readonly Statement[],
	scheme: Scheme,
): BetweenPeriods {
	const periods = toldByPeriod(statements);
	const pairs = periods.flatMap((before) =>
		periods
			.filter(
				({ period, scope }) =>
					before.period.from < period.from &&
					before.period.to <= period.to &&
					isWithinScope(before.scope, scope),
			)
			.map((after) => [before, after] as const),
	);
	const found = pairs.flatMap(([before, after]) => [
		...openThenAtRisk(before, after, scheme),
		...thereBefore(before, after, scheme),
		...closedOfOthers(before, after),
	]);
	return {
		laws: found
			.filter(({ isLaw }) => isLaw)
			.map(({ said, group }) => ({ said, terms: group, lower: 0 })),
		differences: found.map(({ group }) => ({ terms: group, parts: [] })),
	};
}

/** A group that subtraction tells. */
interface Left {
	readonly said: string;
	readonly group: readonly NamedTerm[];
	/** Whether nothing else says that it is never less than none. */
	readonly isLaw: boolean;
}

/**
 * Those at risk less the children whose referral was open when the time began: as many as referrals, but for those that are
 * second referrals of a child. Of who is referred in that time too, those who came again may be the same.
 */
function openThenAtRisk(
	before: PeriodTold,
	after: PeriodTold,
	scheme: Scheme,
): readonly Left[] {
	const isApart = before.period.to < after.period.from;
	const isWithinAYear =
		scheme.laterIsAgain &&
		isApart &&
		addMonths(after.period.to, -12) <= before.period.from;
	const open = before
		.all("open")
		.filter(({ asAt }) => asAt >= after.period.from - 1);
	const second = together(before.all("referred"), before.all("children"));
	const anew = isWithinAYear
		? together(after.all("referred"), after.all("again"))
		: [];
	return each(open, after.all("atRisk")).flatMap(([then, atRisk]) =>
		second.flatMap(([referred, children]) => [
			{
				said: `${atRisk.name} are at least the children of ${then.name}`,
				group: sumOf([atRisk, referred], [then, children]),
				isLaw: isApart,
			},
			...anew.map(([made, again]) => ({
				said: `${atRisk.name} are at least the children of ${then.name}, and of ${made.name} those who have not come again`,
				group: sumOf([atRisk, referred, again], [then, children, made]),
				isLaw: true,
			})),
		]),
	);
}

/** Children of a year, less those who came again in what follows it: re-referrals, but for a child's second ones. */
function thereBefore(
	before: PeriodTold,
	after: PeriodTold,
	{ levels, laterIsAgain }: Scheme,
): readonly Left[] {
	const isOfAllLevels = [before, after].every(
		({ scope }) =>
			scope === undefined || levels.every((one) => scope.includes(one)),
	);
	if (
		!laterIsAgain ||
		!isOfAllLevels ||
		before.period.to !== after.period.from - 1 ||
		before.period.from > addMonths(after.period.from, -12)
	)
		return [];
	return each(before.all("children"), after.all("children")).flatMap(
		([there, children]) =>
			together(after.all("referred"), after.all("again")).map(
				([referred, again]) => ({
					said: `whoever comes again was one of ${there.name}`,
					group: sumOf([there, referred], [again, children]),
					isLaw: true,
				}),
			),
	);
}

/**
 * What was closed in a time, less what of it was made then, and what became closed in it of a period before. That it is never
 * less than none follows from their days.
 */
function closedOfOthers(
	before: PeriodTold,
	after: PeriodTold,
): readonly Left[] {
	const { from, to } = after.period;
	const judged = before
		.all("closed")
		.filter(({ asAt }) => asAt >= from - 1 && asAt <= to);
	return each(judged, judged)
		.filter(([first, last]) => first.asAt < last.asAt)
		.flatMap(([first, last]) =>
			each(
				after.all("ended"),
				after.all("closed").filter(({ asAt }) => asAt === to),
			).map(([ended, own]) => ({
				said: `${ended.name} without what was closed of ${own.name} and of ${last.name}`,
				group: sumOf([ended, first], [own, last]),
				isLaw: false,
			})),
		);
}

function each<One, Other>(
	some: readonly One[],
	others: readonly Other[],
): readonly (readonly [One, Other])[] {
	return some.flatMap((one) => others.map((other) => [one, other] as const));
}

/** Those of one day, as what is published together is. */
function together(
	some: readonly Statement[],
	others: readonly Statement[],
): readonly (readonly [Statement, Statement])[] {
	return each(some, others).filter(([one, other]) => one.asAt === other.asAt);
}

function sumOf(
	more: readonly Statement[],
	less: readonly Statement[],
): readonly NamedTerm[] {
	return [
		...more.map(({ name }) => ({ name, coefficient: 1 })),
		...less.map(({ name }) => ({ name, coefficient: -1 })),
	];
}

function toldByPeriod(statements: readonly Statement[]): readonly PeriodTold[] {
	const groups = grouped(
		statements.filter(tellsOfOtherPeriods),
		({ period, scope }) => `${daysName(period)} ${scope?.join() ?? "all"}`,
	);
	return [...groups.values()].flatMap((own): readonly PeriodTold[] => {
		const byTold = grouped(own, toldBy);
		const [first] = own;
		const all = (told: Told) => byTold.get(told) ?? [];
		return first ? [{ period: first.period, scope: first.scope, all }] : [];
	});
}

/** Whether a figure tells something of what is counted in other periods. */
export function tellsOfOtherPeriods(
	figure: Pick<Statement, "measure" | "cell">,
): boolean {
	return toldBy(figure) !== undefined;
}

/** The referrals of a figure by the days on which they were made and closed: those add up over any periods. */
export function isByDaysAlone(
	figure: Pick<Statement, "measure" | "cell">,
): boolean {
	const told = toldBy(figure);
	return (
		told !== undefined && ["referred", "ended", "open", "closed"].includes(told)
	);
}

function toldBy({
	measure,
	cell: [part, ...more],
}: Pick<Statement, "measure" | "cell">): Told | undefined {
	if (more.length > 0) return undefined;
	const clauses = countedIn(measure, "referrals").flatMap(({ where }) => where);
	const isMade = clauses.some(
		(clause) => clause.kind === "during" && clause.day === "made",
	);
	const others = clauses.filter(
		({ kind }) => kind !== "during" && kind !== "inScope",
	);
	const [other] = others;
	if (part !== undefined)
		return isMade &&
			other === undefined &&
			knownOf(part.breakdown).kind === "state"
			? stateTold(part.category)
			: undefined;
	if (isOfThoseAtRisk({ measure })) return "atRisk";
	if (clauses.length === 0 || others.length > 1) return undefined;
	if (other === undefined) return isMade ? "referred" : "ended";
	if (other.kind === "oncePerChild") return "children";
	return other.kind === "is" && other.attribute === comesAgain
		? "again"
		: undefined;
}

function stateTold(category: string): Told {
	return category === "closed" ? "closed" : "open";
}
