/** How many of each in 2015 and the autumn before: something to compare 2016 with. All is invented. */

import { deck } from "./chance.js";
import {
	boyfriend,
	closedIn,
	course,
	gang,
	images,
	inNeed,
	noFurtherAction,
	online,
	party,
	peer,
	placedByOther,
	placedHere,
	relationship,
	riskReduced,
	transferred,
} from "./plan-words.js";

/**
 * @typedef {import("./plan-words.js").Cohort} Cohort
 * @typedef {import("./plan-words.js").Scores} Scores
 * @typedef {import("./plan-words.js").HalfYear} HalfYear
 */

/**
 * All closed by the end of June 2016. Those that are closed last in 2015 are of children who are referred again.
 *
 * @type {Cohort}
 */
export const year2015 = {
	dates: [
		[2015, 1, 3, 6],
		[2015, 4, 6, 7],
		[2015, 7, 9, 7],
		[2015, 10, 12, 6],
	],
	closings: [
		{
			among: 16,
			courses: deck(
				[8, course("Medium", "Low", riskReduced)],
				[3, course("High", "Low", riskReduced)],
				[5, course("Medium", "Medium", noFurtherAction)],
			),
			months: closedIn(
				2015,
				[4, 5, 5, 6, 6, 8, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12],
			),
		},
		{
			among: 10,
			courses: deck(
				[4, course("Medium", "Low", riskReduced)],
				[2, course("High", "Low", riskReduced)],
				[3, course("Medium", "Medium", transferred)],
				[1, course("High", "High", transferred)],
			),
			months: closedIn(2016, [1, 1, 2, 2, 3, 4, 4, 5, 5, 6]),
		},
	],
	open: [],
	ages: deck([2, 11], [3, 12], [4, 13], [4, 14], [4, 15], [6, 16], [3, 17]),
	sexes: deck([21, "Female"], [5, "Male"]),
	ethnicities: deck([20, "WBRI"], [3, "MWBC"], [3, "MWAS"]),
	sources: deck([9, "6"], [7, "2A"], [5, "5A"], [5, "3C"]),
	statuses: deck([16, inNeed], [5, placedHere], [5, placedByOther]),
	models: [
		[online, 12],
		[relationship, 9],
		[boyfriend, 7],
		[images, 6],
		[party, 5],
		[peer, 5],
		[gang, 2],
	],
};

/**
 * The scores of the cases of 2015, by outcome.
 *
 * @type {Readonly<Record<string, Scores>>}
 */
export const scores2015 = {
	"1.2.13": [21, 21, 15, 6, 0],
	"1.3.02": [16, 16, 7, 9, 0],
	"2.1.02": [21, 21, 16, 5, 0],
	"2.1.08": [21, 21, 14, 7, 0],
	"2.1.21": [21, 21, 16, 5, 0],
	"4.1.12": [16, 16, 8, 8, 0],
};

/** @type {readonly HalfYear[]} */
export const missing2015 = [
	{ year: 2015, half: 1, children: 64, atRisk: 9, absent: 14 },
	{ year: 2015, half: 2, children: 71, atRisk: 10, absent: 16 },
];

/**
 * Referrals that those of 2015 may be re-referrals of.
 *
 * @type {Cohort}
 */
export const autumn2014 = {
	dates: [[2014, 10, 12, 8]],
	closings: [
		{
			among: 8,
			courses: deck(
				[6, course("Medium", "Low", riskReduced)],
				[2, course("High", "Low", riskReduced)],
			),
			months: closedIn(2015, [1, 2, 2, 3, 3, 4, 5, 6]),
		},
	],
	open: [],
	ages: deck([2, 13], [2, 14], [2, 15], [2, 16]),
	sexes: deck([7, "Female"], [1, "Male"]),
	ethnicities: deck([8, "WBRI"]),
	sources: deck([4, "6"], [4, "2A"]),
	statuses: deck([6, inNeed], [2, placedHere]),
	models: [
		[online, 4],
		[boyfriend, 4],
		[relationship, 4],
	],
};
