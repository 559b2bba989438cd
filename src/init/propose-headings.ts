import type { ExportKind } from "../dictionary/columns.ts";
import type { NewSetting } from "../settings/add-setting.ts";
import { isMadeOfHeadingWords } from "./heading-meaning.ts";
import { type Interview, yesOrNo } from "./interview.ts";
import {
	type Column,
	columnMeaning,
	type HeadingDoubt,
	type HeadingMatch,
} from "./match-headings.ts";
import type { SeenFile } from "./recognise-files.ts";

const above = [
	"Your exports. Under headings stands on the left what a column is to the tool, and on the right how your file writes it.",
];

/** Which headings stand for which columns, where reading does not know it; what is certain or answered first. */
export async function proposeAllHeadings(
	files: readonly SeenFile[],
	isFirstOfExports: boolean,
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const found: NewSetting[] = [];
	for (const file of files)
		found.push(...(await proposeHeadings(file, interview)));
	const [first, ...others] = found.filter(({ asComment }) => !asComment);
	return [
		...(first
			? [{ ...first, ...(isFirstOfExports ? { above } : {}) }, ...others]
			: []),
		...found.filter(({ asComment }) => asComment),
	];
}

/** A heading as it may be told: where some of its words are no words of headings, by its place. */
export function shownHeading(file: SeenFile, index: number): string {
	const heading = (file.headings[index] ?? "").replace(/\s+/gu, " ").trim();
	const near = file.fit?.matches.some((match) => match.index === index);
	return near || isMadeOfHeadingWords(heading)
		? `"${heading}"`
		: `column ${index + 1}`;
}

/** The headings of one file: asks where it is not sure. */
async function proposeHeadings(
	file: SeenFile,
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const { fit } = file;
	if (!fit || file.is === "none") return [];
	const { kind } = fit;
	if (file.is === "doubtful" && !(await isThatExport(file, kind, interview)))
		return asComments(file, kind);
	const settings: NewSetting[] = [];
	const add = (column: Column, index: number, standing: Standing) =>
		void settings.push(headingSetting(file, kind, column, index, standing));
	for (const [match, standing] of await standingsOf(file, kind, interview))
		add(match.column, match.index, standing);
	for (const { column, candidates } of fit.doubts) {
		const doubt = { column, candidates };
		const index = await whichHeading(file, kind, doubt, interview);
		if (index === undefined)
			for (const candidate of candidates) add(column, candidate, "comment");
		else add(column, index, "said");
	}
	return settings;
}

async function isThatExport(
	file: SeenFile,
	kind: ExportKind,
	interview: Interview,
): Promise<boolean> {
	const answer = await interview.ask(
		yesOrNo({
			about: `exports.${kind}`,
			text: `Is ${file.name} your export of ${kind}? Its headings do not quite say so.`,
			standard: "no",
			otherwise:
				"the file is left out, and what would have it read stands in the settings as a comment",
		}),
	);
	return answer === "yes";
}

/** What becomes of the headings that are nearly known: all at once, or one by one where they are not all right. */
async function standingsOf(
	file: SeenFile,
	kind: ExportKind,
	interview: Interview,
): Promise<readonly (readonly [HeadingMatch, Standing])[]> {
	const near = file.fit?.matches.filter(({ sure }) => sure === "near") ?? [];
	if (near.length === 0) return [];
	const pairs = near.map(
		({ column, index }) => `${shownHeading(file, index)} for ${column}`,
	);
	const answer = await interview.ask(
		yesOrNo({
			about: `exports.${kind}.headings`,
			text: `${file.name}: ${near.length === 1 ? "a heading is" : "some headings are"} nearly known, and taken so: ${pairs.join("; ")}. Is that right?`,
			standard: "yes",
			otherwise: `taken is ${pairs.join(", ")}`,
		}),
	);
	const all = answer === undefined ? "near" : "said";
	if (answer !== "no") return near.map((match) => [match, all] as const);
	const standings: (readonly [HeadingMatch, Standing])[] = [];
	for (const match of near) {
		const isIt =
			near.length > 1 && (await isThatColumn(file, kind, match, interview));
		standings.push([match, isIt ? "said" : "comment"]);
	}
	return standings;
}

async function isThatColumn(
	file: SeenFile,
	kind: ExportKind,
	{ column, index }: HeadingMatch,
	interview: Interview,
): Promise<boolean> {
	const heading = shownHeading(file, index);
	const answer = await interview.ask(
		yesOrNo({
			about: headingPath(kind, column).join("."),
			text: `${file.name}: is ${heading} the column ${column} (${columnMeaning(kind, column)})?`,
			standard: "yes",
		}),
	);
	return answer !== "no";
}

async function whichHeading(
	file: SeenFile,
	kind: ExportKind,
	{ column, candidates }: HeadingDoubt,
	interview: Interview,
): Promise<number | undefined> {
	const choices = candidates.map((index, i) => ({
		answer: String(i + 1),
		says: shownHeading(file, index),
	}));
	const answer = await interview.ask({
		about: headingPath(kind, column).join("."),
		text: `${file.name}: which heading is the column ${column} (${columnMeaning(kind, column)})?`,
		choices: [...choices, { answer: "", says: "none of these" }],
		standard: "",
		otherwise: `${column} is left out; ${candidates.map((index) => shownHeading(file, index)).join(" and ")} may be it`,
	});
	return answer === undefined ? undefined : candidates[Number(answer) - 1];
}

function asComments(file: SeenFile, kind: ExportKind): readonly NewSetting[] {
	const { fit } = file;
	return [
		...(fit?.matches ?? [])
			.filter(({ sure }) => sure === "near")
			.map(({ column, index }) => ({ column, index })),
		...(fit?.doubts ?? []).flatMap(({ column, candidates }) =>
			candidates.map((index) => ({ column, index })),
		),
	].map(({ column, index }) =>
		headingSetting(file, kind, column, index, "comment"),
	);
}

type Standing = "near" | "said" | "comment";

function headingSetting(
	file: SeenFile,
	kind: ExportKind,
	column: Column,
	index: number,
	standing: Standing,
): NewSetting {
	const heading = (file.headings[index] ?? "").replace(/\s+/gu, " ").trim();
	const path = headingPath(kind, column);
	switch (standing) {
		case "near":
			return {
				path,
				value: heading,
				note: "check: it means nearly the same, so it is taken for this",
			};
		case "said":
			return { path, value: heading };
		case "comment":
			// What may be no heading is not written anywhere: a row of cells could stand where the header should.
			return shownHeading(file, index).startsWith('"')
				? {
						path,
						value: heading,
						asComment: true,
						above: [
							`check: this heading of ${file.name} may be ${column}; if so, take the # away`,
						],
					}
				: {
						path,
						value: "its heading",
						asComment: true,
						above: [
							`check: column ${index + 1} of ${file.name} may be ${column}; if so, write its heading here and take the # away`,
						],
					};
		default:
			return standing satisfies never;
	}
}

function headingPath(kind: ExportKind, column: Column): readonly string[] {
	return ["exports", kind, "headings", column];
}
