import { readFigure, writeFigure } from "../measures/figure-key.ts";
import type { Unit } from "../measures/measure.ts";
import { measures } from "../measures/measures.ts";
import type { Period } from "../vocabulary/period.ts";
import { type PeriodEntry, periodEntry } from "../vocabulary/period-entry.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import type { Shorthand } from "../vocabulary/shorthand.ts";

/** A figure that others published, as the document writes it: a fact, never judged, with `~AREA` behind its id. */
export type ElsewhereEntry = {
	readonly id: string;
	readonly unit: Unit;
	readonly area: string;
	readonly source?: string;
	readonly note?: string;
	readonly period?: PeriodEntry;
} & (
	| { readonly status: "shown"; readonly count: number }
	| {
			readonly status: "withheld" | "notAvailable";
			readonly symbol: Shorthand;
	  }
);

/** What others published, as entries of the figures document, in the order of the file. */
export function elsewhereEntries(
	published: readonly PublishedElsewhere[],
	run: Period,
): readonly ElsewhereEntry[] {
	return published.flatMap((one): readonly ElsewhereEntry[] => {
		const { figure, beside, period, area, value, source, note } = one;
		const key = readFigure(figure);
		if (key === undefined) return [];
		const id = `${writeFigure(beside === undefined ? key : { ...key, beside })}~${area}`;
		const { unit } = measures[key.measure];
		const common = {
			area,
			...(source === undefined ? {} : { source }),
			...(note === undefined ? {} : { note }),
			...(period.id === run.id ? {} : { period: periodEntry(period) }),
		};
		if (typeof value === "number")
			return [{ id, unit, status: "shown", count: value, ...common }];
		const status = value === "[c]" ? "withheld" : "notAvailable";
		return [{ id, unit, status, symbol: value, ...common }];
	});
}
