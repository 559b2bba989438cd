import { type Zippable, zipSync } from "fflate";

/** A file's bytes, there already or still being made. */
export type Part = Uint8Array | Promise<Uint8Array>;

/**
 * Files as one zip file, in their order, under one date, which is no machine's: 1 January 1980, noon. Files that `isStored`
 * names are stored as they are.
 */
export async function zip(
	files: ReadonlyMap<string, Part>,
	isStored: (name: string) => boolean,
): Promise<Uint8Array> {
	const entries: Zippable = {};
	const made = [...files].map(async ([name, part]) => ({
		name,
		bytes: await part,
	}));
	for (const { name, bytes } of await Promise.all(made))
		entries[name] = [bytes, { level: isStored(name) ? 0 : 3 }];
	// Zip files hold local time, which is built here from its parts, so that it is the same in every time zone.
	return zipSync(entries, { mtime: new Date(1980, 0, 1, 12) });
}
