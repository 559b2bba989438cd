/** One cohort of referrals, dealt from its plan. */

import { dayOf, weekdayOf, workday, yearsBefore } from "./days.js";
import { makeReviews } from "./reviews.js";

/**
 * @typedef {import("./chance.js").Chance} Chance
 * @typedef {import("./plan-words.js").Cohort} Cohort
 * @typedef {import("./plan-words.js").Course} Course
 *
 * @typedef {object} Child
 * @property {string} id
 * @property {number} birth
 * @property {string} sex
 * @property {string} ethnicity
 *
 * @typedef {object} Case
 * @property {string} id
 * @property {Child} child
 * @property {number} date
 * @property {Course} course
 * @property {number} [lastMeeting] the meeting that agreed to close it
 * @property {number} [closed]
 * @property {string} status
 * @property {string} placedBy
 * @property {string} source
 * @property {readonly string[]} models
 * @property {readonly { date: number, risk: string }[]} reviews the first is on the day of referral
 */

/** Whether a case is in the service's scope. @param {Case} made */
export const inScope = (made) => ["High", "Medium"].includes(made.course.risk);

/**
 * The day in the month on which the Missing and Exploited Group meets: the second Wednesday.
 *
 * @type {(year: number, month: number) => number}
 */
export const monthlyMeeting = (year, month) => weekdayOf(year, month, 2, 3);

/**
 * @param {Chance} chance
 * @param {Cohort} cohort
 * @returns {Case[]}
 */
export function makeCohort(chance, cohort) {
	const dates = spreadDates(chance, cohort);
	const ends = dealEnds(chance, cohort, dates.length);
	const ages = dealAges(chance, cohort, ends);
	const sexes = chance.shuffle(cohort.sexes);
	const ethnicities = chance.shuffle(cohort.ethnicities);
	const statuses = chance.shuffle(cohort.statuses);
	const sources = chance.shuffle(cohort.sources);
	const models = dealModels(chance, cohort, dates.length);
	return dates.map((date, i) => {
		const { course, meeting } = ends[i];
		const closed = meeting && workday(meeting + chance.whole(1, 6));
		return {
			id: "",
			child: {
				id: "",
				birth: yearsBefore(date, ages[i], chance.whole(0, 360)),
				sex: sexes[i],
				ethnicity: ethnicities[i],
			},
			date,
			course,
			lastMeeting: meeting,
			closed,
			status: statuses[i][0],
			placedBy: statuses[i][1],
			source: sources[i],
			models: models[i],
			reviews: makeReviews(chance, date, course, meeting),
		};
	});
}

/**
 * Days spread evenly over each stretch of months, the last by the first week of December, so that every child is
 * reviewed before the year is out.
 *
 * @param {Chance} chance
 * @param {Cohort} cohort
 */
function spreadDates(chance, cohort) {
	return cohort.dates.flatMap(([year, firstMonth, lastMonth, count]) => {
		const from = dayOf(year, firstMonth, 4);
		const to =
			lastMonth === 12 ? dayOf(year, 12, 7) : dayOf(year, lastMonth + 1, -3);
		const step = (to - from) / count;
		return Array.from({ length: count }, (_, i) =>
			workday(
				Math.floor(from + i * step) + chance.whole(0, Math.floor(step) - 3),
			),
		);
	});
}

/**
 * What becomes of each referral, and the meeting that agreed to close it.
 *
 * @param {Chance} chance
 * @param {Cohort} cohort
 * @param {number} count
 */
function dealEnds(chance, cohort, count) {
	/** @type {Map<number, { course: Course, meeting?: number }>} */
	const ends = new Map();
	const places = Array.from({ length: count }, (_, i) => i);
	const free = () => places.filter((i) => !ends.has(i));
	for (const { among, courses, months } of cohort.closings) {
		const chosen = chance
			.shuffle(free().slice(0, among))
			.slice(0, courses.length)
			.sort((a, b) => a - b);
		for (const [nth, course] of chance.shuffle(courses).entries()) {
			const [year, month] = months[nth];
			ends.set(chosen[nth], { course, meeting: monthlyMeeting(year, month) });
		}
	}
	const open = chance.shuffle(cohort.open);
	for (const [nth, i] of free().entries()) ends.set(i, { course: open[nth] });
	return [...ends].sort(([a], [b]) => a - b).map(([, end]) => end);
}

/**
 * The children under 13 are among those whose risk was not reduced to low.
 *
 * @param {Chance} chance
 * @param {Cohort} cohort
 * @param {readonly { course: Course }[]} ends
 */
function dealAges(chance, cohort, ends) {
	const young = chance.shuffle(cohort.ages.filter((age) => age < 13));
	const older = chance.shuffle(cohort.ages.filter((age) => age >= 13));
	const places = chance.shuffle([...ends.keys()]);
	const notLow = places.filter((i) => ends[i].course.latest !== "Low");
	const youngPlaces = notLow.slice(0, young.length);
	const olderPlaces = places.filter((i) => !youngPlaces.includes(i));
	return ends.map((_, i) =>
		youngPlaces.includes(i)
			? young[youngPlaces.indexOf(i)]
			: older[olderPlaces.indexOf(i)],
	);
}

/**
 * Each referral has a model, and may have more: the first model goes round first, then the others go to whoever has
 * fewest.
 *
 * @param {Chance} chance
 * @param {Cohort} cohort
 * @param {number} count
 */
function dealModels(chance, cohort, count) {
	/** @type {{ place: number, models: string[] }[]} */
	const hands = chance
		.shuffle([...Array(count).keys()])
		.map((place) => ({ place, models: [] }));
	for (const [model, often] of cohort.models) {
		const fewest = [...hands].sort((a, b) => a.models.length - b.models.length);
		for (const hand of fewest.slice(0, often)) hand.models.push(model);
	}
	return hands.sort((a, b) => a.place - b.place).map(({ models }) => models);
}
