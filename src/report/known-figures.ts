import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import {
	isNamedCategory,
	namedCategories,
} from "../breakdowns/named-categories.ts";
import { readName, writeFigure, writeTable } from "../measures/figure-key.ts";
import {
	type DeclaredMeasure,
	type MeasureId,
	measures,
} from "../measures/measures.ts";
import type { PaperSettings } from "./paper-context.ts";

/** A table's name, taken apart: `referrals:risk|sex`. */
export interface TableName {
	readonly measure: MeasureId;
	readonly breakdowns: readonly BreakdownName[];
}

/** Reads a table's name as settings write it; a measure alone means its own breakdowns. `undefined` where there is no such table. */
export function readTableName(name: string): TableName | undefined {
	const { measure, parts } = readName(name);
	if (!measure) return undefined;
	if (parts === undefined)
		return { measure: measure.id, breakdowns: measure.ownBreakdowns };
	const known = parts.flatMap(({ breakdown, category }) =>
		category === undefined ? (findBreakdown(measure, breakdown) ?? []) : [],
	);
	return known.length === parts.length
		? { measure: measure.id, breakdowns: known.toSorted() }
		: undefined;
}

/** One name for a table, however it is spelt: `discussed` and `discussed:decision` are one table. */
export function tableKey(name: string): string {
	const table = readTableName(name);
	return table ? writeTable(table.measure, table.breakdowns) : name;
}

/** The names of all tables with one breakdown, and of all measures. */
export function knownTableNames(): readonly string[] {
	return Object.values(measures).flatMap((measure) => [
		measure.id,
		...measure.breakdowns.map((breakdown) =>
			writeTable(measure.id, [breakdown]),
		),
	]);
}

/** Whether a figure's id is one of the contract's, with the categories that settings declare, published in this run or not. */
export function isFigureId(id: string, settings: PaperSettings): boolean {
	const { measure, parts } = readName(id);
	if (!measure) return false;
	if (parts === undefined) return measure.total;
	return parts.every(({ breakdown, category }) => {
		const known = findBreakdown(measure, breakdown);
		return (
			known !== undefined &&
			category !== undefined &&
			isNamedCategory(known, category, settings)
		);
	});
}

/** The ids to compare a misspelt one with: every measure, and every category of every one of its breakdowns. */
export function knownFigureIds(settings: PaperSettings): readonly string[] {
	return Object.values(measures).flatMap((measure) => [
		...(measure.total ? [measure.id] : []),
		...measure.breakdowns.flatMap((breakdown) =>
			(namedCategories(breakdown, settings) ?? []).map(({ id }) =>
				writeFigure({
					measure: measure.id,
					cell: [{ breakdown, category: id }],
				}),
			),
		),
	]);
}

function findBreakdown(
	measure: DeclaredMeasure,
	name: string,
): BreakdownName | undefined {
	return measure.breakdowns.find(
		(known) => known === name && known in breakdowns,
	);
}
