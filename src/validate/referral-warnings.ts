import { sexes } from "../breakdowns/sex.ts";
import type { Settings } from "../settings/settings.ts";
import { completedYears, noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Cells } from "./cells.ts";
import type { FileLines } from "./file-lines.ts";
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
): (cells: Cells, count: number, referrals: ReferralCells) => void {
	const inScope = settings.riskLevels.map((level) => level.inScope);
	const compareWithFirst = firstOfChildren(lines);
	return (cells, count, referrals) => {
		compareWithFirst(cells, count, referrals);
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

/** What is kept of each child: the first birth date that is known and its line, the first sex and its line. */
const kept = 4;

const notRecorded = sexes.findIndex(({ id }) => id === "notRecorded");

/** Compares the birth date and the sex of each referral, where they are known, with those first told of the child. */
function firstOfChildren(
	lines: FileLines,
): (cells: Cells, count: number, referrals: ReferralCells) => void {
	let first = new Int32Array(1024 * kept);
	return (cells, count, referrals) => {
		const sexOf = referrals.words.get("sex");
		lookAhead(referrals.child, count);
		for (let i = 0; i < count; i++) {
			const at = (referrals.child[i] ?? -1) * kept;
			if (at < 0) continue;
			const line = referrals.line[i] ?? 0;
			const birth = referrals.birth[i] ?? noDay;
			if (birth !== noDay && isOther(at, birth, line)) {
				const message = messages.birthDateDiffers(said(at));
				cells.tell("date_of_birth", lines.placeOf(line).line, message);
			}
			const sex = sexOf?.[i] ?? -1;
			if (sex >= 0 && sex !== notRecorded && isOther(at + 2, sex, line)) {
				const message = messages.sexDiffers(said(at + 2));
				cells.tell("sex", lines.placeOf(line).line, message);
			}
		}
	};

	/** Makes room for the children, and looks at the memory that they need, so that one wait does not follow the other. */
	function lookAhead(children: Int32Array, count: number): number {
		let looked = 0;
		for (let i = 0; i < count; i++) {
			const at = (children[i] ?? -1) * kept;
			if (at >= first.length) first = larger(first, at * 2);
			looked ^= first[at] ?? 0;
		}
		return looked;
	}

	/** Whether another value stands there already; where none does, this one is put there. */
	function isOther(at: number, value: number, line: number): boolean {
		if (first[at + 1] !== 0) return first[at] !== value;
		first[at] = value;
		first[at + 1] = line;
		return false;
	}

	function said(at: number): string {
		return lines.say(first[at + 1] ?? 0);
	}
}

function larger(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const grown = new Int32Array(length);
	grown.set(values);
	return grown;
}
