import type { FigureId } from "../../measures/figure-key.ts";
import { addMonths, dayFrom, partsOf } from "../../vocabulary/calendar.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { ProtectedFigure, Rate } from "../protected-table.ts";

/** How many children lived in the area at the middle of a year; `undefined` where nobody says. */
export type ChildrenAt = (year: number) => number | undefined;

const per = 10_000;

/**
 * The figures with how many they are for each 10,000 children of the area, by the mid-year estimate before the period: the
 * totals behind which children stand and that are shown as a number, and no others. It tells nothing that the number and the
 * population do not.
 */
export function withRates(
	figures: readonly ProtectedFigure[],
	contributors: ReadonlyMap<FigureId, number | undefined>,
	childrenAt: ChildrenAt = () => undefined,
): readonly ProtectedFigure[] {
	return figures.map((figure) => {
		const { id, value, cell, period } = figure;
		if (
			value.status !== "shown" ||
			cell.length > 0 ||
			contributors.get(id) === undefined
		)
			return figure;
		const year = midYearBefore(period);
		const population = childrenAt(year);
		if (population === undefined) return figure;
		return { ...figure, rate: rateOf(value.count, population, year) };
	});
}

/** The last year whose 30 June lies before a period. */
export function midYearBefore({ from }: Pick<Period, "from">): number {
	const { year } = partsOf(from);
	return (dayFrom(year, 6, 30) ?? from) < from
		? year
		: partsOf(addMonths(from, -12)).year;
}

function rateOf(count: number, population: number, year: number): Rate {
	const [from, to] = exactInterval(count);
	const oneDecimal = (number: number) =>
		Math.floor((2 * 10 * per * number + population) / (2 * population)) / 10;
	return {
		per,
		value: oneDecimal(count),
		from: oneDecimal(from),
		to: oneDecimal(to),
		population,
		year,
	};
}

/** Of a count of events that befall independently, the exact interval of 95% (Garwood, 1936). */
export function exactInterval(count: number): readonly [number, number] {
	const lower =
		count === 0
			? 0
			: root((mean) => 1 - chanceOfAtMost(count - 1, mean), tail, count);
	const upper = root(
		(mean) => 1 - chanceOfAtMost(count, mean),
		1 - tail,
		count,
	);
	return [lower, upper];
}

const tail = 0.025;

/** Where a function that grows takes a value: by halving. */
function root(
	rising: (mean: number) => number,
	value: number,
	count: number,
): number {
	let [low, high] = [0, 2 * count + 20];
	for (let step = 0; step < 100; step++) {
		const middle = (low + high) / 2;
		if (rising(middle) < value) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** The chance of so many events or fewer where so many are to be expected. */
function chanceOfAtMost(count: number, mean: number): number {
	let log = -mean;
	let sum = Math.exp(log);
	for (let k = 1; k <= count; k++) {
		log += Math.log(mean / k);
		sum += Math.exp(log);
	}
	return sum;
}
