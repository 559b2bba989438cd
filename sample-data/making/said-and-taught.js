/** What people said of the service, the training it gave, and what neighbouring councils published. */

import { chanceFrom } from "./chance.js";
import { dayOf, workday } from "./days.js";

/**
 * @typedef {object} Quotation
 * @property {number} day
 * @property {string} respondent
 * @property {"yes" | "no"} consent
 * @property {string} quote
 */

/** @type {(day: number, consent: "yes" | "no", quote: string) => Quotation} */
const young = (day, consent, quote) => ({
	day,
	respondent: "Young person",
	consent,
	quote,
});

/** @type {(day: number, consent: "yes" | "no", quote: string) => Quotation} */
const parent = (day, consent, quote) => ({
	day,
	respondent: "Parent or carer",
	consent,
	quote,
});

/** Invented words: no name, number, date or place, so that no child can be found in them. */
export const feedback = [
	young(
		dayOf(2016, 7, 14),
		"yes",
		"She never made me feel it was my fault. She listened, and she turned up every week, even when I didn't want to talk.",
	),
	parent(
		dayOf(2016, 8, 3),
		"yes",
		"For a long time we felt we were shouting into the wind. Our worker explained what was happening to our daughter and stood beside us through all of it.",
	),
	young(
		dayOf(2016, 9, 8),
		"yes",
		"I used to think he was my boyfriend. Now I can see what he was doing, and I know what a good relationship looks like.",
	),
	parent(
		dayOf(2016, 9, 29),
		"yes",
		"I know what to look for on a phone now, and how to start the conversation without it ending in a row.",
	),
	young(
		dayOf(2016, 10, 19),
		"yes",
		"My worker helped me get my phone sorted, block people and tell my mum. I sleep better now.",
	),
	young(
		dayOf(2016, 10, 27),
		"no",
		"It was good to talk to a person who isn't my teacher or my family.",
	),
	parent(
		dayOf(2016, 11, 10),
		"yes",
		"As a foster carer I wanted to be told things straight. The service did that, and rang back when they said they would.",
	),
	young(
		dayOf(2016, 11, 24),
		"yes",
		"I'm back at college and I've got my friends back. I didn't think that would happen.",
	),
	parent(
		dayOf(2016, 12, 7),
		"yes",
		"He laughs again. I can't put into words what that means to us.",
	),
];

/**
 * Audience; sessions in 2015 and in 2016; how many people came to a session, at least and at most.
 *
 * @type {readonly (readonly [string, number, number, number, number])[]}
 */
const audiences = [
	["School staff", 9, 12, 14, 40],
	["Pupils in schools", 16, 22, 24, 90],
	["Taxi and private hire drivers", 6, 8, 12, 30],
	["Hotel and guest house staff", 3, 5, 6, 15],
	["Foster carers", 4, 6, 8, 18],
	["Police officers and staff", 5, 7, 10, 25],
	["Health staff", 6, 9, 10, 28],
];

/**
 * Training in both years, by date. Where a day had more than one session the export says so, else the cell is blank.
 */
export function makeTraining() {
	const chance = chanceFrom(11);
	const rows = audiences.flatMap(([audience, in2015, in2016, fewest, most]) =>
		[
			[2015, in2015],
			[2016, in2016],
		].flatMap(([year, sessions]) => {
			const doubles = Math.floor(sessions / 4);
			const days = sessions - doubles;
			return Array.from({ length: days }, (_, i) => {
				const day = workday(
					dayOf(year, 1, 11) +
						Math.floor((i * 330) / days) +
						chance.whole(0, 12),
				);
				// Spread evenly: 4 of 12 are the third, the sixth, …
				const count =
					Math.floor(((i + 1) * doubles) / days) >
					Math.floor((i * doubles) / days)
						? 2
						: 1;
				return {
					audience,
					day,
					sessions: count,
					attendees: count * chance.whole(fewest, most),
				};
			});
		}),
	);
	return rows.sort((a, b) => a.day - b.day);
}

/** Figures of invented neighbours. None is about a real place. */
export const benchmarks = [
	["referrals", "2015", "Neighbour Borough Council", 38],
	["referrals", "2016", "Neighbour Borough Council", 41],
	["children", "2016", "Neighbour Borough Council", 36],
	["missingChildren", "2016-H2", "Neighbour Borough Council", 96],
	["missingEpisodes", "2016-H2", "Neighbour Borough Council", 171],
	["referrals", "2015", "Sampleshire", 212],
	["referrals", "2016", "Sampleshire", 230],
	["missingChildren", "2016-H2", "Sampleshire", 544],
];

/**
 * How many children live in the invented areas, by the middle of each year.
 *
 * @type {readonly (readonly [area: string, year: number, children: number])[]}
 */
export const population = [
	["Sample Borough Council", 2011, 21900],
	["Sample Borough Council", 2012, 22000],
	["Sample Borough Council", 2013, 22150],
	["Sample Borough Council", 2014, 22300],
	["Sample Borough Council", 2015, 22400],
	["Sample Borough Council", 2016, 22550],
	["Neighbour Borough Council", 2015, 30100],
	["Sampleshire", 2015, 164000],
];
