import { join } from "node:path";
import { openLook } from "../render/look/open-look.ts";
import { compareText } from "../vocabulary/issue.ts";
import type { Machine } from "./machine.ts";

/**
 * Word templates beside the settings or the exports that could give a paper its look, the likeliest first: one that is a
 * template by its kind or its name, not last year's paper. Files that could not be used are passed over.
 */
export function findLooks(
	folders: readonly string[],
	machine: Machine,
): readonly string[] {
	const { disk } = machine;
	return [...new Set(folders)]
		.filter((folder) => disk.kindOf(folder) === "folder")
		.flatMap((folder) =>
			disk
				.namesIn(folder)
				.filter((name) => isTemplate.test(name))
				.toSorted(compareText)
				.map((name) => join(folder, name)),
		)
		.filter(
			(path) =>
				disk.kindOf(path) === "file" && openLook(disk.read(path), path).ok,
		);
}

const isTemplate =
	/^(?!~\$|\.|cse-report-).*(\.dotx|(template|look|letterhead|house.?style|brand|corporate|blank).*\.docx)$/is;
