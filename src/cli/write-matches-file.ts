import { dirname, relative, sep } from "node:path";
import type { SourceFile } from "../ingest/source-file.ts";
import type { Progress } from "../run/run.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import type { Machine } from "./machine.ts";
import { matchesToKeep } from "./matched-words.ts";
import { settingPath, shownPath } from "./paths.ts";
import type { SettingsInForce } from "./settings-file.ts";
import { counted } from "./tell-issues.ts";
import type { MadeList, PrivateRun } from "./write-private.ts";

/** What the list of words is made of, and where it goes. */
export interface MatchesAsked extends PrivateRun {
	readonly path: string;
	readonly sources: readonly SourceFile[];
	readonly inForce: SettingsInForce;
	readonly authority: string | undefined;
	readonly progress: Progress;
}

/**
 * `check --matches FILE`: makes the private list of the words of the exports. What a person filled in stays in it, even
 * where settings do not name the file yet. The lines to tell hold no word.
 */
export async function makeMatchesFile(
	asked: MatchesAsked,
	machine: Machine,
): Promise<MadeList> {
	const { path, inForce } = asked;
	const { matchesFile } = inForce.settings;
	const matches = matchesToKeep(path, inForce.settings, machine);
	const { listMatches } = await import("../match-words.ts");
	const { bytes, words, unknown } = await listMatches(
		asked.sources,
		{ ...inForce.settings, matches },
		asked.authority,
		(file, share) => asked.progress(`Listing the words of ${file}`, share),
	);
	const shown = shownPath(path, machine);
	const named =
		matchesFile !== undefined &&
		settingPath(matchesFile, inForce.path) === path;
	const told = [
		`Wrote "${shown}": ${counted(words, "word")}, ${unknown === 0 ? "all of them known" : `${formatCount(unknown)} of them not known`}.`,
		...(named
			? []
			: [
					`Fill in "matched_to", and have it read by adding to the settings: matches: ${JSON.stringify(fromSettings(path, inForce.path))}`,
				]),
	];
	return { files: [{ path, bytes }], told };
}

/** The path as settings write it: from their own folder. */
function fromSettings(path: string, settingsFile: string): string {
	return relative(dirname(settingsFile), path).replaceAll(sep, "/");
}
