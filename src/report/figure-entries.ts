import { breakdowns } from "../breakdowns/breakdowns.ts";
import type {
	ProtectedFigure,
	ProtectedShare,
	ProtectedTable,
	ProtectedValue,
	Rate,
} from "../disclosure/protected-table.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import type { Unit } from "../measures/measure.ts";
import { measures } from "../measures/measures.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import type { ChangeWord } from "../vocabulary/change-words.ts";
import type { Period } from "../vocabulary/period.ts";
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
		readonly change?: ChangeEntry;
		/** For each so many children of the area, by the mid-year estimate before the period. */
		readonly rate?: Rate;
		readonly period?: PeriodEntry;
	};

export type ValueEntry =
	| { readonly status: "shown"; readonly count: number }
	| {
			readonly status: "banded";
			readonly from: number;
			readonly to: number;
			readonly text: string;
	  }
	| {
			readonly status: "rounded";
			readonly count: number;
			readonly roundedTo: number;
	  }
	| { readonly status: "withheld"; readonly symbol: "[c]" }
	| { readonly status: "notAvailable"; readonly symbol: "[x]" };

export interface ChangeEntry {
	readonly since: string;
	readonly count: number;
	/** Absent where the earlier count is under 20. */
	readonly percent?: number;
	/** `rise` or `fall` only where it is larger than chance explains; else `same`, or `tooFew` to say. */
	readonly says: ChangeWord;
}

export interface PeriodEntry {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly label: string;
}

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
		case "shown":
			return { status: "shown", count: value.count };
		case "banded":
			return {
				status: "banded",
				from: value.from,
				to: value.to,
				text: value.text,
			};
		case "rounded":
			return {
				status: "rounded",
				count: value.count,
				roundedTo: value.roundedTo,
			};
		case "withheld":
			return { status: "withheld", symbol: "[c]" };
		case "notAvailable":
			return { status: "notAvailable", symbol: "[x]" };
	}
	value satisfies never;
}

function shareEntry(
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
	if (change === undefined) return {};
	const { since, count, percent, says } = change;
	return {
		change: {
			since,
			count,
			...(percent === undefined ? {} : { percent }),
			says,
		},
	};
}

export function periodEntry({ id, from, to, label }: Period): PeriodEntry {
	return { id, from: isoDay(from), to: isoDay(to), label };
}

/** "Referrals, risk at referral: High" */
export function fullLabel({ measure, cell }: ProtectedFigure): string {
	const parts = cell.map(
		({ breakdown, label }) => `${breakdowns[breakdown].label}: ${label}`,
	);
	return [measures[measure].label, ...parts].join(", ");
}
