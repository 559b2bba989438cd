import {
	type BreakdownName,
	breakdownNames,
} from "../breakdowns/breakdowns.ts";
import { levelAtReferral } from "../counting/knowledge.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { asAtName } from "./conditions.ts";
import { knownOf } from "./declared.ts";
import { type DraftPopulation, ruleOut } from "./draft-population.ts";
import type { Rule } from "./rules.ts";
import type { Scheme, Statement } from "./statement.ts";

/** A breakdown as at some day, and what its readers know of it. */
interface Judged {
	readonly name: string;
	readonly atFirst: string;
	readonly latestLevel: boolean;
	readonly change:
		| ((before: string, latest: string, levels: readonly string[]) => string)
		| undefined;
	readonly values: readonly string[];
}

/**
 * A change of risk follows from the level at referral and the latest one: so the lowest level cannot be reduced, nor the
 * highest increased. And whoever is reassessed stays so.
 */
export function changeOfRisk(
	draft: DraftPopulation,
	statements: readonly Statement[],
	{ levels }: Scheme,
): void {
	const { attributes } = draft;
	const days = [...new Set(statements.map(({ asAt }) => asAt))].toSorted(
		(a, b) => a - b,
	);
	const judgedOn = (day: Day) =>
		breakdownNames.flatMap((name) => judged(draft, name, day));
	const out = (
		rule: Rule,
		...parts: readonly (readonly [string, readonly string[]])[]
	) => ruleOut(draft, rule, new Map(parts));
	const ownLevels = [...(attributes.get(levelAtReferral) ?? [])].filter(
		(level) => levels.includes(level),
	);
	for (const day of days) {
		const all = judgedOn(day);
		for (const { name, change, atFirst, values } of all) {
			if (change === undefined) continue;
			const latest = all.find((one) => one.latestLevel);
			/** What becomes of a level, or of one that nobody has listed. */
			const isOpen = (value: string) =>
				!levels.includes(value) && value !== atFirst;
			const become = (before: string, after: string) =>
				isOpen(after) ? values : [change(before, after, levels)];
			for (const level of ownLevels) {
				const some = [...levels, atFirst].flatMap((value) =>
					become(level, value),
				);
				out(
					"a change of risk is one from the level at referral",
					[levelAtReferral, [level]],
					[name, values.filter((value) => !some.includes(value))],
				);
				for (const value of latest?.values ?? [])
					out(
						"a change of risk is the one to the latest level",
						[levelAtReferral, [level]],
						[latest?.name ?? "", [value]],
						[name, values.filter((one) => !become(level, value).includes(one))],
					);
			}
			if (latest === undefined) continue;
			out(
				"without a latest level there is no change",
				[latest.name, [atFirst]],
				[name, others(values, atFirst)],
			);
			out(
				"with a latest level there is a change",
				[latest.name, others(latest.values, atFirst)],
				[name, [atFirst]],
			);
		}
		for (const later of days.filter((one) => one > day))
			for (const before of all)
				for (const after of judgedOn(later))
					out(
						"reassessed once, reassessed ever after",
						[before.name, others(before.values, before.atFirst)],
						[after.name, [after.atFirst]],
					);
	}
}

function judged(
	{ attributes }: DraftPopulation,
	breakdown: BreakdownName,
	day: Day,
): readonly Judged[] {
	const known = knownOf(breakdown);
	if (known.kind !== "one" || known.atFirst === undefined) return [];
	const name = asAtName(breakdown, day);
	const values = attributes.get(name);
	return values === undefined
		? []
		: [
				{
					name,
					atFirst: known.atFirst,
					latestLevel: known.latestLevel ?? false,
					change: known.change,
					values: [...values],
				},
			];
}

function others(values: readonly string[], but: string): readonly string[] {
	return values.filter((value) => value !== but);
}
