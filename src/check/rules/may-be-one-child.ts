import { sexes } from "../../breakdowns/sex.ts";
import { sortRows } from "../../counting/order.ts";
import type { Referrals } from "../../validate/records.ts";
import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

/** One child under two identifiers. */
export const mayBeOneChild: CheckRule = {
	codes: ["may-be-one-child"],
	about:
		"Two children of the referrals, under two identifiers, have the same date of birth and the same recorded sex. How many such pairs are to be expected by chance is told from how many children are born within a month of each other.",
	find({ records, forBuild, tell, say }) {
		const { referrals, children } = records;
		if (referrals === undefined) return;
		const born = bornChildren(referrals, children.count);
		const pairs = sameBirths(born);
		const expected = expectedPairs(born);
		// As many as chance may well leave do not make figures doubtful.
		if (forBuild && pairs.length <= expected + 2 * Math.sqrt(expected)) return;
		const byChance = Math.round(expected);
		for (const { row, first } of pairs) {
			const where = say("referrals", first, row);
			tell(
				"referrals",
				row,
				"date_of_birth",
				checkMessages.mayBeOneChild(where, byChance),
			);
		}
	},
};

/** Children whose birth date and sex are known: of each the row that tells both first. In order of sex and birth. */
interface BornChildren {
	readonly row: Int32Array;
	readonly birth: Int32Array;
	readonly sex: Int8Array;
}

const notRecorded = sexes.findIndex(({ id }) => id === "notRecorded");

function bornChildren(
	{ count, child, birth, words }: Referrals,
	children: number,
): BornChildren {
	const sex = words.get("sex") ?? new Int8Array(count).fill(notRecorded);
	const known = new Uint8Array(children);
	const rows = new Int32Array(count);
	let size = 0;
	for (let row = 0; row < count; row++) {
		const who = child[row] ?? -1;
		const what = sex[row] ?? -1;
		if (who < 0 || known[who] === 1) continue;
		if ((birth[row] ?? noDay) === noDay || what < 0 || what === notRecorded)
			continue;
		known[who] = 1;
		rows[size++] = row;
	}
	return { row: sortRows(rows.subarray(0, size), sex, birth), birth, sex };
}

/** Each child after the first of one birth date and sex, with the row of the first. */
function sameBirths({
	row: rows,
	birth,
	sex,
}: BornChildren): readonly { readonly row: number; readonly first: number }[] {
	const pairs: { row: number; first: number }[] = [];
	let first = -1;
	for (const row of rows) {
		if (birth[row] === birth[first] && sex[row] === sex[first])
			pairs.push({ row, first });
		else first = row;
	}
	return pairs;
}

/** So many days before a birth, births come as by chance. */
const near = 30;

/**
 * How many of the children would share their day with an earlier one by chance: each child with those of its sex who
 * were born near it, but not on the same day, spread evenly over these days.
 */
function expectedPairs({ row: rows, birth, sex }: BornChildren): number {
	let expected = 0;
	let from = 0;
	let today = 0;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] ?? 0;
		const day = birth[row] ?? 0;
		const isOther = (k: number) => sex[rows[k] ?? 0] !== sex[row];
		while (isOther(from) || (birth[rows[from] ?? 0] ?? 0) < day - near) from++;
		while (isOther(today) || (birth[rows[today] ?? 0] ?? 0) < day) today++;
		// Each pair is met from both of its children.
		expected += (today - from) / near / 2;
	}
	return expected;
}
