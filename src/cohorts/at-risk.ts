import type { Context } from "../counting/context.ts";
import { type Children, childrenOf } from "../counting/counted-rows.ts";
import { untoldLink } from "../counting/needs.ts";
import { are, without } from "../counting/steps.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CohortDeclaration } from "./cohort.ts";
import { childrenAway, missing } from "./episodes.ts";
import { gather, sizeOf } from "./gather.ts";
import { open } from "./referrals.ts";

/** Distinct children with a referral in scope that was open at any point in the period. */
export const childrenAtRisk: CohortDeclaration = {
	...open,
	id: "childrenAtRisk",
	gather(context, period) {
		const cohort = gather(context, open, period);
		return cohort && childrenOf(cohort);
	},
	steps(trace, period, cell) {
		const all = sizeOf(trace.context, open, period);
		const children = sizeOf(trace.context, childrenAtRisk, period);
		return [
			...open.steps(trace, period, cell),
			without(
				all - children,
				"same-child",
				"further referrals of a child who is counted already",
			),
			are(children, "children at risk, each counted once"),
		];
	},
};

/** Children with a missing episode that began in the period, each once. */
export const childrenMissing = childrenAway(
	"childrenMissing",
	"children reported missing",
	missing,
);

/** Children who were both, in the same period. */
export const missingAndAtRisk: CohortDeclaration = {
	id: "missingAndAtRisk",
	export: "missing",
	alsoFrom: ["referrals"],
	looksBack: true,
	needs: (settings) => [
		...childrenMissing.needs(settings),
		...childrenAtRisk.needs(settings),
	],
	isScoped: true,
	untold: ({ records }) => untoldLink(records, "missing"),
	gather: gatherBoth,
	traced: ["of"],
	steps(trace, period, cell) {
		const isOfMissing = cell.some(
			({ category }) => category === "missingChildren",
		);
		const whole = isOfMissing ? childrenMissing : childrenAtRisk;
		const all = sizeOf(trace.context, whole, period);
		const both = sizeOf(trace.context, missingAndAtRisk, period);
		return [
			...whole.steps(trace, period, []),
			isOfMissing
				? without(
						all - both,
						"not-at-risk",
						"with no referral in scope that was open at some point of the period",
					)
				: without(
						all - both,
						"not-missing",
						"with no missing episode that began in the period",
					),
			are(both, "children who were both missing and at risk"),
		];
	},
};

function gatherBoth(context: Context, period: Period): Children | undefined {
	const atRisk = gather(context, childrenAtRisk, period);
	const away = gather(context, childrenMissing, period);
	if (atRisk === undefined || away === undefined) return undefined;
	const isAtRisk = new Uint8Array(context.records.children.count);
	for (const child of atRisk.child) isAtRisk[child] = 1;
	const child = away.child.filter((who) => isAtRisk[who] === 1);
	return { kind: "children", count: child.length, child };
}
