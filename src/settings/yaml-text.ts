import { readYaml } from "../vocabulary/read-yaml.ts";
import type { SettingPath, SettingsProblem } from "./problem.ts";

/** A settings file as plain data: groups, lists and texts, with a way back to the lines. */
export interface YamlText {
	/** As `readYaml` gives it; `undefined` where the text cannot be read, and then there is a problem. */
	readonly value: unknown;
	/** The line, from 1, on which a setting is written; its nearest parent's where it is not there. */
	readonly lineOf: (path: SettingPath) => number | undefined;
	readonly problems: readonly SettingsProblem[];
}

/** Reads a file of settings or claims. Problems are told by line, in plain words; a part of a file is never read for all of it. */
export function readYamlText(text: string, file: string): YamlText {
	const { value, faults, placeOf } = readYaml(text);
	return {
		value,
		lineOf: (path) => placeOf(path)?.line,
		problems: faults.map(({ place, key, message }) => ({
			file,
			line: place.line,
			key,
			message,
		})),
	};
}
