import type { Authority, Settings } from "../settings/settings.ts";
import { bareWord } from "../vocabulary/words.ts";

/** The council that is called so: one that settings know by any of its names, else one that has this name alone. */
export function authorityCalled(
	called: string,
	{ authority, authorities }: Settings,
): Authority {
	const word = bareWord(called);
	const known = [authority, ...authorities].find((each) =>
		namesOf(each).map(bareWord).includes(word),
	);
	return known ?? { name: called, code: undefined, aliases: [] };
}

/** The settings as they are for a council: for one of those of pooled files, who the council is. */
export function settingsOf(settings: Settings, authority: Authority): Settings {
	return authority === settings.authority
		? settings
		: { ...settings, authority };
}

/** All the names by which files may call a council. */
export function namesOf({ name, code, aliases }: Authority): readonly string[] {
	return [name, code ?? "", ...aliases].filter((each) => each !== "");
}
