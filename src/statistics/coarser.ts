import {
	type BreakdownName,
	breakdownNames,
	breakdowns,
} from "../breakdowns/breakdowns.ts";
import { notRecorded } from "../dictionary/category.ts";
import type { AgeBand, Settings } from "../settings/settings.ts";
import { takenIn } from "./merged.ts";

/** Settings with fewer categories of one breakdown. */
export interface Coarser {
	/** "three age bands instead of five" */
	readonly words: string;
	readonly settings: Settings;
}

/** The breakdowns whose categories can be merged. Models overlap: what is merged would be no sum of what is not. */
export const mergeable: readonly BreakdownName[] = breakdownNames.filter(
	(name) => breakdowns[name].merging !== undefined,
);

/** No more ways than this are gone through. */
const mostWays = 40;

/**
 * The ways to have fewer categories of a breakdown, those that merge least first: neighbouring age bands put together, or
 * the last categories of a list counted as "other". Which ways there are hangs on the declared order, and on no count.
 */
export function coarserSettings(
	settings: Settings,
	breakdown: BreakdownName,
): readonly Coarser[] {
	const { merging } = breakdowns[breakdown];
	if (merging === undefined) return [];
	switch (merging.kind) {
		case "neighbours":
			return coarserBands(settings.ageBands)
				.toSorted((a, b) => b.length - a.length)
				.slice(0, mostWays)
				.map((ageBands) => ({
					words: `${ageBands.length} age bands instead of ${settings.ageBands.length}`,
					settings: { ...settings, ageBands },
				}));
		case "intoOther":
			return coarserLists(settings, breakdown, merging.other, merging.plural);
	}
	merging satisfies never;
}

function coarserLists(
	settings: Settings,
	breakdown: BreakdownName,
	other: string,
	kind: string,
): readonly Coarser[] {
	const before = takenIn(settings, breakdown);
	const list = listOf(settings, breakdown);
	const open = list
		.map(({ id }) => id)
		.filter(
			(id) => id !== other && id !== notRecorded.id && !before.includes(id),
		);
	if (!list.some(({ id }) => id === other)) return [];
	// One that stands alone beside "other" would be told by it.
	return open.slice(1).map((_, taken) => ({
		words: `${open.length - taken} ${kind} instead of ${open.length + 1}, the rest counted as other`,
		settings: {
			...settings,
			asOther: {
				...settings.asOther,
				[breakdown]: [...before, ...open.slice(open.length - taken - 1)],
			},
		},
	}));
}

/** Every way to put neighbours together that leaves two bands or more, but for the bands as they are. */
function coarserBands(
	bands: readonly AgeBand[],
): readonly (readonly AgeBand[])[] {
	const ways: (readonly AgeBand[])[] = [];
	const walk = (done: readonly AgeBand[], from: number): void => {
		if (from === bands.length) {
			if (done.length > 1 && done.length < bands.length) ways.push(done);
			return;
		}
		for (let to = from; to < bands.length; to++) {
			const [first, last] = [bands[from], bands[to]];
			if (first && last) walk([...done, bandOf(first, last)], to + 1);
		}
	};
	// Beyond a dozen bands the ways are too many to go through.
	if (bands.length <= 12) walk([], 0);
	return ways;
}

function bandOf(first: AgeBand, last: AgeBand): AgeBand {
	const { from } = first;
	const { to } = last;
	if (first === last) return first;
	if (to === undefined)
		return { id: `${from}plus`, label: `${from} and over`, from, to };
	return from === 0
		? { id: `under${to + 1}`, label: `Under ${to + 1}`, from, to }
		: { id: `${from}-${to}`, label: `${from} to ${to}`, from, to };
}

/** The list of a breakdown; empty where it hangs on more than settings. */
function listOf(
	settings: Settings,
	breakdown: BreakdownName,
): readonly { readonly id: string }[] {
	const source = breakdowns[breakdown].categories;
	if (source.kind === "fixed") return source.list;
	return source.kind === "declared"
		? source.list(settings, settings.riskLevels)
		: [];
}
