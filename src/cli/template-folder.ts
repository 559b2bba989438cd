import { basename, dirname, join } from "node:path";
import type { TemplateSource } from "../report/template.ts";
import { compareText } from "../vocabulary/issue.ts";
import { likelyName } from "../vocabulary/words.ts";
import { isFolder } from "./find-exports.ts";
import type { Machine } from "./machine.ts";
import { optionPath, settingPath, shownPath } from "./paths.ts";
import { notAFile, readIfThere } from "./private-files.ts";
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

/** What a template is made of (`src/report/template.ts`), and names under which Windows and editors hide the same. */
const parts = [
	{
		part: "paper.md",
		holds: "the text of a template is",
		like: /^paper\.(md|markdown)(\.txt)?$/i,
	},
	{
		part: "phrases.yaml",
		holds: "the phrases of a template are",
		like: /^phrases\.ya?ml(\.txt)?$/i,
	},
] as const;

function readFolder(folder: string, machine: Machine): TemplateSource {
	const names = machine.disk.namesIn(folder).toSorted(compareText);
	for (const { part, holds, like } of parts) {
		const other = names.find((name) => like.test(name) && name !== part);
		if (other !== undefined)
			throw misused(
				`"${shownPath(join(folder, other), machine)}" would not be read: ${holds} in "${part}". ${names.includes(part) ? "Take away the one that does not hold." : "Give it that name."}`,
			);
	}
	const files = names
		.filter((name) => parts.some(({ part }) => part === name))
		.map((name) => {
			const path = join(folder, name);
			const bytes = readIfThere(path, machine);
			if (bytes === undefined) throw notAFile(path, machine);
			const shown = shownPath(path, machine);
			return [name, decodeText(bytes, "template", shown)] as const;
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
	const likely = likelyName(written, known);
	const suggestion = likely === undefined ? "" : ` Did you mean "${likely}"?`;
	return `The template "${written}" is not there: neither among the tool's own (${known.join(", ")}) nor at ${shownPath(path, machine)}.${suggestion}`;
}
