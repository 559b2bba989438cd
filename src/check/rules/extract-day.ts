import {
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../../dictionary/columns.ts";
import { type Day, noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import { datedColumns } from "./dated-columns.ts";
import type { Checked, CheckRule } from "./rule.ts";

/** Exports that were made too early, and dates that came after them. */
export const extractDay: CheckRule = {
	codes: ["extracted-early", "after-extract"],
	about:
		"Where settings tell on which day an export was made: the day is before the one that the paper judges on (`--as-at`, or the period's last), or a date of the export is after it.",
	find(checked) {
		const { settings, records, asAt, tellOfFiles } = checked;
		for (const kind of exportKinds) {
			const extracted = settings.exports[kind]?.extracted;
			if (extracted === undefined || records.given[kind] === undefined)
				continue;
			if (asAt !== undefined && extracted < asAt)
				tellOfFiles(kind, undefined, checkMessages.extractedEarly());
			for (const [column, days] of datedColumns(records, kind))
				tellLater(checked, kind, column, days, extracted);
		}
	},
};

function tellLater(
	{ tell }: Checked,
	kind: ExportKind,
	column: ColumnName,
	days: Int32Array,
	extracted: Day,
): void {
	for (let row = 0; row < days.length; row++) {
		const day = days[row] ?? noDay;
		if (day !== noDay && day > extracted)
			tell(kind, row, column, checkMessages.afterExtract());
	}
}
