/** How many of each at low and minimal risk, in all three years. All is invented. */

import { deck } from "./chance.js";
import {
	closedIn,
	course,
	images,
	inNeed,
	noFurtherAction,
	online,
	peer,
	riskReduced,
} from "./plan-words.js";

/**
 * @typedef {import("./plan-words.js").Cohort} Cohort
 * @typedef {import("./plan-words.js").Scores} Scores
 * @typedef {import("./plan-words.js").HalfYear} HalfYear
 */

/**
 * Not in the service's scope, and in no figure unless every level is asked for.
 *
 * @type {Cohort}
 */
export const outOfScope = {
	dates: [
		[2014, 11, 12, 2],
		[2015, 1, 6, 4],
		[2015, 8, 10, 6],
		[2016, 1, 5, 6],
		[2016, 6, 12, 6],
	],
	closings: [
		{
			among: 12,
			courses: deck(
				[8, course("Low", "Low", noFurtherAction)],
				[4, course("Minimal", "Minimal", noFurtherAction)],
			),
			months: closedIn(2015, [2, 3, 4, 5, 7, 8, 11, 11, 11, 12, 12, 12]),
		},
		{
			among: 6,
			courses: deck(
				[4, course("Low", "Minimal", riskReduced)],
				[2, course("Minimal", "Minimal", noFurtherAction)],
			),
			months: closedIn(2016, [4, 5, 6, 6, 7, 8]),
		},
	],
	open: deck([3, course("Low", "Low")], [3, course("Minimal", "Minimal")]),
	ages: deck([6, 13], [6, 14], [6, 15], [6, 16]),
	sexes: deck([17, "Female"], [7, "Male"]),
	ethnicities: deck([18, "WBRI"], [3, "MWBC"], [3, "NOBT"]),
	sources: deck([14, "2A"], [5, "6"], [5, "1A"]),
	statuses: deck(
		[12, inNeed],
		[6, /** @type {const} */ (["Early help", ""])],
		[6, /** @type {const} */ (["None", ""])],
	),
	models: [
		[online, 14],
		[images, 8],
		[peer, 6],
	],
};
