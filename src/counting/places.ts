import { type Category, notRecorded } from "../dictionary/category.ts";
import { noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Cohort } from "./cohorts.ts";
import type { Context } from "./context.ts";
import type { Axis } from "./count.ts";
import type { Population } from "./counted-rows.ts";
import { mapRows } from "./order.ts";

/** The place of each category by its id. */
export function placesOf(
	categories: readonly Category[],
): ReadonlyMap<string, number> {
	return new Map(categories.map(({ id }, i) => [id, i]));
}

/** A list with the category of what is not recorded, which then stands last. */
export function endingWithNotRecorded(
	words: readonly Category[],
): readonly Category[] {
	return words.some(({ id }) => id === notRecorded.id)
		? words
		: [...words, notRecorded];
}

/** The category of each referral as a column has it; what has none is "not recorded", which the list must have. */
export function placeWords(
	population: Population,
	column: Int8Array | undefined,
	categories: readonly Category[],
): Axis | undefined {
	if (population.kind !== "referrals" || column === undefined) return undefined;
	const unknown = categories.findIndex(({ id }) => id === notRecorded.id);
	const index = mapRows(population.row, (row) => {
		const category = column[row] ?? -1;
		return category < 0 ? unknown : category;
	});
	return { kind: "one", size: categories.length, index };
}

/** The same of children: the category that all referrals of a child are together, of bits `1 << place`. */
export function placeTogether(
	{ row, child }: Cohort,
	column: Int8Array,
	categories: readonly Category[],
	together: (bits: number) => number,
): Axis {
	const unknown = categories.findIndex(({ id }) => id === notRecorded.id);
	const index = new Int32Array(row.length);
	let size = 0;
	let bits = 0;
	for (let i = 0; i < row.length; i++) {
		const category = column[row[i] ?? 0] ?? -1;
		bits |= 1 << (category < 0 ? unknown : category);
		if (i + 1 < row.length && child[i + 1] === child[i]) continue;
		index[size++] = together(bits);
		bits = 0;
	}
	return {
		kind: "one",
		size: categories.length,
		index: index.subarray(0, size),
	};
}

/** The place of each referral's date among periods that follow one another without a gap. */
export function placeDays(
	population: Population,
	{ records }: Context,
	periods: readonly Period[],
): Axis | undefined {
	const table = records.referrals;
	if (population.kind !== "referrals" || table === undefined) return undefined;
	const from = periods[0]?.from ?? 0;
	const to = periods.at(-1)?.to ?? -1;
	const place = new Int32Array(to - from + 1);
	for (const [i, period] of periods.entries())
		place.fill(i, period.from - from, period.to - from + 1);
	const index = mapRows(
		population.row,
		(row) => place[(table.date[row] ?? noDay) - from] ?? -1,
	);
	return { kind: "one", size: periods.length, index };
}

/** Every unit in every one of so many categories. */
export function placeInEach({ count }: Population, size: number): Axis {
	const bits = new Int32Array(count).fill((1 << size) - 1);
	return { kind: "many", size, bits };
}
