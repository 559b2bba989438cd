import { writeFigure } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import { countsBehind } from "../published/figure-statements.ts";
import type { PublishedPolicy } from "../published/published-figures.ts";
import { isSame } from "../reader/pieces-of-time.ts";
import { sameFigures } from "../reader/relation.ts";
import type { Policy } from "../settings/settings.ts";
import type { Figure, FigureTable } from "../statistics/figure-table.ts";
import type { ReleasedSheet, SheetFigure } from "./sheets.ts";

/**
 * The figures of a corrected issue that say nothing new (disclosure.md, section 3, "A corrected issue"): every category of a
 * table in which something moved by few since an earlier issue of the same period. Which of them come down hangs on what
 * was told of the table and of its total, and not on what moved in it, so that a late child may stand in any of its rows.
 */
export function figuresOfCorrectedTables(
	table: FigureTable,
	corrected: readonly ReleasedSheet[],
	policy: Policy,
): ReadonlySet<string> {
	const { figures } = table;
	const moved = new Set(
		corrected.flatMap((sheet) =>
			figures
				.filter((figure) => hasMoved(figure, sheet, policy))
				.map(({ id }) => id),
		),
	);
	const compared = figures.filter((figure) =>
		corrected.some((sheet) => tellsOf(sheet, figure)),
	);
	const sameAs = sameFigures(table.relations);
	const silent = new Set<string>();
	const isTouched = (figure: Figure) =>
		moved.has(figure.id) ||
		silent.has(figure.id) ||
		(figure.base !== undefined &&
			(moved.has(figure.base) || silent.has(figure.base)));
	for (let before = -1; before < silent.size; ) {
		before = silent.size;
		const touched = new Set(compared.filter(isTouched).map(tableOf));
		for (const figure of figures)
			if (touched.has(tableOf(figure)))
				for (const id of sameAs(figure.id)) silent.add(id);
	}
	return silent;
}

/** Whether a figure was told, and is not what it was by so few that a reader sees who came or went. */
function hasMoved(
	{ measure, cell, count, period, asAt }: Figure,
	sheet: ReleasedSheet,
	{ threshold, roundTo }: Policy,
): boolean {
	const id = writeFigure({ measure, cell });
	const old = sheet.figures.find((one) => one.id === id);
	if (old === undefined || count === undefined) return false;
	if (!isSame(sheet.period, period) || !isJudgedAlike(old, sheet, asAt))
		return false;
	const range = toldOf(old, sheet.release.content.figures.policy);
	if (range === undefined) return false;
	const by = Math.max(range.from - count, count - range.to);
	return by > 0 && by < Math.max(threshold, roundTo ?? 0);
}

/** What was told of a number; a count said to be small is none. */
function toldOf({ published }: SheetFigure, policy: PublishedPolicy) {
	const value = published?.value;
	return value?.status === "shown" || value?.status === "rounded"
		? countsBehind(value, policy)
		: undefined;
}

/** What is judged as at another day is no correction. */
function isJudgedAlike(
	{ kind, measure }: SheetFigure,
	sheet: ReleasedSheet,
	asAt: Figure["asAt"],
): boolean {
	const areCases = measures[measure].known.some(
		({ population }) => population === "cases",
	);
	return (kind !== "state" && !areCases) || sheet.asAt === asAt;
}

/** Whether an issue has a table of the same measure that tells apart by one of the same breakdowns. */
function tellsOf(sheet: ReleasedSheet, figure: Figure): boolean {
	return (
		isSame(sheet.period, figure.period) &&
		sheet.figures.some(
			({ measure, cell }) =>
				measure === figure.measure &&
				cell.some(({ breakdown }) =>
					figure.cell.some((part) => part.breakdown === breakdown),
				),
		)
	);
}

function tableOf({ measure, cell, period, asAt }: Figure): string {
	return [
		period.id,
		asAt,
		measure,
		...cell.map(({ breakdown }) => breakdown),
	].join(" ");
}
