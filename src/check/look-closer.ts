import type { Settings } from "../settings/settings.ts";
import type { IssueLog } from "../validate/issue-log.ts";
import type { Records } from "../validate/records.ts";
import type { RowPlaces } from "../validate/row-places.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Place } from "../vocabulary/messages.ts";
import type { Period } from "../vocabulary/period.ts";
import { sayLine } from "../vocabulary/sheet-names.ts";
import { checkRules } from "./rules/check-rules.ts";
import type { Checked } from "./rules/rule.ts";

/**
 * Looks for what no single cell shows. What is refused on a line is put right first: of that line nothing more is told,
 * as a cell that could not be read would pass for a blank.
 */
export function lookCloser(
	records: Records,
	settings: Settings,
	request: {
		readonly period: Period | undefined;
		readonly asAt: Day | undefined;
	},
	log: IssueLog,
	places: RowPlaces,
): void {
	const isRefusedAt = ({ file, line }: Place) =>
		line !== undefined && log.isRefused(file, line);
	const checked: Checked = {
		records,
		settings,
		period: request.period,
		asAt: request.asAt,
		forBuild: false,
		has: (kind, column) => records.given[kind]?.has(column) ?? false,
		tell(kind, row, column, message) {
			const place = places.placeOf(kind, row, column);
			if (!isRefusedAt(place)) log.add(place, message);
		},
		tellOfFiles(kind, column, message) {
			for (const place of places.placesOfFiles(kind, column))
				log.add(place, message);
		},
		isRefused: (kind, row) => isRefusedAt(places.placeOf(kind, row)),
		say: (kind, row, beside) =>
			sayPlace(places.placeOf(kind, row), places.placeOf(kind, beside).file),
	};
	for (const rule of checkRules) rule.find(checked);
}

/** A place as a message in a file says it: "line 12", or "line 12 of another-file.csv". */
export function sayPlace({ file, line }: Place, inFile: string): string {
	const said = sayLine(file, line ?? 1);
	return file === inFile ? said : `${said} of ${file}`;
}
