import { join } from "node:path";
import { knownFigureIds } from "../../report/known-figures.ts";
import { readSettings } from "../../settings/read-settings.ts";
import { bashCompletion } from "../completion/bash.ts";
import {
	commandWords,
	type KnownWords,
	type ListedCommand,
	type Shell,
	shells,
	type TypedCommand,
} from "../completion/command-words.ts";
import { fishCompletion } from "../completion/fish.ts";
import { powershellCompletion } from "../completion/powershell.ts";
import { zshCompletion } from "../completion/zsh.ts";
import type { Machine } from "../machine.ts";
import { misused } from "../stop.ts";

/** `cse-report completion SHELL`: prints the script by which a shell completes what help lists, and so nothing else. */
export function completion(
	written: string,
	listed: readonly ListedCommand[],
	machine: Machine,
): void {
	const shell = shells.find((known) => known === written);
	if (shell === undefined)
		throw misused(
			`"${written}" is no shell that cse-report has a completion for. Write one of ${shells.join(", ")}.`,
		);
	machine.print(scriptFor(shell, commandWords(listed, knownWords(machine))));
}

/** The tool's own templates, the folders beside their README; and the figures that need no settings. */
function knownWords({ disk, packageFolder }: Machine): KnownWords {
	const folder = join(packageFolder, "templates");
	const templates = disk
		.namesIn(folder)
		.filter((name) => disk.kindOf(join(folder, name)) === "folder")
		.toSorted();
	const reading = readSettings(undefined, "");
	return {
		templates,
		figures: reading.ok ? knownFigureIds(reading.settings) : [],
	};
}

function scriptFor(shell: Shell, commands: readonly TypedCommand[]): string {
	switch (shell) {
		case "bash":
			return bashCompletion(commands);
		case "zsh":
			return zshCompletion(commands);
		case "fish":
			return fishCompletion(commands);
		case "powershell":
			return powershellCompletion(commands);
		default:
			return shell satisfies never;
	}
}
