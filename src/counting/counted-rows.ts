import type { Cohort } from "./cohorts.ts";
import type { Units } from "./count.ts";
import type { Episode } from "./episode-starts.ts";

/** What a measure counts, of each kind of thing that is counted; the units of one child stand side by side. */
export type Population =
	| Cohort
	| Episodes
	| Cases
	| Meetings
	| Children
	| Sessions;

/** Times away from home, by child, earliest first. */
export interface Episodes extends Units {
	readonly kind: "episodes";
	readonly episodes: readonly Episode[];
}

/** Cases of one outcome each, with what became of the two scores. */
export interface Cases extends Units {
	readonly kind: "cases";
	/** Index in the settings' outcomes. */
	readonly code: Int32Array;
	/** The results that hold of it, as bits in the order of `outcomeResults`; 0 where it was not scored twice. */
	readonly result: Int32Array;
}

/** Children discussed, each at the latest meeting of the period. */
export interface Meetings extends Units {
	readonly kind: "meetings";
	/** Rows of the discussions. */
	readonly row: Int32Array;
	/** Index in the settings' decisions. */
	readonly decision: Int32Array;
}

/** Children, each once. */
export interface Children extends Units {
	readonly kind: "children";
}

/** Training: no children are behind it. */
export interface Sessions extends Units {
	readonly kind: "sessions";
	/** Rows of the training. */
	readonly row: Int32Array;
	/** How many each row stands for; -1 where it is not told. */
	readonly number: Int32Array;
}

/** Each child once, of units of which a child's stand side by side. */
export function childrenOf({ count, child }: Units): Children {
	const each = new Int32Array(count);
	let size = 0;
	for (let i = 0; i < count; i++)
		if (i === 0 || child[i] !== child[i - 1]) each[size++] = child[i] ?? -1;
	return { kind: "children", count: size, child: each.subarray(0, size) };
}

/** Times away as what is counted. */
export function episodesOf(episodes: readonly Episode[]): Episodes {
	const child = Int32Array.from(episodes, (episode) => episode.child);
	return { kind: "episodes", count: episodes.length, child, episodes };
}
