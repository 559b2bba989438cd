import type { ExportKind } from "../dictionary/columns.ts";
import type { NewSetting } from "../settings/add-setting.ts";
import type { HeadingMatch } from "./heading-match.ts";
import { isMadeOfHeadingWords } from "./heading-meaning.ts";
import { type Interview, yesOrNo } from "./interview.ts";
import { type Column, columnMeaning } from "./known-headings.ts";
import type { HeadingDoubt } from "./match-headings.ts";
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
	const heading = asWritten(file, index);
	return isShown(file, index) ? `"${heading}"` : `column ${index + 1}`;
}

function isShown(file: SeenFile, index: number): boolean {
	return (
		file.fit?.matches.some((match) => match.index === index) === true ||
		isMadeOfHeadingWords(file.headings[index] ?? "")
	);
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
	for (const [match, standing] of await standingsOf(file, kind, interview))
		settings.push(headingSetting(file, kind, match, standing));
	for (const doubt of [...fit.doubts, ...unsaid(file)]) {
		const { column, candidates } = doubt;
		const said = await whichHeading(file, kind, doubt, interview);
		if (said === undefined)
			settings.push(...commentsOf(file, kind, column, candidates));
		else
			settings.push(
				headingSetting(file, kind, { column, index: said }, "said"),
			);
	}
	return settings;
}

/** Columns that the export must have and that no heading says: any of those that are left may be it. */
function unsaid({ headings, fit }: SeenFile): readonly HeadingDoubt[] {
	const { doubts = [], lacking = [], matches = [] } = fit ?? {};
	const candidates = headings
		.map((_, index) => index)
		.filter((index) => (headings[index] ?? "").trim() !== "")
		.filter((index) => !matches.some((match) => match.index === index))
		.slice(0, mostChoices);
	return lacking
		.filter((column) => !doubts.some((doubt) => doubt.column === column))
		.map((column) => ({ column, candidates }))
		.filter(() => candidates.length > 0);
}

/** A longer list of headings nobody reads. */
const mostChoices = 20;

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
	const near = guessedOf(file);
	if (near.length === 0) return [];
	const pairs = near.map(
		({ column, index }) => `${shownHeading(file, index)} for ${column}`,
	);
	const answer = await interview.ask(
		yesOrNo({
			about: `exports.${kind}.headings`,
			text: `${file.name} is taken for your export of ${kind}, with ${pairs.join("; ")}. Is that right?`,
			standard: "yes",
			otherwise: `of ${file.name} is taken ${pairs.join(", ")}`,
		}),
	);
	const all = answer === undefined ? "guessed" : "said";
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

/** Headings that are taken for a column without being known for it. */
function guessedOf({ fit }: SeenFile): readonly HeadingMatch[] {
	return (fit?.matches ?? []).filter(
		({ sure }) => sure === "near" || sure === "likely",
	);
}

/** What a file that may be an export would be read by: to be switched on, or filled in, by a person. */
function asComments(file: SeenFile, kind: ExportKind): readonly NewSetting[] {
	const { doubts = [], lacking = [] } = file.fit ?? {};
	const said = new Map<Column, number | undefined>();
	for (const column of lacking) said.set(column, undefined);
	for (const { column, index } of guessedOf(file)) said.set(column, index);
	for (const { column, candidates } of doubts) said.set(column, candidates[0]);
	if (said.size === 0) return [];
	const unknown = [...said].filter(
		([, index]) => index === undefined || !isShown(file, index),
	);
	return [
		{
			path: ["exports", kind, "headings"],
			value: Object.fromEntries(
				[...said].map(([column, index]) => [
					column,
					index !== undefined && isShown(file, index)
						? asWritten(file, index)
						: "its heading",
				]),
			),
			asComment: true,
			above: [
				`check: ${file.name} may be the export ${kind}; if so, look at these headings, take the # away, and its name out of ignore where it stands there`,
				...unknown.map(
					([column, index]) =>
						`check: ${column} is ${columnMeaning(kind, column)}${index === undefined ? "" : `; it may be column ${index + 1}`}`,
				),
			],
		},
	];
}

type Standing = "guessed" | "said" | "comment";

function headingSetting(
	file: SeenFile,
	kind: ExportKind,
	match: Pick<HeadingMatch, "column" | "index"> & Partial<HeadingMatch>,
	standing: Standing,
): NewSetting {
	const { column, index } = match;
	const path = headingPath(kind, column);
	const value = asWritten(file, index);
	switch (standing) {
		case "guessed":
			return { path, value, note: `check: ${whyTaken(file, match)}` };
		case "said":
			return { path, value };
		case "comment":
			return commentOf(file, kind, column, index);
		default:
			return standing satisfies never;
	}
}

function whyTaken(
	file: SeenFile,
	{ sure, rival, or }: Partial<HeadingMatch>,
): string {
	const why =
		sure === "near"
			? "it means nearly the same, so it is taken for this"
			: "the likeliest, by its words and what stands under it";
	return [
		why,
		...(rival === undefined
			? []
			: [`${shownHeading(file, rival)} could be it instead`]),
		...(or === undefined ? [] : [`or this is ${or}`]),
	].join("; ");
}

function commentsOf(
	file: SeenFile,
	kind: ExportKind,
	column: Column,
	candidates: readonly number[],
): readonly NewSetting[] {
	return candidates.map((index) => commentOf(file, kind, column, index));
}

/** What may be no heading is not written anywhere: a row of cells could stand where the header should. */
function commentOf(
	file: SeenFile,
	kind: ExportKind,
	column: Column,
	index: number,
): NewSetting {
	const path = headingPath(kind, column);
	return isShown(file, index)
		? {
				path,
				value: asWritten(file, index),
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
}

function asWritten({ headings }: SeenFile, index: number): string {
	return (headings[index] ?? "").replace(/\s+/gu, " ").trim();
}

function headingPath(kind: ExportKind, column: Column): readonly string[] {
	return ["exports", kind, "headings", column];
}
