import { isUnknown, recorded } from "../dictionary/category.ts";
import type { FigureKey } from "./figure-key.ts";
import { isMeasureId, measures } from "./measures.ts";

/** What it takes to look a figure up within its period. */
type FigureWithin = Pick<FigureKey, "measure" | "cell">;

/**
 * What the share of a figure is a share of (contract, section 4), published or not; `undefined` for a share of nothing. Of a
 * crossing it is its first-named breakdown's figure; of another the total, or all that is known of it.
 *
 * @param hasRecorded whether the figure's table has the row of all that is recorded
 */
export function baseFigure(
	{ measure, cell }: FigureWithin,
	hasRecorded = false,
): FigureWithin | undefined {
	const rule = measures[measure].base;
	if (rule === "none") return undefined;
	if (rule === "total") {
		const [first, ...others] = cell;
		if (first === undefined) return undefined;
		if (others.length > 0) return { measure, cell: [first] };
		const ofKnown =
			hasRecorded &&
			first.category !== recorded.id &&
			!isUnknown(first.category);
		return {
			measure,
			cell: ofKnown ? [{ ...first, category: recorded.id }] : [],
		};
	}
	const found = rule(cell);
	return found && isMeasureId(found.measure)
		? { measure: found.measure, cell: found.cell }
		: undefined;
}
