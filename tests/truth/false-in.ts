import { solver } from "../solver.ts";
import { makeRecords } from "../statistics/records.ts";
import { diceOf } from "./dice.ts";
import { inventExports, reviseExports } from "./invent-exports.ts";
import { type Asked, inventAsked } from "./invent-releases.ts";
import { type Published, publishBeside } from "./published.ts";
import {
	falseOfDocument,
	falseOfEarlier,
	falseSideBySide,
	isAsReadersTakeIt,
} from "./told.ts";

/** Publishes one after the other, some after corrections, and gives back whatever is taken for known and false. */
export function falseIn(seed: number) {
	const dice = diceOf(seed);
	let exports = inventExports(dice);
	let records = makeRecords(exports);
	let asked: Asked | undefined;
	const done: Published[] = [];
	const found: string[] = [];
	for (let left = 1 + dice.below(3); left > 0; left--) {
		if (done.length > 0 && dice.percent(25)) {
			exports = reviseExports(exports, dice);
			records = makeRecords(exports);
		}
		asked = inventAsked(dice, asked);
		const one = publishBeside(records, asked, done, solver);
		if (one === undefined) continue;
		found.push(
			...(isAsReadersTakeIt(one) ? falseOfDocument(one, solver) : []),
			...falseOfEarlier(one, done, solver),
		);
		done.push(one);
	}
	const same = done.filter(
		(one) => one.records === records && isAsReadersTakeIt(one),
	);
	if (same.length > 1) found.push(...falseSideBySide(same, solver));
	return { found, told: done.length };
}
