import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { dayOf, type Episode } from "../counting/episode-starts.ts";
import type { Clause } from "../counting/knowledge.ts";
import type { Category } from "../dictionary/category.ts";
import type { FixedColumn } from "../dictionary/columns.ts";
import type { Breakdown } from "./breakdown.ts";

const hours72 = 72 * 60;

/** Each is a part of another, but for the first, which all that is counted has reached. */
export const interviewStages = [
	{ id: "needed", label: "Needed" },
	{
		id: "offered",
		label: "Offered",
		partOf: "needed",
		not: "whose interview was neither offered nor accepted",
		are: "with an interview offered; an accepted one counts as offered",
	},
	{
		id: "accepted",
		label: "Accepted",
		partOf: "needed",
		not: "whose interview was not accepted",
		are: "with an interview accepted",
	},
	{
		id: "completed",
		label: "Completed",
		partOf: "needed",
		not: "whose interview was not completed",
		are: "with an interview completed",
	},
	{
		id: "within72Hours",
		label: "Completed within 72 hours",
		partOf: "completed",
		not: "whose interview came later than 72 hours (with dates alone: three days) after the end, or that have no end",
		are: "with an interview completed within 72 hours",
	},
] as const satisfies readonly Category[];

export type StageId = (typeof interviewStages)[number]["id"];

/** How far a return home interview came. */
const needed: Clause = {
	kind: "is",
	attribute: "interview needed",
	values: ["yes"],
};

export const stage = {
	id: "stage",
	label: "return home interview",
	heading: "Return home interview",
	tellsOf: [],
	categories: { kind: "fixed", list: interviewStages },
	categoryNeeds: (category) =>
		(columnsOf[category] ?? []).map((column) => ({
			export: "missing",
			column,
		})),
	untold: untoldStage,
	place: placeStages,
	overlaps: true,
	otherwise: "at another stage",
	known: {
		kind: "reached",
		where: {
			needed: [needed],
			offered: [
				needed,
				{
					kind: "is",
					attribute: "interview offered",
					values: ["offered", "accepted"],
				},
			],
			accepted: [
				needed,
				{ kind: "is", attribute: "interview offered", values: ["accepted"] },
			],
			completed: [
				needed,
				{
					kind: "is",
					attribute: "interview completed",
					// An interview after the as-at day is not one yet.
					settled: true,
					values: ["completed", "within72Hours"],
				},
			],
			within72Hours: [
				needed,
				{
					kind: "is",
					attribute: "interview completed",
					// An interview after the as-at day is not one yet.
					settled: true,
					values: ["within72Hours"],
				},
			],
		},
	},
} as const satisfies Breakdown;

/** What tells of each stage, beside what tells which episodes need an interview. */
const columnsOf: Readonly<Record<string, readonly FixedColumn[]>> = {
	offered: ["rhi_offered"],
	accepted: ["rhi_accepted"],
	completed: ["rhi_completed"],
	within72Hours: ["rhi_completed", "end"],
};

/** Completion told by yes or no tells nothing of 72 hours. */
function untoldStage(
	_context: Context,
	population: Population,
	category: string,
): string | undefined {
	const isDated =
		category !== "within72Hours" ||
		population.kind !== "episodes" ||
		!population.episodes.some(
			({ completed, completion }) => completed && !completion,
		);
	return isDated
		? undefined
		: "Some interviews are told by yes or no, without their date: whether they came within 72 hours is not known.";
}

function placeStages(
	population: Population,
	_context: Context,
): Axis | undefined {
	return population.kind === "episodes"
		? {
				kind: "many",
				size: interviewStages.length,
				bits: Int32Array.from(population.episodes, stageBits),
			}
		: undefined;
}

/** Whether an episode reached each stage. An accepted interview counts as offered. */
export const reached: Readonly<Record<StageId, (episode: Episode) => boolean>> =
	{
		needed: ({ needed }) => needed,
		offered: ({ offered, accepted }) => offered || accepted,
		accepted: ({ accepted }) => accepted,
		completed: ({ completed }) => completed,
		within72Hours: isWithin72Hours,
	};

function stageBits(episode: Episode): number {
	return interviewStages.reduce(
		(bits, { id }, i) => (reached[id](episode) ? bits | (1 << i) : bits),
		0,
	);
}

/**
 * Whether the interview was completed within 72 hours of the end of the episode; within three days where a time is not
 * known. An episode that has not ended has no 72 hours yet.
 */
function isWithin72Hours({ end, completion }: Episode): boolean {
	if (completion === undefined || end === undefined) return false;
	return end.isTimed && completion.isTimed
		? completion.minute - end.minute <= hours72
		: dayOf(completion.minute) - dayOf(end.minute) <= 3;
}
