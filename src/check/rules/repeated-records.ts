import { rowsWhere, sortRows } from "../../counting/order.ts";
import type { ColumnName, ExportKind } from "../../dictionary/columns.ts";
import type { Assessments, Discussions } from "../../validate/records.ts";
import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import { episodesInOrder, isSameEpisode } from "./episodes-in-order.ts";
import type { Checked, CheckRule } from "./rule.ts";

/** Records that are there twice; of referrals and outcomes that is found as they are read. */
export const repeatedRecords: CheckRule = {
	codes: ["identical-duplicate"],
	about:
		"An episode, an assessment or a discussion is there twice, alike in every column that is read.",
	find(checked) {
		const { assessments, missing, discussions } = checked.records;
		if (missing)
			tellRepeats(
				checked,
				"missing",
				"child_id",
				episodesInOrder(missing),
				(row, other) => isSameEpisode(missing, row, other),
			);
		if (assessments)
			tellRepeats(
				checked,
				"assessments",
				"referral_id",
				assessmentsInOrder(assessments),
				isSame(assessments.referral, assessments.date, assessments.risk),
			);
		if (discussions) {
			const { child, date, decision, group } = discussions;
			tellRepeats(
				checked,
				"discussions",
				"child_id",
				discussionsInOrder(discussions),
				isSame(child, date, decision, group),
			);
		}
	},
};

function tellRepeats(
	{ tell, say }: Checked,
	kind: ExportKind,
	column: ColumnName,
	rows: Int32Array,
	isSameAs: (row: number, other: number) => boolean,
): void {
	let first = -1;
	for (const row of rows) {
		if (first < 0 || !isSameAs(row, first)) first = row;
		else
			tell(
				kind,
				row,
				column,
				checkMessages.repeatedRecord(say(kind, first, row)),
			);
	}
}

function isSame(...columns: readonly ArrayLike<number>[]) {
	return (row: number, other: number) =>
		columns.every((column) => column[row] === column[other]);
}

function assessmentsInOrder({ count, referral, date, risk }: Assessments) {
	const known = rowsWhere(
		count,
		(row) => date[row] !== noDay && (risk[row] ?? -1) >= 0,
	);
	return sortRows(known, referral, date, risk);
}

function discussionsInOrder({
	count,
	child,
	date,
	decision,
	group,
}: Discussions) {
	const known = rowsWhere(
		count,
		(row) =>
			(child[row] ?? -1) >= 0 &&
			date[row] !== noDay &&
			(decision[row] ?? -1) >= 0,
	);
	return sortRows(known, child, date, decision, group);
}
