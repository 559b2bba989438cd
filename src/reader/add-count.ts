import type { Condition } from "../universe/attributes.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import type { DraftPopulation } from "./draft-population.ts";
import { daysName } from "./pieces-of-time.ts";
import type { Statement } from "./statement.ts";

/** Adds a statement to the counts of a population: it counts whoever meets a condition. */
export function addCount(
	{ counts }: DraftPopulation,
	statement: Statement,
	where: Condition,
): void {
	counts.push({
		name: statement.name,
		table: tableOf(statement),
		series: seriesOf(statement),
		by: categoriesOf(statement),
		where,
	});
}

/** The table in which a statement stands, by all that tells it from others. */
function tableOf({ measure, cell, period, asAt, scope }: Statement): string {
	const by = cell.map(({ breakdown }) => breakdown).join("|");
	const levels = scope?.join(", ") ?? "";
	return `${measure}:${by}, ${daysName(period)}, ${isoDay(asAt)} ${levels}`;
}

/** What a statement has in common with those of other periods that tell the same. */
function seriesOf({ measure, cell, scope }: Statement): string {
	const levels = scope?.join(", ") ?? "";
	return [measure, ...categoriesOf({ cell }), levels].join(" ");
}

/** The categories of a statement's cell, one of each breakdown. */
function categoriesOf({ cell }: Pick<Statement, "cell">): readonly string[] {
	return cell.map(({ breakdown, category }) => `${breakdown}=${category}`);
}
