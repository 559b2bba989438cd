import type { Referrals } from "../../validate/records.ts";
import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

const minutesOfDay = 1440;

/** What happened to a child before its birth, by the referrals. */
export const beforeBirth: CheckRule = {
	codes: ["before-birth"],
	about:
		"A missing episode began, or a meeting spoke of a child, before the child's date of birth in the referrals. Children who were referred unborn are left alone.",
	find({ records: { children, referrals, missing, discussions }, tell }) {
		if (referrals === undefined) return;
		const born = birthsOf(referrals, children.count);
		const isBefore = (who = -1, day = noDay) =>
			day !== noDay && (born[who] ?? noDay) !== noDay && day < (born[who] ?? 0);
		const message = checkMessages.beforeBirth();
		for (let row = 0; row < (missing?.count ?? 0); row++) {
			const start = missing?.start[row] ?? noDay;
			const day = start === noDay ? noDay : Math.floor(start / minutesOfDay);
			if (isBefore(missing?.child[row], day))
				tell("missing", row, "start", message);
		}
		for (let row = 0; row < (discussions?.count ?? 0); row++)
			if (isBefore(discussions?.child[row], discussions?.date[row]))
				tell("discussions", row, "meeting_date", message);
	},
};

/** The birth date of each child, the earliest of several; `noDay` where it is not known, or the child was referred unborn. */
function birthsOf(
	{ count, child, date, birth }: Referrals,
	children: number,
): Int32Array {
	const born = new Int32Array(children).fill(noDay);
	const unborn = new Uint8Array(children);
	for (let row = 0; row < count; row++) {
		const who = child[row] ?? -1;
		const day = birth[row] ?? noDay;
		if (who < 0 || day === noDay) continue;
		if ((date[row] ?? noDay) < day) unborn[who] = 1;
		if (born[who] === noDay || day < (born[who] ?? noDay)) born[who] = day;
	}
	return born.map((day, who) => (unborn[who] === 1 ? noDay : day));
}
