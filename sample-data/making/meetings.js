/** What the partnership's groups said of each child, month by month. */

import { inScope, monthlyMeeting } from "./cohort.js";
import { weekdayOf } from "./days.js";

/** @typedef {import("./cohort.js").Case} Case */

export const monthlyGroup = "Missing and Exploited Group";
export const strategicGroup = "Missing, Exploited and Sexual Abuse group";

/**
 * Each month's meeting discusses every case in scope that was open then, until it agrees to close it. Each quarter the
 * strategic group takes up the six that have been open longest of those that go on.
 *
 * @param {readonly Case[]} cases
 */
export function makeDiscussions(cases) {
	const scope = cases.filter(inScope);
	const months = Array.from({ length: 27 }, (_, i) => [
		2014 + Math.floor((i + 9) / 12),
		((i + 9) % 12) + 1,
	]);
	return months.flatMap(([year, month]) => {
		const day = monthlyMeeting(year, month);
		const open = scope.filter(
			(made) => made.date < day && (made.lastMeeting ?? day) >= day,
		);
		const monthly = open.map((made) => ({
			child: made.child.id,
			day,
			group: monthlyGroup,
			decision: decisionOn(made, day),
			risk: riskOn(made, day),
		}));
		if (month % 3 !== 0) return monthly;
		const strategic = weekdayOf(year, month, 3, 4);
		const longest = open.filter((made) => made.lastMeeting !== day).slice(0, 6);
		return [
			...monthly,
			...longest.map((made) => ({
				child: made.child.id,
				day: strategic,
				group: strategicGroup,
				decision: "Carried forward",
				risk: riskOn(made, strategic),
			})),
		];
	});
}

/** @type {(made: Case, day: number) => string} */
function decisionOn(made, day) {
	if (made.lastMeeting !== day) return "Carried forward";
	return made.course.reason === "Risk reduced" ? "No longer at risk" : "Other";
}

/** The level of the latest assessment before the meeting. @type {(made: Case, day: number) => string} */
function riskOn(made, day) {
	return (
		made.reviews.filter(({ date }) => date < day).at(-1)?.risk ??
		made.course.risk
	);
}
