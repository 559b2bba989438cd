import type { CategoryOf } from "../breakdowns/breakdowns.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { type Period, readPeriod } from "../vocabulary/period.ts";
import {
	type DeclaredMeasure,
	isMeasureId,
	type MeasureId,
	measures,
} from "./measures.ts";

/**
 * What a figure is a figure of: a value. It is written as text only where JSON, CSV, templates, papers and the command line
 * need it, and to look figures up by; this file alone writes that text and takes it apart.
 */
export interface FigureKey {
	readonly measure: MeasureId;
	/** A category a breakdown, in alphabetical order of these; empty for a total. */
	readonly cell: readonly CategoryOf[];
	/** What it covers: the run's period, or the part of it that the measure is counted over. */
	readonly period: Period;
	/** The day on which "open", "closed" and "latest risk" are judged. */
	readonly asAt: Day;
	/** The period that was set beside the run's own, of which this is a figure; absent for the run's own. */
	readonly beside?: Period;
}

/** The period of a figure, where it is not that of the run. */
export function ownPeriodOf(
	{ period }: Pick<FigureKey, "period">,
	run: { readonly period: Period },
): Period | undefined {
	return period.id === run.period.id ? undefined : period;
}

/**
 * A key as text, within one run: `measure` or `measure:breakdown=category|…`, breakdowns in alphabetical order; with
 * `@PERIOD` behind for a period beside the run's own.
 */
export type FigureId = string;

/** The id of a figure (contract, section 4). */
export function writeFigure({
	measure,
	cell,
	beside,
}: Pick<FigureKey, "measure" | "cell" | "beside">): FigureId {
	const id = written(
		measure,
		sortParts(cell).map((part) => `${part.breakdown}=${part.category}`),
	);
	return beside === undefined ? id : `${id}@${beside.id}`;
}

/** The name of a table: `referrals`, `referrals:risk|sex`, breakdowns as they are given. */
export function writeTable(
	measure: string,
	breakdowns: readonly string[],
): string {
	return written(measure, breakdowns);
}

function written(measure: string, parts: readonly string[]): string {
	return parts.length === 0 ? measure : `${measure}:${parts.join("|")}`;
}

/** The parts of a cell in alphabetical order of their breakdowns. */
export function sortParts<Part extends Pick<CategoryOf, "breakdown">>(
	cell: readonly Part[],
): readonly Part[] {
	return cell.toSorted((a, b) => (a.breakdown < b.breakdown ? -1 : 1));
}

/** A figure's id, or a table's name, as it was written: its measure and what stands behind it; no word is judged. */
export interface WrittenName {
	readonly measure: DeclaredMeasure | undefined;
	/** `undefined` where the measure stands alone. */
	readonly parts: readonly WrittenPart[] | undefined;
}

export interface WrittenPart {
	readonly breakdown: string;
	/** `undefined` in a table's name. */
	readonly category: string | undefined;
}

/** Takes a figure's id or a table's name apart; `+` stands for `|`, as people type it. */
export function readName(text: string): WrittenName {
	const name = text.trim().replaceAll("+", "|");
	const colon = name.indexOf(":");
	const measure = colon < 0 ? name : name.slice(0, colon);
	return {
		measure: isMeasureId(measure) ? measures[measure] : undefined,
		parts:
			colon < 0
				? undefined
				: name
						.slice(colon + 1)
						.split("|")
						.map((part) => readPart(part.trim())),
	};
}

function readPart(part: string): WrittenPart {
	const equals = part.indexOf("=");
	return equals < 0
		? { breakdown: part, category: undefined }
		: { breakdown: part.slice(0, equals), category: part.slice(equals + 1) };
}

/** Reads the id of a figure exactly as it is published; `undefined` where it is none that could be. */
export function readFigure(
	id: string,
): Pick<FigureKey, "measure" | "cell" | "beside"> | undefined {
	const at = id.lastIndexOf("@");
	if (at < 0) return readOwnFigure(id);
	const reading = readPeriod(id.slice(at + 1));
	const own = reading.ok ? readOwnFigure(id.slice(0, at)) : undefined;
	return own && reading.ok && reading.period.id === id.slice(at + 1)
		? { ...own, beside: reading.period }
		: undefined;
}

function readOwnFigure(
	id: string,
): Pick<FigureKey, "measure" | "cell"> | undefined {
	const { measure, parts } = readName(id);
	if (measure === undefined) return undefined;
	if (parts === undefined)
		return measure.total ? { measure: measure.id, cell: [] } : undefined;
	const cell = parts.flatMap(
		({ breakdown, category = "" }): readonly CategoryOf[] => {
			const known = measure.breakdowns.find((name) => name === breakdown);
			return known === undefined || category === ""
				? []
				: [{ breakdown: known, category }];
		},
	);
	const key = { measure: measure.id, cell };
	return cell.length === parts.length && writeFigure(key) === id
		? key
		: undefined;
}
