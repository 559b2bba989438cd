import { type Difference, differencesIn } from "../universe/differences.ts";
import {
	type JoinedCounts,
	joinPopulations,
} from "../universe/join-populations.ts";
import { type Nesting, nestingsIn } from "../universe/nestings.ts";
import { cellsToJoin } from "../universe/take-apart.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { betweenPeriods, isByDaysAlone } from "./between-periods.ts";
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
	const between = betweenPeriods(statements, scheme);
	const readings = [
		...apartInTime(statements).flatMap((part, at) => {
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
		}),
		...judgedInAnother(statements).map((part, at) =>
			readTogether(part, scheme, `by days, ${at} `),
		),
	];
	return {
		relations: [
			...readings.flatMap(({ relations }) => relations),
			...between.laws.map(asRelation),
		],
		get differences() {
			return [
				...readings.flatMap(({ differences }) => differences),
				...between.differences,
			];
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
	daysOf: (statement: Statement) => Days = ({ period }) => period,
): readonly (readonly Statement[])[] {
	const spans: Days[] = [];
	for (const { from, to } of statements
		.map(daysOf)
		.toSorted((a, b) => a.from - b.from)) {
		const last = spans.at(-1);
		if (last !== undefined && from <= last.to)
			spans[spans.length - 1] = {
				from: last.from,
				to: Math.max(last.to, to),
			};
		else spans.push({ from, to });
	}
	return spans.map(({ from, to }) =>
		statements.filter(({ period }) => period.from >= from && period.to <= to),
	);
}

/**
 * What is made and closed, where a period is judged as at a day in another: what was closed of a year by the end of March, less
 * what was by its own end, is among the closures of the first quarter of the next.
 */
function judgedInAnother(
	statements: readonly Statement[],
): readonly (readonly Statement[])[] {
	return apartInTime(statements.filter(isByDaysAlone), ({ period, asAt }) => ({
		from: period.from,
		to: asAt,
	})).filter((some) => apartInTime(some).length > 1);
}
