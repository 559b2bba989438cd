import type { ColumnProfile } from "./column-profile.ts";
import type { HeadingMatch } from "./heading-match.ts";
import type { Column } from "./known-headings.ts";

/** Dates of one row of which the first is never after the second. */
const inOrder: readonly (readonly [Column, Column])[] = [
	["date_of_birth", "referral_date"],
	["referral_date", "risk_latest_date"],
	["referral_date", "closed_date"],
	["first_date", "last_date"],
	["start", "end"],
	["end", "rhi_completed"],
	["looked_after_start", "looked_after_end"],
];

/**
 * Headings that were guessed, with those of two dates changed over where most rows have the later one first. Where both
 * say plainly what they are, rows out of order are the export's fault, and told as such.
 */
export function withDatesInOrder(
	matches: readonly HeadingMatch[],
	profiles: readonly ColumnProfile[],
): readonly HeadingMatch[] {
	return inOrder.reduce((all, [before, after]) => {
		const first = all.find(({ column }) => column === before);
		const second = all.find(({ column }) => column === after);
		if (!isGuessed(first) || !isGuessed(second)) return all;
		if (first.sure === "near" && second.sure === "near") return all;
		if (!isReversed(profiles[first.index], profiles[second.index])) return all;
		return all.map((match): HeadingMatch => {
			if (match === first)
				return { ...match, index: second.index, sure: "likely" };
			return match === second
				? { ...match, index: first.index, sure: "likely" }
				: match;
		});
	}, matches);
}

function isGuessed(match: HeadingMatch | undefined): match is HeadingMatch {
	return match?.sure === "near" || match?.sure === "likely";
}

/** Whether more rows have the first date after the second than before it. */
function isReversed(
	first: ColumnProfile | undefined,
	second: ColumnProfile | undefined,
): boolean {
	let later = 0;
	let earlier = 0;
	for (const [row, day] of first?.days.entries() ?? []) {
		const other = second?.days[row];
		if (day === undefined || other === undefined) continue;
		if (day > other) later++;
		if (day < other) earlier++;
	}
	return later > earlier;
}
