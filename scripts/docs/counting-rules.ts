import { renderCsv } from "../../src/render/csv.ts";
import { code, codes, tableOf } from "./markdown.ts";

/** How cases are decided that two people could decide in two ways. */
export const countingRules: readonly string[] = [
	"**Open** at any point of a period: referred on or before its last day, and not closed before its first. Open on a day: referred on or before it, and not closed on or before it.",
	"**Age** is in completed years on the day of referral, from the date of birth. Who is born on 29 February has a birthday on 1 March in a common year. A blank date of birth is `notKnown`; a date after the referral is `unborn`.",
	"**Reassessed**: there is an assessment dated after the referral and on or before the as-at day. `risk_latest` counts when its date does, or when the export has no column for the date.",
	"**Re-referral**: an earlier referral of the same child has an earlier date, at any level of risk. Exactly 12 calendar months before still counts. Two on one day are not re-referrals of each other. Where the export does not reach back 12 months before the period, the figure is not available.",
	"**Missing**: a child's episodes of one kind that overlap or touch are one. It belongs to the period of its start. One without an end goes on, or ends just before the child's next begins.",
	"**Return home interviews** are counted of the episodes that need one; without a column `rhi_needed`, of every episode that has ended. An accepted interview counts as offered. Within 72 hours of the end, or three days where a time is not known; with yes or no in `rhi_completed`, not available.",
	"**Duplicates**: the same `referral_id` twice with the same cells is counted once, with a warning; with other cells it is refused. Without a column `referral_id`, child and date together are the key.",
	"**Outcomes** by `child_id` belong to the child's latest referral in scope that was open in the period. A last score dated after the as-at day does not count.",
	"**Meetings**: a child counts with the latest decision. Of two on one day, `carriedForward` goes before others, and `noLongerAtRisk` comes last.",
	"**Left out**, with a warning: test people (an id that contains TEST or DUPLICATE) and identical duplicates.",
	"**Percentages** come from whole counts and are rounded half away from zero.",
	"**Quarters** add up for referrals and not for children: a child can count in several.",
];

/** What the figures are as data, for other programs. */
export function figuresAsData(): readonly string[] {
	return [
		"## Figures as data",
		"`--format json` and `--format csv` give the protected figures, one entry or row a figure. JSON is a document of the schema `cse-report/figures/1`, with the authority, the period, the as-at day, the policy, notes and sources beside the figures.",
		`The columns of the CSV, in this order: ${codes(csvHeadings())}. It is UTF-8 with the mark that Excel needs, and no cell is taken for a formula.`,
		tableOf(
			["`status`", "means", "what stands beside it"],
			[
				[code("shown"), "the number may be told", "`count`"],
				[
					code("banded"),
					"the number lies between two others, both in",
					'`from`, `to`; in JSON also `text`: "fewer than 5"',
				],
				[
					code("rounded"),
					"the number, rounded as the policy says",
					"`count`; in JSON `roundedTo`, in CSV `rounded_to`",
				],
				[
					code("withheld"),
					"held back",
					"`symbol`: `[c]`. No number, and no reason",
				],
				[code("notAvailable"), "the exports do not tell", "`symbol`: `[x]`"],
			],
		),
		"`base` is the figure that a share is a share of. `percent` is the share; where only a band may be told, it is `percentFrom` and `percentTo` (in CSV `percent_from`, `percent_to`). A share of a base of 0 is left out. The flag `u` marks a share whose base is under 20. `period` is there where a figure has a period of its own; in CSV, in every row.",
	];
}

function csvHeadings(): readonly string[] {
	const text = new TextDecoder().decode(renderCsv([]));
	return text.trim().split(",");
}
