import { readMatches } from "../matches/read-matches.ts";
import type { Matches, Settings } from "../settings/settings.ts";
import { checksum } from "./checksum.ts";
import type { Machine } from "./machine.ts";
import { settingPath, shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import { penFor } from "./screen.ts";
import { decodeText, type SettingsInForce } from "./settings-file.ts";
import { misused, Stop } from "./stop.ts";
import { problemLines } from "./tell-issues.ts";

/**
 * The settings with what a person matched, where they name a matches file. One that is not there or is wrong stops the run:
 * without it, words would be counted as something else.
 *
 * @param toWrite the matches file that this run writes, which may not be there yet
 */
export function withMatches(
	inForce: SettingsInForce,
	machine: Machine,
	toWrite?: string,
): SettingsInForce {
	const { settings } = inForce;
	if (settings.matchesFile === undefined) return inForce;
	const path = settingPath(settings.matchesFile, inForce.path);
	const bytes = readIfThere(path, machine);
	if (bytes === undefined && path === toWrite) return inForce;
	if (bytes === undefined)
		throw misused(
			`The matches file "${shownPath(path, machine)}", which settings name under "matches", is not there. Write it with "cse-report check --matches private-matches.csv", or take "matches" out of the settings.`,
		);
	const reading = readMatchesAt(path, bytes, settings, machine);
	if (!reading.ok)
		throw misused(problemLines(reading.problems, penFor(machine)).join("\n"));
	return {
		...inForce,
		settings: { ...settings, matches: reading.matches },
		matchesSha256: checksum(bytes),
	};
}

/**
 * What a person matched, for a file that is to be written anew: what settings name, or else what that file says itself;
 * nothing where it cannot be read.
 */
export function matchesToKeep(
	path: string,
	settings: Settings,
	machine: Machine,
): Matches {
	const bytes = readIfThere(path, machine);
	if (settings.matchesFile !== undefined || bytes === undefined)
		return settings.matches;
	try {
		const reading = readMatchesAt(path, bytes, settings, machine);
		return reading.ok ? reading.matches : {};
	} catch (error) {
		// It is written over with --force alone.
		if (error instanceof Stop) return {};
		throw error;
	}
}

function readMatchesAt(
	path: string,
	bytes: Uint8Array,
	settings: Settings,
	machine: Machine,
) {
	const shown = shownPath(path, machine);
	return readMatches(decodeText(bytes, "matches", shown), shown, settings);
}
