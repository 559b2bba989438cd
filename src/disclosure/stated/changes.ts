import { type FigureKey, writeFigure } from "../../measures/figure-key.ts";
import type { Day } from "../../vocabulary/calendar.ts";
import { percentOf } from "../../vocabulary/numbers.ts";
import type { Period } from "../../vocabulary/period.ts";
import type {
	Change,
	ProtectedFigure,
	ProtectedTable,
} from "../protected-table.ts";
import { chanceOfDifference } from "./exact-test.ts";

/** From a day on, figures of these measures and breakdowns are counted otherwise. */
export interface SeriesBreak {
	readonly from: Day;
	readonly of: readonly string[];
}

/** A base under this makes a change in per cent of low reliability, like a share. */
const reliableBase = 20;

/** A difference that chance makes once in twenty times is no rise and no fall. */
export const levelOfChange = 0.05;

/** Lengths of periods that are one kind: months, quarters and years differ by a few days. */
const sameLength = 3;

/**
 * The figures of a table with what breaks their series, and with the changes of the run's own since the periods beside it.
 * There is none where either count is not shown, across a break, between periods of different lengths or that overlap, or
 * where the run is judged as at a day after its period, which the others are not.
 */
export function withChanges(
	{ period: run, beside }: Pick<ProtectedTable, "period" | "beside">,
	figures: readonly ProtectedFigure[],
	breaks: readonly SeriesBreak[],
	decimals: number,
): readonly ProtectedFigure[] {
	if (beside.length === 0) return figures;
	const periods = [run, ...beside.map(({ period }) => period)];
	const named = new Map(figures.map((figure) => [writeFigure(figure), figure]));
	return figures.map((figure) => {
		const own = figure.beside ?? run;
		const before = latestBefore(own, periods);
		const isBroken =
			before !== undefined && breaksBetween(figure, before, own, breaks);
		const changes =
			figure.beside === undefined
				? beside.flatMap(({ period }) => {
						const other = named.get(writeFigure({ ...figure, beside: period }));
						return other === undefined ||
							breaksBetween(figure, period, own, breaks)
							? []
							: (changeOf(figure, other, run, decimals) ?? []);
					})
				: [];
		return {
			...figure,
			...(isBroken ? { flags: [...figure.flags, "b" as const] } : {}),
			...(changes.length === 0 ? {} : { changes }),
		};
	});
}

function latestBefore(
	period: Period,
	all: readonly Period[],
): Period | undefined {
	return all
		.filter(({ from }) => from < period.from)
		.toSorted((a, b) => b.from - a.from)[0];
}

/** Whether figures of this kind are counted otherwise in one period than in the other. */
function breaksBetween(
	{ measure, cell }: Pick<FigureKey, "measure" | "cell">,
	earlier: Period,
	later: Period,
	breaks: readonly SeriesBreak[],
): boolean {
	const names = [measure, ...cell.map(({ breakdown }) => breakdown)];
	const [first, last] = [
		Math.min(earlier.from, later.from),
		Math.max(earlier.to, later.to),
	];
	return breaks.some(
		({ from, of }) =>
			from > first && from <= last && names.some((name) => of.includes(name)),
	);
}

function changeOf(
	now: ProtectedFigure,
	before: ProtectedFigure,
	run: Period,
	decimals: number,
): Change | undefined {
	const [here, there] = [now.period, before.period];
	const [days, daysBefore] = [lengthOf(here), lengthOf(there)];
	if (
		now.value.status !== "shown" ||
		before.value.status !== "shown" ||
		Math.abs(days - daysBefore) > sameLength ||
		there.to >= here.from ||
		now.asAt !== run.to
	)
		return undefined;
	const [count, was] = [now.value.count, before.value.count];
	const difference = count - was;
	const isReliable = was >= reliableBase;
	const isMoreThanChance =
		chanceOfDifference(was, count, [daysBefore, days]) <= levelOfChange;
	return {
		since: before.beside?.id ?? there.id,
		count: difference,
		...(isReliable
			? {
					percent:
						Math.sign(difference) *
						percentOf(Math.abs(difference), was, decimals),
				}
			: {}),
		says:
			difference === 0 || (!isMoreThanChance && isReliable)
				? "same"
				: !isMoreThanChance
					? "tooFew"
					: difference > 0
						? "rise"
						: "fall",
	};
}

function lengthOf({ from, to }: Period): number {
	return to - from + 1;
}
