import { type FiguresRequest, makeContext } from "../counting/context.ts";
import { exportKinds } from "../dictionary/columns.ts";
import { measureIds, measures } from "../measures/measures.ts";
import type { Settings } from "../settings/settings.ts";
import type { Records } from "../validate/records.ts";
import type { RowPlaces } from "../validate/row-places.ts";
import type { Intakes } from "../validate/validate.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { breakDown } from "./break-down.ts";
import { countable } from "./countable.ts";
import { locateIssues } from "./find-causes.ts";
import { reconcileQuarters } from "./reconcile-quarters.ts";
import { reconcileRows } from "./reconcile-rows.ts";
import { reconcileSteps } from "./reconcile-steps.ts";
import type { Reconciliation, Sum } from "./reconciliation.ts";
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
 * Every measure is told alike: the steps that lead to it, its breakdowns, its quarters. Where something is refused, the
 * rest is counted, and what is refused is missing from the sums: they say so.
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
	const context = makeContext(rest, settings, request);
	const reckoning = { trace: { context, intake }, findings, refusals };
	const sections = [
		{
			title: "Rows",
			sums: exportKinds.flatMap((kind) => {
				const own = intake[kind];
				return own === undefined ? [] : [reconcileRows(reckoning, kind, own)];
			}),
		},
		...sectionsOfMeasures(reckoning),
	];
	return {
		period,
		asAt,
		sections: sections.filter(({ sums }) => sums.length > 0),
	};
}

/** A section for each measure; a sum that was told of one is not told of another. */
function sectionsOfMeasures(reckoning: Reckoning) {
	const { given } = reckoning.trace.context.records;
	const seen = new Set<string>();
	const isNew = (sum: Sum) => {
		const key = JSON.stringify(
			[sum.total, ...sum.parts].map(({ label, count }) => [label, count]),
		);
		const isKnown = seen.has(key);
		seen.add(key);
		return !isKnown;
	};
	return measureIds
		.filter((id) => given[measures[id].cohort.export] !== undefined)
		.map((id) => ({
			title: measures[id].label,
			sums: [
				...reconcileSteps(reckoning, id),
				...breakDown(reckoning, id),
				...reconcileQuarters(reckoning, id),
			].filter(isNew),
		}));
}
