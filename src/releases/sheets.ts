import { breakdowns, type CategoryOf } from "../breakdowns/breakdowns.ts";
import { writeFigure, writeTable } from "../measures/figure-key.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import type { PublishedFigure } from "../published/published-figures.ts";
import { tellsOfOtherPeriods } from "../reader/between-periods.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Release } from "./release.ts";

/** The figures of one release that cover one period: those of a measure's own period are a sheet of their own. */
export interface Sheet {
	/** `undefined` for the figures at hand. */
	readonly release: Release | undefined;
	readonly period: Period;
	readonly asAt: Day;
	readonly figures: readonly SheetFigure[];
}

/** A sheet of something that was published. */
export type ReleasedSheet = Sheet & { readonly release: Release };

export interface SheetFigure {
	/** The same in every period. */
	readonly id: string;
	/** Of a figure at hand: its own, with the period beside which it stands. */
	readonly ownId: string;
	readonly measure: MeasureId;
	readonly cell: readonly CategoryOf[];
	readonly kind: FigureKind;
	/** What was said; `undefined` for a figure at hand. */
	readonly published: PublishedFigure | undefined;
}

/**
 * How figures of one id over several periods hang together. `flow`: what is counted has a day, so that disjoint periods
 * add up. `state`: the same, where it is judged as at one day. `distinct`: children or cases, each counted once a period.
 */
export type FigureKind = "flow" | "state" | "distinct";

/** The sheets of a release. Figures that are not about children tell nothing, and are left out. */
export function sheetsOfRelease(release: Release): readonly ReleasedSheet[] {
	const { period, asAt, figures } = release.content.figures;
	const groups = new Map<string, { period: Period; own: SheetFigure[] }>();
	for (const published of figures) {
		const { id, measure, cell, value, ownPeriod } = published;
		const kind = kindOf(measure, cell);
		if (kind === undefined || value.status === "notAvailable") continue;
		const covered = ownPeriod ?? period;
		const group = groups.get(covered.id) ?? { period: covered, own: [] };
		groups.set(covered.id, group);
		group.own.push({ id, ownId: id, measure, cell, kind, published });
	}
	return [...groups.values()].map(({ period: of, own }) => ({
		release,
		period: of,
		asAt,
		figures: own,
	}));
}

/** The sheets of the figures at hand. */
export function sheetsOfTable(table: FigureTable): readonly Sheet[] {
	const groups = new Map<
		string,
		{ period: Period; asAt: Day; own: SheetFigure[] }
	>();
	for (const figure of table.figures) {
		const { measure, cell, count, period, asAt, id: ownId } = figure;
		const kind = kindOf(measure, cell);
		if (kind === undefined || count === undefined) continue;
		const key = `${period.id} ${asAt}`;
		const group = groups.get(key) ?? { period, asAt, own: [] };
		groups.set(key, group);
		const id = writeFigure({ measure, cell });
		group.own.push({ id, ownId, measure, cell, kind, published: undefined });
	}
	return [...groups.values()].map(({ period, asAt, own }) => ({
		release: undefined,
		period,
		asAt,
		figures: own,
	}));
}

/** How a figure hangs together with itself in other periods; `undefined` where it is not about children. */
export function kindOf(
	measure: MeasureId,
	cell: readonly Pick<CategoryOf, "breakdown">[],
): FigureKind | undefined {
	const { aboutChildren, overTime } = measures[measure];
	if (!aboutChildren) return undefined;
	const isOfOneDay = cell.some(
		({ breakdown }) => breakdowns[breakdown].known.kind === "state",
	);
	return overTime === "flow" && isOfOneDay ? "state" : overTime;
}

/** The name of a figure's table: `referrals:risk|sex`. */
export function tableNameOf({
	measure,
	cell,
}: Pick<SheetFigure, "measure" | "cell">): string {
	return writeTable(
		measure,
		cell.map(({ breakdown }) => breakdown),
	);
}

/** Periods that hang together: those that overlap one of these periods, and those that overlap these, and so on. */
export function overlapping<Some extends Sheet>(
	periods: readonly Period[],
	sheets: readonly Some[],
): readonly Some[] {
	const found = new Set<Some>();
	const spans: Pick<Period, "from" | "to">[] = [...periods];
	for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
		const { from, to } = span;
		for (const sheet of sheets) {
			if (found.has(sheet)) continue;
			if (sheet.period.from > to || sheet.period.to < from) continue;
			found.add(sheet);
			spans.push(sheet.period);
		}
	}
	return sheets.filter((sheet) => found.has(sheet));
}

/**
 * What earlier releases tell of the days of some sheets, or these of theirs, though no period overlaps: what was open as at the
 * day before they begin, or later. Of such a release only figures that tell of other periods have to do with them.
 */
export function adjoining<Some extends Sheet>(
	own: readonly Sheet[],
	sheets: readonly Some[],
): readonly Some[] {
	return sheets
		.filter((sheet) =>
			own.every(({ period }) => areApart(sheet.period, period)),
		)
		.filter((sheet) =>
			own.some((one) => reaches(sheet, one) || reaches(one, sheet)),
		)
		.map((sheet) => ({
			...sheet,
			figures: sheet.figures.filter(tellsOfOtherPeriods),
		}))
		.filter(({ figures }) => figures.length > 0);
}

function areApart(one: Period, other: Period): boolean {
	return one.to < other.from || other.to < one.from;
}

/** Whether a sheet tells what there was on the day before another begins, or on a later day. */
function reaches(before: Sheet, after: Sheet): boolean {
	return (
		before.period.to < after.period.from && before.asAt >= after.period.from - 1
	);
}
