import { longDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { isWithin } from "./cohorts.ts";
import { type Step, without } from "./steps.ts";

/** Leaves out what lies before a period and after it: the steps, and the rows that are left. */
export function stepsToPeriod(
	date: Int32Array,
	period: Period,
): { readonly steps: readonly Step[]; readonly within: readonly number[] } {
	const within: number[] = [];
	let before = 0;
	for (const [row, day] of date.entries()) {
		if (isWithin(day, period)) within.push(row);
		else if (day < period.from) before++;
	}
	const after = date.length - within.length - before;
	return {
		steps: [
			without(before, "before-period", `before ${longDay(period.from)}`),
			without(after, "after-period", `after ${longDay(period.to)}`),
		],
		within,
	};
}
