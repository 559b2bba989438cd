import type { Context } from "../counting/context.ts";
import {
	childrenOf,
	type Episodes,
	episodesOf,
} from "../counting/counted-rows.ts";
import { countStarts, episodesIn } from "../counting/episode-starts.ts";
import { isGiven, type NeededColumn } from "../counting/needs.ts";
import { are, type Step, stepsOfIntake, without } from "../counting/steps.ts";
import { missingKinds } from "../dictionary/listed-words.ts";
import type { Episodes as EpisodeTable } from "../validate/records.ts";
import { longDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type CohortDeclaration, intakeOf, type Trace } from "./cohort.ts";
import { sizeOf } from "./gather.ts";

type Kind = (typeof missingKinds)[number]["id"];

const kindColumn = { export: "missing", column: "kind" } as const;
const neededColumn = { export: "missing", column: "rhi_needed" } as const;

/** Missing episodes that began in the period; without a column of kinds all are missing. */
export const missing = episodesOfKind("missing", []);

/** Episodes of absence that began in the period; without a column of kinds none is known to be absent. */
export const absent = episodesOfKind("absent", [kindColumn]);

/** The children who had one of some episodes, each once. */
export function childrenAway(
	id: string,
	who: string,
	episodes: CohortDeclaration<Episodes>,
): CohortDeclaration {
	const children: CohortDeclaration = {
		...episodes,
		id,
		gather(context, period) {
			const found = episodes.gather(context, period);
			return found && childrenOf(found);
		},
		steps(trace, period, cell) {
			const all = sizeOf(trace.context, episodes, period);
			const each = sizeOf(trace.context, children, period);
			return [
				...episodes.steps(trace, period, cell),
				without(
					all - each,
					"same-child",
					"further episodes of a child who is counted already",
				),
				are(each, `${who}, each counted once`),
			];
		},
	};
	return children;
}

/**
 * Missing episodes that need a return home interview: without `rhi_needed` the ended ones, so that ends must be told.
 */
export const needingInterview: CohortDeclaration<Episodes> = {
	...missing,
	id: "needingInterview",
	needs: (settings) => [
		...missing.needs(settings),
		{ either: [neededColumn, { export: "missing", column: "end" }] },
	],
	gather(context, period) {
		const found = missing.gather(context, period);
		return found && episodesOf(found.episodes.filter(({ needed }) => needed));
	},
	steps(trace, period, cell) {
		const { context } = trace;
		const all = sizeOf(context, missing, period);
		const needed = sizeOf(context, needingInterview, period);
		return [
			...missing.steps(trace, period, cell),
			without(
				all - needed,
				"not-needed",
				isGiven(context.records.given, neededColumn)
					? "that need no return home interview"
					: "that have not ended: without a column rhi_needed, every ended episode needs an interview",
			),
			are(needed, "episodes that need a return home interview"),
		];
	},
};

function episodesOfKind(
	kind: Kind,
	columns: readonly NeededColumn[],
): CohortDeclaration<Episodes> {
	return {
		id: kind,
		export: "missing",
		needs: () => [{ export: "missing" }, ...columns],
		isScoped: false,
		gather({ records, asAt }, period) {
			const table = records.missing;
			if (table === undefined) return undefined;
			const needIsTold = isGiven(records.given, neededColumn);
			return episodesOf(
				episodesIn(
					table,
					indexOfKind(records.given, kind),
					period,
					needIsTold,
					asAt,
				),
			);
		},
		steps: (trace, period) => stepsToEpisodes(trace, kind, period),
	};
}

/** The kind's place in its list; `undefined` where the export does not tell kinds apart. */
function indexOfKind(
	given: Context["records"]["given"],
	kind: Kind,
): number | undefined {
	return isGiven(given, kindColumn)
		? missingKinds.findIndex(({ id }) => id === kind)
		: undefined;
}

/** From the rows of the export to the merged episodes of one kind that began in the period. */
function stepsToEpisodes(
	trace: Trace,
	kind: Kind,
	period: Period,
): readonly Step[] {
	const { records } = trace.context;
	const table = records.missing;
	if (table === undefined)
		throw new Error("a figure was traced whose export is not given");
	const index = indexOfKind(records.given, kind);
	const rows = rowsOfKind(table, index);
	const { before, within, after } = countStarts(table, index, period);
	const merged = before + within + after;
	const other = missingKinds.find(({ id }) => id !== kind)?.label ?? "";
	return [
		...stepsOfIntake("missing", intakeOf(trace, "missing")),
		are(table.count, "episodes as exported"),
		...(index === undefined
			? []
			: [
					without(
						table.count - rows,
						"other-kind",
						`of the other kind: ${other.toLowerCase()}`,
					),
				]),
		without(
			rows - merged,
			"merged",
			"that overlap or touch another of the same child, and are one episode with it",
		),
		are(merged, `${kind} episodes over the whole export`),
		without(
			before,
			"before-period",
			`that began before ${longDay(period.from)}`,
		),
		without(after, "after-period", `that began after ${longDay(period.to)}`),
		are(within, `${kind} episodes that began in ${period.label}`),
	];
}

function rowsOfKind(table: EpisodeTable, index: number | undefined): number {
	return index === undefined
		? table.count
		: table.kind.reduce((sum, own) => sum + Number(own === index), 0);
}
