import type { Settings } from "../settings/settings.ts";
import { completedYears, type Day, noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Cells } from "./cells.ts";
import { wholeNumbers } from "./column.ts";

/** One referral's cells, read. */
export interface ReferralCells {
	readonly line: number;
	readonly child: number;
	readonly date: Day;
	readonly birth: Day;
	readonly risk: number;
	readonly sex: number;
	readonly ethnicGroup: number;
	readonly status: number;
	readonly placedBy: number;
	readonly source: number;
	readonly models: number;
	readonly latestRisk: number;
	readonly latestRiskDate: Day;
	readonly closed: Day;
	readonly closureReason: number;
}

/** Fewer days than these are under 13, or under 18, whatever the leap years between. */
const underThirteen = 13 * 366;
const underEighteen = 18 * 365;

/**
 * Looks at each referral as it is read, and tells what cannot be (closed before it was made) and what is unlikely: the
 * unborn, adults, young children at a level outside the service's scope, one child with two birth dates or sexes.
 */
export function referralWarnings(
	settings: Settings,
): (cells: Cells, referral: ReferralCells) => void {
	const inScope = settings.riskLevels.map((level) => level.inScope);
	const first = firstOfChildren();
	return (cells, referral) => {
		const { line, date, birth, closed, risk } = referral;
		if (date === noDay) return;
		if (closed !== noDay && closed < date)
			cells.tell("closed_date", line, messages.closedBeforeReferral());
		first(cells, referral);
		if (birth === noDay) return;
		const days = date - birth;
		if (days >= underEighteen) warnOfAdult(cells, line, birth, date);
		else if (days < 0) cells.tell("date_of_birth", line, messages.unborn());
		else if (days < underThirteen && risk >= 0 && inScope[risk] === false)
			if (completedYears(birth, date) < 13)
				cells.tell("risk_at_referral", line, messages.lowRiskUnder13());
	};
}

function warnOfAdult(cells: Cells, line: number, birth: Day, date: Day): void {
	const age = completedYears(birth, date);
	if (age >= 25) cells.tell("date_of_birth", line, messages.over25());
	else if (age >= 18) cells.tell("date_of_birth", line, messages.over18());
}

/** What is kept of the first referral of each child: its line, birth date and sex, side by side. */
const kept = 3;

/** Compares each referral with the first of the same child. */
function firstOfChildren(): (cells: Cells, referral: ReferralCells) => void {
	const first = wholeNumbers();
	return (cells, { line, child, birth, sex }) => {
		if (child < 0) return;
		const at = child * kept;
		if (at >= first.length()) {
			while (first.length() < at) first.push(0);
			first.push(line);
			first.push(birth);
			first.push(sex);
			return;
		}
		const firstLine = first.at(at);
		if (firstLine === 0) return;
		if (first.at(at + 1) !== birth)
			cells.tell("date_of_birth", line, messages.birthDateDiffers(firstLine));
		if (first.at(at + 2) !== sex)
			cells.tell("sex", line, messages.sexDiffers(firstLine));
	};
}
