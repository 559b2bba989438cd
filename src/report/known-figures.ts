import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import {
	isNamedCategory,
	namedCategories,
} from "../breakdowns/named-categories.ts";
import {
	type DeclaredMeasure,
	isMeasureId,
	type MeasureId,
	measures,
} from "../measures/measures.ts";
import type { PaperSettings } from "./context.ts";

/** A table's name, taken apart: `referrals:risk|sex`. */
export interface TableName {
	readonly measure: MeasureId;
	readonly breakdowns: readonly BreakdownName[];
}

/** Reads a table's name as settings write it; a measure alone means its own breakdowns. `undefined` where there is no such table. */
export function readTableName(name: string): TableName | undefined {
	const [before = "", after] = splitOnce(name);
	const measure = findMeasure(before);
	if (!measure) return undefined;
	if (after === undefined)
		return { measure: measure.id, breakdowns: measure.ownBreakdowns };
	const found = after.split("|").map((part) => findBreakdown(measure, part));
	const known = found.filter((breakdown) => breakdown !== undefined);
	return known.length === found.length
		? { measure: measure.id, breakdowns: known.sort() }
		: undefined;
}

/** One name for a table, however it is spelt: `discussed` and `discussed:decision` are one table. */
export function tableKey(name: string): string {
	const table = readTableName(name);
	return table
		? [table.measure, table.breakdowns.join("|")].filter(Boolean).join(":")
		: name;
}

/** The names of all tables with one breakdown, and of all measures. */
export function knownTableNames(): readonly string[] {
	return Object.values(measures).flatMap((measure) => [
		measure.id,
		...measure.breakdowns.map((breakdown) => `${measure.id}:${breakdown}`),
	]);
}

/** Whether a figure's id is one of the contract's, with the categories that settings declare, published in this run or not. */
export function isFigureId(id: string, settings: PaperSettings): boolean {
	const [before = "", after] = splitOnce(id);
	const measure = findMeasure(before);
	if (!measure) return false;
	if (after === undefined) return measure.total;
	return after.split("|").every((part) => {
		const [name = "", category = ""] = part.split("=");
		const breakdown = findBreakdown(measure, name);
		if (!breakdown) return false;
		return isNamedCategory(breakdown, category, settings);
	});
}

/** The ids to compare a misspelt one with: every measure, and every category of every one of its breakdowns. */
export function knownFigureIds(settings: PaperSettings): readonly string[] {
	return Object.values(measures).flatMap((measure) => [
		...(measure.total ? [measure.id] : []),
		...measure.breakdowns.flatMap((breakdown) =>
			(namedCategories(breakdown, settings) ?? []).map(
				({ id }) => `${measure.id}:${breakdown}=${id}`,
			),
		),
	]);
}

function findMeasure(name: string): DeclaredMeasure | undefined {
	return isMeasureId(name) ? measures[name] : undefined;
}

function findBreakdown(
	measure: DeclaredMeasure,
	name: string,
): BreakdownName | undefined {
	return measure.breakdowns.find(
		(known) => known === name && known in breakdowns,
	);
}

function splitOnce(text: string): readonly (string | undefined)[] {
	const at = text.indexOf(":");
	return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
