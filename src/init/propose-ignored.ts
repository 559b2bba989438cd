import type { RawTable } from "../ingest/raw-table.ts";
import type { NewSetting } from "../settings/add-setting.ts";
import type { SeenFile } from "./recognise-files.ts";

const above = [
	"Files of the data folder that are not read: they are none of the exports, or nobody has said yet that they are.",
	"check: take a name out of the list to have that file read",
];

/**
 * Files that are passed over, as a file that is no export would have all the others refused. One that cannot be read at
 * all is not among them: it may be an export that came to harm.
 */
export function proposeIgnored(
	files: readonly SeenFile[],
	tables: readonly RawTable[],
): readonly NewSetting[] {
	const names = files
		.filter(({ is, headings }) => is !== "passedOver" && headings.length > 0)
		.map(({ name }) => name)
		.filter((name) => !tables.some(({ file }) => file === name))
		// It would stand for other files as well.
		.filter((name) => !/[*?]/.test(name));
	return names.length === 0 ? [] : [{ path: ["ignore"], value: names, above }];
}
