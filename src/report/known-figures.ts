import {
	closureReasons,
	decisions,
	directions,
	ethnicGroups,
	interviewStages,
	models,
	outcomeResults,
	placers,
	sexes,
	sources,
	states,
	statuses,
} from "../dictionary/categories.ts";
import {
	type BreakdownName,
	breakdowns,
	type MeasureDefinition,
	type MeasureId,
	measureIds,
	measures,
} from "../dictionary/measures.ts";
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
		const known = categoryIds(breakdown, settings);
		return known instanceof RegExp
			? known.test(category)
			: known.includes(category);
	});
}

/** The ids to compare a misspelt one with: every measure, and every category of every one of its breakdowns. */
export function knownFigureIds(settings: PaperSettings): readonly string[] {
	return Object.values(measures).flatMap((measure) => [
		...(measure.total ? [measure.id] : []),
		...measure.breakdowns.flatMap((breakdown) => {
			const ids = categoryIds(breakdown, settings);
			return ids instanceof RegExp
				? []
				: ids.map((category) => `${measure.id}:${breakdown}=${category}`);
		}),
	]);
}

/** The categories of a breakdown; a pattern where they come from the calendar or the exports. */
function categoryIds(
	breakdown: BreakdownName,
	settings: PaperSettings,
): readonly string[] | RegExp {
	switch (breakdown) {
		case "ageBand":
			return [...idsOf(settings.ageBands), "unborn", "notKnown"];
		case "audience":
			return settings.audiences
				? idsOf(settings.audiences)
				: /^\p{L}[\p{L}\p{N}]*$/u;
		case "group":
			return settings.groups ? idsOf(settings.groups) : /^\p{L}[\p{L}\p{N}]*$/u;
		case "code":
			return settings.outcomes.map((outcome) => outcome.code);
		case "decision":
			return [...idsOf(decisions), ...idsOf(settings.decisions)];
		case "direction":
			return idsOf(directions);
		case "ethnicGroup":
			return idsOf(ethnicGroups);
		case "from":
		case "risk":
			return idsOf(settings.riskLevels);
		case "to":
			return [...idsOf(settings.riskLevels), "notReassessed"];
		case "model":
			return [...idsOf(models), ...idsOf(settings.models)];
		case "month":
			return /^\d{4}-M(0[1-9]|1[0-2])$/;
		case "quarter":
			return /^\d{4}(\/\d{2})?-Q[1-4]$/;
		case "of":
			return ["missingChildren", "childrenAtRisk"];
		case "placedBy":
			return idsOf(placers);
		case "reason":
			return [...idsOf(closureReasons), ...idsOf(settings.closureReasons)];
		case "result":
			return idsOf(outcomeResults);
		case "sex":
			return idsOf(sexes);
		case "source":
			return idsOf(sources);
		case "stage":
			return idsOf(interviewStages);
		case "state":
			return idsOf(states);
		case "status":
			return idsOf(statuses);
	}
	breakdown satisfies never;
}

function idsOf(
	categories: readonly { readonly id: string }[],
): readonly string[] {
	return categories.map((category) => category.id);
}

function findMeasure(name: string): MeasureDefinition | undefined {
	const id = measureIds.find((known) => known === name);
	return id && measures[id];
}

function findBreakdown(
	measure: MeasureDefinition,
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
