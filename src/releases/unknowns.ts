import type { MeasureId } from "../measures/measures.ts";
import type { PublishedPart } from "../published/published-figures.ts";
import { finestOf } from "../reader/ages.ts";
import type { AgeBand } from "../settings/settings.ts";
import { type Day, isoDay } from "../vocabulary/calendar.ts";
import { readPeriod } from "../vocabulary/period.ts";
import { type Days, daysName, isWithin } from "./days.ts";
import {
	type FigureKind,
	idOf,
	isJudgedAsAt,
	kindOf,
	type Sheet,
	type SheetFigure,
} from "./sheets.ts";
import type { Names } from "./web.ts";

/** The unknowns that figures of all releases are sums of: the shortest runs of days, the finest bands of age. */
export interface Unknowns {
	readonly atoms: readonly Days[];
	readonly bands: readonly AgeBand[];
}

/** A figure over some days, as a sum of unknowns; `undefined` where these days are no whole number of atoms. */
export function unknownsOf(
	{ atoms, bands }: Unknowns,
	days: Days,
	asAt: Day,
	figure: Pick<SheetFigure, "measure" | "cell" | "kind">,
): Names {
	const { measure, cell, kind } = figure;
	const within = kind === "distinct" ? days : daysOf(days, cell);
	const parts =
		kind === "distinct"
			? [within]
			: atoms.filter((atom) => isWithin(atom, within));
	const rest = kind === "distinct" ? cell : cell.filter(isNoDays);
	const cells = finestCells(rest, bands);
	return parts.flatMap((part) =>
		cells.map((one) => unknownName(part, asAt, measure, one, kind)),
	);
}

/** The same for a figure of a sheet. */
export function unknownsIn(
	unknowns: Unknowns,
	{ period, asAt }: Pick<Sheet, "period" | "asAt">,
	figure: Pick<SheetFigure, "measure" | "cell" | "kind">,
): Names {
	return unknownsOf(unknowns, period, asAt, figure);
}

/** The name of what was counted of some days under one id. */
export function unknownName(
	days: Days,
	asAt: Day,
	measure: MeasureId,
	cell: readonly PublishedPart[],
	kind: FigureKind | undefined = kindOf(measure, cell),
): string {
	const judged =
		kind === "state" || isJudgedAsAt(measure) ? ` as at ${isoDay(asAt)}` : "";
	return `${daysName(days)}${judged} ${idOf(measure, cell)}`;
}

function isNoDays({ breakdown }: PublishedPart): boolean {
	return breakdown !== "month" && breakdown !== "quarter";
}

/** A month or a quarter of a period is the same as that month by itself. */
function daysOf(days: Days, cell: readonly PublishedPart[]): Days {
	return cell.reduce((left, { breakdown, category }) => {
		if (breakdown !== "month" && breakdown !== "quarter") return left;
		const reading = readPeriod(category);
		if (!reading.ok) return left;
		const { from, to } = reading.period;
		return { from: Math.max(from, left.from), to: Math.min(to, left.to) };
	}, days);
}

/** All runs of days that a sheet tells of: its own, and its months and quarters. */
export function daysToldOf({ period, figures }: Sheet): readonly Days[] {
	const told = figures
		.filter(({ kind }) => kind !== "distinct")
		.map(({ cell }) => daysOf(period, cell));
	return [period, ...told].filter(({ from, to }) => from <= to);
}

function finestCells(
	cell: readonly PublishedPart[],
	bands: readonly AgeBand[],
): readonly (readonly PublishedPart[])[] {
	return cell.reduce<readonly (readonly PublishedPart[])[]>(
		(before, part) => {
			const categories =
				part.breakdown === "ageBand"
					? finestOf(part.category, bands)
					: mergedIds(part);
			return before.flatMap((parts) =>
				categories.map((category) => [...parts, { ...part, category }]),
			);
		},
		[[]],
	);
}

/** Categories that were merged into "other" go by all their ids: `other_turned18_disengaged`. */
export function mergedIds({
	breakdown,
	category,
}: PublishedPart): readonly string[] {
	return ["ethnicGroup", "reason", "source"].includes(breakdown)
		? category.split("_")
		: [category];
}
