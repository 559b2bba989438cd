import { categoryIndices, wholeNumbers } from "./column.ts";
import type { Episodes } from "./records.ts";

/** The columns of {@link Episodes}, growing, and the line of each. */
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

/** The episodes that were added. */
export function finishEpisodes(columns: EpisodeColumns): Episodes {
	return {
		count: columns.child.length(),
		child: columns.child.finish(),
		start: columns.start.finish(),
		end: columns.end.finish(),
		endTimed: columns.endTimed.finish(),
		kind: columns.kind.finish(),
		needed: columns.needed.finish(),
		offered: columns.offered.finish(),
		accepted: columns.accepted.finish(),
		completed: columns.completed.finish(),
		completedAt: columns.completedAt.finish(),
		completedTimed: columns.completedTimed.finish(),
	};
}
