import { exportKinds } from "../dictionary/exports.ts";
import { makeGround } from "../explain/ground.ts";
import type { Settings } from "../settings/settings.ts";
import type { FiguresRequest } from "../statistics/context.ts";
import type { Records } from "../validate/records.ts";
import type { RowPlaces } from "../validate/row-places.ts";
import type { Intakes } from "../validate/validate.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { countable } from "./countable.ts";
import { locateIssues } from "./find-causes.ts";
import { reconcileChanges } from "./reconcile-changes.ts";
import { reconcileChildren } from "./reconcile-children.ts";
import { reconcileMissing } from "./reconcile-missing.ts";
import { reconcileMeetings, reconcileOutcomes } from "./reconcile-others.ts";
import { reconcileQuarters } from "./reconcile-quarters.ts";
import { reconcileReferrals } from "./reconcile-referrals.ts";
import { reconcileRows } from "./reconcile-rows.ts";
import type { Reconciliation } from "./reconciliation.ts";
import type { Reckoning } from "./sums.ts";

/** What was read of the exports, refused or not. */
export interface ReadForReckoning {
	readonly records: Records;
	readonly intake: Intakes;
	readonly issues: readonly Issue[];
	readonly places: RowPlaces;
}

/**
 * The paper's arithmetic on the true figures: what should add up, whether it does, and what causes it where it does not.
 * Where something is refused, the rest is counted, and what is refused is missing from the sums: they say so.
 */
export function reconcile(
	{ records, intake, issues, places }: ReadForReckoning,
	settings: Settings,
	request: FiguresRequest,
): Reconciliation {
	const { period, asAt } = request;
	const findings = locateIssues(
		issues,
		places,
		(kind) => intake[kind]?.kept ?? 0,
	);
	const { records: rest, refusals } = countable(
		records,
		findings,
		period.to + 1,
	);
	const ground = makeGround(rest, intake, settings, request);
	const reckoning: Reckoning = { ground, findings, refusals };
	const sections = [
		{
			title: "Rows",
			sums: exportKinds.flatMap((kind) => {
				const own = intake[kind];
				return own === undefined ? [] : [reconcileRows(reckoning, kind, own)];
			}),
		},
		{ title: "Referrals", sums: reconcileReferrals(reckoning) },
		{ title: "Change of risk", sums: reconcileChanges(reckoning) },
		{ title: "Children", sums: reconcileChildren(reckoning) },
		{ title: "Missing", sums: reconcileMissing(reckoning) },
		{ title: "Outcomes", sums: reconcileOutcomes(reckoning) },
		{ title: "Meetings and training", sums: reconcileMeetings(reckoning) },
		{ title: "Quarters", sums: reconcileQuarters(reckoning) },
	];
	return {
		period,
		asAt,
		sections: sections.filter(({ sums }) => sums.length > 0),
	};
}
