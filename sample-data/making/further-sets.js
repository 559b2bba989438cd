/**
 * Two small further sets: a neighbouring council's year 2013/14, and a multi-agency group's year 2014-03..2015-03. Their totals
 * are those of the documents that they stand for; which invented child is behind which was left to chance.
 */

import { chanceFrom, deck } from "./chance.js";
import { dayOf, weekdayOf, workday, yearsBefore } from "./days.js";

/**
 * Every child looked at under the neighbour's exploitation protocols, whether thought to be at risk or not. Its case
 * system has four words for risk; its settings make two levels of them.
 */
export function makeNeighbour() {
	const chance = chanceFrom(1314);
	const risks = deck(
		[10, "Significant"],
		[15, "Moderate"],
		[17, "Mild"],
		[19, "Not at risk"],
	);
	const ages = deck(
		[6, 12],
		[9, 13],
		[12, 14],
		[13, 15],
		[11, 16],
		[8, 17],
		[2, 18],
	);
	const dealtRisks = chance.shuffle(risks);
	const dealtAges = chance.shuffle(ages);
	const sexes = chance.shuffle(deck([46, "Female"], [15, "Male"]));
	const year = sexes.map((sex, i) => {
		const date = workday(
			dayOf(2013, 4, 2) + Math.floor(i * 5.9) + chance.whole(0, 3),
		);
		return {
			child: i + 10,
			date,
			birth: yearsBefore(date, dealtAges[i], chance.whole(0, 360)),
			sex,
			risk: dealtRisks[i],
		};
	});
	// Six of them were looked at again in the same year, and were then not thought to be at risk.
	const again = chance
		.shuffle(
			year.filter(
				({ date, risk }) => risk !== "Not at risk" && date < dayOf(2013, 11, 1),
			),
		)
		.slice(0, 6)
		.map((first) => ({
			...first,
			date: workday(first.date + chance.whole(90, 130)),
			risk: "Not at risk",
		}));
	const before = Array.from({ length: 8 }, (_, i) => {
		const date = workday(dayOf(2013, 1, 7) + i * 10);
		return {
			child: i + 1,
			date,
			birth: yearsBefore(date, 14 + (i % 3), 100),
			sex: "Female",
			risk: "Mild",
		};
	});
	return [...before, ...year, ...again].sort((a, b) => a.date - b.date);
}

/**
 * A group that meets on the first Tuesday of the month and says of each child either that it comes back to the next
 * meeting or that the child is no longer at risk.
 */
export function makeGroup() {
	const chance = chanceFrom(1415);
	const meetings = Array.from({ length: 14 }, (_, i) =>
		weekdayOf(2014, i + 2, 1, 2),
	);
	const last = meetings.length - 1;
	// Meeting 0 is in February 2014, before the year that is reported; six children were discussed then alone.
	const earlier = Array.from({ length: 6 }, () => ({
		from: 0,
		to: 0,
		ends: true,
	}));
	const ended = Array.from({ length: 21 }, (_, i) => {
		const to = 1 + (i % (last - 1));
		return { from: Math.max(0, to - chance.whole(0, 4)), to, ends: true };
	});
	const going = Array.from({ length: 24 }, () => ({
		from: last - chance.whole(0, 6),
		to: last,
		ends: false,
	}));
	const stays = [...earlier, ...ended, ...going].map((stay, i) => ({
		...stay,
		child: i + 1,
	}));
	return meetings.flatMap((day, meeting) =>
		stays
			.filter(({ from, to }) => from <= meeting && meeting <= to)
			.map(({ child, to, ends }) => ({
				child,
				day,
				decision:
					ends && meeting === to ? "No longer at risk" : "Carried forward",
			})),
	);
}
