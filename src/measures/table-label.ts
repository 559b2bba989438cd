import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import { listWords } from "../vocabulary/numbers.ts";
import { type MeasureId, measures } from "./measures.ts";

/** What a list of figures calls a table: "Referrals by risk at referral"; of a breakdown that only one measure has, the measure. */
export function tableLabel({
	measure,
	breakdowns: names,
}: {
	readonly measure: MeasureId;
	readonly breakdowns: readonly BreakdownName[];
}): string {
	const { label, ownBreakdowns } = measures[measure];
	const by = names
		.filter((name) => !ownBreakdowns.includes(name))
		.map((name) => breakdowns[name].label);
	return by.length === 0 ? label : `${label} by ${listWords(by)}`;
}
