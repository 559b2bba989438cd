import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import { gather } from "../cohorts/gather.ts";
import { cohortOf } from "../counting/cohorts.ts";
import type { Context } from "../counting/context.ts";
import type { Population } from "../counting/counted-rows.ts";
import { keepRows } from "../counting/order.ts";
import { recorded } from "../dictionary/category.ts";
import { whatIsLacking } from "../explain/what-is-lacking.ts";
import { isMeasureId, type MeasureId, measures } from "../measures/measures.ts";
import { everyCategoryOf } from "../statistics/categories.ts";
import { countPopulation } from "../statistics/count-measure.ts";
import { type CountedCell, countCellsOf } from "../statistics/counted-cells.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { layOut } from "../statistics/layout.ts";
import { needsOf } from "../statistics/needs-of.ts";
import { periodOf } from "../statistics/period-of.ts";
import { tableOf } from "../statistics/published-tables.ts";
import type { LocatedIssue } from "./find-causes.ts";
import type { Addend, Sum } from "./reconciliation.ts";
import {
	addend,
	figureAddend,
	notAvailable,
	overlap,
	partAddend,
	type Reckoning,
	sum,
	wordsOf,
} from "./sums.ts";

/** A measure by each of its breakdowns; what its steps lead to already is not told again. */
export function breakDown(
	reckoning: Reckoning,
	measure: MeasureId,
): readonly Sum[] {
	const { context } = reckoning.trace;
	const {
		cohort,
		total,
		detail,
		furtherTables,
		breakdowns: all,
	} = measures[measure];
	const { traced = [] } = cohort;
	const found = gather(context, cohort, periodOf(context, measure));
	if (found === undefined) return [];
	const own =
		furtherTables === undefined ? all : measures[measure].ownBreakdowns;
	const singles = own.filter(
		(name) => (total || !traced.includes(name)) && isSum(context, name),
	);
	const crossings = detail === undefined ? (furtherTables ?? []) : [all];
	return [
		...(detail === undefined
			? singles.flatMap((name) => byOne(reckoning, measure, name, found))
			: []),
		...crossings.flatMap((names) => byTwo(context, measure, names)),
	];
}

/** Whether the categories of a breakdown are told apart, or overlap in a way that can be said. */
function isSum(context: Context, name: BreakdownName): boolean {
	const { categories, namesWholes } = breakdowns[name];
	return (
		categories.kind !== "calendar" &&
		!namesWholes &&
		!everyCategoryOf(context, name, true).some(({ are }) => are !== undefined)
	);
}

/** Referrals whose category is refused are in the whole, and in no part of it. */
function byOne(
	reckoning: Reckoning,
	measure: MeasureId,
	name: BreakdownName,
	found: Population,
): readonly Sum[] {
	const { context } = reckoning.trace;
	const { label, plural, total } = measures[measure];
	const { label: by, overlaps, judged = "" } = breakdowns[name];
	const what = `${label} by ${by}`;
	const issues = findingsIn(reckoning, found, measure, name);
	const readable = withoutRefused(context, found, issues);
	const layout = layOut(context, tableOf(measure, [name]));
	const counts = countPopulation(context, layout, readable);
	if (counts === undefined) {
		const cell = [{ breakdown: name, category: "" }];
		return measures[measure].ownBreakdowns.includes(name) || total
			? [notAvailable(what, whatIsLacking(context, { measure, cell }))]
			: [];
	}
	const cells = layout.cells.map((parts, i) => ({
		parts,
		count: counts[i]?.count,
		contributors: undefined,
	}));
	const parts = addendsOf(context, measure, name, cells);
	const [whole] = countCellsOf(context, measure, []);
	const size = total ? whole?.count : found.count;
	const all = total
		? figureAddend(plural, size, measure)
		: addend(plural, size);
	if (overlaps) return [overlap(what, all, parts, judged, issues)];
	const refused = found.count - readable.count;
	const why =
		refused === 0
			? []
			: [
					`${refused} of them cannot be placed: what is written there is refused.`,
				];
	return [sum(what, all, parts, { why, because: issues })];
}

/** Each category of the other breakdowns of a crossing by its last. */
function byTwo(
	context: Context,
	measure: MeasureId,
	names: readonly BreakdownName[],
): readonly Sum[] {
	const last = names.at(-1);
	const { detail, plural } = measures[measure];
	if (last === undefined) return [];
	return names.slice(0, -1).flatMap((name) => {
		const cells = countCellsOf(context, measure, [name, last]);
		const wholes = new Map(
			cells.flatMap(({ parts: [part] }) =>
				part ? [[part.category, part]] : [],
			),
		);
		return [...wholes.values()].flatMap((whole): readonly Sum[] => {
			const own = cells.filter(
				({ parts: [part, of] }) =>
					part?.category === whole.category && isLeaf(context, of),
			);
			if (own.some(({ count }) => count === undefined)) return [];
			const parts = own.map(({ parts: cell, count }) =>
				partAddend(cell[1], count, measure, cell),
			);
			const size = wholeOf(context, measure, whole);
			return size === undefined
				? []
				: [
						sum(
							`${wordsOf(whole)}, by ${breakdowns[last].label}`,
							addend(detail === undefined ? wordsOf(whole) : plural, size),
							parts,
						),
					];
		});
	});
}

/** The count of one category by itself, of a measure that has it so or of what its shares are of. */
function wholeOf(
	context: Context,
	measure: MeasureId,
	{ breakdown, category }: CellPart,
): number | undefined {
	const { base, detail } = measures[measure];
	const of =
		detail !== undefined && typeof base === "function"
			? base([{ breakdown, category }])
			: undefined;
	const counted = measureIn(of?.measure) ?? measure;
	return countCellsOf(context, counted, [breakdown]).find(
		({ parts: [part] }) => part?.category === category,
	)?.count;
}

function measureIn(id: string | undefined): MeasureId | undefined {
	return id !== undefined && isMeasureId(id) ? id : undefined;
}

/** Whether a category has no parts that are told beside it. */
function isLeaf(context: Context, part: CellPart | undefined): boolean {
	return (
		part !== undefined &&
		!everyCategoryOf(context, part.breakdown, true).some(
			({ partOf }) => partOf === part.category,
		)
	);
}

/** The cells of a table as addends; words of the export that settings do not list are cell contents, and are not told. */
function addendsOf(
	{ settings }: Context,
	measure: MeasureId,
	name: BreakdownName,
	cells: readonly CountedCell[],
): readonly Addend[] {
	const source = breakdowns[name].categories;
	const listed =
		source.kind === "found"
			? new Set(
					[
						...(source.listed(settings) ?? []),
						...(source.last ? [source.last] : []),
					].map(({ id }) => id),
				)
			: undefined;
	const told = cells.filter(({ parts: [part] }) =>
		part === undefined || part.category === recorded.id
			? false
			: listed === undefined || listed.has(part.category),
	);
	const others = cells.filter(
		({ parts: [part] }) =>
			part !== undefined &&
			part.category !== recorded.id &&
			listed?.has(part.category) === false,
	);
	return [
		...told.map(({ parts, count }) =>
			partAddend(parts[0], count, measure, parts),
		),
		...(others.length === 0
			? []
			: [
					addend(
						`in ${others.length} others that settings do not list`,
						others.reduce((n, { count = 0 }) => n + count, 0),
					),
				]),
	];
}

/** What was found of a cohort of referrals in the columns that tell of a breakdown. */
function findingsIn(
	{ findings, trace }: Reckoning,
	found: Population,
	measure: MeasureId,
	name: BreakdownName,
): readonly LocatedIssue[] {
	if (found.kind !== "referrals") return [];
	const cell = [{ breakdown: name, category: "" }];
	const { settings } = trace.context;
	const columns = needsOf(settings, { measure, cell }).flatMap((need) =>
		"column" in need && need.column !== undefined ? [need.column] : [],
	);
	const issues = findings
		.of("referrals")
		.filter(({ column }) => column !== undefined && columns.includes(column));
	if (issues.length === 0) return [];
	const own = new Set(found.row);
	return issues.filter(({ row }) => row !== undefined && own.has(row));
}

function withoutRefused(
	{ records }: Context,
	found: Population,
	issues: readonly LocatedIssue[],
): Population {
	const refused = new Set(
		issues
			.filter(({ issue }) => issue.severity === "refuse")
			.map(({ row }) => row),
	);
	return found.kind !== "referrals" ||
		records.referrals === undefined ||
		refused.size === 0
		? found
		: cohortOf(
				records.referrals,
				keepRows(found.row, (row) => !refused.has(row)),
			);
}
