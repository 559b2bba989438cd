import {
	type BreakdownName,
	type MeasureId,
	measures,
} from "../dictionary/measures.ts";
import type { CellPart } from "../statistics/figure-table.ts";

/** How a measure is counted, then how each breakdown of a cell is judged; in whole sentences. */
export function definitionOf(
	measure: MeasureId,
	cell: readonly CellPart[],
): readonly string[] {
	return [
		measures[measure].definition,
		// Of children the definition says at which referral they are judged.
		...(measure === "children" ? [] : cell).flatMap(
			({ breakdown }) => judged[breakdown] ?? [],
		),
	];
}

/** How the categories of a breakdown are told apart, where that does not go without saying (contract, section 4). */
const judged: Readonly<Partial<Record<BreakdownName, string>>> = {
	ageBand:
		"Age is in completed years on the day of the referral, worked out from the date of birth; someone born on 29 February has their birthday on 1 March in a common year.",
	decision:
		"Of several decisions on the last meeting day, to carry forward counts before others, and no longer at risk last.",
	direction:
		"Reassessed means assessed after the day of the referral and on or before the as-at date.",
	from: "The level of risk is the one at referral.",
	group: "The group is the one of the child's latest meeting in the period.",
	model:
		"A referral can have several models, and is counted under each of them.",
	placedBy:
		"Placed by this authority means by its name, its code or an alias that settings give it.",
	reason: "A closure without a reason is not recorded.",
	risk: "The level of risk is the one at referral.",
	state:
		"Closed means closed on or before the as-at date; all others are open.",
	status:
		"The status is that on the day of the referral; of several the strongest counts.",
	to: "The latest level is that of the last assessment after the day of the referral and on or before the as-at date.",
};
