import type { CategoryOf } from "../breakdowns/breakdowns.ts";
import type { PopulationName } from "../counting/knowledge.ts";
import type { Condition } from "../universe/attributes.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { anyOf, conditionOf, eachOf, type Terms } from "./conditions.ts";
import { countedIn, knownOf } from "./declared.ts";
import {
	type DraftPopulation,
	hold,
	lawOf,
	nameValues,
	ruleOut,
} from "./draft-population.ts";
import type { Scheme, Statement } from "./statement.ts";

/**
 * Breakdowns of which several categories can hold at once: whoever has none of them is not recorded, and whoever is
 * recorded has at least one, piece by piece of time and in each cell that they are crossed with.
 */
export function severalAtOnce(
	draft: DraftPopulation,
	population: PopulationName,
	statements: readonly Statement[],
	terms: Terms,
	scheme: Scheme,
): void {
	const parts = new Map<string, CategoryOf[]>();
	for (const { cell } of statements)
		for (const part of cell)
			if (knownOf(part.breakdown).kind === "several") {
				const own = parts.get(part.breakdown) ?? [];
				parts.set(part.breakdown, own);
				if (!own.some(({ category }) => category === part.category))
					own.push(part);
			}
	for (const [breakdown, own] of parts) {
		const each = own.filter(({ category }) => category !== "notRecorded");
		nameValues(draft, anyOf(breakdown), ["yes", "no"]);
		for (const part of each) {
			nameValues(draft, eachOf(part), ["yes", "no"]);
			ruleOut(
				draft,
				"one of several is any of them",
				new Map([
					[anyOf(breakdown), ["no"]],
					[eachOf(part), ["yes"]],
				]),
			);
		}
		// Without those of which none is recorded, some may be told nowhere.
		const [first] = own;
		if (each.length === own.length || first === undefined) continue;
		if (!isWhole(first, own, scheme)) continue;
		for (const where of besides(population, statements, breakdown, terms))
			hold(
				draft,
				"any of several is one of them",
				lawOf(
					`whoever has a ${breakdown} has at least one of them`,
					each.map((part) => new Map([...where, [eachOf(part), ["yes"]]])),
					[new Map([...where, [anyOf(breakdown), ["yes"]]])],
					{ lower: 0 },
				),
			);
	}
}

function isWhole(
	{ breakdown }: CategoryOf,
	own: readonly CategoryOf[],
	scheme: Scheme,
): boolean {
	return scheme.isComplete(
		breakdown,
		new Set(own.map(({ category }) => category)),
	);
}

/** All that is said of whoever counts, beside the breakdown, for each piece of time that its tables tell apart. */
function besides(
	population: PopulationName,
	statements: readonly Statement[],
	breakdown: string,
	terms: Terms,
): readonly Condition[] {
	const own = statements.flatMap((statement) => {
		const cell = statement.cell.filter((part) => part.breakdown !== breakdown);
		if (cell.length === statement.cell.length) return [];
		return countedIn(statement.measure, population).map((counted) =>
			conditionOf({ ...statement, cell }, counted, terms),
		);
	});
	const pieces = terms.pieces.get("made") ?? [];
	const together = grouped(
		pieces.map(({ name }) => name),
		(name) =>
			own
				.map((where) => (where.get("made")?.includes(name) ? "1" : "0"))
				.join(""),
	);
	const found = new Map<string, Condition>();
	for (const where of own)
		for (const some of together.values()) {
			const [first = ""] = some;
			if (where.get("made")?.includes(first) !== true) continue;
			const within = new Map([...where, ["made", some] as const]);
			found.set(JSON.stringify([...within]), within);
		}
	return [...found.values()];
}
