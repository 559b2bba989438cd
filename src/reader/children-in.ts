import { levelAtReferral, type PopulationName } from "../counting/knowledge.ts";
import type { Condition, Law } from "../universe/population.ts";
import { allOfAChild, type Combined, partOfAChild } from "./all-of-a-child.ts";
import {
	attributeOf,
	conditionOf,
	firstIn,
	highestIn,
	isByHighest,
	isOncePerChild,
	none,
	previousOf,
	type Terms,
} from "./conditions.ts";
import {
	both,
	type DraftPopulation,
	lawOf,
	nameValues,
} from "./draft-population.ts";
import { grouped } from "./grouped.ts";
import { countedIn, knownOf } from "./known.ts";
import { daysName, isWithin } from "./pieces.ts";
import { isUnknown, type Scheme, type Statement } from "./statement.ts";

/** Statements that count each child of some days once. */
interface Children {
	/** All that these children are counted for. */
	readonly base: Condition;
	/** Of it, each child's first. */
	readonly first: Condition;
	readonly statements: readonly Statement[];
	readonly period: Statement["period"];
	readonly scope: Statement["scope"];
}

/**
 * What children have to do with what they are counted for: there is a child wherever there is a referral, of the same sex,
 * at the same age or younger, at the same level or a higher one; and whoever comes again was there before.
 */
export function childrenIn(
	draft: DraftPopulation,
	population: PopulationName,
	statements: readonly Statement[],
	terms: Terms,
	scheme: Scheme,
): void {
	const groups = childrenOf(population, statements, terms);
	for (const group of groups) {
		draft.laws.push(someChild("", group.base, group.first));
		for (const own of group.statements) {
			if (isByHighest(own)) atTheHighest(draft, group, own, scheme);
			else draft.laws.push(...byCategory(draft, group, own, scheme));
		}
	}
	draft.laws.push(...comingAgain(draft, groups, terms, scheme));
	const combined = groups.flatMap((group) =>
		combinedIn(group, scheme).map((one) => ({ ...one, group })),
	);
	for (const one of combined) {
		allOfAChild(draft, one);
		for (const whole of combined)
			if (
				whole !== one &&
				whole.breakdown === one.breakdown &&
				previousOf(whole.group.scope) === previousOf(one.group.scope) &&
				isWithin(one.group.period, whole.group.period)
			)
				partOfAChild(draft, one, whole);
	}
}

/** What statements tell of all referrals of a child together. */
function combinedIn(
	{ statements, base, first }: Children,
	scheme: Scheme,
): readonly Combined[] {
	const found = new Map<string, Combined>();
	for (const statement of statements)
		for (const part of statement.cell) {
			const known = knownOf(part.breakdown);
			if (known.kind !== "one" || known.ofChild !== "all") continue;
			const [ofChild, own] = [true, false].map((isOnce) =>
				attributeOf(part, statement, isOnce, scheme),
			);
			if (ofChild !== undefined && own !== undefined)
				found.set(ofChild, {
					breakdown: part.breakdown,
					ofChild,
					own,
					base,
					first,
				});
		}
	return [...found.values()];
}

function childrenOf(
	population: PopulationName,
	statements: readonly Statement[],
	terms: Terms,
): readonly Children[] {
	const groups = new Map<string, Children & { statements: Statement[] }>();
	for (const statement of statements)
		for (const counted of countedIn(statement.measure, population)) {
			if (!isOncePerChild(counted.where)) continue;
			const { period, scope } = statement;
			const key = `${daysName(period)} ${previousOf(scope)}`;
			const where = counted.where.filter(({ kind }) => kind !== "oncePerChild");
			const base = conditionOf(
				{ ...statement, cell: [] },
				{ ...counted, where },
				terms,
			);
			const group = groups.get(key) ?? {
				base,
				first: both(base, firstIn(statement, terms.pieces)),
				statements: [],
				period,
				scope,
			};
			groups.set(key, group);
			group.statements.push(statement);
		}
	return [...groups.values()];
}

/** Where something counts, a child does. */
function someChild(what: string, all: Condition, first: Condition): Law {
	return {
		said: `wherever there is one${what}, there is a child`,
		terms: [{ of: all, coefficient: -1 }],
		many: [first],
		lower: 0,
	};
}

/** The same in a category that a child keeps, or that a child is in or was in before. */
function byCategory(
	{ attributes }: DraftPopulation,
	{ base, first }: Children,
	statement: Statement,
	scheme: Scheme,
): readonly Law[] {
	const [part, ...others] = statement.cell;
	if (part === undefined || others.length > 0) return [];
	const name = attributeOf(part, statement, true, scheme);
	const values = [...(attributes.get(name) ?? [])];
	return upToEach(part.breakdown, values, scheme).map((some) => {
		const own = new Map([[name, some]]);
		return someChild(
			`, ${part.breakdown} ${some.join(" or ")}`,
			both(base, own),
			both(first, own),
		);
	});
}

/** The sets of values that a child who has one of them at any time has one of at its first. */
function upToEach(
	breakdown: Statement["cell"][number]["breakdown"],
	values: readonly string[],
	scheme: Scheme,
): readonly (readonly string[])[] {
	const known = knownOf(breakdown);
	if (!scheme.isConstant(breakdown)) return [];
	if (known.kind === "ages") {
		const ages = [
			...values.filter((value) => value === "unborn"),
			...values.filter((value) => value !== "unborn" && !isUnknown(value)),
		];
		return ages.map((_, at) => ages.slice(0, at + 1));
	}
	const isKept = known.kind === "one" && known.ofChild === "constant";
	return isKept ? values.map((value) => [value]) : [];
}

/** Each child has one that is the highest: as many as there are children, and at no lower level than any other. */
function atTheHighest(
	draft: DraftPopulation,
	{ base, first }: Children,
	statement: Statement,
	scheme: Scheme,
): void {
	const highest = both(base, new Map([[highestIn(statement), ["yes"]]]));
	nameValues(draft, highestIn(statement), ["yes", "no"]);
	draft.laws.push(
		lawOf("each child has one that is the highest", [highest], [first], {
			lower: 0,
			upper: 0,
		}),
	);
	const levels = (statement.scope ?? scheme.levels).toSorted(
		(a, b) => scheme.levels.indexOf(a) - scheme.levels.indexOf(b),
	);
	for (const at of levels.keys()) {
		const some = new Map([[levelAtReferral, levels.slice(0, at + 1)]]);
		draft.laws.push(
			someChild(
				` at ${levels[at]} or higher`,
				both(base, some),
				both(highest, some),
			),
		);
	}
	for (const part of statement.cell) {
		const known = knownOf(part.breakdown);
		const ofChild =
			known.kind === "one" || known.kind === "ages" ? known.ofChild : undefined;
		if (ofChild === undefined || ofChild === "highest") continue;
		const [here, there] = [
			attributeOf(part, statement, true, scheme),
			attributeOf(part, { ...statement, cell: [part] }, true, scheme),
		];
		for (const value of draft.attributes.get(here) ?? []) {
			nameValues(draft, there, [value]);
			draft.laws.push(
				lawOf(
					`a child's ${part.breakdown} is that of its first`,
					[both(highest, new Map([[here, [value]]]))],
					[both(first, new Map([[there, [value]]]))],
					{ lower: 0, upper: 0 },
				),
			);
		}
	}
}

/**
 * Whoever comes again after some piece of time was there in it: in every way of the same child, so that children of periods
 * that overlap are the paths of so many through the pieces.
 */
function comingAgain(
	draft: DraftPopulation,
	groups: readonly Children[],
	{ pieces }: Terms,
	scheme: Scheme,
): readonly Law[] {
	const day = pieces.has("made") ? "made" : "start";
	const own = pieces.get(day) ?? [];
	const byScope = grouped(groups, ({ scope }) => previousOf(scope));
	return [...byScope].flatMap(([previous, some]) => {
		if (some.length < 2) return [];
		return own.flatMap((piece, at): readonly Law[] => {
			const later = own
				.slice(at + 1)
				.filter((next) =>
					some.some(
						({ period }) => isWithin(piece, period) && isWithin(next, period),
					),
				);
			const [group] = some;
			if (later.length === 0 || group === undefined) return [];
			const inScope = new Map([...group.base].filter(([name]) => name !== day));
			const again = both(
				inScope,
				new Map([
					[day, later.map(({ name }) => name)],
					[previous, [piece.name]],
				]),
			);
			const before = both(
				inScope,
				new Map([
					[day, [piece.name]],
					[previous, [none, ...own.slice(0, at).map(({ name }) => name)]],
				]),
			);
			const cells = some.flatMap(({ statements }) => statements);
			const sets = new Map<string, Condition>([["", new Map()]]);
			for (const statement of cells) {
				const [part, ...others] = statement.cell;
				if (part === undefined || others.length > 0 || isByHighest(statement))
					continue;
				const name = attributeOf(part, statement, true, scheme);
				const values = [...(draft.attributes.get(name) ?? [])];
				for (const set of upToEach(part.breakdown, values, scheme))
					sets.set(`${name} ${set.join(" ")}`, new Map([[name, set]]));
			}
			return [...sets.values()].map((set) =>
				lawOf(
					`whoever comes again after ${piece.name} was there in it`,
					[both(before, set)],
					[both(again, set)],
					{ lower: 0 },
				),
			);
		});
	});
}
