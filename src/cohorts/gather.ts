import type { Context } from "../counting/context.ts";
import type { Population } from "../counting/counted-rows.ts";
import { lackingOf } from "../counting/needs.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CohortDeclaration } from "./cohort.ts";
import { isWithinReach } from "./reach.ts";

/** What counts in a period, gathered when it is first asked for; `undefined` where the exports do not tell. */
export function gather(
	context: Context,
	cohort: CohortDeclaration,
	period: Period,
): Population | undefined {
	const name = `${cohort.id} ${period.id}`;
	if (context.gathered.has(name)) return context.gathered.get(name);
	const { records, settings } = context;
	const isTold =
		cohort
			.needs(settings)
			.every((need) => lackingOf(need, records.given).length === 0) &&
		cohort.untold?.(context, period) === undefined &&
		isWithinReach(context, cohort, period);
	const found = isTold ? cohort.gather(context, period) : undefined;
	context.gathered.set(name, found);
	return found;
}

/** How many count; throws where the exports do not tell, which is to be looked at first. */
export function sizeOf(
	context: Context,
	cohort: CohortDeclaration,
	period: Period,
): number {
	const found = gather(context, cohort, period);
	if (found === undefined)
		throw new Error("a figure was traced that is not available");
	return found.count;
}
