import type { Authority, Settings } from "../settings/settings.ts";
import { authorityCalled } from "../vocabulary/authority-name.ts";

/** The council that a run is about: the one that was asked for, else the one whose settings these are. */
export function authorityOf(
	settings: Settings,
	asked: string | undefined,
): Authority {
	return asked === undefined
		? settings.authority
		: authorityCalled(asked, [settings.authority, ...settings.authorities]);
}

/** The settings as they are for a council: for one of those of pooled files, who the council is. */
export function settingsOf(settings: Settings, authority: Authority): Settings {
	return authority === settings.authority
		? settings
		: { ...settings, authority };
}
