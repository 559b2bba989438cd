import { countedLevels } from "../../src/audit-beside/counted-levels.ts";
import { reconciled } from "../../src/audit-beside/read-together.ts";
import { auditRelease } from "../../src/audit-release.ts";
import { breakdownNames } from "../../src/breakdowns/breakdowns.ts";
import type { FeasibleSet } from "../../src/disclosure/facts/answers.ts";
import type { LinearSolver } from "../../src/disclosure/facts/linear-solver.ts";
import { writeFigure } from "../../src/measures/figure-key.ts";
import { periodsOfRelease } from "../../src/releases/periods-of-release.ts";
import {
	type ReleasedSheet,
	sheetsOfRelease,
} from "../../src/releases/sheets.ts";
import { nameIn } from "../../src/releases/stated.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import { readerScheme } from "../../src/statistics/relations.ts";
import { addMonths } from "../../src/vocabulary/calendar.ts";
import { atOnce } from "../at-once.ts";
import { testSettings } from "../statistics/records.ts";
import { falseFacts } from "./false-facts.ts";
import { type Published, releaseOf } from "./published.ts";

/** What whoever publishes takes for known of earlier releases, and is false. */
export function falseOfEarlier(
	{ truth, linked }: Published,
	before: readonly Published[],
	solver: LinearSolver,
): readonly string[] {
	if (linked === undefined) return [];
	const counts = new Map<string, number>();
	for (const { id, count } of truth.figures)
		if (count !== undefined) counts.set(id, count);
	for (const { name, count } of linked.cells)
		if (count !== undefined) counts.set(name, count);
	for (const [at, one] of before.entries())
		for (const sheet of sheetsOf(one, at))
			for (const figure of sheet.figures) {
				const then = countIn(one.truth, sheet, figure.id);
				const name = `release ${at + 1} ${sheet.period.id} before: ${figure.id}`;
				if (then !== undefined) counts.set(name, then);
			}
	// That as little as possible has changed is what a reader takes for granted, and need not be so.
	const facts = linked.facts.filter(({ id }) => !id.startsWith("fewest "));
	const names = [...linked.cells.map(({ name }) => name), ...counts.keys()];
	return falseFacts({ cells: [...new Set(names)], facts }, counts, solver);
}

/** An audit of more takes longer than many audits of fewer. */
const mostFigures = 100;

/**
 * Whether what readers take for granted is so of these exports: that a child has one sex and one birth date, and that each
 * later referral in a year is a re-referral.
 */
export function isAsReadersTakeIt({ records, asked }: Published): boolean {
	const { isConstant, laterIsAgain } = readerScheme(
		records,
		asked.settings,
		asked,
	);
	return (
		breakdownNames.every(isConstant) &&
		[asked.period, ...asked.beside].every(
			(period) =>
				addMonths(period.to, -12) > period.from || laterIsAgain(period),
		)
	);
}

/** What a reader of one document concludes, and is false. */
export function falseOfDocument(
	{ content, truth }: Published,
	solver: LinearSolver,
): readonly string[] {
	if (content.figures.figures.length > mostFigures) return [];
	const { cells, conflict, claims, consistent } = atOnce(
		auditRelease(content.figures, solver),
	);
	if (!consistent) {
		const said = new Map(claims.system.facts.map((one) => [one.id, one.said]));
		return [`contradictory: ${conflict?.map((id) => said.get(id)).join("; ")}`];
	}
	const counts = new Map(truth.figures.map(({ id, count }) => [id, count]));
	return cells.flatMap(({ cell, feasible }) => {
		const count = counts.get(cell);
		return count === undefined || holds(feasible, count)
			? []
			: [`${cell} is ${count}, and a reader concludes that it is not`];
	});
}

/** What a reader of several documents about the same children takes for known, and is false. */
export function falseSideBySide(
	all: readonly Published[],
	solver: LinearSolver,
): readonly string[] {
	const counts = new Map<string, number>();
	const sheets = all.flatMap((one, at) => {
		const own = sheetsOf(one, at);
		for (const sheet of own)
			for (const figure of sheet.figures) {
				const count = countIn(one.truth, sheet, figure.id);
				if (count !== undefined) counts.set(nameIn(sheet, figure), count);
			}
		return own;
	});
	const { system, fewest } = reconciled(
		countedLevels(sheets, testSettings.riskLevels),
		solver,
	);
	if (fewest.length > 0) return ["these are of the same children"];
	return falseFacts(system, counts, solver);
}

function sheetsOf(one: Published, at: number): readonly ReleasedSheet[] {
	return periodsOfRelease(releaseOf(one, at)).flatMap(sheetsOfRelease);
}

function countIn(
	{ figures }: FigureTable,
	{ period }: ReleasedSheet,
	id: string,
): number | undefined {
	return figures.find(
		(figure) =>
			figure.period.id === period.id &&
			writeFigure({ measure: figure.measure, cell: figure.cell }) === id,
	)?.count;
}

function holds(feasible: FeasibleSet, count: number): boolean {
	if (feasible.kind === "values") return feasible.values.includes(count);
	const { from, to = Number.POSITIVE_INFINITY } = feasible.range;
	return count >= from && count <= to;
}
