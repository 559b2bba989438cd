import { readFigure } from "../../src/measures/figure-key.ts";
import { readFigures } from "../../src/reader/read-figures.ts";
import type { Scheme, Statement } from "../../src/reader/statement.ts";
import { day, periodOf } from "../statistics/records.ts";
import { atMost, follows } from "./follows.ts";

const scheme: Scheme = {
	levels: ["high", "medium", "low"],
	laterIsAgain: true,
	isComplete: () => true,
	isConstant: () => true,
};

/**
 * `referrals:sex=male@2016-Q1#all`: a figure, its days, and that all levels count; `!2017-03-31`: judged as at that day. Of
 * 2016, as at its last day, and of two levels without.
 */
function statementOf(name: string): Statement {
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
	/** That both are zero, or neither is. */
	readonly together?: true;
	readonly holds: boolean;
}

const fact =
	(holds: boolean) =>
	(
		less: string,
		more: string,
		given: Pick<Fact, "beside" | "together"> = {},
	): Fact => ({
		less,
		more,
		holds,
		...given,
	});
export const known = fact(true);
export const unknown = fact(false);

function isKnown({ less, more, beside = "", together }: Fact): boolean {
	const [low, high] = [less.split(" "), more.split(" ")];
	const names = [...low, ...high, ...beside.split(" ")].filter(
		(name) => name !== "",
	);
	const statements = [...new Set(names)].map(statementOf);
	const { relations } = readFigures(statements, scheme);
	if (together)
		return relations.some(
			(relation) =>
				relation.kind === "together" &&
				[relation.one, relation.other].toSorted().join() ===
					[less, more].toSorted().join(),
		);
	return follows(relations, atMost(low, high));
}

/** The facts that are no longer so. */
export function broken(among: readonly Fact[]): readonly Fact[] {
	return among.filter((one) => isKnown(one) !== one.holds);
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
