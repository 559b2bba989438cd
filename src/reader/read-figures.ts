import { type Difference, differencesIn } from "../universe/differences.ts";
import {
	type JoinedCounts,
	joinPopulations,
} from "../universe/join-populations.ts";
import { type Nesting, nestingsIn } from "../universe/nestings.ts";
import { cellsToJoin } from "../universe/take-apart.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { daysName } from "./pieces-of-time.ts";
import { populationsOf } from "./populations.ts";
import { asRelation, type Relation } from "./relation.ts";
import type { Days, Scheme, Statement } from "./statement.ts";

/** What a reader knows of figures whatever their values, and what can be subtracted from what. */
export interface Knowledge {
	readonly relations: readonly Relation[];
	readonly differences: readonly Difference[];
	readonly nestings: readonly Nesting[];
	/** Whether it is all that a reader could know. */
	readonly whole: boolean;
}

/**
 * How figures hang together (disclosure.md, section 3, "One universe"). Periods that overlap no other have nothing to do with
 * them: what was counted in one was counted in none of the others. Where all of some that overlap is more than can be joined,
 * each of their days is read by itself too.
 */
export function readFigures(
	statements: readonly Statement[],
	scheme: Scheme,
): Knowledge {
	const readings = apartInTime(statements).flatMap((part, at) => {
		const together = readTogether(part, scheme, `${at} `);
		if (together.whole) return [together];
		const days = grouped(
			part,
			({ period, asAt }) => `${daysName(period)} ${asAt}`,
		);
		return days.size < 2
			? [together]
			: [
					together,
					...[...days.values()].map((own, day) =>
						readTogether(own, scheme, `${at}, ${day} `),
					),
				];
	});
	return {
		relations: readings.flatMap(({ relations }) => relations),
		get differences() {
			return readings.flatMap(({ differences }) => differences);
		},
		get nestings() {
			return readings.flatMap(({ nestings }) => nestings);
		},
		whole: readings.every(({ whole }) => whole),
	};
}

/** How many unknowns it would take, or somewhat more, to know all that {@link readFigures} could. */
export function sizeOfReading(
	statements: readonly Statement[],
	scheme: Scheme,
): number {
	return apartInTime(statements)
		.flatMap((part) => populationsOf(part, scheme))
		.reduce((sum, population) => sum + cellsToJoin(population), 0);
}

function readTogether(
	statements: readonly Statement[],
	scheme: Scheme,
	name: string,
): Knowledge {
	const universe = joinPopulations(populationsOf(statements, scheme), name);
	// Not everybody who reads figures subtracts them.
	let differences: readonly Difference[] | undefined;
	let nestings: readonly Nesting[] | undefined;
	return {
		relations: relationsOf(universe),
		get differences() {
			differences ??= differencesIn(universe.cliques);
			return differences;
		},
		get nestings() {
			nestings ??= nestingsIn(universe.cliques);
			return nestings;
		},
		whole: universe.whole,
	};
}

/** How the counts of a universe hang together, those that are the same said to be so. */
export function relationsOf({
	sameAs,
	laws,
}: JoinedCounts): readonly Relation[] {
	return [
		...[...sameAs].map(
			([other, one]): Relation => ({
				kind: "sum",
				total: one,
				parts: [other],
			}),
		),
		...laws.map(asRelation),
	];
}

/** Statements in groups of periods that overlap, or overlap a third that both do, each in the order of all. */
function apartInTime(
	statements: readonly Statement[],
): readonly (readonly Statement[])[] {
	const spans: Days[] = [];
	for (const { period } of statements.toSorted(
		(a, b) => a.period.from - b.period.from,
	)) {
		const last = spans.at(-1);
		if (last !== undefined && period.from <= last.to)
			spans[spans.length - 1] = {
				from: last.from,
				to: Math.max(last.to, period.to),
			};
		else spans.push(period);
	}
	return spans.map(({ from, to }) =>
		statements.filter(({ period }) => period.from >= from && period.to <= to),
	);
}
