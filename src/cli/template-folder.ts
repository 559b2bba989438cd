import { basename, dirname, join } from "node:path";
import type { TemplateSource } from "../report/template.ts";
import { compareText } from "../vocabulary/issue.ts";
import { nearestName } from "../vocabulary/words.ts";
import { reaching } from "./disk.ts";
import type { Machine } from "./machine.ts";
import { optionPath, settingPath, shownPath } from "./paths.ts";
import { decodeText, type SettingsInForce } from "./settings-file.ts";
import { misused } from "./stop.ts";

/**
 * The template's text: a name under the package's `templates/`, else a folder (or a file in it) on this machine, from
 * the working folder where an option names it and from the settings file where settings do.
 */
export function openTemplate(
	option: string | undefined,
	inForce: SettingsInForce,
	machine: Machine,
): TemplateSource {
	const written = option ?? inForce.settings.template;
	const packaged = join(machine.packageFolder, "templates");
	if (/^[\w-]+$/.test(written)) {
		const folder = join(packaged, written);
		if (isFolder(folder, machine)) return readFolder(folder, machine);
	}
	const path =
		option === undefined
			? settingPath(written, inForce.path)
			: optionPath(written, machine);
	if (isFolder(path, machine)) return readFolder(path, machine);
	if (machine.disk.kindOf(path) === "file")
		return readFolder(dirname(path), machine);
	throw misused(unknownTemplate(written, path, packaged, machine));
}

function isFolder(path: string, machine: Machine): boolean {
	return machine.disk.kindOf(path) === "folder";
}

function readFolder(folder: string, machine: Machine): TemplateSource {
	const shown = shownPath(folder, machine);
	const names = reaching(shown, "read", () => machine.disk.namesIn(folder));
	const files = names
		.filter((name) => /^[^.~].*\.(md|ya?ml|txt|json)$/i.test(name))
		.toSorted(compareText)
		.map((name) => {
			const bytes = reaching(join(shown, name), "read", () =>
				machine.disk.read(join(folder, name)),
			);
			const text = decodeText(bytes, "template", join(shown, name));
			return [name, text] as const;
		});
	return { name: basename(folder), files: new Map(files) };
}

function unknownTemplate(
	written: string,
	path: string,
	packaged: string,
	machine: Machine,
): string {
	const known = isFolder(packaged, machine)
		? machine.disk
				.namesIn(packaged)
				.filter((name) => isFolder(join(packaged, name), machine))
				.toSorted(compareText)
		: [];
	const nearest = nearestName(written, known);
	const suggestion = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
	return `The template "${written}" is not there: neither among the tool's own (${known.join(", ")}) nor at ${shownPath(path, machine)}.${suggestion}`;
}
