import type { MeasureId } from "../measures/measures.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { asPeriod, daysName, isSame, isWithin, waysToCover } from "./days.ts";
import { isJudgedAsAt, type Sheet, type SheetFigure } from "./sheets.ts";
import { type Unknowns, unknownsOf } from "./unknowns.ts";
import { addLink, lessThan, type Names, type Web } from "./web.ts";

/**
 * How what is counted once a period hangs together over periods: whoever counts in a part counts in the whole, and
 * whoever counts in the whole counts in one of the parts that make it up. Children by level of risk and by age change
 * their category: by risk they have their highest, by age the one at their first referral.
 */
export function linkPeriods(
	web: Web,
	unknowns: Unknowns,
	sheets: readonly Sheet[],
): void {
	linkAtRisk(web, unknowns, sheets);
	for (const whole of sheets)
		for (const figure of whole.figures) {
			if (figure.kind !== "distinct") continue;
			const told = sheets.filter((sheet) => canCompare(sheet, whole, figure));
			for (const part of told) linkPart(web, unknowns, part, whole, figure);
			linkCovers(web, unknowns, whole, told, figure);
		}
}

/** Children referred in a part of some days were at risk at some time of these. */
function linkAtRisk(
	web: Web,
	unknowns: Unknowns,
	sheets: readonly Sheet[],
): void {
	const told = (measure: MeasureId) =>
		sheets.flatMap((sheet) =>
			sheet.figures
				.filter((one) => one.measure === measure && one.cell.length === 0)
				.map((one) => ({
					period: sheet.period,
					names: unknownsOf(unknowns, sheet.period, sheet.asAt, one),
				})),
		);
	for (const { period: whole, names: atRisk } of told("childrenAtRisk"))
		for (const { period: part, names: children } of told("children"))
			if (isWithin(part, whole))
				addLink(
					web,
					`children of ${daysName(part)} were at risk in ${daysName(whole)}`,
					{ terms: lessThan(atRisk, children), lower: 0 },
				);
}

/** Whether a sheet of a part tells of the same figure, or of its table. */
function canCompare(part: Sheet, whole: Sheet, figure: SheetFigure): boolean {
	return (
		isWithin(part.period, whole.period) &&
		!isSame(part.period, whole.period) &&
		part.asAt <= whole.asAt &&
		part.figures.some((one) => isOfOneTable(one, figure))
	);
}

function linkPart(
	web: Web,
	unknowns: Unknowns,
	part: Sheet,
	whole: Sheet,
	figure: SheetFigure,
): void {
	if (!growsWithThePeriod(figure)) return;
	const upTo = (sheet: Sheet): Names | undefined => {
		const own = isCumulative(figure) ? cumulated(sheet, figure) : [figure];
		return own?.flatMap((one) =>
			unknownsOf(unknowns, sheet.period, sheet.asAt, one),
		);
	};
	const [less, more] = [upTo(part), upTo(whole)];
	if (less === undefined || more === undefined) return;
	if (!isCumulative(figure) && !tells(part, figure)) return;
	addLink(
		web,
		`${figure.id}: ${daysName(part.period)} is a part of ${daysName(whole.period)}`,
		{ terms: lessThan(more, less), lower: 0 },
	);
}

function linkCovers(
	web: Web,
	unknowns: Unknowns,
	whole: Sheet,
	told: readonly Sheet[],
	figure: SheetFigure,
): void {
	if (!isCoveredByParts(figure)) return;
	const parts = told.filter(
		(sheet) =>
			tells(sheet, figure) &&
			(!isJudgedAsAt(figure.measure) || sheet.asAt === whole.asAt),
	);
	const own = unknownsOf(unknowns, whole.period, whole.asAt, figure);
	for (const way of waysToCover(
		whole.period,
		parts.map(({ period }) => period),
	)) {
		const names = way.flatMap((days) => {
			const sheet = parts.find(({ period }) => isSame(period, days));
			const asAt: Day = sheet?.asAt ?? whole.asAt;
			return unknownsOf(unknowns, days, asAt, figure);
		});
		addLink(
			web,
			`${figure.id}: ${daysName(whole.period)} is made up of ${way.map((days) => asPeriod(days).label).join(", ")}`,
			{ terms: lessThan(names, own), lower: 0 },
		);
	}
}

function tells(sheet: Sheet, figure: SheetFigure): boolean {
	return sheet.figures.some(({ id }) => id === figure.id);
}

/** The figures of a sheet that stand in the same table as one. */
function tableOf(
	{ figures }: Sheet,
	figure: SheetFigure,
): readonly SheetFigure[] {
	return figures.filter((one) => isOfOneTable(one, figure));
}

function isOfOneTable(
	{ measure, cell }: SheetFigure,
	figure: SheetFigure,
): boolean {
	return (
		measure === figure.measure &&
		cell.length === figure.cell.length &&
		cell.every(({ breakdown }, at) => breakdown === figure.cell[at]?.breakdown)
	);
}

/** Whether a longer period can only have more of it: a last score can come late, a decision can be overtaken. */
function growsWithThePeriod({ measure, cell }: SheetFigure): boolean {
	switch (measure) {
		case "children":
			return cell.length < 2;
		case "discussed":
			return cell.length === 0;
		case "outcome":
			return false;
		default:
			return true;
	}
}

/** Whether whoever counts in the whole counts in one of its parts, and in the same category there. */
function isCoveredByParts({ measure, cell }: SheetFigure): boolean {
	switch (measure) {
		case "children":
			return cell.length < 2;
		case "missingAndAtRisk":
		case "outcomeScored":
		case "outcome":
			return false;
		default:
			return true;
	}
}

/** A child's highest level, and its age at the first referral, go one way as a period grows. */
function isCumulative({ measure, cell }: SheetFigure): boolean {
	const [part] = cell;
	return (
		measure === "children" &&
		(part?.breakdown === "risk" ||
			(part?.breakdown === "ageBand" && part.category !== "notKnown"))
	);
}

/** A figure and those of its table that a child could move to: all higher levels, or all lower ages. */
function cumulated(
	sheet: Sheet,
	figure: SheetFigure,
): readonly SheetFigure[] | undefined {
	const table = tableOf(sheet, figure);
	const at = table.findIndex(({ id }) => id === figure.id);
	if (at < 0) return undefined;
	const upTo = table.slice(0, at + 1);
	if (figure.cell[0]?.breakdown === "risk") return upTo;
	const unborn = table.filter(({ cell }) => cell[0]?.category === "unborn");
	return [...new Set([...upTo, ...unborn])];
}
