import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { measureIds, measures } from "../measures/measures.ts";
import type { TablePhrases } from "./phrases.ts";
import type { PublishedTable } from "./published.ts";
import { flagsInCell, shareInCell } from "./say-cell.ts";
import { countInCell } from "./say-figure.ts";
import { columnsOf, type TableContent } from "./table-columns.ts";
import { useFigure, type Writing } from "./writing.ts";

/**
 * Tables whose rows are shares of different wholes: each row says its whole beside its count. Outcomes (the cases with
 * both scores, then those improved) and the two shares of children who are both missing and at risk.
 */
export function sharesOfBases(
	writing: Writing,
	table: PublishedTable,
	cells: readonly ProtectedFigure[],
	phrases: TablePhrases,
): TableContent {
	return table.measure === "outcome"
		? outcomeTable(writing, cells)
		: bothWaysTable(writing, cells, phrases);
}

function outcomeTable(
	writing: Writing,
	cells: readonly ProtectedFigure[],
): TableContent {
	const improved = cells.filter(
		(cell) => categoryOf(cell, "result") === "improved",
	);
	const casesOf = (cell: ProtectedFigure) =>
		useFigure(writing, `outcomeCases:code=${categoryOf(cell, "code")}`);
	const withCases = improved.some((cell) => casesOf(cell) !== undefined);
	const rows = improved.map((cell) => {
		const cases = casesOf(cell);
		return [
			categoryOf(cell, "code"),
			cell.cell.find((part) => part.breakdown === "code")?.label ?? cell.label,
			...(withCases ? [cases ? countInCell(cases.value) : "[x]"] : []),
			baseCount(writing, cell),
			countInCell(cell.value) + flagsInCell(cell),
			shareInCell(writing, cell),
		];
	});
	return {
		...columnsOf(
			["Code", "Outcome"],
			[
				...(withCases ? ["Cases with the outcome"] : []),
				"Cases with both scores",
				"Cases improved",
				"Share improved",
			],
			[],
			rows,
		),
		notes: [],
	};
}

function bothWaysTable(
	writing: Writing,
	cells: readonly ProtectedFigure[],
	phrases: TablePhrases,
): TableContent {
	const rows = cells.map((cell) => {
		const whole = measureIds.find((id) => id === categoryOf(cell, "of"));
		return [
			whole ? measures[whole].label : cell.label,
			baseCount(writing, cell),
			countInCell(cell.value) + flagsInCell(cell),
			shareInCell(writing, cell),
		];
	});
	return {
		...columnsOf(
			[phrases.column ?? "Group of children"],
			[
				"Children in the group",
				"Of them, in both groups",
				"Share of the group",
			],
			[],
			rows,
		),
		notes: [],
	};
}

/** Training by audience: the sessions and, where they are published, the people who came. */
export function attendanceTable(
	writing: Writing,
	cells: readonly ProtectedFigure[],
): TableContent {
	const audiences = cells.map((cell) => ({
		label: cell.cell[0]?.label ?? cell.label,
		key:
			cell.cell.length === 0 ? "" : `:audience=${categoryOf(cell, "audience")}`,
	}));
	const total = writing.figures.byId.has("trainingSessions")
		? [{ label: "All audiences", key: "" }]
		: [];
	const counted = [
		{ measure: "trainingSessions", heading: "Sessions" },
		{ measure: "trainingAttendees", heading: "Attendances" },
	].filter(({ measure }) =>
		audiences.some(
			({ key }) => useFigure(writing, measure + key) !== undefined,
		),
	);
	const rows = [...audiences, ...total].map(({ label, key }) => [
		label,
		...counted.map(({ measure }) => {
			const figure = writing.figures.byId.get(measure + key);
			return figure ? countInCell(figure.value) : "[x]";
		}),
	]);
	return {
		...columnsOf(
			["Audience"],
			counted.map(({ heading }) => heading),
			[],
			rows,
		),
		notes: [],
	};
}

function baseCount(writing: Writing, cell: ProtectedFigure): string {
	const base =
		cell.base === undefined ? undefined : useFigure(writing, cell.base);
	return base ? countInCell(base.value) : "[x]";
}

function categoryOf(figure: ProtectedFigure, breakdown: string): string {
	return (
		figure.cell.find((part) => part.breakdown === breakdown)?.category ?? ""
	);
}
