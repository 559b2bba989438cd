import { placers } from "../breakdowns/placed-by.ts";
import { statuses } from "../breakdowns/status.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { CarePeriods } from "./read-looked-after.ts";
import type { ReadReferrals } from "./read-referrals.ts";
import type { Referrals } from "./records.ts";

const lookedAfter = indexOf(statuses, "lookedAfter");
const statusNotRecorded = indexOf(statuses, "notRecorded");
const elsewhere = indexOf(placers, "otherAuthority");
const placerNotRecorded = indexOf(placers, "notRecorded");

/**
 * The referrals with what the looked-after list says of the day of each. A child was looked after on a day where a period
 * of care began on or before it, and did not end on or before it.
 *
 * - A child on the list: the list decides. Where the referral's own status says otherwise, that is told; where a child
 *   whom it calls looked after was not, the next strongest status of the cell counts, or else none is recorded.
 * - A child who is not on the list: the referral's own status stands. The list may leave out children whom another
 *   authority placed; of others, that is told.
 * - The placing authority comes from the list where the referral names none.
 */
export function lookedAfterThen(
	read: ReadReferrals,
	periods: CarePeriods,
	children: number,
): Referrals {
	const { referrals, otherStatus, tell } = read;
	const find = periodFinder(periods, children);
	const status = Int8Array.from(referrals.status);
	const placedBy = Int8Array.from(referrals.placedBy);
	for (let row = 0; row < referrals.count; row++) {
		const own = status[row] ?? statusNotRecorded;
		const found = find(
			referrals.child[row] ?? -1,
			referrals.date[row] ?? noDay,
		);
		if (found === notListed) {
			if (own === lookedAfter && placedBy[row] !== elsewhere)
				tell(row, "status_at_referral", messages.notOnLookedAfterList());
		} else if (found === notThen) {
			if (own !== lookedAfter) continue;
			tell(row, "status_at_referral", messages.notLookedAfterThen());
			const other = otherStatus[row] ?? -1;
			status[row] = other < 0 ? statusNotRecorded : other;
		} else {
			status[row] = lookedAfter;
			if (own !== lookedAfter && own >= 0 && own !== statusNotRecorded)
				tell(row, "status_at_referral", messages.lookedAfterThen());
			complete(row, periods.placedBy[found] ?? placerNotRecorded);
		}
	}
	return { ...referrals, status, placedBy };

	function complete(row: number, placer: number): void {
		if (placer < 0 || placer === placerNotRecorded) return;
		const own = placedBy[row] ?? placerNotRecorded;
		if (own < 0 || own === placerNotRecorded) placedBy[row] = placer;
		else if (own !== placer)
			tell(row, "placing_authority", messages.placerDiffers());
	}
}

const notListed = -1;
const notThen = -2;

/** Finds a child's period of care on a day: the latest that began, of several; or that there is none. */
function periodFinder(
	{ count, child, start, end }: CarePeriods,
	children: number,
): (child: number, day: number) => number {
	// Each child's periods as a chain.
	const first = new Int32Array(children).fill(notListed);
	const next = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		next[i] = first[child[i] ?? 0] ?? notListed;
		first[child[i] ?? 0] = i;
	}
	return (wanted, day) => {
		let at = first[wanted] ?? notListed;
		if (at === notListed) return notListed;
		let found = notThen;
		for (; at !== notListed; at = next[at] ?? notListed) {
			const began = start[at] ?? noDay;
			const ended = end[at] ?? noDay;
			if (began > day || (ended !== noDay && ended <= day)) continue;
			if (found === notThen || began > (start[found] ?? noDay)) found = at;
		}
		return found;
	};
}

function indexOf(
	categories: readonly { readonly id: string }[],
	id: string,
): number {
	return categories.findIndex((category) => category.id === id);
}
