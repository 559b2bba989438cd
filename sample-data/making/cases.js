/** The referrals, and the children behind them. */

import { chanceFrom } from "./chance.js";
import { makeCohort } from "./cohort.js";
import { dayOf, yearsBefore } from "./days.js";
import { year2016 } from "./plan-2016.js";
import { until2014, year2012, year2013 } from "./plan-before-2015.js";
import { autumn2014, year2015 } from "./plan-before-2016.js";
import { outOfScope } from "./plan-out-of-scope.js";

/** @typedef {import("./cohort.js").Case} Case */

/** The referrals from October 2014 on, by date, each with its number. */
export function makeCases() {
	const this2016 = makeCohort(chanceFrom(11), year2016);
	const last2015 = makeCohort(chanceFrom(2015), year2015);
	const first2014 = makeCohort(chanceFrom(2014), autumn2014);
	const low = makeCohort(chanceFrom(7), outOfScope);

	/** @type {(age: number, from: [number, number], before: [number, number]) => Case[]} */
	const again = (age, from, before) =>
		this2016.filter(
			({ child, date }) =>
				child.sex === "Female" &&
				child.ethnicity === "WBRI" &&
				child.birth < yearsBefore(date, age, 0) &&
				isBetween(date, from, before),
		);
	// Six re-referrals of 2016: four of medium or high risk in the summer of 2015, two of low risk that autumn.
	referEarlier(
		[...last2015.slice(12, 16), ...low.slice(8, 10)],
		again(14, [2016, 2], [2016, 7]),
	);
	// Two children come back after more than 12 months: referred again, but not re-referrals.
	referEarlier(first2014.slice(5, 7), again(15, [2016, 1], [2016, 2]));
	return numbered([...first2014, ...last2015, ...this2016, ...low], 0);
}

/**
 * The referrals before that, all closed by the end of 2014 and each of a child of its own: the years after them are as
 * they were. Their numbers begin at 1001.
 */
export function makeEarlierCases() {
	const cohorts = [
		makeCohort(chanceFrom(2012), year2012),
		makeCohort(chanceFrom(2013), year2013),
		makeCohort(chanceFrom(20140), until2014),
	];
	return numbered(cohorts.flat(), 1000);
}

/**
 * Makes earlier referrals those of children who are referred in 2016.
 *
 * @param {readonly Case[]} earlier
 * @param {readonly Case[]} later
 */
function referEarlier(earlier, later) {
	if (later.length < earlier.length)
		throw new Error("Too few children could be referred again: change a seed.");
	for (const [i, made] of earlier.entries()) made.child = later[i].child;
}

/** @type {(day: number, from: [number, number], before: [number, number]) => boolean} */
function isBetween(day, from, before) {
	return day >= dayOf(...from, 1) && day < dayOf(...before, 1);
}

/**
 * Referrals in order of date, with invented numbers for them and for the children.
 *
 * @param {readonly Case[]} cases
 * @param {number} after
 */
function numbered(cases, after) {
	const ordered = [...cases].sort((a, b) => a.date - b.date);
	let children = after;
	for (const [i, made] of ordered.entries()) {
		made.id = `SAMPLE-R${String(after + i + 1).padStart(4, "0")}`;
		if (made.child.id === "") {
			children += 1;
			made.child.id = `SAMPLE-C${String(children).padStart(4, "0")}`;
		}
	}
	return ordered;
}
