import { basename } from "node:path";
import { readNational } from "../elsewhere/read-national.ts";
import { namesOf } from "../vocabulary/authority-name.ts";
import type { Machine } from "./machine.ts";
import { settingPath, shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import { penFor } from "./screen.ts";
import { decodeText, type SettingsInForce } from "./settings-file.ts";
import { misused } from "./stop.ts";
import { problemLines } from "./tell-issues.ts";

/**
 * The settings with what their files of national statistics say of the areas that they list, and of this council: that is
 * known to every reader. A file that is wrong stops the run.
 */
export function withNational(
	inForce: SettingsInForce,
	machine: Machine,
): SettingsInForce {
	const { settings } = inForce;
	const { files, areas } = settings.benchmarks;
	const published = files.flatMap((file) => {
		const path = settingPath(file.file, inForce.path);
		const shown = shownPath(path, machine);
		const bytes = readIfThere(path, machine);
		if (bytes === undefined)
			throw misused(
				`The file "${shown}", which settings name under "benchmarks", is not there. Correct its name, or take it out of the settings.`,
			);
		const text = decodeText(bytes, "population", shown);
		const wanted = [...areas, ...namesOf(settings.authority)];
		const reading = readNational(text, shown, file, wanted);
		if (!reading.ok)
			throw misused(problemLines(reading.problems, penFor(machine)).join("\n"));
		return reading.published;
	});
	if (files.length === 0) return inForce;
	// Where they lie among the exports, they are none of them.
	const ignore = [
		...settings.ignore,
		...files.map(({ file }) => basename(file)),
	];
	return { ...inForce, settings: { ...settings, published, ignore } };
}
