/** How many of each from 2012 to September 2014: the earlier years of a series. All is invented. */

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
} from "./plan-words.js";

/** @typedef {import("./plan-words.js").Cohort} Cohort */

/** @type {Cohort} */
export const year2012 = {
	dates: [
		[2012, 1, 6, 6],
		[2012, 7, 12, 6],
	],
	closings: [
		{
			among: 6,
			courses: deck([6, course("Medium", "Low", riskReduced)]),
			months: closedIn(2012, [7, 8, 9, 10, 11, 12]),
		},
		{
			among: 6,
			courses: deck(
				[4, course("Medium", "Low", riskReduced)],
				[2, course("High", "Medium", noFurtherAction)],
			),
			months: closedIn(2013, [2, 3, 4, 5, 6, 7]),
		},
	],
	open: [],
	ages: deck([1, 12], [3, 13], [3, 14], [2, 15], [2, 16], [1, 17]),
	sexes: deck([11, "Female"], [1, "Male"]),
	ethnicities: deck([10, "WBRI"], [2, "MWBC"]),
	sources: deck([6, "6"], [6, "2A"]),
	statuses: deck([7, inNeed], [5, placedHere]),
	models: [
		[boyfriend, 7],
		[relationship, 6],
		[online, 5],
	],
};

/** @type {Cohort} */
export const year2013 = {
	dates: [
		[2013, 1, 3, 4],
		[2013, 4, 6, 4],
		[2013, 7, 9, 5],
		[2013, 10, 12, 5],
	],
	closings: [
		{
			among: 9,
			courses: deck(
				[7, course("Medium", "Low", riskReduced)],
				[2, course("High", "Low", riskReduced)],
			),
			months: closedIn(2013, [7, 8, 9, 9, 10, 11, 11, 12, 12]),
		},
		{
			among: 9,
			courses: deck(
				[5, course("Medium", "Low", riskReduced)],
				[4, course("High", "Medium", noFurtherAction)],
			),
			months: closedIn(2014, [3, 3, 4, 4, 5, 6, 6, 7, 8]),
		},
	],
	open: [],
	ages: deck([2, 12], [4, 13], [4, 14], [4, 15], [3, 16], [1, 17]),
	sexes: deck([16, "Female"], [2, "Male"]),
	ethnicities: deck([15, "WBRI"], [3, "MWAS"]),
	sources: deck([8, "6"], [6, "2A"], [4, "5A"]),
	statuses: deck([11, inNeed], [5, placedHere], [2, placedByOther]),
	models: [
		[boyfriend, 8],
		[online, 8],
		[relationship, 6],
		[party, 5],
	],
};

/**
 * With the eight of the autumn, 24 in the year.
 *
 * @type {Cohort}
 */
export const until2014 = {
	dates: [
		[2014, 1, 3, 5],
		[2014, 4, 6, 6],
		[2014, 7, 9, 5],
	],
	closings: [
		{
			among: 16,
			courses: deck(
				[10, course("Medium", "Low", riskReduced)],
				[3, course("High", "Low", riskReduced)],
				[3, course("High", "Medium", noFurtherAction)],
			),
			months: closedIn(
				2014,
				[7, 8, 8, 9, 9, 9, 10, 10, 10, 11, 11, 11, 12, 12, 12, 12],
			),
		},
	],
	open: [],
	ages: deck([2, 12], [3, 13], [4, 14], [3, 15], [3, 16], [1, 17]),
	sexes: deck([14, "Female"], [2, "Male"]),
	ethnicities: deck([13, "WBRI"], [3, "MWBC"]),
	sources: deck([7, "6"], [5, "2A"], [4, "5A"]),
	statuses: deck([10, inNeed], [4, placedHere], [2, placedByOther]),
	models: [
		[online, 9],
		[boyfriend, 6],
		[images, 5],
		[peer, 5],
		[gang, 1],
	],
};
