import { interviewStages, missingKinds } from "../dictionary/categories.ts";
import type { ColumnName } from "../dictionary/exports.ts";
import { type Context, hasColumn, periodOf } from "./context.ts";
import { type CellCount, notAvailable, type Units } from "./count.ts";
import { dayOf, type Episode, episodesIn } from "./episodes.ts";
import { countTable, type Layout } from "./layout.ts";
import { rowsWhere } from "./order.ts";

const hours72 = 72 * 60;

type Kind = (typeof missingKinds)[number]["id"];

type MaybeEpisodes = readonly Episode[] | undefined;

/**
 * The episodes of one kind that began in the period of the measures of missing. `undefined` where the export is not
 * given; without its column `kind` all are missing, and none is known to be absent.
 */
export function findEpisodes(context: Context, kind: Kind): MaybeEpisodes {
	const { records } = context;
	if (records.missing === undefined) return undefined;
	const kindIsTold = hasColumn(records, "missing", "kind");
	if (kind === "absent" && !kindIsTold) return undefined;
	const index = missingKinds.findIndex(({ id }) => id === kind);
	return episodesIn(
		records.missing,
		kindIsTold ? index : undefined,
		periodOf(context, "missingEpisodes"),
		hasColumn(records, "missing", "rhi_needed"),
	);
}

/** Episodes of one kind. */
export function countEpisodes(
	layout: Layout,
	episodes: MaybeEpisodes,
): readonly CellCount[] | undefined {
	return episodes && countTable(layout, unitsOf(episodes), []);
}

/** Distinct children who had one. */
export function countAway(
	layout: Layout,
	episodes: MaybeEpisodes,
): readonly CellCount[] | undefined {
	return episodes && countTable(layout, childrenOf(episodes), []);
}

/** Distinct children with a referral in scope that was open at any point in the measure's period. */
export function countAtRisk(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	const atRisk = childrenAtRisk(context);
	return atRisk && countTable(layout, atRisk, []);
}

/** Children who were both, in the same period: one count, as a share of each of the two. */
export function countMissingAndAtRisk(
	context: Context,
	layout: Layout,
	episodes: MaybeEpisodes,
): readonly CellCount[] | undefined {
	const atRisk = childrenAtRisk(context);
	if (episodes === undefined || atRisk === undefined) return undefined;
	if (context.records.unlinked.has("missing")) return undefined;
	const isAtRisk = new Uint8Array(context.records.children.count);
	for (const child of atRisk.child) isAtRisk[child] = 1;
	const both = distinct(
		childrenOf(episodes).child.filter((child) => isAtRisk[child] === 1),
	);
	const size = layout.categories[0]?.length ?? 0;
	const bits = new Int32Array(both.count).fill((1 << size) - 1);
	return countTable(layout, both, [{ kind: "many", size, bits }]);
}

/**
 * Missing episodes of the period that need a return home interview, and of these those where one was offered, accepted,
 * completed, and completed within 72 hours. A stage without its column is not available.
 */
export function countInterviews(
	context: Context,
	layout: Layout,
	episodes: MaybeEpisodes,
): readonly CellCount[] | undefined {
	const needed = episodes?.filter((episode) => episode.needed);
	if (needed === undefined) return undefined;
	const bits = Int32Array.from(needed, stageBits);
	const size = interviewStages.length;
	const axis = { kind: "many", size, bits } as const;
	const cells = countTable(layout, unitsOf(needed), [axis]);
	return cells?.map((cell, i) =>
		isTold(context, needed, interviewStages[i]?.id) ? cell : notAvailable,
	);
}

/**
 * Whether the export tells of a stage. Without `rhi_needed` the ended episodes are those that need one, so that ends must
 * be told. Completion told by yes or no tells nothing of 72 hours, and nor do episodes whose ends are not told.
 */
function isTold(
	{ records }: Context,
	episodes: readonly Episode[],
	stage: (typeof interviewStages)[number]["id"] | undefined,
): boolean {
	const has = (column: ColumnName<"missing">) =>
		hasColumn(records, "missing", column);
	if (!has("rhi_needed") && !has("end")) return false;
	switch (stage) {
		case "needed":
			return true;
		case "offered":
			return has("rhi_offered");
		case "accepted":
			return has("rhi_accepted");
		case "completed":
			return has("rhi_completed");
		case "within72Hours":
			return (
				has("rhi_completed") &&
				has("end") &&
				!episodes.some(({ completed, completion }) => completed && !completion)
			);
		case undefined:
			return false;
		default:
			return stage satisfies never;
	}
}

/** The stages that an episode reached. An accepted interview counts as offered. */
function stageBits(episode: Episode): number {
	const reached = {
		needed: true,
		offered: episode.offered || episode.accepted,
		accepted: episode.accepted,
		completed: episode.completed,
		within72Hours: isWithin72Hours(episode),
	};
	return interviewStages.reduce(
		(bits, { id }, i) => (reached[id] ? bits | (1 << i) : bits),
		0,
	);
}

/**
 * Whether the interview was completed within 72 hours of the end of the episode; within three days where a time is not
 * known. One that was completed before the end was not late; an episode that has not ended has no 72 hours yet.
 */
function isWithin72Hours({ end, completion }: Episode): boolean {
	if (completion === undefined || end === undefined) return false;
	return end.isTimed && completion.isTimed
		? completion.minute - end.minute <= hours72
		: dayOf(completion.minute) - dayOf(end.minute) <= 3;
}

function childrenAtRisk(context: Context): Units | undefined {
	const { referrals, records } = context;
	if (
		referrals === undefined ||
		!hasColumn(records, "referrals", "closed_date")
	)
		return undefined;
	const period = periodOf(context, "childrenAtRisk");
	return referrals.childrenDuring(period);
}

function childrenOf(episodes: readonly Episode[]): Units {
	return distinct(unitsOf(episodes).child);
}

function unitsOf(episodes: readonly Episode[]): Units {
	return {
		count: episodes.length,
		child: Int32Array.from(episodes, ({ child }) => child),
	};
}

/** Each child once, of children of whom the same stand side by side. */
function distinct(children: Int32Array): Units {
	const child = rowsWhere(
		children.length,
		(i) => i === 0 || children[i] !== children[i - 1],
	).map((i) => children[i] ?? -1);
	return { count: child.length, child };
}
