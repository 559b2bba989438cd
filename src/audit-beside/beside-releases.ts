import type { FeasibleSet } from "../disclosure/facts/answers.ts";
import type { ReleasedSheet } from "../releases/sheets.ts";

/** What a document tells together with what was released before, and neither by itself. */
export interface BesideReleases {
	/** The releases that it was held against: of the same council, and of days that hang together with its own. */
	readonly releases: readonly string[];
	/** Whether all was taken into account that a reader could know of how they hang together. */
	readonly isWhole: boolean;
	readonly told: readonly ToldTogether[];
	/** Statements that cannot all be true, whatever changed between the releases. */
	readonly conflict: readonly string[] | undefined;
}

export interface ToldTogether {
	/** "release 2, January to March 2016: referrals:sex=male" */
	readonly what: string;
	readonly feasible: FeasibleSet;
	readonly status: "recovered" | "narrowed";
	/** Statements and what every reader knows, none of which can be left out. */
	readonly because: readonly string[];
	/** The figure that it is, and not a group. */
	readonly figure?: { readonly sheet: ReleasedSheet; readonly id: string };
}
