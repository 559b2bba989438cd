import { basename } from "node:path";
import { readPopulation } from "../elsewhere/read-population.ts";
import type { Machine } from "./machine.ts";
import { settingPath, shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import { penFor } from "./screen.ts";
import { decodeText, type SettingsInForce } from "./settings-file.ts";
import { misused } from "./stop.ts";
import { problemLines } from "./tell-issues.ts";

/** The settings with how many children live in the area, where they name a population file; one that is wrong stops the run. */
export function withPopulation(
	inForce: SettingsInForce,
	machine: Machine,
): SettingsInForce {
	const { settings } = inForce;
	if (settings.populationFile === undefined) return inForce;
	const path = settingPath(settings.populationFile, inForce.path);
	const shown = shownPath(path, machine);
	const bytes = readIfThere(path, machine);
	if (bytes === undefined)
		throw misused(
			`The population file "${shown}", which settings name under "population", is not there. Write one with the headings area, year and children, or take "population" out of the settings.`,
		);
	const reading = readPopulation(decodeText(bytes, "population", shown), shown);
	if (!reading.ok)
		throw misused(problemLines(reading.problems, penFor(machine)).join("\n"));
	const { population } = reading;
	// Where it lies among the exports, it is none of them.
	const ignore = [...settings.ignore, basename(path)];
	return { ...inForce, settings: { ...settings, population, ignore } };
}
