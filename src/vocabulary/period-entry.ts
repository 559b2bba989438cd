import { isoDay } from "./calendar.ts";
import type { Period } from "./period.ts";

/** A period as documents for other programs write it, its days as ISO dates. */
export interface PeriodEntry {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly label: string;
}

export function periodEntry({ id, from, to, label }: Period): PeriodEntry {
	return { id, from: isoDay(from), to: isoDay(to), label };
}
