import {
	gives,
	grouped,
	inScope,
	openInPeriod,
	partOf,
	rowsOf,
} from "./cohorts.ts";
import { type Day, fromNumber, numberOf } from "./days.ts";
import { axis, type Counted, type Item } from "./items.ts";
import type { MissingRow, Moment, Told, World, WorldPeriod } from "./world.ts";

/** The measures of missing and absent episodes, and of missing and exploitation together. */
export function countMissing(world: World): readonly Counted[] {
	const { period } = world.request;
	const own = partOf(period, world.settings.missingWithin);
	const within = own ?? period;
	const missing = began(world, "missing", within);
	const absent = began(world, "absent", within);
	const given = world.missing !== undefined;
	const kinds = gives(world.missing, "kind");
	const atRisk = childrenOf(
		inScope(world).filter((r) => openInPeriod(r, within)),
	);
	const atRiskTold = gives(world.referrals, "closed_date");
	const missingChildren = childrenOf(missing);
	const isAtRisk = new Set(atRisk);
	const both = missingChildren.filter((child) => isAtRisk.has(child));
	const measure = (
		name: string,
		unit: string,
		children: readonly string[] | undefined,
		more: Partial<Counted> = {},
	): Counted => ({
		measure: name,
		unit,
		total: true,
		period: own,
		axes: {},
		base: () => undefined,
		items: children?.map((child) => ({ child, weight: 1, in: {} })),
		...more,
	});
	const children = (episodes: readonly Episode[]) =>
		episodes.map((episode) => episode.child);
	return [
		measure("missingChildren", "child", given ? missingChildren : undefined),
		measure(
			"missingEpisodes",
			"episode",
			given ? children(missing) : undefined,
		),
		measure("absentChildren", "child", kinds ? childrenOf(absent) : undefined),
		measure("absentEpisodes", "episode", kinds ? children(absent) : undefined),
		measure("childrenAtRisk", "child", atRiskTold ? atRisk : undefined),
		measure("missingAndAtRisk", "child", undefined, {
			total: false,
			axes: { of: axis(["missingChildren", "childrenAtRisk"], true) },
			base: (cell) => cell[0]?.[1],
			items:
				given && atRiskTold
					? both.map((child) => ({
							child,
							weight: 1,
							in: { of: ["missingChildren", "childrenAtRisk"] },
						}))
					: undefined,
		}),
		interviews(world, missing, own),
	];
}

function childrenOf(things: readonly { readonly child: string }[]) {
	return [...new Set(things.map((thing) => thing.child))];
}

const stages = ["needed", "offered", "accepted", "completed", "within72Hours"];

function interviews(
	world: World,
	episodes: readonly Episode[],
	period: WorldPeriod | undefined,
): Counted {
	const has = (column: string) => gives(world.missing, column);
	const needed = episodes.filter((episode) =>
		has("rhi_needed")
			? episode.parts.some((part) => told(part.needed))
			: episode.end !== undefined,
	);
	const items: Item[] = needed.map((each) => {
		const episode = withoutEarly(each, world.request.asAt);
		const accepted = episode.parts.some((part) => told(part.accepted));
		const reached = ["needed"];
		if (
			episode.parts.some((part) => told(part.offered)) ||
			(has("rhi_accepted") && accepted)
		)
			reached.push("offered");
		if (accepted) reached.push("accepted");
		if (episode.parts.some((part) => told(part.completed)))
			reached.push("completed");
		if (episode.parts.some((part) => inTime(episode, part.completed)))
			reached.push("within72Hours");
		return { child: episode.child, weight: 1, in: { stage: reached } };
	});
	return {
		measure: "returnInterviews",
		unit: "episode",
		total: false,
		period,
		axes: { stage: axis(stages, true, untoldStages(world, needed)) },
		base: ([cell]) => {
			if (cell?.[1] === "needed") return "missingEpisodes";
			return cell?.[1] === "within72Hours"
				? "returnInterviews:stage=completed"
				: "returnInterviews:stage=needed";
		},
		items: world.missing === undefined ? undefined : items,
	};
}

/** Stages that the export's columns cannot tell. */
function untoldStages(
	world: World,
	needed: readonly Episode[],
): readonly string[] {
	const has = (column: string) => gives(world.missing, column);
	if (!has("rhi_needed") && !has("end")) return stages;
	const untold: string[] = [];
	if (!has("rhi_offered")) untold.push("offered");
	if (!has("rhi_accepted")) untold.push("accepted");
	if (!has("rhi_completed")) untold.push("completed");
	// Some interview is known to have been completed, and none of the episode's has a date.
	const yesAlone = needed
		.map((episode) => withoutEarly(episode, world.request.asAt))
		.some(
			({ parts }) =>
				parts.some((part) => part.completed === "yes") &&
				!parts.some((part) => typeof part.completed === "object"),
		);
	if (!has("rhi_completed") || !has("end") || yesAlone)
		untold.push("within72Hours");
	return untold;
}

function told(word: Told): boolean {
	return word !== undefined && word !== "no";
}

/** An interview that is dated before the end of its episode, or after the as-at day, is none yet. */
function withoutEarly(episode: Episode, asAt: Day): Episode {
	const isEarly = ({ completed }: MissingRow): boolean =>
		typeof completed === "object" &&
		(completed.day > asAt || isBefore(completed, episode.end));
	return {
		...episode,
		parts: episode.parts.map((part) =>
			isEarly(part) ? { ...part, completed: undefined } : part,
		),
	};
}

function isBefore(moment: Moment, end: Moment | undefined): boolean {
	if (end === undefined) return false;
	return end.minutes === undefined || moment.minutes === undefined
		? moment.day < end.day
		: startOf(moment) < startOf(end);
}

/** Within 72 hours of the end; with dates alone, three days. */
function inTime(episode: Episode, completed: Told): boolean {
	const { end } = episode;
	if (end === undefined || typeof completed !== "object") return false;
	const days = numberOf(completed.day) - numberOf(end.day);
	if (end.minutes === undefined || completed.minutes === undefined)
		return days <= 3;
	return days * 24 * 60 + completed.minutes - end.minutes <= 72 * 60;
}

interface Episode {
	readonly child: string;
	readonly start: Moment;
	/** `undefined` while the child is away. */
	readonly end: Moment | undefined;
	readonly parts: readonly MissingRow[];
}

/** Episodes of one kind, merged over the whole export, that began in a period. */
function began(
	world: World,
	kind: MissingRow["kind"],
	period: WorldPeriod,
): readonly Episode[] {
	const ofKind = gives(world.missing, "kind")
		? (row: MissingRow) => row.kind === kind
		: () => kind === "missing";
	const rows = rowsOf(world, world.missing, (row) => [row.child]).filter(
		ofKind,
	);
	const ends = gives(world.missing, "end");
	const episodes: Episode[] = [];
	for (const [child, theirs] of grouped(rows, (row) => row.child))
		episodes.push(...merged(child, theirs, ends));
	return episodes.filter(
		({ start }) => start.day >= period.from && start.day <= period.to,
	);
}

function merged(
	child: string,
	rows: readonly MissingRow[],
	ends: boolean,
): readonly Episode[] {
	const starts = rows.map((row) => row.start);
	const spans = rows
		.map((row) => {
			const end = ends ? row.end : undefined;
			const next = starts
				.filter((start) => startOf(start) > startOf(row.start))
				.sort((a, b) => startOf(a) - startOf(b))[0];
			return {
				row,
				from: startOf(row.start),
				// Just before the next start, so that the two do not touch.
				to: end ? endOf(end) : next ? startOf(next) - 0.5 : Infinity,
				end: end ?? (next && minuteBefore(next)),
			};
		})
		.sort((a, b) => a.from - b.from);
	const episodes: (Episode & { readonly to: number })[] = [];
	for (const { row, from, to, end } of spans) {
		const last = episodes.at(-1);
		if (last && from <= last.to)
			episodes[episodes.length - 1] = {
				...last,
				parts: [...last.parts, row],
				// At the same midnight the end with a time says more than the day that it closes.
				...(to > last.to || (to === last.to && end?.minutes === 0)
					? { to, end }
					: {}),
			};
		else episodes.push({ child, start: row.start, end, parts: [row], to });
	}
	return episodes;
}

function minuteBefore(start: Moment): Moment {
	const minutes = startOf(start) - 1;
	const days = Math.floor(minutes / 1440);
	return { day: fromNumber(days), minutes: minutes - days * 1440 };
}

/** In minutes. A date without a time covers the whole day. */
function startOf({ day, minutes }: Moment): number {
	return numberOf(day) * 24 * 60 + (minutes ?? 0);
}

function endOf({ day, minutes }: Moment): number {
	return numberOf(day) * 24 * 60 + (minutes ?? 24 * 60);
}
