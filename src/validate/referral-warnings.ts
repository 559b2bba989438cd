import type { Settings } from "../settings/settings.ts";
import { completedYears, type Day, noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Cells, Rows } from "./cells.ts";
import { wholeNumbers } from "./column.ts";

/** The cells of some referrals, read: a value a row in each column, as {@link Referrals} has them. */
export interface ReferralCells {
	readonly line: Int32Array;
	readonly child: Int32Array;
	readonly date: Int32Array;
	readonly birth: Int32Array;
	readonly risk: Int32Array;
	readonly sex: Int32Array;
	readonly ethnicGroup: Int32Array;
	readonly status: Int32Array;
	readonly placedBy: Int32Array;
	readonly source: Int32Array;
	readonly models: Int32Array;
	readonly latestRisk: Int32Array;
	readonly latestRiskDate: Int32Array;
	readonly closed: Int32Array;
	readonly closureReason: Int32Array;
}

/** Fewer days than these are under 13, or under 18, whatever the leap years between. */
const underThirteen = 13 * 366;
const underEighteen = 18 * 365;

/**
 * Looks at referrals as they are read, and tells what cannot be (closed before it was made) and what is unlikely: the
 * unborn, adults, young children at a level outside the service's scope, one child with two birth dates or sexes.
 */
export function referralWarnings(
	settings: Settings,
): (cells: Cells, rows: Rows, referrals: ReferralCells) => void {
	const inScope = settings.riskLevels.map((level) => level.inScope);
	const compareWithFirst = firstOfChildren();
	return (cells, rows, referrals) => {
		for (let i = 0; i < rows.count; i++) {
			const date = referrals.date[i] ?? noDay;
			if (date === noDay) continue;
			const closed = referrals.closed[i] ?? noDay;
			if (closed !== noDay && closed < date)
				cells.tell(
					"closed_date",
					referrals.line[i],
					messages.closedBeforeReferral(),
				);
			compareWithFirst(cells, referrals, i);
			const birth = referrals.birth[i] ?? noDay;
			const days = date - birth;
			if (birth === noDay || (days >= underThirteen && days < underEighteen))
				continue;
			const outOfScope = inScope[referrals.risk[i] ?? -1] === false;
			warnOfAge(cells, referrals.line[i], birth, date, outOfScope);
		}
	};
}

function warnOfAge(
	cells: Cells,
	line: number | undefined,
	birth: Day,
	date: Day,
	outOfScope: boolean,
): void {
	const age = completedYears(birth, date);
	if (age >= 25) cells.tell("date_of_birth", line, messages.over25());
	else if (age >= 18) cells.tell("date_of_birth", line, messages.over18());
	else if (date < birth) cells.tell("date_of_birth", line, messages.unborn());
	else if (age < 13 && outOfScope)
		cells.tell("risk_at_referral", line, messages.lowRiskUnder13());
}

/** What is kept of the first referral of each child: its line, birth date and sex, side by side. */
const kept = 3;

/** Compares each referral with the first of the same child. */
function firstOfChildren(): (
	cells: Cells,
	referrals: ReferralCells,
	i: number,
) => void {
	const first = wholeNumbers();
	return (cells, referrals, i) => {
		const child = referrals.child[i] ?? -1;
		if (child < 0) return;
		const line = referrals.line[i] ?? 0;
		const birth = referrals.birth[i] ?? noDay;
		const sex = referrals.sex[i] ?? -1;
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
