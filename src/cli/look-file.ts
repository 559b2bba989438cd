import type { Look } from "../render/look/open-look.ts";
import type { Format } from "../run/run.ts";
import type { Machine } from "./machine.ts";
import { likeNamed } from "./named-file.ts";
import { optionPath, settingPath, shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import type { SettingsInForce } from "./settings-file.ts";
import { misused } from "./stop.ts";

/**
 * The council's Word template: from the working folder where an option names it, from the settings file where settings do.
 * `undefined` where no Word paper is written, or none is named.
 */
export async function openLookFile(
	option: string | undefined,
	formats: readonly Format[],
	inForce: SettingsInForce,
	machine: Machine,
): Promise<Look | undefined> {
	if (option !== undefined && !formats.includes("docx"))
		throw misused(
			"--look is for the Word paper, and none is written in these formats. Add docx to --format.",
		);
	const written = option ?? inForce.settings.look;
	if (written === undefined || !formats.includes("docx")) return undefined;
	const path =
		option === undefined
			? settingPath(written, inForce.path)
			: optionPath(written, machine);
	const shown = shownPath(path, machine);
	const bytes = readIfThere(path, machine);
	if (bytes === undefined)
		throw misused(
			`The look "${shown}" is not there.${likeNamed(path, machine)} Name a Word template (.docx or .dotx) ${option === undefined ? 'under "look" in the settings' : "with --look"}.`,
		);
	const { openLook } = await import("../render/look/open-look.ts");
	const reading = openLook(bytes, shown);
	if (reading.ok) return reading.look;
	throw misused(`The look "${shown}" cannot be used. ${reading.problem}`);
}
