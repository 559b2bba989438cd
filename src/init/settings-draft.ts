import { addSetting, type NewSetting } from "../settings/add-setting.ts";
import { readSettings } from "../settings/read-settings.ts";

/** A settings file that is being added to, and what became of each setting. */
export interface SettingsDraft {
	readonly add: (setting: NewSetting) => void;
	readonly text: () => string;
	/** Keys of settings that were written, that stand in the file as a person has them, and that found no place in it. */
	readonly added: () => readonly string[];
	readonly kept: () => readonly string[];
	readonly impossible: () => readonly string[];
}

/** A draft that starts from what a person has, or from nothing. */
export function settingsDraft(before: string): SettingsDraft {
	let text = before;
	const added: string[] = [];
	const kept: string[] = [];
	const impossible: string[] = [];
	return {
		add(setting) {
			const result = addSetting(text, setting);
			const key = setting.path.join(".");
			// A heading can be such that the file would say two things with it: it stays out, and is told.
			if (!readSettings(result.text, "").ok) {
				if (!setting.asComment) impossible.push(key);
				return;
			}
			text = result.text;
			if (setting.asComment) return;
			switch (result.addition) {
				case "added":
					added.push(key);
					return;
				case "kept":
					kept.push(key);
					return;
				case "impossible":
					impossible.push(key);
					return;
				default:
					result.addition satisfies never;
			}
		},
		text: () => text,
		added: () => added,
		kept: () => kept,
		impossible: () => impossible,
	};
}
