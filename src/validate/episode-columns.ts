import { categoryIndices, wholeNumbers } from "./column.ts";

/** The columns of the episodes, growing, and the line of each. */
export type EpisodeColumns = ReturnType<typeof episodeColumns>;

/** No episodes yet. */
export function episodeColumns() {
	return {
		line: wholeNumbers(),
		child: wholeNumbers(),
		start: wholeNumbers(),
		end: wholeNumbers(),
		endTimed: categoryIndices(),
		kind: categoryIndices(),
		needed: categoryIndices(),
		offered: categoryIndices(),
		accepted: categoryIndices(),
		completed: categoryIndices(),
		completedAt: wholeNumbers(),
		completedTimed: categoryIndices(),
	};
}
