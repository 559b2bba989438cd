import { exportKinds } from "../dictionary/columns.ts";
import { asComment, type NewSetting } from "../settings/add-setting.ts";
import type { Settings } from "../settings/settings.ts";
import { type Interview, yesOrNo } from "./interview.ts";
import type { SeenFile } from "./recognise-files.ts";

/** Files that are the same export: whether they belong together only a person knows. */
export async function proposeFiles(
	files: readonly SeenFile[],
	settings: Settings,
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const proposed: NewSetting[] = [];
	for (const kind of exportKinds) {
		const same = files.filter(
			({ is, fit }) => is !== "none" && is !== "doubtful" && fit?.kind === kind,
		);
		const listed = settings.exports[kind]?.files ?? [];
		const names = same.map(({ name }) => name);
		if (same.length < 2 || names.every((name) => listed.includes(name)))
			continue;
		const answer = await interview.ask(
			yesOrNo({
				about: `exports.${kind}.files`,
				text: `${names.join(" and ")} are both an export of ${kind}. Are they parts of one export, to be read together?`,
				standard: "no",
				otherwise: `neither is read until one is taken out of the folder, or both are listed in the settings`,
			}),
		);
		const setting = { path: ["exports", kind, "files"], value: names };
		proposed.push(
			answer === "yes"
				? setting
				: asComment(
						setting,
						"two files of one kind. Take one out of the folder, or, where they are parts of one export, take the # away",
					),
		);
	}
	return proposed;
}
