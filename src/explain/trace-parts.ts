import {
	type BreakdownName,
	breakdowns,
	type MeasureId,
} from "../dictionary/measures.ts";
import { recorded } from "../statistics/categories.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import type { Part, Step } from "./explanation.ts";
import {
	type CountedCell,
	countTableOf,
	type Ground,
	isCell,
} from "./ground.ts";
import { are, without } from "./steps.ts";

/**
 * From a measure's total to one of its cells, a breakdown at a time: each step is the difference of two counts that the
 * statistics make themselves.
 *
 * @param before the count that the first breakdown is taken from
 */
export function traceParts(
	ground: Ground,
	measure: MeasureId,
	parts: readonly CellPart[],
	before: number,
): readonly Step[] {
	let left = before;
	return parts.flatMap((_, i) => {
		const wanted = parts.slice(0, i + 1);
		const names = wanted.map(({ breakdown }) => breakdown);
		const steps = tracePart(countTableOf(ground, measure, names), wanted, left);
		left = steps.count;
		return steps.steps;
	});
}

/** The last breakdown of a cell, out of the cells of its table. */
export function tracePart(
	cells: readonly CountedCell[],
	wanted: readonly CellPart[],
	before: number,
): { readonly count: number; readonly steps: readonly Step[] } {
	const own = cells.find((cell) => isCell(cell.parts, wanted));
	const last = wanted.at(-1);
	if (own?.count === undefined || last === undefined)
		throw new Error("a figure was traced that is not available");
	const { breakdown, category, label } = last;
	const out = before - own.count;
	const what = category === recorded.id ? "not known" : otherwise[breakdown];
	return {
		count: own.count,
		steps: [
			without(out, `other-${breakdown}`, what, siblings(cells, wanted)),
			are(own.count, `${breakdowns[breakdown].heading}: ${label}`),
		],
	};
}

/** What the others of a single-choice breakdown are instead; models overlap, and add up to nothing. */
function siblings(
	cells: readonly CountedCell[],
	wanted: readonly CellPart[],
): readonly Part[] {
	const last = wanted.at(-1);
	if (last?.breakdown === "model") return [];
	return cells
		.filter(({ parts }) => isCell(parts.slice(0, -1), wanted.slice(0, -1)))
		.flatMap(({ parts, count = 0 }) => {
			const part = parts.at(-1);
			return part === undefined || isBeside(part, last)
				? []
				: [{ label: part.label, count }];
		});
}

/** Whether a category is the wanted one itself, or tells of the same ones as another does. */
function isBeside(part: CellPart, wanted: CellPart | undefined): boolean {
	if (part.category === wanted?.category) return true;
	if (wanted?.category === recorded.id)
		return !(part.category === "notRecorded" || part.category === "notKnown");
	if (part.category === recorded.id) return true;
	if (part.breakdown !== "result") return false;
	// "Not improved" is the same and the worse together.
	return wanted?.category === "notImproved"
		? part.category !== "improved"
		: part.category === "notImproved";
}

/** What is said of those that are in another category. */
const otherwise: Readonly<Record<BreakdownName, string>> = {
	ageBand: "of another age at referral",
	audience: "for another audience",
	code: "of another outcome",
	decision: "with another latest decision",
	direction: "whose risk went another way",
	ethnicGroup: "of another ethnic group",
	from: "at another risk at referral",
	group: "discussed by another group",
	model: "without this model of exploitation",
	month: "made in another month",
	of: "of others",
	placedBy: "placed by another, or it is not known by whom",
	quarter: "made in another quarter",
	reason: "closed for another reason",
	result: "with another result",
	risk: "at another risk at referral",
	sex: "of another sex",
	source: "from another source",
	stage: "at another stage",
	state: "in another state on the as-at date",
	status: "of another status at referral",
	to: "at another latest risk",
};
