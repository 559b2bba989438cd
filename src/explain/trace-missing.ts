import { interviewStages, missingKinds } from "../dictionary/categories.ts";
import { hasColumn, periodOf } from "../statistics/context.ts";
import { countStarts } from "../statistics/episodes.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { longDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Step } from "./explanation.ts";
import { countOf, type Ground, intakeOf } from "./ground.ts";
import { are, stepsOfIntake, without } from "./steps.ts";
import { stepsToOpen } from "./trace-referrals.ts";

type Kind = (typeof missingKinds)[number]["id"];
type Away =
	| "missingChildren"
	| "missingEpisodes"
	| "absentChildren"
	| "absentEpisodes";

/** Episodes of one kind that began in the period, or the children who had one. */
export function traceAway(ground: Ground, measure: Away): readonly Step[] {
	const isMissing = measure.startsWith("missing");
	const kind: Kind = isMissing ? "missing" : "absent";
	const episodes = stepsToEpisodes(ground, kind);
	const count = countOf(
		ground,
		isMissing ? "missingEpisodes" : "absentEpisodes",
	);
	if (measure.endsWith("Episodes")) return episodes;
	const children = countOf(ground, measure);
	return [
		...episodes,
		without(
			count - children,
			"same-child",
			"further episodes of a child who is counted already",
		),
		are(children, "children who had one, each counted once"),
	];
}

/** Children with a referral in scope that was open at some point of the measure's period. */
export function traceAtRisk(ground: Ground): readonly Step[] {
	const period = ownPeriod(ground);
	const open = ground.context.referrals?.openDuring(period).count ?? 0;
	const children = countOf(ground, "childrenAtRisk");
	return [
		...stepsToOpen(ground, period),
		without(
			open - children,
			"same-child",
			"further referrals of a child who is counted already",
		),
		are(children, "children at risk, each counted once"),
	];
}

/** Children who were both, from the children that the share is of. */
export function traceMissingAndAtRisk(
	ground: Ground,
	cell: readonly CellPart[],
): readonly Step[] {
	const both = countOf(ground, "missingAndAtRisk", cell);
	const what = "children who were both missing and at risk";
	if (cell[0]?.category === "missingChildren") {
		const missing = countOf(ground, "missingChildren");
		return [
			...traceAway(ground, "missingChildren"),
			without(
				missing - both,
				"not-at-risk",
				"with no referral in scope that was open at some point of the period",
			),
			are(both, what),
		];
	}
	const atRisk = countOf(ground, "childrenAtRisk");
	return [
		...traceAtRisk(ground),
		without(
			atRisk - both,
			"not-missing",
			"with no missing episode that began in the period",
		),
		are(both, what),
	];
}

/** Missing episodes that need an interview, and how far it came. */
export function traceInterviews(
	ground: Ground,
	cell: readonly CellPart[],
): readonly Step[] {
	const stage = interviewStages.find(({ id }) => id === cell[0]?.category)?.id;
	const told = hasColumn(ground.context.records, "missing", "rhi_needed");
	const way = wayTo(stage, told);
	let left = countOf(ground, "missingEpisodes");
	return [
		...stepsToEpisodes(ground, "missing"),
		...way.flatMap(({ category, not, what }) => {
			const before = left;
			left = countOf(ground, "returnInterviews", [
				{ breakdown: "stage", category },
			]);
			return [without(before - left, `not-${category}`, not), are(left, what)];
		}),
	];
}

type StageId = (typeof interviewStages)[number]["id"];

interface StageStep {
	readonly category: StageId;
	readonly not: string;
	readonly what: string;
}

/** The stages that lead to one; the others are no parts of each other. */
function wayTo(
	stage: StageId | undefined,
	needIsTold: boolean,
): readonly StageStep[] {
	const needed: StageStep = {
		category: "needed",
		not: needIsTold
			? "that need no return home interview"
			: "that have not ended: without a column rhi_needed, every ended episode needs an interview",
		what: "episodes that need a return home interview",
	};
	const completed: StageStep = {
		category: "completed",
		not: "whose interview was not completed",
		what: "with an interview completed",
	};
	switch (stage) {
		case "offered":
			return [
				needed,
				{
					category: stage,
					not: "whose interview was neither offered nor accepted",
					what: "with an interview offered; an accepted one counts as offered",
				},
			];
		case "accepted":
			return [
				needed,
				{
					category: stage,
					not: "whose interview was not accepted",
					what: "with an interview accepted",
				},
			];
		case "completed":
			return [needed, completed];
		case "within72Hours":
			return [
				needed,
				completed,
				{
					category: stage,
					not: "whose interview came later than 72 hours (with dates alone: three days) after the end, or that have no end",
					what: "with an interview completed within 72 hours",
				},
			];
		case "needed":
		case undefined:
			return [needed];
		default:
			return stage satisfies never;
	}
}

/** From the rows of the export to the merged episodes of one kind that began in the period. */
function stepsToEpisodes(ground: Ground, kind: Kind): readonly Step[] {
	const { records } = ground.context;
	const table = records.missing;
	if (table === undefined)
		throw new Error("a figure was traced whose export is not given");
	const kindIsTold = hasColumn(records, "missing", "kind");
	const index = missingKinds.findIndex(({ id }) => id === kind);
	const rows = kindIsTold
		? table.kind.reduce((sum, own) => sum + Number(own === index), 0)
		: table.count;
	const period = ownPeriod(ground);
	const { before, within, after } = countStarts(
		table,
		kindIsTold ? index : undefined,
		period,
	);
	const merged = before + within + after;
	const other = missingKinds.find(({ id }) => id !== kind)?.label ?? "";
	return [
		...stepsOfIntake("missing", intakeOf(ground, "missing")),
		are(table.count, "episodes as exported"),
		...(kindIsTold
			? [
					without(
						table.count - rows,
						"other-kind",
						`of the other kind: ${other.toLowerCase()}`,
					),
				]
			: []),
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

function ownPeriod({ context }: Ground): Period {
	return periodOf(context, "missingEpisodes");
}
