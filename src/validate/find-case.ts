import type { ColumnName } from "../dictionary/columns.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Reading } from "./accepted-records.ts";
import {
	type Blank,
	type ColumnReader,
	lineOf,
	type Rows,
} from "./cell-column.ts";
import type { Cells } from "./cells.ts";
import { testId, unknownId } from "./id-columns.ts";
import type { LinkTally } from "./link-tally.ts";
import { pickRows } from "./read-rows.ts";

/** The numbers of the referrals that rows name; `unknownId`, and told, where no referral has the identifier. */
export function referralFinder(
	cells: Cells,
	reading: Reading,
	links: LinkTally,
): ColumnReader<Int32Array> {
	const ids = reading.referrals;
	const read = cells.knownId("referral_id", ids, "refused", links);
	return (rows) => {
		const numbers = read(rows);
		if (reading.given("referrals"))
			tellUnknown(cells, "referral_id", rows, numbers);
		return numbers;
	};
}

/**
 * The numbers of the children that rows name. Where it is the child alone that says which case a row is about, a blank
 * is refused, and a child that no referral is of is told.
 */
export function childFinder(
	cells: Cells,
	reading: Reading,
	alone: boolean,
	links: LinkTally | undefined,
): ColumnReader<Int32Array> {
	const blank: Blank = alone ? "refused" : "allowed";
	const read = cells.knownId("child_id", reading.children, blank, links);
	return (rows) => {
		const numbers = read(rows);
		if (alone && reading.given("referrals"))
			tellUnknown(cells, "child_id", rows, numbers);
		return numbers;
	};
}

function tellUnknown(
	cells: Cells,
	column: "referral_id" | "child_id",
	rows: Rows,
	numbers: Int32Array,
): void {
	const message =
		column === "referral_id"
			? messages.unmatchedReferral()
			: messages.unmatchedChild();
	for (let i = 0; i < rows.count; i++)
		if (numbers[i] === unknownId) cells.tell(column, lineOf(rows, i), message);
}

/** A column of identifiers, and what was read of it. */
export type ReadIds = readonly [column: ColumnName, numbers: Int32Array];

/**
 * Leaves out the rows of test people and marked duplicates, and tells of each, before anything else of them is read.
 * What was read of the columns of identifiers is left out there too.
 */
export function realPeople(
	cells: Cells,
	rows: Rows,
	ids: readonly ReadIds[],
): Rows {
	const columns = ids.map(([, numbers]) => numbers);
	if (!columns.some((numbers) => hasTestId(numbers, rows.count))) return rows;
	return pickRows(rows, columns, (i) => {
		const found = ids.find(([, numbers]) => numbers[i] === testId);
		if (found) cells.tell(found[0], lineOf(rows, i), messages.testPerson());
		return found === undefined;
	});
}

function hasTestId(numbers: Int32Array, count: number): boolean {
	return numbers.subarray(0, count).includes(testId);
}
