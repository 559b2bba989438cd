import { messages } from "../vocabulary/messages.ts";
import {
	type Blank,
	type CellReader,
	type Cells,
	testId,
	unknownId,
} from "./cells.ts";
import type { Reading } from "./reading.ts";

/** The number of the referral that a row names; negative, and told, where no referral has the identifier. */
export function referralFinder(
	cells: Cells,
	reading: Reading,
	blank: Blank,
): CellReader<number> {
	const read = cells.knownId("referral_id", reading.referrals, blank);
	const canMatch = reading.given("referrals");
	return (batch, row) => {
		const number = read(batch, row);
		if (number === testId)
			cells.tell("referral_id", batch.lines[row], messages.testPerson());
		if (number === unknownId && canMatch)
			cells.tell("referral_id", batch.lines[row], messages.unmatchedReferral());
		return number;
	};
}

/** The number of the child that a row names; negative, and told, where no referral is of the child. */
export function childFinder(
	cells: Cells,
	reading: Reading,
): CellReader<number> {
	const read = cells.knownId("child_id", reading.children, "allowed");
	const canMatch = reading.given("referrals");
	return (batch, row) => {
		const number = read(batch, row);
		if (number === testId)
			cells.tell("child_id", batch.lines[row], messages.testPerson());
		if (number === unknownId && canMatch)
			cells.tell("child_id", batch.lines[row], messages.unmatchedChild());
		return number;
	};
}
