import type { PopulationName } from "../counting/knowledge.ts";
import { isUnknown } from "../dictionary/category.ts";
import type { Condition, Law } from "../universe/attributes.ts";
import {
	conditionOf,
	firstIn,
	isOncePerChild,
	previousOf,
	type Terms,
} from "./conditions.ts";
import { countedIn, knownOf } from "./declared.ts";
import { both } from "./draft-population.ts";
import { daysName } from "./pieces-of-time.ts";
import type { Scheme, Statement } from "./statement.ts";

/** Statements that count each child of some days once. */
export interface Children {
	/** All that these children are counted for. */
	readonly base: Condition;
	/** Of it, each child's first. */
	readonly first: Condition;
	readonly statements: readonly Statement[];
	readonly period: Statement["period"];
	readonly scope: Statement["scope"];
}

/** The statements of a population that count children, those of the same days and levels together. */
export function childrenOf(
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
export function someChild(what: string, all: Condition, first: Condition): Law {
	return {
		said: `wherever there is one${what}, there is a child`,
		terms: [{ of: all, coefficient: -1 }],
		many: [first],
		lower: 0,
	};
}

/** The sets of values that a child who has one of them at any time has one of at its first. */
export function upToEach(
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
