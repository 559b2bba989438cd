import { readTables } from "./ingest/read-tables.ts";
import type { SourceFile } from "./ingest/source-file.ts";
import { composeMatchLines } from "./matches/match-lines.ts";
import { writeMatches } from "./matches/write-matches.ts";
import type { Settings } from "./settings/settings.ts";
import { tallyWords } from "./validate/tally-words.ts";

/** The private matches file, and how much is in it. */
export interface MatchList {
	readonly bytes: Uint8Array;
	/** How many different words it lists, and how many of them are not known. */
	readonly words: number;
	readonly unknown: number;
}

/**
 * From the exports to the private list of their words and what each is matched to. Files that cannot be read as exports are
 * passed over: what is wrong with them is for the check to tell.
 *
 * @param authority the one council whose rows count, in files that pool several; all rows without it
 */
export async function listMatches(
	sources: readonly SourceFile[],
	settings: Settings,
	authority: string | undefined,
	progress: (file: string, share: number) => void,
): Promise<MatchList> {
	const { tables } = await readTables(sources, settings);
	const tallies = await tallyWords(tables, settings, authority, progress);
	const lines = composeMatchLines(tallies, settings);
	const found = lines.filter(({ raw }) => raw !== "");
	return {
		bytes: writeMatches(lines),
		words: found.length,
		unknown: found.filter(({ status }) => status === "unknown").length,
	};
}
