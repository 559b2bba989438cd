import {
	type BreakdownName,
	type MeasureId,
	measures,
} from "../dictionary/measures.ts";
import type { Settings } from "../settings/settings.ts";
import type { Records } from "../validate/records.ts";
import { baseOf, figureId, sortParts } from "./bases.ts";
import { countChildren } from "./children.ts";
import { countClosures } from "./closures.ts";
import {
	type Context,
	type FiguresRequest,
	makeContext,
	periodOf,
} from "./context.ts";
import { type CellCount, notAvailable } from "./count.ts";
import { countDiscussed } from "./discussions.ts";
import type { Episode } from "./episodes.ts";
import type {
	CellPart,
	Figure,
	FigureGroup,
	FigureId,
	FigureTable,
} from "./figure-table.ts";
import { type Layout, layOut } from "./layout.ts";
import {
	countAtRisk,
	countAway,
	countEpisodes,
	countInterviews,
	countMissingAndAtRisk,
	findEpisodes,
} from "./missing.ts";
import { countOutcomes, findCases, type ScoredCases } from "./outcomes.ts";
import { countReReferrals } from "./re-referrals.ts";
import { countLookedAfter, countReferrals } from "./referrals.ts";
import { findRelations } from "./relations.ts";
import {
	completeTables,
	defaultTableNames,
	type PublishedTable,
	readTableNames,
} from "./tables.ts";
import { countAttendees, countSessions } from "./training.ts";

/**
 * Counts the figures of one period from the checked exports: names of tables → their cells → counts → figures with
 * their bases, and what is known of how they hang together. Tables are those of the request, else of settings, else
 * the default ones; a name that is not known is refused with an error, as `readTableNames` has told it before any data
 * was read. What the exports do not tell has no count.
 */
export function computeFigures(
	records: Records,
	settings: Settings,
	request: FiguresRequest,
): FigureTable {
	const context = makeContext(records, settings, request);
	const tables = chooseTables(records, request.tables ?? settings.tables);
	const layouts = tables.map((table) => layOut(context, table));
	const published = new Set(
		layouts.flatMap(({ table, cells }) =>
			cells.map((cell) => figureId(table.measure, cell)),
		),
	);
	const shared = shareAmongTables(context);
	const figures = new Map<FigureId, Figure>();
	for (const layout of layouts) {
		const counts = countMeasure(context, shared, layout);
		for (const figure of figuresOf(context, layout, counts, published))
			figures.set(figure.id, figure);
	}
	const isTold = (id: FigureId) => figures.get(id)?.count !== undefined;
	return {
		period: request.period,
		tables: layouts.map(groupOf),
		figures: [...figures.values()],
		relations: findRelations(context, layouts, isTold),
	};
}

function chooseTables(
	records: Records,
	names: readonly string[] | undefined,
): readonly PublishedTable[] {
	const reading = readTableNames(
		names ??
			defaultTableNames(
				(measure) => records.given[measure.export] !== undefined,
			),
	);
	if (!reading.ok) throw new Error(reading.problem);
	return completeTables(reading.tables);
}

function groupOf({ table, cells }: Layout): FigureGroup {
	const { name, measure, breakdowns } = table;
	const figures = cells.map((cell) => figureId(measure, cell));
	return { name, measure, breakdowns, figures };
}

function figuresOf(
	context: Context,
	layout: Layout,
	counts: readonly CellCount[] | undefined,
	published: ReadonlySet<FigureId>,
): readonly Figure[] {
	const { measure } = layout.table;
	const own = periodOf(context, measure);
	return layout.cells.map((cell, i) => {
		const { count, contributors } = counts?.[i] ?? notAvailable;
		const base = baseOf(layout, cell, published);
		return {
			id: figureId(measure, cell),
			measure,
			cell: sortParts(cell),
			label: labelOf(measure, cell),
			unit: measures[measure].unit,
			count,
			contributors,
			...(base === undefined ? {} : { base }),
			...(own === context.period ? {} : { ownPeriod: own }),
		};
	});
}

/** What several tables are counted from: each is found when it is first asked for, and once. */
interface Shared {
	readonly cases: () => ScoredCases | undefined;
	readonly missing: () => readonly Episode[] | undefined;
	readonly absent: () => readonly Episode[] | undefined;
}

function shareAmongTables(context: Context): Shared {
	return {
		cases: once(() => findCases(context)),
		missing: once(() => findEpisodes(context, "missing")),
		absent: once(() => findEpisodes(context, "absent")),
	};
}

function once<Found>(find: () => Found): () => Found {
	let found: { readonly value: Found } | undefined;
	return () => {
		found ??= { value: find() };
		return found.value;
	};
}

/** The counts of a table's cells; `undefined` where none of them is available. */
function countMeasure(
	context: Context,
	shared: Shared,
	layout: Layout,
): readonly CellCount[] | undefined {
	const { measure } = layout.table;
	switch (measure) {
		case "referrals":
		case "riskChange":
			return countReferrals(context, layout);
		case "children":
			return countChildren(context, layout);
		case "lookedAfter":
			return countLookedAfter(context, layout);
		case "closures":
			return countClosures(context, layout);
		case "reReferrals":
			return countReReferrals(context, layout);
		case "outcomeCases":
		case "outcomeScored":
		case "outcome":
			return countOutcomes(context, layout, shared.cases());
		case "missingChildren":
			return countAway(layout, shared.missing());
		case "missingEpisodes":
			return countEpisodes(layout, shared.missing());
		case "absentChildren":
			return countAway(layout, shared.absent());
		case "absentEpisodes":
			return countEpisodes(layout, shared.absent());
		case "childrenAtRisk":
			return countAtRisk(context, layout);
		case "missingAndAtRisk":
			return countMissingAndAtRisk(context, layout, shared.missing());
		case "returnInterviews":
			return countInterviews(context, layout, shared.missing());
		case "discussed":
			return countDiscussed(context, layout);
		case "trainingSessions":
			return countSessions(context, layout);
		case "trainingAttendees":
			return countAttendees(context, layout);
		default:
			return measure satisfies never;
	}
}

/** Categories whose labels are names, and keep their capitals in the middle of a label. */
const named: readonly BreakdownName[] = [
	"audience",
	"code",
	"group",
	"month",
	"quarter",
];

/** "High", "High, male"; a total has its measure's label. */
function labelOf(measure: MeasureId, cell: readonly CellPart[]): string {
	if (cell.length === 0) return measures[measure].label;
	return cell
		.map(({ breakdown, label }, i) =>
			i === 0 || named.includes(breakdown) ? label : uncapitalised(label),
		)
		.join(", ");
}

/** "Male" → "male", but "CSE lead" stays. */
function uncapitalised(label: string): string {
	return /^\p{Lu}(?!\p{Lu})/u.test(label)
		? label.slice(0, 1).toLowerCase() + label.slice(1)
		: label;
}
