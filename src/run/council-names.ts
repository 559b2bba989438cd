import type { Authority } from "../settings/settings.ts";
import { shortName } from "../vocabulary/authority-name.ts";

/**
 * What stands for a council in the names of its files: the letters and digits of its code, with hyphens for all else, so that
 * every system can hold it.
 */
export function councilFileName(authority: Authority): string {
	return shortName(authority)
		.normalize("NFC")
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/g, "");
}

/** What all of them together are called, in words and in the names of files. */
export const pooledName = "All authorities";
export const pooledFileName = "all-authorities";

/**
 * Councils whose files would have one name: on some systems letters of either case are the same, and so are letters that
 * are made up of two signs.
 */
export function sharingFileNames(
	councils: readonly Authority[],
): ReadonlySet<Authority> {
	const byName = new Map<string, Authority[]>();
	for (const council of councils) {
		const name = councilFileName(council).normalize("NFKC").toLowerCase();
		byName.set(name, [...(byName.get(name) ?? []), council]);
	}
	return new Set(
		[...byName].flatMap(([name, those]) =>
			those.length > 1 || name === "" || name === pooledFileName ? those : [],
		),
	);
}
