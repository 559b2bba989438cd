import type { Column } from "./known-headings.ts";

/**
 * How sure it is that a heading is a column: it is the column's own, or one that settings give it; a known other name; it
 * says the same in other words; or it is the likeliest by its words and by what stands under it.
 */
export type HeadingSureness = "exact" | "alias" | "near" | "likely";

/** A heading that is taken for a column. */
export interface HeadingMatch {
	readonly column: Column;
	/** The heading's place in the file, from 0. */
	readonly index: number;
	readonly sure: HeadingSureness;
	/** Another heading that might be the column nearly as well. */
	readonly rival?: number;
	/** Another column, for which nothing is taken, that the heading might be nearly as well. */
	readonly or?: Column;
}
