import {
	type BreakdownName,
	breakdowns,
	type CategoryOf,
} from "../breakdowns/breakdowns.ts";
import { baseFigure } from "../measures/base-figure.ts";
import { defaultTables } from "../measures/default-tables.ts";
import { readName, writeTable } from "../measures/figure-key.ts";
import type { Measure } from "../measures/measure.ts";
import { type MeasureId, measureIds, measures } from "../measures/measures.ts";

/** One table to be counted: a measure under one set of breakdowns; none for its total. */
export interface PublishedTable {
	/** A measure that is one table and no more goes by its plain name (`outcomeScored`); others are `referrals:risk`. */
	readonly name: string;
	readonly measure: MeasureId;
	/** As they were named: a crossing's shares are of its first-named breakdown. */
	readonly breakdowns: readonly BreakdownName[];
	/** Whether it tells what a plain table leaves together. */
	readonly detail: boolean;
}

/** The names of the tables that are published by default; `isGiven` says whether a measure's export is there. */
export function defaultTableNames(
	isGiven: (measure: Measure) => boolean,
): readonly string[] {
	return defaultTables
		.filter((table) => {
			const { measure } = readName(table.name);
			return !("whereGiven" in table) || (measure && isGiven(measure));
		})
		.map((table) => table.name);
}

/**
 * The tables to publish for those named: with the tables that their shares are shares of, in the dictionary's order,
 * whatever the order of naming.
 */
export function completeTables(
	named: readonly PublishedTable[],
): readonly PublishedTable[] {
	const bases = named.flatMap(baseTables);
	return withoutRepeats([...named, ...bases]).toSorted(compareTables);
}

/** Every table of the contract's list, crossings by choice not among them. */
export function allTables(): readonly PublishedTable[] {
	return measureIds.flatMap((measure) => {
		const { breakdowns: all, furtherTables, detail } = measures[measure];
		const further = furtherTables ?? all.map((breakdown) => [breakdown]);
		return withoutRepeats([
			...plainTables(measure),
			...further.map((names) => tableOf(measure, names)),
			...(detail === undefined ? [] : [tableOf(measure, all, true)]),
		]);
	});
}

/** What the plain name of a measure stands for: its total, and the breakdowns that come with it. */
export function plainTables(measure: MeasureId): readonly PublishedTable[] {
	const { total, ownBreakdowns } = measures[measure];
	if (!total) return [tableOf(measure, ownBreakdowns)];
	return [
		tableOf(measure, []),
		...ownBreakdowns.map((breakdown) => tableOf(measure, [breakdown])),
	];
}

/** The tables that hold the bases of a table's shares, and those of theirs (contract, section 4). */
function baseTables(table: PublishedTable): readonly PublishedTable[] {
	const { measure } = table;
	if (measures[measure].baseIsOptional) return [];
	const found = someCells(table).flatMap((cell) => {
		const base = baseFigure({ measure, cell });
		const names = base?.cell.map(({ breakdown }) => breakdown) ?? [];
		return base === undefined ? [] : [tableOf(base.measure, names)];
	});
	const others = withoutRepeats(found).filter(
		({ name }) => name !== table.name,
	);
	return others.flatMap((other) => [other, ...baseTables(other)]);
}

/** A cell for each category that hangs on nothing else, to ask what they are shares of. */
function someCells({
	breakdowns: names,
}: PublishedTable): readonly (readonly CategoryOf[])[] {
	return names.reduce<readonly (readonly CategoryOf[])[]>(
		(before, breakdown) => {
			const { categories } = breakdowns[breakdown];
			const ids =
				categories.kind === "fixed"
					? categories.list.map(({ id }) => id)
					: [""];
			return before.flatMap((cell) =>
				ids.map((category) => [...cell, { breakdown, category }]),
			);
		},
		[[]],
	);
}

/** The table of a measure by these breakdowns. */
export function tableOf(
	measure: MeasureId,
	names: readonly BreakdownName[],
	detail = false,
): PublishedTable {
	const { total, breakdowns: all } = measures[measure];
	const isWhole = !total && !detail && names.length === all.length;
	const name = writeTable(measure, isWhole ? [] : names);
	return { name, measure, breakdowns: names, detail };
}

/** Each table once; one that is named in two orders of its breakdowns as named first. */
export function withoutRepeats(
	tables: readonly PublishedTable[],
): readonly PublishedTable[] {
	const seen = new Map<string, PublishedTable>();
	for (const table of tables) {
		const key = `${table.measure}:${table.breakdowns.toSorted().join("|")}:${table.detail}`;
		if (!seen.has(key)) seen.set(key, table);
	}
	return [...seen.values()];
}

function compareTables(a: PublishedTable, b: PublishedTable): number {
	const order = measures[a.measure].breakdowns;
	const byMeasure =
		measureIds.indexOf(a.measure) - measureIds.indexOf(b.measure);
	const bySize = a.breakdowns.length - b.breakdowns.length;
	if (byMeasure !== 0 || bySize !== 0) return byMeasure || bySize;
	for (const [i, breakdown] of a.breakdowns.entries()) {
		const other = b.breakdowns[i] ?? breakdown;
		const difference = order.indexOf(breakdown) - order.indexOf(other);
		if (difference !== 0) return difference;
	}
	return Number(a.detail) - Number(b.detail);
}
