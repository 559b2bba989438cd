import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import type { Context } from "../counting/context.ts";
import {
	type FigureId,
	readName,
	writeFigure,
} from "../measures/figure-key.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import type { AgeBand } from "../settings/settings.ts";
import { everyCategoryOf } from "../statistics/categories.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { layOut } from "../statistics/layout.ts";
import { allTables, tableOf } from "../statistics/published-tables.ts";
import { readTableNames } from "../statistics/tables.ts";
import { nearestName } from "../vocabulary/words.ts";

/** One figure that was asked for. */
export interface WantedFigure {
	/** As the contract writes it, but for single years of age, which only `explain` knows: `referrals:age=13`. */
	readonly id: FigureId;
	readonly measure: MeasureId;
	/** In the order in which the cohort is narrowed down. Empty for a total. */
	readonly cell: readonly CellPart[];
	/** The table that holds it, its breakdowns in the order in which they were named. */
	readonly table: string;
	/** Its age is a single year; then the age bands are {@link singleYears}. */
	readonly isSingleYear: boolean;
}

export type FigureReading =
	| { readonly ok: true; readonly figure: WantedFigure }
	| { readonly ok: false; readonly problem: string };

const oldest = 120;

/** Every year of age as a band of its own. */
export const singleYears: readonly AgeBand[] = [
	...Array.from({ length: oldest }, (_, age) => ({
		id: String(age),
		label: `Aged ${age}`,
		from: age,
		to: age,
	})),
	{ id: String(oldest), label: `Aged ${oldest}`, from: oldest, to: undefined },
];

/**
 * Reads the id of a figure (contract, section 4; `+` for `|`), its breakdowns in any order. Refuses an id that is not
 * known, with the nearest that is.
 *
 * @param isOpen whether the words of a breakdown come from exports that are not read yet, so that any may turn out to be known
 */
export function readFigureId(
	written: string,
	context: Context,
	isOpen: (breakdown: BreakdownName) => boolean = () => false,
): FigureReading {
	const text = written.trim().replaceAll("+", "|");
	const name = readName(text);
	const measure = name.measure?.id;
	const parts = (name.parts ?? []).map(({ breakdown, category = "" }) => ({
		breakdown,
		category,
	}));
	if (measure === undefined) return unknown(text, context);
	const isSingleYear = parts.some(({ breakdown }) => breakdown === "age");
	const found = parts.map(({ breakdown, category }) => ({
		breakdown: measures[measure].breakdowns.find(
			(known) => known === (breakdown === "age" ? "ageBand" : breakdown),
		),
		category,
	}));
	const names = found.flatMap(({ breakdown }) => breakdown ?? []);
	const table = tableFor(context, measure, names, found);
	if (names.length < found.length || table === undefined)
		return unknown(text, context);
	const ground = isSingleYear
		? withSingleYears(context)
		: { ...context, settings: context.settings };
	const order = inTracingOrder(measure, names);
	const layout = layOut(ground, table);
	const cell = order.flatMap((breakdown): readonly CellPart[] => {
		const category =
			found.find((part) => part.breakdown === breakdown)?.category ?? "";
		const known = layout.cells
			.flat()
			.find((p) => p.breakdown === breakdown && p.category === category);
		if (known !== undefined) return [known];
		return isOpen(breakdown) ? [{ breakdown, category, label: category }] : [];
	});
	// "Recorded" is a row of tables with one breakdown alone.
	if (cell.length < names.length) return unknown(text, context);
	return {
		ok: true,
		figure: {
			id: asAges(writeFigure({ measure, cell }), isSingleYear),
			measure,
			cell,
			table: table.name,
			isSingleYear,
		},
	};
}

/** The same ids, written with ages where the bands are single years. */
export function asAges(id: FigureId, isSingleYear: boolean): FigureId {
	return isSingleYear ? id.replace("ageBand=", "age=") : id;
}

/** The same context under single years of age. */
export function withSingleYears(context: Context): Context {
	const settings = { ...context.settings, ageBands: singleYears };
	return { ...context, settings };
}

function tableFor(
	context: Context,
	measure: MeasureId,
	names: readonly BreakdownName[],
	parts: readonly {
		readonly breakdown: BreakdownName | undefined;
		readonly category: string;
	}[],
) {
	const { total, breakdowns: all, detail } = measures[measure];
	// A measure without a total is no figure by its plain name.
	if (names.length === 0 && !total) return undefined;
	if (detail !== undefined && names.length < all.length) return undefined;
	const isDetail =
		detail !== undefined &&
		parts.some(
			({ breakdown, category }) =>
				breakdown !== undefined &&
				!everyCategoryOf(context, breakdown, false).some(
					({ id }) => id === category,
				),
		);
	const table = tableOf(measure, isDetail ? all : names, isDetail);
	return readTableNames([table.name]).ok ? table : undefined;
}

/** What sets a level against another starts at the one at referral; the others as they are declared. */
function inTracingOrder(
	measure: MeasureId,
	names: readonly BreakdownName[],
): readonly BreakdownName[] {
	const listed = measures[measure].breakdowns.filter((b) => names.includes(b));
	return [
		...listed.filter((name) => breakdowns[name].isTracedFirst),
		...listed.filter((name) => !breakdowns[name].isTracedFirst),
	];
}

/** What the exports alone know is a cell's content, which no message holds. */
function unknown(written: string, context: Context): FigureReading {
	const records = { ...context.records, groups: [], audiences: [] };
	const nearest = nearestId(written, { ...context, records });
	return {
		ok: false,
		problem: `"${written}" is not a figure.${nearest === undefined ? "" : ` The nearest known id is "${nearest}".`}`,
	};
}

/** Of a crossing, each part is set right by itself too: all crossings there could be are too many to compare. */
function nearestId(written: string, context: Context): string | undefined {
	const [head = "", ...rest] = written.split("|");
	const known = knownIds(context);
	const first = nearestName(head, known);
	if (first === undefined || rest.length === 0) return first;
	const whole = nearestName(written, known) ?? first;
	const [measure = ""] = first.split(":");
	const ofMeasure = known
		.filter((id) => id.startsWith(`${measure}:`) && !id.includes("|"))
		.map((id) => id.slice(measure.length + 1));
	const parts = [
		first.slice(measure.length + 1),
		...rest.map((part) => nearestName(part, ofMeasure) ?? ""),
	].filter((part) => part !== "");
	const named = parts.map((part) => part.split("=")[0]);
	// Two parts that come to one breakdown would be no figure either.
	if (new Set(named).size < named.length) return whole;
	const crossing = `${measure}:${parts.toSorted().join("|")}`;
	return nearestName(written, [whole, crossing]);
}

function knownIds(context: Context): readonly FigureId[] {
	const ids = allTables().flatMap((table) =>
		layOut(context, table).cells.map((cell) =>
			writeFigure({ measure: table.measure, cell }),
		),
	);
	return [...new Set(ids)];
}
