import { messages } from "../vocabulary/messages.ts";
import {
	type Blank,
	type Cells,
	type ColumnReader,
	lineOf,
	type Rows,
	testId,
	unknownId,
} from "./cells.ts";
import { pickRows } from "./read-rows.ts";
import type { Reading } from "./reading.ts";

/** The numbers of the referrals that rows name; negative, and told, where no referral has the identifier. */
export function referralFinder(
	cells: Cells,
	reading: Reading,
	blank: Blank,
): ColumnReader<Int32Array> {
	const read = cells.knownId("referral_id", reading.referrals, blank);
	const canMatch = reading.given("referrals");
	return (rows) => {
		const numbers = read(rows);
		for (let i = 0; i < rows.count; i++) {
			if (numbers[i] === testId)
				cells.tell("referral_id", lineOf(rows, i), messages.testPerson());
			if (numbers[i] === unknownId && canMatch)
				cells.tell(
					"referral_id",
					lineOf(rows, i),
					messages.unmatchedReferral(),
				);
		}
		return numbers;
	};
}

/** The numbers of the children that rows name; negative, and told, where no referral is of the child. */
export function childFinder(
	cells: Cells,
	reading: Reading,
): ColumnReader<Int32Array> {
	const read = cells.knownId("child_id", reading.children, "allowed");
	const canMatch = reading.given("referrals");
	return (rows) => {
		const numbers = read(rows);
		for (let i = 0; i < rows.count; i++) {
			if (numbers[i] === testId)
				cells.tell("child_id", lineOf(rows, i), messages.testPerson());
			if (numbers[i] === unknownId && canMatch)
				cells.tell("child_id", lineOf(rows, i), messages.unmatchedChild());
		}
		return numbers;
	};
}

/**
 * Leaves out the rows of test people and marked duplicates, and tells of each, before anything else of them is read.
 * `ids` are the columns of identifiers of these rows: they are left out there too.
 */
export function realPeople(
	cells: Cells,
	rows: Rows,
	ids: readonly Int32Array[],
): Rows {
	if (!ids.some((column) => column.subarray(0, rows.count).includes(testId)))
		return rows;
	return pickRows(rows, ids, (i) => {
		if (!ids.some((column) => column[i] === testId)) return true;
		cells.tell("child_id", lineOf(rows, i), messages.testPerson());
		return false;
	});
}
