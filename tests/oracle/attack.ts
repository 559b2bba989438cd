import { isSmall, type Policy } from "./compare.ts";
import type { TrueFigure } from "./figures.ts";
import { findFit, type Ranges, type Sum, systemOf } from "./fit.ts";
import type { PublishedFigure } from "./run-tool.ts";
import { relationsOf } from "./structure.ts";
import type { World } from "./world.ts";

/** What a reader can do with a document. */
export interface Attack {
	/** Small counts that only one number fits. */
	readonly recovered: readonly string[];
	/** Small counts of which the search did not find out in time whether a second number fits. */
	readonly undecided: readonly string[];
	/** How many small counts were attacked. */
	readonly attacked: number;
}

/**
 * Reads the published figures as a stranger who knows what adds up to what, and tries for each small count whether any
 * other number fits too. Where none does, the count is as good as printed.
 */
export function attack(
	world: World,
	truth: ReadonlyMap<string, TrueFigure>,
	published: readonly PublishedFigure[],
	policy: Policy,
): Attack {
	const told = published.filter((figure) => figure.status !== "notAvailable");
	const places = new Map(told.map(({ id }, place) => [id, place]));
	const sums = relationsOf(world, published).map(
		({ terms, equal }): Sum => ({
			equal,
			terms: terms.map(([times, id]) => [times, places.get(id) ?? -1]),
		}),
	);
	const system = systemOf(told.length, sums);
	const near = told.map(({ id }) => truth.get(id)?.count ?? 0);
	const ranges = rangesOf(told, places);
	const small = told.flatMap(({ id }, place) => {
		const fact = truth.get(id);
		return fact !== undefined &&
			isSmall(fact, policy) &&
			!fact.measure.startsWith("training")
			? [{ id, place }]
			: [];
	});
	const ends = small.map(({ id, place }) => ({
		id,
		end: findFit(system, ranges, near, place),
	}));
	const ids = (which: string) =>
		ends.filter(({ end }) => end === which).map(({ id }) => id);
	return {
		recovered: ids("only this"),
		undecided: ids("not found"),
		attacked: small.length,
	};
}

/** What is said of each figure, by its count or band and by the share beside it. */
function rangesOf(
	told: readonly PublishedFigure[],
	places: ReadonlyMap<string, number>,
): Ranges {
	const low = told.map(({ count, from, roundedTo }) =>
		count === undefined
			? (from ?? 0)
			: Math.max(0, count - Math.floor((roundedTo ?? 1) / 2)),
	);
	const high = told.map(({ count, to, roundedTo }) =>
		count === undefined
			? (to ?? Number.POSITIVE_INFINITY)
			: count + Math.floor(((roundedTo ?? 1) - 1) / 2),
	);
	for (const [place, { base, percentFrom, percentTo }] of told.entries()) {
		const at = places.get(base ?? "") ?? -1;
		const whole = low[at];
		if (whole === undefined || whole !== high[at]) continue;
		if (percentFrom === undefined || percentTo === undefined) continue;
		// A percentage is rounded by at most a half of one.
		const least = Math.ceil(((percentFrom - 0.5) * whole) / 100);
		const most = Math.floor(((percentTo + 0.5) * whole) / 100);
		low[place] = Math.max(low[place] ?? 0, least);
		high[place] = Math.min(high[place] ?? most, most);
	}
	return { low, high };
}
