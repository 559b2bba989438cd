/** The history of risk of a referral: its assessments. */

import { dayOf, workday, workdayBefore } from "./days.js";

/**
 * @typedef {import("./chance.js").Chance} Chance
 * @typedef {import("./plan-words.js").Course} Course
 */

/**
 * The first assessment is on the day of referral, the next after two or three weeks, then one at least every six
 * weeks; the last of a case that closes is in the week before the meeting.
 *
 * @param {Chance} chance
 * @param {number} date
 * @param {Course} course
 * @param {number | undefined} meeting
 */
export function makeReviews(chance, date, course, meeting) {
	const final = meeting && workdayBefore(meeting - chance.whole(2, 5));
	const last = final ?? dayOf(2016, 12, 30);
	const days = [date];
	for (
		let day = workday(date + chance.whole(14, 20));
		day <= last;
		day = workdayBefore(day + chance.whole(36, 42))
	) {
		days.push(day);
	}
	if (final && final - days[days.length - 1] > 7) days.push(final);
	return days.map((day, i) => ({
		date: day,
		risk: i === days.length - 1 ? course.latest : course.risk,
	}));
}
