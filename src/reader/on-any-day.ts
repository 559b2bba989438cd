import {
	type PopulationName,
	wasAtRisk,
	wasReferred,
} from "../counting/knowledge.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { clauseAttribute } from "./conditions.ts";
import { countedIn } from "./declared.ts";
import {
	type DraftPopulation,
	nameValues,
	ruleOut,
} from "./draft-population.ts";
import { others } from "./name-attributes.ts";
import { daysName, isSame, isWithin } from "./pieces-of-time.ts";
import type { Rule } from "./rules.ts";
import { type Days, isWithinScope, type Statement } from "./statement.ts";

/** Something that holds of a time where it holds on any day of it, as an attribute of one period and some levels. */
export interface InTime {
	/** What it is, whatever the time and the levels: to have been at risk. */
	readonly kind: string;
	readonly name: string;
	readonly period: Days;
	readonly scope: Statement["scope"];
}

/**
 * Who was at risk in a quarter was at risk in its year, and who was at risk in a year was so in one of the quarters; whoever
 * was referred in a time was at risk in it.
 */
export function onAnyDay(
	draft: DraftPopulation,
	population: PopulationName,
	statements: readonly Statement[],
): void {
	const all = attributesInTime(population, statements);
	for (const part of all)
		for (const whole of all) {
			if (part === whole || !isPart(part, whole)) continue;
			// From a quarter to its half-year, and from that to the year: the rest follows.
			const isBetween = (one: InTime) =>
				one !== part &&
				one !== whole &&
				[part.kind, whole.kind].includes(one.kind) &&
				isPart(part, one) &&
				isPart(one, whole);
			if (all.some(isBetween)) continue;
			if (part.kind === whole.kind)
				onlyWith(draft, ruleOf(part, whole), part, whole);
			else if (part.kind === wasReferred && whole.kind === wasAtRisk)
				onlyWith(
					draft,
					isSame(part.period, whole.period)
						? "referred at some levels, at risk at them"
						: "referred in a part of a time, at risk in all of it",
					part,
					whole,
				);
		}
	for (const whole of all)
		for (const cover of coversOf(whole, all)) onlyInOneOf(draft, whole, cover);
}

function ruleOf(part: InTime, whole: InTime): Rule {
	return isSame(part.period, whole.period)
		? "at some levels, at more of them"
		: "in a part of a time, in all of it";
}

/** The attributes of statements that hold where they hold on any day, each once. */
export function attributesInTime(
	population: PopulationName,
	statements: readonly Statement[],
): readonly InTime[] {
	const found = new Map<string, InTime>();
	for (const statement of statements)
		for (const { where } of countedIn(statement.measure, population))
			for (const clause of where) {
				if (clause.kind !== "is" || clause.onAnyDay === undefined) continue;
				const { period, scope } = statement;
				const name = clauseAttribute(clause, statement);
				found.set(name, {
					kind: clause.attribute,
					name,
					period,
					scope: clause.scoped ? scope : undefined,
				});
			}
	return [...found.values()];
}

/** Whether one is only where the other is: by the days, and by the levels that count. */
function isPart(part: InTime, whole: InTime): boolean {
	return (
		isWithin(part.period, whole.period) &&
		isWithinScope(part.scope, whole.scope)
	);
}

function onlyWith(
	draft: DraftPopulation,
	rule: Rule,
	{ name: part }: InTime,
	{ name: whole }: InTime,
): void {
	ruleOut(
		draft,
		rule,
		new Map([
			[part, ["yes"]],
			[whole, [others]],
		]),
	);
}

/** The longest parts of a time, where they cover it; and any two periods that cover it together. Earliest first. */
function coversOf(
	whole: InTime,
	all: readonly InTime[],
): readonly (readonly InTime[])[] {
	const beside = longestOf(
		all.filter(
			(one) =>
				one.kind === whole.kind &&
				isWithinScope(whole.scope, one.scope) &&
				!isWithin(whole.period, one.period),
		),
	);
	const parts = longestOf(
		beside.filter(({ period }) => isWithin(period, whole.period)),
	);
	const pairs = beside.flatMap((one, at) =>
		beside
			.slice(at + 1)
			.filter((other) => !parts.includes(one) || !parts.includes(other))
			.map((other) => [one, other]),
	);
	return [parts, ...pairs].filter((cover) => covers(cover, whole.period));
}

/** Those whose days lie within no other's, of the same days the one of the fewest levels; earliest first. */
export function longestOf(some: readonly InTime[]): readonly InTime[] {
	const byDays = grouped(some, ({ period }) => daysName(period));
	return [...byDays.values()]
		.flatMap((same) => {
			const [fewest] = same.toSorted(
				(a, b) =>
					(a.scope?.length ?? Number.POSITIVE_INFINITY) -
					(b.scope?.length ?? Number.POSITIVE_INFINITY),
			);
			return fewest ?? [];
		})
		.filter(
			({ period }) =>
				!some.some(
					(other) =>
						!isSame(other.period, period) && isWithin(period, other.period),
				),
		)
		.toSorted((a, b) => a.period.from - b.period.from);
}

function covers(cover: readonly InTime[], { from, to }: Days): boolean {
	let next = from;
	for (const { period } of cover)
		if (period.from <= next) next = Math.max(next, period.to + 1);
	return next > to;
}

/**
 * Whoever is counted in a time is counted in one of those that cover it: one after the other, so that twelve months take no
 * more to know than two.
 */
function onlyInOneOf(
	draft: DraftPopulation,
	whole: InTime,
	cover: readonly InTime[],
): void {
	let [before] = cover;
	for (const [at, next] of cover.entries()) {
		if (at === 0 || before === undefined) continue;
		const isLast = at === cover.length - 1;
		const name = isLast
			? whole.name
			: `${whole.name}, by the end of ${next.name}`;
		if (!isLast) nameValues(draft, name, ["yes", others]);
		ruleOut(
			draft,
			"in a time, in one of those that cover it",
			new Map([
				[name, ["yes"]],
				[before.name, [others]],
				[next.name, [others]],
			]),
		);
		before = { ...next, name };
	}
}
