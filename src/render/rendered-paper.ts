/** A paper as a file. */
export interface RenderedPaper {
	readonly bytes: Uint8Array;
	/** What to know of the look that it was given. */
	readonly notices: readonly string[];
	/** What the look says beside the paper. */
	readonly texts: readonly string[];
}
