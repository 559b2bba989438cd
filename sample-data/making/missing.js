/** Episodes of children who were missing or absent, with their return home interviews. */

import { chanceFrom, deck } from "./chance.js";
import { inScope } from "./cohort.js";
import { dayOf, dayOfMinutes } from "./days.js";
import { giveInterviews } from "./interviews.js";
import { missing2016 } from "./plan-2016.js";
import { missing2015 } from "./plan-before-2016.js";

/**
 * @typedef {import("./cohort.js").Case} Case
 * @typedef {import("./chance.js").Chance} Chance
 * @typedef {import("./plan-words.js").HalfYear} HalfYear
 *
 * @typedef {object} Episode
 * @property {string} child
 * @property {number} start minute
 * @property {number} [end] minute
 * @property {string} kind "Missing" or "Absent"
 * @property {string} [needed]
 * @property {string} [offered]
 * @property {string} [accepted]
 * @property {number} [completed] minute
 *
 * @typedef {Episode & { end: number }} EndedEpisode
 */

/** Children known to the missing-persons export alone. */
const strangers = Array.from(
	{ length: 160 },
	(_, i) => `SAMPLE-C${String(i + 201).padStart(4, "0")}`,
);

/**
 * Every episode, by its start.
 *
 * @param {readonly Case[]} cases
 * @returns {Episode[]}
 */
export function makeEpisodes(cases) {
	return [...missing2015, ...missing2016]
		.flatMap((half) =>
			makeHalfYear(chanceFrom(half.year * 10 + half.half), half, cases),
		)
		.sort((a, b) => a.start - b.start);
}

/**
 * @param {Chance} chance
 * @param {HalfYear} half
 * @param {readonly Case[]} cases
 */
function makeHalfYear(chance, half, cases) {
	const from = dayOf(half.year, half.half === 1 ? 1 : 7, 1);
	const to = dayOf(half.year, half.half === 1 ? 7 : 13, 1);
	const atRisk = childrenAtRisk(cases, from, to);
	const atRiskOrder = chance.shuffle([...atRisk]);
	// Children whom the service knew before, or knows at a lower risk, go missing too.
	const known = chance.shuffle(
		[...new Set(cases.map(({ child }) => child.id))].filter(
			(id) => !atRisk.has(id),
		),
	);
	const others = chance.shuffle([...known.slice(0, 16), ...strangers]);
	const missingOthers = half.children - half.atRisk;
	const gone = [
		...atRiskOrder.slice(0, half.atRisk),
		...others.slice(0, missingOthers),
	];
	const away = [
		...atRiskOrder.slice(half.atRisk, half.atRisk + 5),
		...others.slice(missingOthers),
	].slice(0, half.absent);

	const episodes = gone.flatMap((child) =>
		makeMissing(chance, child, from, to),
	);
	giveInterviews(chance, episodes);
	const absences = away.flatMap((child) =>
		makeAbsences(chance, child, from, to),
	);
	return [
		...inParts(chance, episodes),
		...absences,
		...(to === dayOf(2017, 1, 1) ? notEnded(others) : []),
	];
}

/**
 * Children with a referral of medium or high risk that was open at any point from one day to the day before another.
 *
 * @param {readonly Case[]} cases
 * @param {number} from
 * @param {number} to
 */
function childrenAtRisk(cases, from, to) {
	const open = cases.filter(
		(made) => inScope(made) && made.date < to && (made.closed ?? to) >= from,
	);
	return new Set(open.map(({ child }) => child.id));
}

/**
 * Mostly one episode, sometimes more, each in its own stretch of the half-year; it ends two weeks before the
 * half-year does, so that its interview falls there too.
 *
 * @param {Chance} chance
 * @param {string} child
 * @param {number} from
 * @param {number} to
 * @returns {EndedEpisode[]}
 */
function makeMissing(chance, child, from, to) {
	const [count] = chance.shuffle(deck([6, 1], [3, 2], [1, 4]));
	const stretch = Math.floor((to - from - 14) / count);
	return Array.from({ length: count }, (_, i) => {
		const day = from + i * stretch + chance.whole(0, stretch - 4);
		const start = day * dayOfMinutes + chance.whole(16 * 60, 23 * 60);
		return {
			child,
			start,
			end: start + chance.whole(3 * 60, 50 * 60),
			kind: "Missing",
		};
	});
}

/** @type {(chance: Chance, child: string, from: number, to: number) => Episode[]} */
function makeAbsences(chance, child, from, to) {
	return [chance.whole(0, 70), chance.whole(80, 160)]
		.slice(0, chance.whole(1, 2))
		.map((after) => {
			const start =
				Math.min(from + after, to - 3) * dayOfMinutes +
				chance.whole(17 * 60, 22 * 60);
			return {
				child,
				start,
				end: start + chance.whole(60, 8 * 60),
				kind: "Absent",
			};
		});
}

/**
 * Some episodes are in the export twice over, as when a neighbouring force records the same night: as two parts that
 * overlap, or of which the second begins as the first ends. What is known of the interview stands with the second.
 *
 * @param {Chance} chance
 * @param {readonly EndedEpisode[]} episodes
 * @returns {Episode[]}
 */
function inParts(chance, episodes) {
	const order = chance.shuffle(episodes);
	const overlapping = new Set(order.slice(0, 6));
	const touching = new Set(order.slice(6, 10));
	return episodes.flatMap((episode) => {
		if (!overlapping.has(episode) && !touching.has(episode)) return [episode];
		const middle = Math.floor((episode.start + episode.end) / 2);
		const { child, start, kind } = episode;
		const first = {
			child,
			start,
			end: touching.has(episode) ? middle : middle + 60,
			kind,
		};
		return [first, { ...episode, start: middle }];
	});
}

/**
 * Two children who are among the year's missing already were away again when the exports were taken.
 *
 * @param {readonly string[]} others
 * @returns {Episode[]}
 */
function notEnded(others) {
	return others.slice(0, 2).map((child, i) => ({
		child,
		start: dayOf(2016, 12, 29 + i) * dayOfMinutes + 21 * 60 + 20 * i,
		kind: "Missing",
	}));
}
