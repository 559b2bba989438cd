import type { Settings } from "../settings/settings.ts";
import { completedYears, noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Cells } from "./cells.ts";
import type { FileLines } from "./file-lines.ts";
import type { PeopleTold } from "./people-told.ts";
import type { ReferralCells } from "./referral-cells.ts";

/** Fewer days than these are under 13, or under 18, whatever the leap years between. */
const underThirteen = 13 * 366;
const underEighteen = 18 * 365;

/**
 * Looks at referrals as they are read, and tells what cannot be (closed before it was made) and what is unlikely: the
 * unborn, adults, young children at a level outside the service's scope, one child with two birth dates or sexes.
 */
export function referralWarnings(
	settings: Settings,
	lines: FileLines,
	people: PeopleTold,
): (cells: Cells, count: number, referrals: ReferralCells) => void {
	const inScope = settings.riskLevels.map((level) => level.inScope);
	people.begin(lines);
	return (cells, count, referrals) => {
		people.compareReferrals(cells, count, referrals);
		for (let i = 0; i < count; i++) {
			const date = referrals.date[i] ?? noDay;
			if (date === noDay) continue;
			const closed = referrals.closed[i] ?? noDay;
			if (closed !== noDay && closed < date)
				cells.tell("closed_date", lineOf(i), messages.closedBeforeReferral());
			const birth = referrals.birth[i] ?? noDay;
			const days = date - birth;
			if (birth === noDay || (days >= underThirteen && days < underEighteen))
				continue;
			const age = completedYears(birth, date);
			const outOfScope = inScope[referrals.risk[i] ?? -1] === false;
			if (age >= 18 || age < 0 || outOfScope)
				warnOfAge(cells, lineOf(i), age, outOfScope);
		}

		function lineOf(i: number): number {
			return lines.placeOf(referrals.line[i] ?? 0).line;
		}
	};
}

function warnOfAge(
	cells: Cells,
	line: number,
	age: number,
	outOfScope: boolean,
): void {
	if (age >= 25) cells.tell("date_of_birth", line, messages.over25());
	else if (age >= 18) cells.tell("date_of_birth", line, messages.over18());
	else if (age < 0) cells.tell("date_of_birth", line, messages.unborn());
	else if (age < 13 && outOfScope)
		cells.tell("risk_at_referral", line, messages.lowRiskUnder13());
}
