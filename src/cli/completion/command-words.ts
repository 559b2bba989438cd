import { tableNames } from "../../statistics/tables.ts";
import { formatsOfCommand } from "../formats.ts";

/** A command as help lists it: its options, and the places behind it by their names. */
export interface ListedCommand {
	/** Empty for the program itself. */
	readonly name: string;
	readonly says: string;
	readonly places: readonly string[];
	readonly options: readonly {
		/** `--data` */
		readonly name: string;
		readonly says: string;
		/** What help calls what follows it: `folder`; `undefined` where nothing does. */
		readonly value: string | undefined;
	}[];
}

/** What can be typed in a place: some words, the name of a file or folder, a period, or what nobody can guess. */
export type Typed =
	| "file"
	| "folder"
	| "period"
	| "unknown"
	| readonly string[];

/** A command as shells complete it. */
export interface TypedCommand {
	readonly name: string;
	readonly says: string;
	readonly options: readonly {
		readonly name: string;
		readonly says: string;
		/** `undefined` where nothing follows it. */
		readonly value: Typed | undefined;
	}[];
	readonly places: readonly Typed[];
}

export const shells = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof shells)[number];

/** Words that no command knows by itself. */
export interface KnownWords {
	readonly templates: readonly string[];
	readonly figures: readonly string[];
}

/** What can be typed after the program, each of its commands and each of their options. */
export function commandWords(
	listed: readonly ListedCommand[],
	known: KnownWords,
): readonly TypedCommand[] {
	const commands = listed.map(({ name }) => name).filter((name) => name !== "");
	return listed.map(({ name, says, places, options }) => ({
		name,
		says,
		places: places.map((place) => typedIn(place, commands, known)),
		options: options.map((option) => ({
			...option,
			value:
				option.value === undefined
					? undefined
					: (wordsAfter(name, option.name, known) ??
						typedIn(option.value, commands, known)),
		})),
	}));
}

function wordsAfter(
	command: string,
	option: string,
	known: KnownWords,
): readonly string[] | undefined {
	switch (option) {
		case "--format":
			return Object.entries(formatsOfCommand).find(
				([name]) => name === command,
			)?.[1];
		case "--tables":
			// A shell would take | for its own.
			return [...new Set(tableNames())].map((name) =>
				name.replaceAll("|", "+"),
			);
		case "--template":
			return known.templates;
		case "--each":
			return ["authority"];
		case "--degree":
			return ["2", "3"];
		case "--edition":
			return ["restricted"];
		default:
			return undefined;
	}
}

/** By what help calls a place. */
function typedIn(
	place: string,
	commands: readonly string[],
	known: KnownWords,
): Typed {
	switch (place) {
		case "file":
		case "folder":
		case "period":
			return place;
		case "what":
			return "file";
		case "command":
			return commands;
		case "figure":
			return known.figures;
		case "action":
			return ["list", "add", "show"];
		case "shell":
			return shells;
		default:
			return "unknown";
	}
}
