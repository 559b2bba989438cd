import type { BreakdownName } from "./breakdowns/breakdowns.ts";
import type { LongWork } from "./disclosure/facts/long-work.ts";
import type { ProtectedTable } from "./disclosure/protected-table.ts";
import type { Settings } from "./settings/settings.ts";
import { coarserSettings, mergeable } from "./statistics/coarser.ts";

/** What is published under some settings; nothing is, where that is not safe. */
export type Published =
	| {
			readonly status: "safe";
			readonly table: ProtectedTable;
			readonly heldBack: number;
	  }
	| { readonly status: "unsafe" };

type Safe = Published & { readonly status: "safe" };

/** Fewer categories, under which less is held back. */
export interface Merging {
	readonly breakdown: BreakdownName;
	/** "3 age bands instead of 5" */
	readonly words: string;
	/** How many figures are held back with it, and how many without. */
	readonly heldBack: number;
	readonly insteadOf: number;
	readonly settings: Settings;
}

/**
 * What merging would save, breakdown by breakdown: of all ways that hold the fewest figures back, the one that merges
 * least. `publish` counts and protects under other settings. It is tried only where something is held back, and as long as
 * not too much was worked for it.
 */
export function* findMergings(
	now: Omit<Safe, "status">,
	settings: Settings,
	publish: (settings: Settings) => LongWork<Published>,
	isSpent: () => boolean = () => false,
): LongWork<readonly Merging[]> {
	const mergings: Merging[] = [];
	for (const breakdown of mergeable) {
		const found = yield* bestMerging(
			breakdown,
			now,
			settings,
			publish,
			isSpent,
		);
		if (found !== undefined) mergings.push(found);
	}
	return mergings;
}

/** Merges breakdown by breakdown, as long as that holds fewer figures back, and gives what is then published. */
export function* mergeCategories<Whole extends Published>(
	settings: Settings,
	publish: (settings: Settings) => LongWork<Whole>,
	isSpent: () => boolean = () => false,
): LongWork<Whole> {
	let under = settings;
	let published = yield* publish(settings);
	for (const breakdown of mergeable) {
		if (published.status === "unsafe") return published;
		const found = yield* bestMerging(
			breakdown,
			published,
			under,
			publish,
			isSpent,
		);
		if (found === undefined) continue;
		under = found.settings;
		published = yield* publish(under);
	}
	return published;
}

function* bestMerging(
	breakdown: BreakdownName,
	now: Omit<Safe, "status">,
	settings: Settings,
	publish: (settings: Settings) => LongWork<Published>,
	isSpent: () => boolean,
): LongWork<Merging | undefined> {
	if (!isHeldBackBy(now.table, breakdown)) return undefined;
	let best: Merging | undefined;
	for (const coarser of coarserSettings(settings, breakdown)) {
		if (isSpent()) break;
		const other = yield* publish(coarser.settings);
		if (other.status === "unsafe") continue;
		const { heldBack } = other;
		if (heldBack >= (best?.heldBack ?? now.heldBack)) continue;
		best = { breakdown, ...coarser, heldBack, insteadOf: now.heldBack };
	}
	return best;
}

function isHeldBackBy(
	table: ProtectedTable,
	breakdown: BreakdownName,
): boolean {
	return table.figures.some(
		({ cell, value }) =>
			(value.status === "banded" || value.status === "withheld") &&
			cell.some((part) => part.breakdown === breakdown),
	);
}
