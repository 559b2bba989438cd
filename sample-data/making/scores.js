/** First and last scores, from 1 to 10, for each outcome of a case. */

import { chanceFrom, deck } from "./chance.js";
import { inScope } from "./cohort.js";
import { dayOf, workday, workdayBefore } from "./days.js";
import { scores2016 } from "./plan-2016.js";
import { scores2015 } from "./plan-before-2016.js";
import { outcomes } from "./plan-words.js";

/**
 * @typedef {import("./cohort.js").Case} Case
 * @typedef {import("./plan-words.js").Scores} Scores
 *
 * @typedef {object} Score
 * @property {Case} made
 * @property {string} code
 * @property {string} label
 * @property {number} first
 * @property {number} firstDate
 * @property {number} [last]
 * @property {number} [lastDate]
 */

/** Scoring began on this day: cases that were closed before it have no scores. */
const began = dayOf(2015, 7, 1);

/**
 * The scores of the cases of each year, by case and outcome.
 *
 * @param {readonly Case[]} cases
 * @returns {Score[]}
 */
export function makeScores(cases) {
	const scope = cases.filter(inScope);
	/** @type {(from: number, before: number) => Case[]} */
	const of = (from, before) =>
		scope.filter(
			({ date, closed }) =>
				date >= from && date < before && (closed ?? began) >= began,
		);
	const of2015 = of(dayOf(2015, 1, 1), dayOf(2016, 1, 1));
	const of2016 = of(dayOf(2016, 1, 1), dayOf(2017, 1, 1));
	const scores = outcomes.flatMap((outcome, i) => [
		...dealScores(
			200 + i,
			of2015,
			outcome,
			scores2015[outcome.code],
			dayOf(2015, 12, 31),
		),
		...dealScores(
			300 + i,
			of2016,
			outcome,
			scores2016[outcome.code],
			dayOf(2016, 12, 31),
		),
	]);
	return scores.sort((a, b) => cases.indexOf(a.made) - cases.indexOf(b.made));
}

/**
 * @param {number} seed
 * @param {readonly Case[]} cases
 * @param {(typeof outcomes)[number]} outcome
 * @param {Scores} counts
 * @param {number} yearEnd
 * @returns {Score[]}
 */
function dealScores(
	seed,
	cases,
	{ code, label, better },
	[count, scored, improved, same, worse],
	yearEnd,
) {
	const chance = chanceFrom(seed);
	// Where an outcome is not scored for all, it is the youngest for whom it is not.
	const oldest = [...cases].sort((a, b) => ageOf(b) - ageOf(a)).slice(0, count);
	const moves = chance.shuffle(
		deck(
			[improved, () => chance.whole(1, 4)],
			[same, () => 0],
			[worse, () => -1],
			[count - scored, undefined],
		),
	);
	const sign = better === "higher" ? 1 : -1;
	return oldest.map((made, i) => {
		const first = better === "higher" ? chance.whole(2, 5) : chance.whole(6, 9);
		const firstDate = workday(Math.max(made.date, began) + chance.whole(1, 6));
		const move = moves[i];
		if (move === undefined) return { made, code, label, first, firstDate };
		const lastDate = workdayBefore(
			Math.min(made.closed ?? yearEnd, yearEnd) - chance.whole(1, 6),
		);
		return {
			made,
			code,
			label,
			first,
			firstDate,
			last: first + sign * move(),
			lastDate,
		};
	});
}

/** Days lived on the day of referral. @param {Case} made */
function ageOf({ date, child }) {
	return date - child.birth;
}
