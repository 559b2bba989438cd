import { breakdowns } from "../breakdowns/breakdowns.ts";
import { namedCategories } from "../breakdowns/named-categories.ts";
import type { Trace } from "../cohorts/cohort.ts";
import {
	type Context,
	type FiguresRequest,
	makeContext,
} from "../counting/context.ts";
import { isGiven } from "../counting/needs.ts";
import { leftAfter, type Step } from "../counting/steps.ts";
import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import type { HeldBackFigure } from "../disclosure/draw-up-audit.ts";
import type { LongWork } from "../disclosure/facts/long-work.ts";
import type { ProtectedTable } from "../disclosure/protected-table.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import type { Settings } from "../settings/settings.ts";
import { computeFigures } from "../statistics/compute.ts";
import type { Figure, FigureTable } from "../statistics/figure-table.ts";
import type { Records } from "../validate/records.ts";
import { percentOf } from "../vocabulary/numbers.ts";
import type { Explanation, Publication, Share, Source } from "./explanation.ts";
import {
	asAges,
	readFigureId,
	singleYears,
	type WantedFigure,
} from "./read-figure-id.ts";
import { traceFigure } from "./trace-figure.ts";
import { whatIsLacking } from "./what-is-lacking.ts";

/** What would be published of some tables, as the disclosure stage has it. */
export type Published =
	| {
			readonly status: "safe";
			readonly table: ProtectedTable;
			readonly heldBack: readonly HeldBackFigure[];
			readonly whatItProtects: (id: string) => LongWork<readonly string[]>;
	  }
	| { readonly status: "unsafe"; readonly reasons: readonly string[] };

/** What an explanation is drawn up from. */
export interface Counted {
	readonly records: Records;
	readonly intake: Trace["intake"];
	readonly settings: Settings;
	readonly request: FiguresRequest;
	/** What is published of the tables that were chosen, or of those and one more. */
	readonly publish: (also: string | undefined) => LongWork<Published>;
}

export type FigureExplained =
	| { readonly ok: true; readonly explanation: Explanation }
	| { readonly ok: false; readonly problem: string };

/**
 * Says why the id of a figure is not one, before any export is read: words that only the exports know pass. `undefined`
 * where nothing is wrong with it.
 */
export function checkFigureId(
	written: string,
	settings: Settings,
	request: FiguresRequest,
): string | undefined {
	const context = makeContext(noRecords, settings, request);
	const reading = readFigureId(
		written,
		context,
		// Which categories are merged hangs on what it saves.
		(breakdown) =>
			namedCategories(breakdown, settings, request.period) === undefined ||
			settings.policy.merge,
	);
	return reading.ok ? undefined : reading.problem;
}

const noRecords: Records = {
	children: { count: 0 },
	referrals: undefined,
	assessments: undefined,
	outcomes: undefined,
	missing: undefined,
	discussions: undefined,
	feedback: undefined,
	training: undefined,
	given: {},
	unlinked: new Set(),
	groups: [],
	audiences: [],
};

/**
 * How one figure was counted: the figure as the statistics have it, the steps that lead to it, its base, and what is
 * published of it. Refuses an id that is not known, with the nearest that is.
 */
export function* explainFigure(
	written: string,
	counted: Counted,
): LongWork<FigureExplained> {
	const { records, intake, settings, request } = counted;
	const context = makeContext(records, settings, request);
	const reading = readFigureId(written, context);
	if (!reading.ok) return reading;
	const wanted = reading.figure;
	const own = wanted.isSingleYear
		? { ...settings, ageBands: singleYears }
		: settings;
	const table = computeFigures(records, own, {
		...request,
		tables: tablesFor(wanted),
	});
	const figure = table.figures.find(
		({ id }) => asAges(id, wanted.isSingleYear) === wanted.id,
	);
	if (figure === undefined)
		throw new Error("a figure is not in the table that holds it");
	const { count, contributors, unit } = figure;
	return {
		ok: true,
		explanation: {
			figure: wanted.id,
			label: labelOf(figure),
			definition: definitionOf(wanted),
			unit,
			authority: settings.authority.name,
			period: figure.period,
			partOf: ownPeriodOf(figure, request) && request.period,
			asAt: request.asAt,
			levels: levelsOf(context, wanted.measure),
			sources: sourcesOf(records, settings, intake, wanted),
			steps:
				count === undefined
					? []
					: checked(
							traceFigure(
								{
									context: makeContext(records, own, request),
									intake,
								},
								wanted,
							),
							count,
						),
			count,
			contributors,
			lacking: count === undefined ? whatIsLacking(context, wanted) : [],
			share: shareOf(figure, table, wanted, settings.decimals),
			publication: yield* publicationOf(wanted, counted),
		},
	};
}

/** "Referrals: high, male"; one count of two bases says which. */
function labelOf({ measure, cell, label }: Figure): string {
	const { label: whole } = measures[measure];
	if (cell.length === 0) return label;
	return cell.some(({ breakdown }) => breakdowns[breakdown].namesWholes)
		? `${whole}, of ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`
		: `${whole}: ${label}`;
}

/** A base that is published only where it is named is named here. */
function tablesFor({ measure, cell, table }: WantedFigure): readonly string[] {
	const { base, baseIsOptional } = measures[measure];
	const whole =
		baseIsOptional && typeof base === "function" ? base(cell) : undefined;
	return whole === undefined ? [table] : [table, whole.measure];
}

/** The steps must lead to the very count; anything else would be a fault of ours. */
function checked(steps: readonly Step[], count: number): readonly Step[] {
	if (leftAfter(steps) !== count)
		throw new Error("the steps of a count do not lead to it");
	return steps;
}

function shareOf(
	{ base, count }: Figure,
	table: FigureTable,
	{ isSingleYear }: WantedFigure,
	decimals: number,
): Share | undefined {
	if (base === undefined) return undefined;
	const whole = table.figures.find(({ id }) => id === base);
	const of = whole?.count;
	const isTold = count !== undefined && of !== undefined && of > 0;
	return {
		base: asAges(base, isSingleYear),
		label: whole?.label ?? base,
		of,
		exact: isTold ? (100 * count) / of : undefined,
		rounded: isTold ? percentOf(count, of, decimals) : undefined,
		decimals,
	};
}

function* publicationOf(
	{ id, isSingleYear, table }: WantedFigure,
	{ publish, settings }: Counted,
): LongWork<Publication> {
	if (isSingleYear) return { status: "never" };
	const chosen = yield* publish(undefined);
	if (chosen.status === "unsafe")
		return { status: "unsafe", reasons: chosen.reasons };
	const as = chosen.table.byId.get(id);
	const { threshold } = settings.policy;
	if (as !== undefined)
		return {
			status: "published",
			as,
			...(yield* reasonFor(chosen, id)),
			threshold,
		};
	const also = yield* publish(table);
	return {
		status: "notChosen",
		table,
		as: also.status === "safe" ? also.table.byId.get(id) : undefined,
		...(also.status === "safe" ? yield* reasonFor(also, id) : noReason),
		threshold,
	};
}

const noReason = { why: undefined, protects: [] };

/** Why a figure is not told as a number, and what it protects. */
function* reasonFor(
	{ heldBack, whatItProtects }: Published & { readonly status: "safe" },
	id: string,
): LongWork<
	Pick<Publication & { readonly status: "published" }, "why" | "protects">
> {
	const why = heldBack.find((figure) => figure.id === id)?.why;
	return {
		why,
		protects: why === "partner" ? yield* whatItProtects(id) : [],
	};
}

/** How a measure is counted, then how each breakdown of a cell is judged; in whole sentences. */
function definitionOf({ measure, cell }: WantedFigure): readonly string[] {
	const { definition, judgedByDefinition } = measures[measure];
	return [
		definition,
		...cell.flatMap(({ breakdown }) => {
			const { judged, judgedOfChild } = breakdowns[breakdown];
			return (judgedByDefinition ? judgedOfChild : judged) ?? [];
		}),
	];
}

function levelsOf(
	{ records, levels }: Context,
	measure: MeasureId,
): readonly string[] {
	const isTold = isGiven(records.given, {
		export: "referrals",
		column: "risk_at_referral",
	});
	return measures[measure].cohort.isScoped && isTold
		? levels.map(({ label }) => label)
		: [];
}

function sourcesOf(
	records: Records,
	settings: Settings,
	intake: Trace["intake"],
	{ measure, cell }: WantedFigure,
): readonly Source[] {
	const { cohort } = measures[measure];
	const also = cell.flatMap(
		({ breakdown }) => breakdowns[breakdown].alsoFrom ?? [],
	);
	const kinds: readonly ExportKind[] = [
		...(cohort.alsoFrom ?? []),
		...also.filter((kind) => records.given[kind] !== undefined),
		cohort.export,
	];
	const inOrder = exportKinds.filter((kind) => kinds.includes(kind));
	return inOrder.flatMap((kind) => {
		const files = intake[kind]?.files;
		const extracted = settings.exports[kind]?.extracted;
		return files === undefined ? [] : [{ export: kind, files, extracted }];
	});
}
