import type { NewSetting } from "../settings/add-setting.ts";
import type { Settings } from "../settings/settings.ts";
import type { Interview } from "./interview.ts";

const above = [
	'Your council, as the paper names it. Its name, code or an alias in the column placing_authority means "placed by us".',
];

/** Who the council is: nobody but a person knows. */
export async function proposeAuthority(
	before: Settings["authority"],
	isNamed: boolean,
	interview: Interview,
): Promise<readonly NewSetting[]> {
	if (isNamed) return [];
	const name = await interview.ask({
		about: "authority.name",
		text: "What is your council called, as the paper should name it?",
		choices: [],
		standard: "",
		otherwise: `the paper calls it "${before.name}"`,
	});
	if (name === undefined)
		return [
			{
				path: ["authority", "name"],
				value: "Sample Borough Council",
				asComment: true,
				above: [...above, "check: write the name, and take the # away"],
			},
		];
	const code = await interview.ask({
		about: "authority.code",
		text: "By which code or short name do the exports call it? Leave empty where they do not.",
		choices: [],
		standard: "",
	});
	return [
		{ path: ["authority", "name"], value: name, above },
		...(code === undefined
			? []
			: [{ path: ["authority", "code"], value: code }]),
	];
}
