/** A way to a setting: `["risk", "levels", 2, "id"]`. */
export type SettingPath = readonly (string | number)[];

/** Something wrong with a setting, before it is known on which line it stands. */
export interface SettingFault {
	readonly path: SettingPath;
	/** What is wrong and what is allowed, in whole sentences. */
	readonly message: string;
}

/** Something wrong with the settings file, as the person who wrote it is told. */
export interface SettingsProblem {
	readonly file: string;
	/** From 1; absent where the problem is the whole file. */
	readonly line: number | undefined;
	/** The setting as a path, `risk.levels[2].id`; empty where the file cannot be read as settings. */
	readonly key: string;
	readonly message: string;
}

/** A path as people write it: `risk.levels[2].id`, list items counted from 1. */
export function pathText(path: SettingPath): string {
	return path
		.map((part, i) =>
			typeof part === "number" ? `[${part + 1}]` : i === 0 ? part : `.${part}`,
		)
		.join("");
}
