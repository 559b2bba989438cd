import { missingKinds } from "../dictionary/listed-words.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Cells } from "./cells.ts";
import type { EpisodeColumns } from "./episode-columns.ts";

/** Which episodes were read from one file: from `first` to before those of the next file. */
export interface FileEpisodes {
	readonly cells: Cells;
	readonly first: number;
}

/** Tells of episodes without an end after which the child went missing again, in whichever file. */
export function tellEndless(
	files: readonly FileEpisodes[],
	columns: EpisodeColumns,
): void {
	const lastStart = new Map<number, number>();
	const keyOf = (i: number) =>
		columns.child.at(i) * missingKinds.length + columns.kind.at(i);
	for (let i = 0; i < columns.line.length(); i++) {
		const start = columns.start.at(i);
		if (start > (lastStart.get(keyOf(i)) ?? noDay))
			lastStart.set(keyOf(i), start);
	}
	for (const [at, { cells, first }] of files.entries()) {
		const end = files[at + 1]?.first ?? columns.line.length();
		// Without the column no episode has an end that is known: that is not one episode's fault.
		if (!cells.has("end")) continue;
		for (let i = first; i < end; i++) {
			const start = columns.start.at(i);
			if (columns.end.at(i) !== noDay || start === noDay) continue;
			if (start < (lastStart.get(keyOf(i)) ?? noDay))
				cells.tell("end", columns.line.at(i), messages.endlessEpisode());
		}
	}
}
