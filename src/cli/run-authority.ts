import {
	authorityCalled,
	type NamedAuthority,
} from "../vocabulary/authority-name.ts";
import type { PreparedRun } from "./prepare-run.ts";

/** The council that a run is about: the one that was asked for, else the one whose settings these are. */
export function runAuthority({
	inForce: { settings },
	request: { authority },
}: PreparedRun): NamedAuthority {
	return authority === undefined
		? settings.authority
		: authorityCalled(authority, [settings.authority, ...settings.authorities]);
}
