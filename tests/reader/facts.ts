import { readFigure } from "../../src/measures/figure-key.ts";
import { asPopulation } from "../../src/reader/draft-population.ts";
import { draftsOf } from "../../src/reader/populations.ts";
import { readFigures, relationsOf } from "../../src/reader/read-figures.ts";
import type { Relation } from "../../src/reader/relation.ts";
import type { Rule } from "../../src/reader/rules.ts";
import type { Scheme, Statement } from "../../src/reader/statement.ts";
import { joinPopulations } from "../../src/universe/join-populations.ts";
import { day, periodOf } from "../statistics/records.ts";
import { atMost, follows } from "./follows.ts";

export const scheme: Scheme = {
	levels: ["high", "medium", "low"],
	laterIsAgain: true,
	isComplete: () => true,
	isConstant: () => true,
};

/**
 * `referrals:sex=male@2016-Q1#all`: a figure, its days, and that all levels count; `!2017-03-31`: judged as at that day. Of
 * 2016, as at its last day, and of two levels without.
 */
export function statementOf(name: string): Statement {
	const [words = "", asAt = "2016-12-31"] = name.replace("#all", "").split("!");
	const [figure = "", period = "2016"] = words.split("@");
	const key = readFigure(figure);
	if (key === undefined) throw new Error(`no figure: ${figure}`);
	const days = periodOf(period);
	return {
		name,
		...key,
		period: days,
		asAt: day(asAt),
		scope: name.endsWith("#all") ? undefined : ["high", "medium"],
	};
}

/** What readers know, or do not: that some figures, beside others, are at most some more. */
export interface Fact {
	readonly less: string;
	readonly more: string;
	/** What else is published. */
	readonly beside?: string;
	/** What is told to be zero. */
	readonly zero?: string;
	/** Whether there may be categories that nothing published names. */
	readonly unlisted?: true;
	/** That both are zero, or neither is. */
	readonly together?: true;
	readonly holds: boolean;
}

const fact =
	(holds: boolean) =>
	(
		less: string,
		more: string,
		given: Omit<Fact, "less" | "more" | "holds"> = {},
	): Fact => ({
		less,
		more,
		holds,
		...given,
	});
export const known = fact(true);
export const unknown = fact(false);

function isKnown(
	{ less, more, beside = "", zero = "", unlisted, together }: Fact,
	rule?: Rule,
): boolean {
	const [low, high, none, others] = [less, more, zero, beside].map((names) =>
		names.split(" ").filter((name) => name !== ""),
	);
	const names = [low, high, none, others].flatMap((some) => some ?? []);
	const statements = [...new Set(names)].map(statementOf);
	const own = unlisted ? { ...scheme, isComplete: () => false } : scheme;
	const relations =
		rule === undefined
			? readFigures(statements, own).relations
			: readWithout(rule, statements, own);
	if (together)
		return relations.some(
			(relation) =>
				relation.kind === "together" &&
				[relation.one, relation.other].toSorted().join() ===
					[less, more].toSorted().join(),
		);
	return follows(relations, atMost(low ?? [], high ?? []), none);
}

/** What readers would know without a rule of what is counted. */
function readWithout(
	rule: Rule,
	statements: readonly Statement[],
	own: Scheme,
): readonly Relation[] {
	const populations = draftsOf(statements, own).map((draft) =>
		asPopulation({
			...draft,
			ruled: draft.ruled.filter((one) => one.rule !== rule),
		}),
	);
	return relationsOf(joinPopulations(populations));
}

/** The facts that are not so, where a rule is left out. */
export function broken(
	among: readonly Fact[],
	without?: Rule,
): readonly Fact[] {
	return among.filter((one) => isKnown(one, without) !== one.holds);
}

/** Does something while a declaration is another. */
export function during<Result>(
	declaration: object,
	known: unknown,
	look: () => Result,
): Result {
	const before: unknown = Reflect.get(declaration, "known");
	Reflect.set(declaration, "known", known);
	try {
		return look();
	} finally {
		Reflect.set(declaration, "known", before);
	}
}
