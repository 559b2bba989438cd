import { breakdowns, type CategoryOf } from "../breakdowns/breakdowns.ts";
import type { Trace } from "../cohorts/cohort.ts";
import type { FigureId } from "../measures/figure-key.ts";
import { writeFigure } from "../measures/figure-key.ts";
import type { MeasureId } from "../measures/measures.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { causesOf, type Findings, type LocatedIssue } from "./find-causes.ts";
import type { Addend, Sum, Verdict } from "./reconciliation.ts";

/** What sums are drawn up from. */
export interface Reckoning {
	readonly trace: Trace;
	readonly findings: Findings;
	/** What keeps records of an export from being counted, of those that are put away. */
	readonly refusals: (
		kind: Parameters<Findings["of"]>[0],
	) => readonly LocatedIssue[];
}

export function addend(
	label: string,
	count: number | undefined,
	figure?: FigureId,
): Addend {
	return { label, count, ...(figure === undefined ? {} : { figure }) };
}

/** An addend that is a category of a breakdown: "19 open", "13 aged 13 to 15", "3 high now". */
export function partAddend(
	part: CellPart | undefined,
	count: number | undefined,
	measure: MeasureId,
	cell: readonly CellPart[],
): Addend {
	return figureAddend(part ? wordsOf(part) : "", count, measure, cell);
}

/** A category in the words that follow a number. */
export function wordsOf({ breakdown, category, label }: CellPart): string {
	const { isNamed, spoken } = breakdowns[breakdown];
	if (isNamed) return label;
	const words = label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) =>
		letter.toLowerCase(),
	);
	return spoken?.(words, category) ?? words;
}

/** An addend that is a figure of the contract. */
export function figureAddend(
	label: string,
	count: number | undefined,
	measure: MeasureId,
	cell: readonly CategoryOf[] = [],
): Addend {
	return addend(label, count, writeFigure({ measure, cell }));
}

/** A sum that has to add up: whether it does is worked out here. */
export function sum(
	what: string,
	total: Addend,
	parts: readonly Addend[],
	more: {
		readonly why?: readonly string[];
		readonly because?: readonly LocatedIssue[];
	} = {},
): Sum {
	const { why = [], because = [] } = more;
	const verdict = verdictOn(total, parts);
	return { what, total, parts, verdict, why, because: causesOf(because) };
}

/** A sum whose parts overlap, so that it need not add up; `why` says what overlaps. */
export function overlap(
	what: string,
	total: Addend,
	parts: readonly Addend[],
	why: string,
	because: readonly LocatedIssue[] = [],
): Sum {
	const verdict = verdictOn(total, parts);
	return {
		what,
		total,
		parts,
		verdict: verdict === "doesNotAddUp" ? "overlaps" : verdict,
		why: verdict === "doesNotAddUp" ? [why] : [],
		because: causesOf(because),
	};
}

export function notAvailable(what: string, why: readonly string[]): Sum {
	return {
		what,
		total: addend(what, undefined),
		parts: [],
		verdict: "notAvailable",
		why,
		because: [],
	};
}

function verdictOn(total: Addend, parts: readonly Addend[]): Verdict {
	if (total.count === undefined || parts.some((p) => p.count === undefined))
		return "notAvailable";
	const all = parts.reduce((added, { count = 0 }) => added + count, 0);
	return all === total.count ? "addsUp" : "doesNotAddUp";
}
