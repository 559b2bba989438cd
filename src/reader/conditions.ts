import type { BreakdownName, CategoryOf } from "../breakdowns/breakdowns.ts";
import {
	type BreakdownKnowledge,
	type Clause,
	type Counted,
	levelAtReferral,
} from "../counting/knowledge.ts";
import { idsMergedInto, isUnknown, recorded } from "../dictionary/category.ts";
import type { Condition } from "../universe/attributes.ts";
import { type Day, isoDay } from "../vocabulary/calendar.ts";
import { readPeriod } from "../vocabulary/period.ts";
import { type Band, finestOf } from "./ages.ts";
import { knownOf } from "./declared.ts";
import { both } from "./draft-population.ts";
import { daysName, type Piece, within } from "./pieces-of-time.ts";
import type { Days, Scheme, Statement } from "./statement.ts";

/** What conditions are written in: how days and ages are cut, and which values an attribute has. */
export interface Terms {
	/** Of each kind of day. */
	readonly pieces: ReadonlyMap<DayName, readonly Piece[]>;
	readonly bands: readonly Band[];
	/** The levels of risk, those together that count in the same scopes. */
	readonly scopes: readonly (readonly string[])[];
	readonly valuesOf: (attribute: string) => Iterable<string>;
	readonly isConstant: Scheme["isConstant"];
}

export type DayName = "made" | "closed" | "start";

/** Whom a statement counts, as a condition on one of the populations in which it does. */
export function conditionOf(
	statement: Statement,
	{ where }: Counted,
	terms: Terms,
): Condition {
	const clauses = where.map((clause) => ofClause(clause, statement, terms));
	const parts = statement.cell.map((part) =>
		ofPart(part, statement, isOncePerChild(where), terms),
	);
	return [...clauses, ...parts].reduce(both, new Map());
}

export function isOncePerChild(where: readonly Clause[]): boolean {
	return where.some(({ kind }) => kind === "oncePerChild");
}

/** Whether a statement tells of each child by the highest level of its referrals. */
export function isByHighest({ cell }: Pick<Statement, "cell">): boolean {
	return cell.some(({ breakdown }) => {
		const known = knownOf(breakdown);
		return known.kind === "one" && known.ofChild === "highest";
	});
}

function ofClause(
	clause: Clause,
	statement: Statement,
	terms: Terms,
): Condition {
	const { pieces } = terms;
	switch (clause.kind) {
		case "during":
			return new Map([
				[clause.day, within(pieces.get(clause.day) ?? [], statement.period)],
			]);
		case "inScope":
			return scopeOf(statement.scope, terms);
		case "is":
			return new Map([[clauseAttribute(clause, statement), clause.values]]);
		case "oncePerChild":
			return isByHighest(statement)
				? new Map([[highestIn(statement), ["yes"]]])
				: firstIn(statement, pieces);
	}
	clause satisfies never;
}

/** The attribute that a condition is about. */
export function clauseAttribute(
	{ attribute, scoped, settled, onAnyDay }: Clause & { readonly kind: "is" },
	{ scope, asAt, period }: Pick<Statement, "scope" | "asAt" | "period">,
): string {
	const name = attribute + (scoped ? scopeWords(scope) : "");
	if (onAnyDay) return inPeriod(name, period);
	return settled ? settledName(name, asAt) : name;
}

/** An attribute of a period. */
function inPeriod(attribute: string, period: Days): string {
	return `${attribute} in ${daysName(period)}`;
}

/** An attribute as it is judged at a day. */
export function settledName(attribute: string, day: Day): string {
	return `${attribute} as at ${isoDay(day)}`;
}

/**
 * That the level of risk is one that counts. It is an attribute of its own beside the level, so that what is counted within
 * a scope need not be told apart by level; where one level alone counts, both say the same.
 */
export function scopeOf(
	scope: Statement["scope"],
	{ scopes }: Terms,
): Condition {
	if (scope === undefined) return new Map();
	const inside = scopes.filter((levels) =>
		levels.every((level) => scope.includes(level)),
	);
	return new Map([
		["scope", inside.map(scopeName)],
		...(scope.length === 1 ? [[levelAtReferral, scope] as const] : []),
	]);
}

/** Levels that count together in every scope, as a value. */
export function scopeName(levels: readonly string[]): string {
	return levels.join(", ");
}

/** The attribute that says which of a child's referrals of some days is the one at the highest level. */
export function highestIn({
	period,
	scope,
}: Pick<Statement, "period" | "scope">): string {
	return `the highest of its child, ${daysName(period)}${scopeWords(scope)}`;
}

/** That the same child had none before it in the period. */
export function firstIn(
	{ period, scope }: Pick<Statement, "period" | "scope">,
	pieces: Terms["pieces"],
): Condition {
	const before = (pieces.get("made") ?? pieces.get("start") ?? []).filter(
		({ to }) => to < period.from,
	);
	return new Map([
		[previousOf(scope), [none, ...before.map(({ name }) => name)]],
	]);
}

/** What stands for no earlier one of the same child. */
export const none = "none";

/** The attribute that says when the same child had its last one before. */
export function previousOf(scope: Statement["scope"]): string {
	return `the one before of the same child${scopeWords(scope)}`;
}

function scopeWords(scope: Statement["scope"]): string {
	return scope === undefined ? "" : ` (${scope.join(", ")})`;
}

/** The attribute of which a part of a cell tells. */
export function attributeOf(
	{ breakdown }: Pick<CategoryOf, "breakdown">,
	statement: Statement,
	isOnce: boolean,
	{ isConstant }: Pick<Scheme, "isConstant">,
): string {
	const known = knownOf(breakdown);
	const name = baseAttribute(breakdown, known);
	if (known.kind === "one" && (known.asAt || known.settled))
		return asAtName(breakdown, statement.asAt);
	if (known.kind === "one" && known.atLast)
		return inPeriod(`${name} at last`, statement.period);
	const ofChild =
		known.kind === "one" || known.kind === "ages" ? known.ofChild : undefined;
	const isOfTheFirst =
		ofChild === "first" || (ofChild === "constant" && !isConstant(breakdown));
	const isOfItsOwn =
		ofChild === "all" || (isOfTheFirst && isByHighest(statement));
	return isOnce && isOfItsOwn
		? `${name} of the child, ${daysName(statement.period)}${scopeWords(statement.scope)}`
		: name;
}

/** The attribute that a breakdown tells of as at a day. */
export function asAtName(breakdown: BreakdownName, day: Day): string {
	return settledName(baseAttribute(breakdown, knownOf(breakdown)), day);
}

function baseAttribute(breakdown: string, known: BreakdownKnowledge): string {
	return known.kind === "one" ? (known.attribute ?? breakdown) : breakdown;
}

/** The values of an attribute behind a category: itself, or those that were merged into it. */
export function valuesBehind(
	{ breakdown, category }: CategoryOf,
	bands: readonly Band[],
): readonly string[] {
	const known = knownOf(breakdown);
	if (known.kind !== "one" && known.kind !== "ages") return [];
	const values = known.kind === "one" ? known.values?.[category] : undefined;
	return values ?? finestCategories({ breakdown, category }, bands);
}

/** The categories that were put together into one, or itself: ages by the finest bands in use. */
export function finestCategories(
	{ breakdown, category }: CategoryOf,
	bands: readonly Band[],
): readonly string[] {
	const known = knownOf(breakdown);
	if (known.kind === "ages") return finestOf(category, bands);
	return known.kind === "one" && known.merges
		? idsMergedInto(category)
		: [category];
}

/** The attribute that says whether any of several is there, and that of one of them. */
export function anyOf(breakdown: string): string {
	return `any ${breakdown}`;
}

export function eachOf({ breakdown, category }: CategoryOf): string {
	return `${breakdown} ${category}`;
}

function ofPart(
	part: CategoryOf,
	statement: Statement,
	isOnce: boolean,
	terms: Terms,
): Condition {
	const { breakdown, category } = part;
	const known = knownOf(breakdown);
	switch (known.kind) {
		case "one":
		case "ages": {
			const attribute = attributeOf(part, statement, isOnce, terms);
			const values =
				category === recorded.id
					? [...terms.valuesOf(attribute)].filter((value) => !isUnknown(value))
					: valuesBehind(part, terms.bands);
			return new Map([[attribute, values]]);
		}
		case "several":
			return category === "notRecorded"
				? new Map([[anyOf(breakdown), ["no"]]])
				: new Map([[eachOf(part), ["yes"]]]);
		case "state": {
			const told = (terms.pieces.get("closed") ?? []).filter(
				({ to }) => to <= statement.asAt === (category === "closed"),
			);
			return new Map([["closed", told.map(({ name }) => name)]]);
		}
		case "days": {
			const days = daysBehind(part);
			return days === undefined
				? new Map()
				: new Map([["made", within(terms.pieces.get("made") ?? [], days)]]);
		}
		case "reached":
			return (known.where[category] ?? [])
				.map((clause) => ofClause(clause, statement, terms))
				.reduce(both, new Map());
		case "apart":
		case "nothing":
			return new Map();
	}
	known satisfies never;
}

/** The days that a category stands for, where it is a month or a quarter. */
export function daysBehind({
	breakdown,
	category,
}: CategoryOf): Days | undefined {
	if (knownOf(breakdown).kind !== "days") return undefined;
	const reading = readPeriod(category);
	return reading.ok ? reading.period : undefined;
}
