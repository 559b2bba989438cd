import { join } from "node:path";
import { bashCompletion } from "../completion/bash.ts";
import {
	commandWords,
	type ListedCommand,
	type Shell,
	shells,
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
	machine.print(scriptFor(shell, listed, templateNames(machine)));
}

/** The tool's own templates: the folders beside their README. */
function templateNames({ disk, packageFolder }: Machine): readonly string[] {
	const folder = join(packageFolder, "templates");
	return disk
		.namesIn(folder)
		.filter((name) => disk.kindOf(join(folder, name)) === "folder")
		.toSorted();
}

function scriptFor(
	shell: Shell,
	listed: readonly ListedCommand[],
	templates: readonly string[],
): string {
	const commands = commandWords(listed, templates);
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
