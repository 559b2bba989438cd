/**
 * How many of each in 2016, before any child is made. The figures are those of a published paper on another council;
 * the children, and all that is said of them, are invented.
 */

import { deck } from "./chance.js";
import {
	boyfriend,
	closedIn,
	course,
	gang,
	images,
	inNeed,
	online,
	organised,
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

/** @type {Cohort} */
export const year2016 = {
	dates: [
		[2016, 1, 3, 8],
		[2016, 4, 6, 9],
		[2016, 7, 9, 7],
		[2016, 10, 12, 6],
	],
	closings: [
		{
			among: 20,
			courses: deck(
				[9, course("Medium", "Low", riskReduced)],
				[1, course("High", "Low", riskReduced)],
				[1, course("High", "High", transferred)],
			),
			months: closedIn(2016, [7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12]),
		},
	],
	open: deck(
		[16, course("Medium", "Medium")],
		[1, course("High", "Medium")],
		[2, course("High", "High")],
	),
	ages: deck(
		[1, 9],
		[1, 11],
		[3, 12],
		[2, 13],
		[6, 14],
		[6, 15],
		[7, 16],
		[4, 17],
	),
	sexes: deck([26, "Female"], [4, "Male"]),
	ethnicities: deck([23, "WBRI"], [2, "WOTH"], [3, "MWBC"], [2, "MWAS"]),
	sources: deck([10, "6"], [8, "2A"], [7, "5A"], [5, "3C"]),
	statuses: deck([21, inNeed], [6, placedHere], [3, placedByOther]),
	models: [
		[online, 17],
		[images, 9],
		[relationship, 8],
		[boyfriend, 6],
		[peer, 5],
		[party, 6],
		[gang, 3],
		[organised, 2],
	],
};

/**
 * The scores of the cases of 2016, by outcome.
 *
 * @type {Readonly<Record<string, Scores>>}
 */
export const scores2016 = {
	"1.2.13": [30, 30, 23, 7, 0],
	"1.3.02": [25, 20, 10, 5, 5],
	"2.1.02": [30, 25, 20, 5, 0],
	"2.1.08": [30, 30, 23, 7, 0],
	"2.1.21": [30, 30, 25, 5, 0],
	"4.1.12": [25, 20, 10, 5, 5],
};

/** @type {readonly HalfYear[]} */
export const missing2016 = [
	{ year: 2016, half: 1, children: 80, atRisk: 11, absent: 18 },
	{ year: 2016, half: 2, children: 87, atRisk: 12, absent: 20 },
];
