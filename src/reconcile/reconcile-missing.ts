import type { Category } from "../dictionary/categories.ts";
import { interviewStages } from "../dictionary/categories.ts";
import { countOf, countTableOf } from "../explain/ground.ts";
import { traceAway } from "../explain/trace-missing.ts";
import { whatIsLacking } from "../explain/what-is-lacking.ts";
import { periodOf } from "../statistics/context.ts";
import type { Episode } from "../statistics/episodes.ts";
import type { Sum } from "./reconciliation.ts";
import {
	addend,
	figureAddend,
	notAvailable,
	type Reckoning,
	sum,
} from "./sums.ts";

/** Missing episodes and the children who had them; and missing and at risk, both ways. */
export function reconcileMissing(reckoning: Reckoning): readonly Sum[] {
	const { ground } = reckoning;
	const episodes = ground.shared.missing();
	if (episodes === undefined) return [];
	return [
		byEpisode(reckoning),
		byChild(reckoning, episodes),
		...bothWays(reckoning, episodes),
		...byStage(reckoning, episodes),
	];
}

function byEpisode({ ground, findings }: Reckoning): Sum {
	const steps = traceAway(ground, "missingEpisodes");
	const out = (why: string) =>
		steps.reduce(
			(n, step) =>
				step.kind === "without" && step.why === why ? n + step.out : n,
			0,
		);
	return sum(
		"Missing episodes of the export",
		addend("episodes as exported", ground.context.records.missing?.count),
		[
			figureAddend(
				"that began in the period",
				countOf(ground, "missingEpisodes"),
				"missingEpisodes",
			),
			addend("merged with another of the same child", out("merged")),
			addend("before the period", out("before-period")),
			addend("after it", out("after-period")),
			addend("absent, and not missing", out("other-kind")),
		],
		{
			because: findings
				.of("missing")
				.filter(
					({ column, issue }) =>
						column === "end" || issue.code === "overlapping-episodes",
				),
		},
	);
}

function byChild({ ground }: Reckoning, episodes: readonly Episode[]): Sum {
	const again = episodes.filter(
		({ child }, i) => child === episodes[i - 1]?.child,
	);
	return sum(
		"Missing episodes and their children",
		figureAddend(
			"missing episodes",
			countOf(ground, "missingEpisodes"),
			"missingEpisodes",
		),
		[
			figureAddend(
				"children missing",
				countOf(ground, "missingChildren"),
				"missingChildren",
			),
			addend("further episodes of the same children", again.length),
		],
	);
}

/** The same children, out of all who were missing, and out of all who were at risk. */
function bothWays(
	{ ground }: Reckoning,
	episodes: readonly Episode[],
): readonly Sum[] {
	const { context } = ground;
	const [both] = countTableOf(ground, "missingAndAtRisk", ["of"]);
	const period = periodOf(context, "missingAndAtRisk");
	if (both?.count === undefined)
		return [
			notAvailable(
				"Missing and at risk",
				whatIsLacking(context, { measure: "missingAndAtRisk", cell: [] }),
			),
		];
	const atRisk = new Set(context.referrals?.childrenDuring(period).child);
	const missing = new Set(episodes.map(({ child }) => child));
	const less = (all: ReadonlySet<number>, others: ReadonlySet<number>) =>
		[...all].filter((child) => !others.has(child)).length;
	const of = (category: "missingChildren" | "childrenAtRisk") => [
		{ breakdown: "of" as const, category },
	];
	return [
		sum(
			"Children missing, at risk or not",
			figureAddend(
				"children missing",
				countOf(ground, "missingChildren"),
				"missingChildren",
			),
			[
				figureAddend(
					"also at risk",
					countOf(ground, "missingAndAtRisk", of("missingChildren")),
					"missingAndAtRisk",
					of("missingChildren"),
				),
				addend("not at risk", less(missing, atRisk)),
			],
		),
		sum(
			"Children at risk, missing or not",
			figureAddend(
				"children at risk",
				countOf(ground, "childrenAtRisk"),
				"childrenAtRisk",
			),
			[
				figureAddend(
					"also missing",
					countOf(ground, "missingAndAtRisk", of("childrenAtRisk")),
					"missingAndAtRisk",
					of("childrenAtRisk"),
				),
				addend("not missing", less(atRisk, missing)),
			],
		),
	];
}

type StageId = (typeof interviewStages)[number]["id"];

/** Return home interviews: each stage, and those that did not come to it. */
function byStage(
	{ ground }: Reckoning,
	episodes: readonly Episode[],
): readonly Sum[] {
	const cells = countTableOf(ground, "returnInterviews", ["stage"]);
	const stage = (id: StageId) =>
		cells.find(({ parts }) => parts[0]?.category === id);
	const needed = stage("needed")?.count;
	if (needed === undefined) return [];
	const addendOf = (id: StageId) =>
		figureAddend(
			labelOf(id),
			stage(id)?.count,
			"returnInterviews",
			stage(id)?.parts,
		);
	const rest = (is: (episode: Episode) => boolean) =>
		episodes.filter((episode) => episode.needed && !is(episode)).length;
	const stages = [
		["offered", ({ offered, accepted }: Episode) => offered || accepted],
		["accepted", ({ accepted }: Episode) => accepted],
		["completed", ({ completed }: Episode) => completed],
	] as const;
	return [
		sum(
			"Return home interviews needed",
			figureAddend(
				"missing episodes",
				countOf(ground, "missingEpisodes"),
				"missingEpisodes",
			),
			[
				addendOf("needed"),
				addend("need none", episodes.filter((e) => !e.needed).length),
			],
		),
		...stages
			.filter(([id]) => stage(id)?.count !== undefined)
			.map(([id, is]) =>
				sum(`Return home interviews ${id}`, addendOf("needed"), [
					addendOf(id),
					addend(`not ${id}`, rest(is)),
				]),
			),
	];
}

function labelOf(id: StageId): string {
	const stages: readonly Category[] = interviewStages;
	return `interviews ${stages.find((s) => s.id === id)?.label.toLowerCase() ?? id}`;
}
