/** The referrals, and the children behind them. */

import { chanceFrom } from "./chance.js";
import { makeCohort } from "./cohort.js";
import { dayOf, yearsBefore } from "./days.js";
import { year2016 } from "./plan-2016.js";
import { autumn2014, year2015 } from "./plan-before-2016.js";
import { outOfScope } from "./plan-out-of-scope.js";

/** @typedef {import("./cohort.js").Case} Case */

/** Every referral, by date, with its number. */
export function makeCases() {
	const this2016 = makeCohort(chanceFrom(2016), year2016);
	const last2015 = makeCohort(chanceFrom(2015), year2015);
	const first2014 = makeCohort(chanceFrom(2014), autumn2014);
	const low = makeCohort(chanceFrom(7), outOfScope);

	const again = this2016.filter(
		({ child, date }) =>
			child.sex === "Female" &&
			child.ethnicity === "WBRI" &&
			child.birth < yearsBefore(date, 15, 0),
	);
	// Six re-referrals of 2016: four of medium or high risk in the summer of 2015, two of low risk that autumn.
	const within = again.filter(({ date }) =>
		isBetween(date, [2016, 2], [2016, 7]),
	);
	[...last2015.slice(12, 16), ...low.slice(8, 10)].forEach((earlier, i) => {
		earlier.child = within[i].child;
	});
	// Two children come back after more than 12 months: referred again, but not re-referrals.
	const late = again.filter(({ date }) =>
		isBetween(date, [2016, 1], [2016, 2]),
	);
	first2014.slice(5, 7).forEach((earlier, i) => {
		earlier.child = late[i].child;
	});
	return numbered([...first2014, ...last2015, ...this2016, ...low]);
}

/** @type {(day: number, from: [number, number], before: [number, number]) => boolean} */
function isBetween(day, from, before) {
	return day >= dayOf(...from, 1) && day < dayOf(...before, 1);
}

/**
 * Referrals in order of date, with invented numbers for them and for the children.
 *
 * @param {readonly Case[]} cases
 */
function numbered(cases) {
	const ordered = [...cases].sort((a, b) => a.date - b.date);
	let children = 0;
	for (const [i, made] of ordered.entries()) {
		made.id = `SAMPLE-R${String(i + 1).padStart(4, "0")}`;
		if (made.child.id === "") {
			children += 1;
			made.child.id = `SAMPLE-C${String(children).padStart(4, "0")}`;
		}
	}
	return ordered;
}
