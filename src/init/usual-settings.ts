import type { ExportKind } from "../dictionary/columns.ts";
import type { NewSetting } from "../settings/add-setting.ts";
import { usualAgeBands } from "../settings/age-bands.ts";
import type { SettingValue } from "../settings/setting-text.ts";

/** The JSON Schema of settings, which lies beside them for editors: no network is needed, on any machine. */
export const schemaName = "cse-report.schema.json";

/** What a new settings file begins with; the first line is for editors that know JSON Schema. */
export const opening: readonly string[] = [
	`yaml-language-server: $schema=${schemaName}`,
	"What cse-report needs to know about your council and its exports. Written by cse-report init; yours to change.",
	"Run init again when the exports change: what you wrote stays, and only what is missing is added.",
	'Lines with "check:" are to be looked at by somebody who knows the exports. What follows a # is not read.',
	"Every setting is explained in docs/settings.md.",
];

/** Where things are, in a file that was there already or is new. */
export function folderSettings(
	data: string,
	isNew: boolean,
): readonly NewSetting[] {
	return [
		{
			path: ["data"],
			value: data,
			above: [
				"Where the exports are, and where the paper goes; folders are given from this file's own folder.",
			],
		},
		...(isNew ? [{ path: ["out"], value: "out" }] : []),
	];
}

/** The council's Word template, where one lies there; of several, a person chooses. */
export function lookSettings(looks: readonly string[]): readonly NewSetting[] {
	const [first, ...more] = looks;
	if (first === undefined) return [];
	const about = "Your council's Word template: the paper is given its look.";
	return more.length === 0
		? [{ path: ["look"], value: first, above: [about], note: "check: is it?" }]
		: [
				comment(["look"], first, [
					`${about} Several lie here: ${looks.join(", ")}.`,
				]),
			];
}

/** Settings that hold as they are, for a new file: there so that people know of them. */
export const settingsToKnow: readonly NewSetting[] = [
	{
		path: ["policy", "preset"],
		value: "under-5",
		above: [
			"How small a number may be before it could point to a child: under-5 holds back 1 to 4. Others: dfe-1-5, under-10, round-5.",
		],
	},
	comment(["ageBands"], usualAgeBands, [
		"Ages on the day of referral. Fewer bands mean fewer numbers that are held back.",
	]),
	comment(["history"], { completeFrom: "2014-10-01" }, [
		"Since when the referrals export is complete: re-referrals are counted where it reaches back 12 months.",
	]),
	comment(
		["words"],
		{
			committee: "Children and Young People Scrutiny Committee",
			directorName: "Alex Example",
		},
		[
			"Words that the paper asks for: who it is for, who it is from. All of them stand in the paper's own paper.md.",
		],
	),
];

const sources = [
	"Which system an export was taken from, and when: the paper's annex says so.",
];

/** Where an export is from, as a comment for a person to fill in. */
export function originSettings(
	kind: ExportKind,
	isThere: boolean,
): readonly NewSetting[] {
	const path = ["exports", kind];
	const origin = { system: "Mosaic", extracted: "2017-01-09" };
	return isThere
		? [
				comment([...path, "system"], origin.system, sources),
				comment([...path, "extracted"], origin.extracted, []),
			]
		: [comment(path, origin, sources)];
}

function comment(
	path: readonly string[],
	value: SettingValue,
	above: readonly string[],
): NewSetting {
	return { path, value, above, asComment: true };
}
