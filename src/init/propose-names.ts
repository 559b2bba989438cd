import type { ExportKind } from "../dictionary/columns.ts";
import { readTable } from "../ingest/read-table.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import type { NewSetting } from "../settings/add-setting.ts";
import type { Settings } from "../settings/settings.ts";
import type { SeenFile } from "./recognise-files.ts";

const above = [
	"check: this file is named, as its headings alone could be those of another export; name the next one too",
];

/**
 * Files that are named in the settings, as their headings do not tell them from another export: with "Person ID" and
 * "Start date" a file of referrals passes for one of missing episodes.
 */
export async function proposeNames(
	files: readonly SeenFile[],
	sources: readonly SourceFile[],
	settings: Settings,
): Promise<readonly NewSetting[]> {
	const proposed: NewSetting[] = [];
	for (const { name, is, fit } of files) {
		const source = sources.find((each) => each.name === name);
		if (!source || !fit || (is !== "near" && is !== "certain")) continue;
		const reading = await readTable(source, settings);
		if (reading.ok && reading.table.kind === fit.kind) continue;
		const named = withName(settings, fit.kind, name);
		const again = await readTable(source, named);
		if (again.ok && again.table.kind === fit.kind)
			proposed.push({
				path: ["exports", fit.kind, "files"],
				value: [name],
				above,
			});
	}
	return proposed;
}

function withName(
	settings: Settings,
	kind: ExportKind,
	name: string,
): Settings {
	const before = settings.exports[kind] ?? {
		system: undefined,
		extracted: undefined,
		headings: {},
		dates: {},
	};
	return {
		...settings,
		exports: { ...settings.exports, [kind]: { ...before, files: [name] } },
	};
}
