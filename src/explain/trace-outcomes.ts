import { isClosedOn } from "../statistics/cohorts.ts";
import { periodOf } from "../statistics/context.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { longDay, noDay } from "../vocabulary/calendar.ts";
import type { Step } from "./explanation.ts";
import { countOf, countTableOf, type Ground, intakeOf } from "./ground.ts";
import { are, stepsOfIntake, without } from "./steps.ts";
import { tracePart } from "./trace-parts.ts";

/** Cases with an outcome; of those, the ones scored twice; of those, the ones of one result. */
export function traceOutcomes(
	ground: Ground,
	measure: "outcomeCases" | "outcomeScored" | "outcome",
	cell: readonly CellPart[],
): readonly Step[] {
	const code = cell.filter(({ breakdown }) => breakdown === "code");
	const cases = stepsToCases(ground, code);
	if (measure === "outcomeCases") return cases;
	const scored = countOf(ground, "outcomeScored", code);
	const steps = [...cases, ...stepsToScored(ground, code, scored)];
	if (measure === "outcomeScored") return steps;
	const results = countTableOf(ground, "outcome", ["code", "result"]);
	return [...steps, ...tracePart(results, cell, scored).steps];
}

/** From the rows of the export to the cases of one outcome that were open at some point of the measure's period. */
function stepsToCases(
	ground: Ground,
	code: readonly CellPart[],
): readonly Step[] {
	const { context } = ground;
	const { records, referrals, settings } = context;
	const { outcomes } = records;
	if (outcomes === undefined || referrals === undefined)
		throw new Error("a figure was traced whose export is not given");
	const period = periodOf(context, "outcomeCases");
	const { date, closed } = referrals.table;
	const wanted = settings.outcomes.findIndex(
		(outcome) => outcome.code === code[0]?.category,
	);
	const atRisk = childrenWithCase(ground);
	const out = {
		code: 0,
		noCase: 0,
		after: 0,
		closed: 0,
		scope: 0,
	};
	let rows = 0;
	for (let row = 0; row < outcomes.count; row++) {
		if (outcomes.code[row] !== wanted) {
			out.code++;
			continue;
		}
		const referral = outcomes.referral[row] ?? -1;
		if (referral < 0) {
			if (atRisk[outcomes.child[row] ?? -1] === 1) rows++;
			else out.noCase++;
		} else if ((date[referral] ?? noDay) > period.to) out.after++;
		else if (isClosedOn(closed[referral] ?? noDay, period.from - 1))
			out.closed++;
		else if (!referrals.inScope(referral)) out.scope++;
		else rows++;
	}
	const cases = countOf(ground, "outcomeCases", code);
	return [
		...stepsOfIntake("outcomes", intakeOf(ground, "outcomes")),
		are(outcomes.count, "outcomes of referrals, of every code"),
		without(out.code, "other-code", "of another outcome"),
		without(
			out.after,
			"after-period",
			`of a referral that was made after ${longDay(period.to)}`,
		),
		without(
			out.closed,
			"closed-before-period",
			`of a referral that was closed before ${longDay(period.from)}`,
		),
		without(
			out.scope,
			"out-of-scope",
			"of a referral at a level of risk that the service does not work with",
		),
		without(
			out.noCase,
			"no-case",
			"of a child who has no referral in scope that was open in the period",
		),
		without(rows - cases, "same-case", "of a case that is counted already"),
		are(
			cases,
			`cases with this outcome that were open at some point of ${period.label}`,
		),
	];
}

/** By child: 1 where they have a case that was open in the measure's period. */
function childrenWithCase({ context }: Ground): Uint8Array {
	const { records, referrals } = context;
	const period = periodOf(context, "outcomeCases");
	const found = new Uint8Array(records.children.count);
	for (const child of referrals?.openDuring(period).child ?? [])
		found[child] = 1;
	return found;
}

/** Cases without a first or a last score. */
function stepsToScored(
	ground: Ground,
	code: readonly CellPart[],
	scored: number,
): readonly Step[] {
	const cases = countOf(ground, "outcomeCases", code);
	const { asAt } = ground.context;
	return [
		without(
			cases - scored,
			"not-scored-twice",
			`without a first score, or without a last score up to ${longDay(asAt)}`,
		),
		are(scored, "cases scored twice"),
	];
}
