import { countChildren } from "./children.ts";
import { countClosures } from "./closures.ts";
import type { Context } from "./context.ts";
import type { CellCount } from "./count.ts";
import { countDiscussed } from "./discussions.ts";
import type { Episode } from "./episodes.ts";
import type { Layout } from "./layout.ts";
import {
	countAtRisk,
	countAway,
	countEpisodes,
	countInterviews,
	countMissingAndAtRisk,
	findEpisodes,
} from "./missing.ts";
import { countOutcomes, findCases, type ScoredCases } from "./outcomes.ts";
import { countReReferrals } from "./re-referrals.ts";
import { countLookedAfter, countReferrals } from "./referrals.ts";
import { countAttendees, countSessions } from "./training.ts";

/** What several tables are counted from: each is found when it is first asked for, and once. */
export interface Shared {
	readonly cases: () => ScoredCases | undefined;
	readonly missing: () => readonly Episode[] | undefined;
	readonly absent: () => readonly Episode[] | undefined;
}

/** Makes ready what several tables are counted from. */
export function shareAmongTables(context: Context): Shared {
	return {
		cases: once(() => findCases(context)),
		missing: once(() => findEpisodes(context, "missing")),
		absent: once(() => findEpisodes(context, "absent")),
	};
}

function once<Found>(find: () => Found): () => Found {
	let found: { readonly value: Found } | undefined;
	return () => {
		found ??= { value: find() };
		return found.value;
	};
}

/** The counts of a table's cells; `undefined` where none of them is available. */
export function countMeasure(
	context: Context,
	shared: Shared,
	layout: Layout,
): readonly CellCount[] | undefined {
	const { measure } = layout.table;
	switch (measure) {
		case "referrals":
		case "riskChange":
			return countReferrals(context, layout);
		case "children":
			return countChildren(context, layout);
		case "lookedAfter":
			return countLookedAfter(context, layout);
		case "closures":
			return countClosures(context, layout);
		case "reReferrals":
			return countReReferrals(context, layout);
		case "outcomeCases":
		case "outcomeScored":
		case "outcome":
			return countOutcomes(context, layout, shared.cases());
		case "missingChildren":
			return countAway(layout, shared.missing());
		case "missingEpisodes":
			return countEpisodes(layout, shared.missing());
		case "absentChildren":
			return countAway(layout, shared.absent());
		case "absentEpisodes":
			return countEpisodes(layout, shared.absent());
		case "childrenAtRisk":
			return countAtRisk(context, layout);
		case "missingAndAtRisk":
			return countMissingAndAtRisk(context, layout, shared.missing());
		case "returnInterviews":
			return countInterviews(context, layout, shared.missing());
		case "discussed":
			return countDiscussed(context, layout);
		case "trainingSessions":
			return countSessions(context, layout);
		case "trainingAttendees":
			return countAttendees(context, layout);
		default:
			return measure satisfies never;
	}
}
