import type { Days } from "../reader/statement.ts";
import type { Period } from "../vocabulary/period.ts";

/**
 * The stretches of a period that no release of a part of it covers, where some part of it was released: a council that
 * publishes quarters has perhaps left one out of the ledger. None where no part was.
 */
export function uncoveredDays(
	period: Period,
	released: readonly Days[],
): readonly Days[] {
	const parts = released
		.filter((other) => isPart(other, period))
		.toSorted((a, b) => a.from - b.from);
	if (parts.length === 0) return [];
	const gaps: Days[] = [];
	let next = period.from;
	for (const part of parts) {
		if (part.from > next) gaps.push({ from: next, to: part.from - 1 });
		next = Math.max(next, part.to + 1);
	}
	// The last part of a year is published with the year, or after it.
	return gaps;
}

/** Whether days lie in a period and are not all of it. */
export function isPart(days: Days, period: Days): boolean {
	return (
		days.from >= period.from &&
		days.to <= period.to &&
		(days.from !== period.from || days.to !== period.to)
	);
}
