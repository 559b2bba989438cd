import { breakdowns } from "../breakdowns/breakdowns.ts";
import type {
	Change,
	ProtectedFigure,
	ProtectedShare,
	ProtectedTable,
	ProtectedValue,
	Rate,
} from "../disclosure/protected-table.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import type { Unit } from "../measures/measure.ts";
import { measures } from "../measures/measures.ts";
import { type PeriodEntry, periodEntry } from "../vocabulary/period-entry.ts";
import type { Flag } from "../vocabulary/shorthand.ts";

/** One figure, as its status allows: one that is withheld has no number. */
export type FigureEntry = {
	readonly id: string;
	readonly unit: Unit;
} & ValueEntry & {
		readonly base?: string;
		readonly percent?: number;
		readonly percentFrom?: number;
		readonly percentTo?: number;
		readonly flags?: readonly Flag[];
		/** Since another period, in whose place there can be but one: that which was named first. */
		readonly change?: Change;
		/** For each so many children of the area, by the mid-year estimate before the period. */
		readonly rate?: Rate;
		readonly period?: PeriodEntry;
	};

export type ValueEntry =
	| Exclude<ProtectedValue, { readonly status: "withheld" | "notAvailable" }>
	| { readonly status: "withheld"; readonly symbol: "[c]" }
	| { readonly status: "notAvailable"; readonly symbol: "[x]" };

/** A figure with its label in full, for a format that is read by the row. */
export interface FigureRow {
	/** "Referrals, risk at referral: High" */
	readonly label: string;
	readonly figure: FigureEntry;
	/** The id of the period that the figure covers, its own or the document's. */
	readonly period: string;
}

/** The same figures in the same order, each with its label in full. */
export function composeFigureRows(table: ProtectedTable): readonly FigureRow[] {
	return table.figures.map((figure) => ({
		label: fullLabel(figure),
		figure: figureEntry(figure, table),
		period: figure.period.id,
	}));
}

/** A protected figure as the document writes it. */
export function figureEntry(
	figure: ProtectedFigure,
	table: ProtectedTable,
): FigureEntry {
	const own = ownPeriodOf(figure, table);
	return {
		id: figure.id,
		unit: figure.unit,
		...valueEntry(figure.value),
		...(figure.base === undefined ? {} : { base: figure.base }),
		...(figure.share === undefined ? {} : shareEntry(figure.share)),
		...(figure.flags.length === 0 ? {} : { flags: figure.flags }),
		...changeEntry(figure, table),
		...(figure.rate === undefined ? {} : { rate: figure.rate }),
		...(own === undefined ? {} : { period: periodEntry(own) }),
	};
}

function valueEntry(value: ProtectedValue): ValueEntry {
	switch (value.status) {
		case "withheld":
			return { status: "withheld", symbol: "[c]" };
		case "notAvailable":
			return { status: "notAvailable", symbol: "[x]" };
		default:
			return value;
	}
}

/** A share as a document writes it: per cent, or from one to another. */
export function shareEntry(
	share: ProtectedShare,
): Pick<FigureEntry, "percent" | "percentFrom" | "percentTo"> {
	return share.status === "shown"
		? { percent: share.percent }
		: { percentFrom: share.from, percentTo: share.to };
}

function changeEntry(
	{ changes }: ProtectedFigure,
	{ beside: [first] }: ProtectedTable,
): Pick<FigureEntry, "change"> {
	const change = changes?.find(({ since }) => since === first?.period.id);
	return change === undefined ? {} : { change };
}

/** "Referrals, risk at referral: High" */
export function fullLabel({ measure, cell }: ProtectedFigure): string {
	const parts = cell.map(
		({ breakdown, label }) => `${breakdowns[breakdown].label}: ${label}`,
	);
	return [measures[measure].label, ...parts].join(", ");
}
