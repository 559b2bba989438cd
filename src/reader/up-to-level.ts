import type { Counted } from "../counting/knowledge.ts";
import type { Condition } from "../universe/attributes.ts";
import {
	clauseAttribute,
	conditionOf,
	isByHighest,
	type Terms,
} from "./conditions.ts";
import { knownOf } from "./declared.ts";
import { both } from "./draft-population.ts";
import { others } from "./name-attributes.ts";
import type { Scheme, Statement } from "./statement.ts";

/**
 * What a statement tells of people, step by step: where it tells of children by their highest level, who was referred at the
 * highest of all, who at that or the next, and so on, as if only these levels counted. So who was at high risk in a quarter
 * was so in its year, and who was in the year was in one of its quarters.
 */
export function upToEachLevel(
	statement: Statement,
	{ levels }: Pick<Scheme, "levels">,
): readonly Statement[] {
	if (!isByHighest(statement)) return [statement];
	const { scope } = statement;
	const counted = countedLevels(statement, levels);
	const cell = statement.cell.filter((part) => !isByHighest({ cell: [part] }));
	return counted.map((_, at) => ({
		...statement,
		cell,
		scope: at === counted.length - 1 ? scope : counted.slice(0, at + 1),
	}));
}

/** Whom a statement counts among people: by their highest level, who is at it or a higher one, and at no higher one. */
export function conditionOfPeople(
	statement: Statement,
	counted: Counted,
	terms: Terms,
	{ levels }: Pick<Scheme, "levels">,
): Condition | undefined {
	const steps = upToEachLevel(statement, { levels });
	const level = statement.cell.find((part) => isByHighest({ cell: [part] }));
	const at = level
		? countedLevels(statement, levels).indexOf(level.category)
		: 0;
	const [higher, here] = [steps[at - 1], steps[at]];
	if (here === undefined) return undefined;
	const none = counted.where.flatMap((clause) =>
		higher === undefined || clause.kind !== "is"
			? []
			: [[clauseAttribute(clause, higher), [others]] as const],
	);
	return both(conditionOf(here, counted, terms), new Map(none));
}

/** Whether a statement can be told of people as they are in every period: all of them, or by level and what a child keeps. */
export function isOfOnePerson(
	{ cell }: Pick<Statement, "cell">,
	{ isConstant }: Pick<Scheme, "isConstant">,
): boolean {
	return (
		cell.length === 0 ||
		(isByHighest({ cell }) &&
			cell.every((part) => {
				const known = knownOf(part.breakdown);
				return (
					isByHighest({ cell: [part] }) ||
					(known.kind === "one" &&
						known.ofChild === "constant" &&
						isConstant(part.breakdown))
				);
			}))
	);
}

/** Highest first. */
function countedLevels(
	{ scope }: Pick<Statement, "scope">,
	levels: readonly string[],
): readonly string[] {
	return levels.filter((level) => scope?.includes(level) !== false);
}
