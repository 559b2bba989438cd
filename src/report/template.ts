import type { Node } from "@markdoc/markdoc";
import { nearestName } from "../vocabulary/words.ts";
import { parseText } from "./parse-text.ts";
import { groupProblem, textProblems } from "./phrase-problems.ts";
import type { Phrases } from "./phrases.ts";
import { readPhrases } from "./read-phrases.ts";
import { type Place, placeOf } from "./template-places.ts";
import type { TemplateProblem } from "./template-problem.ts";
import { readTemplateYaml, type TemplateYaml } from "./template-yaml.ts";

/** A template's folder as text: file name without its folder → its text. */
export interface TemplateSource {
	readonly name: string;
	readonly files: ReadonlyMap<string, string>;
}

/** A template, read: its text as a tree with places, its front matter, its phrases. */
export interface Template {
	readonly file: string;
	readonly text: string;
	readonly body: Node;
	readonly frontMatter: FrontMatter;
	readonly phrases: Phrases;
}

export interface FrontMatter {
	readonly subject: Line | undefined;
	readonly footer: Line | undefined;
	/** Whether the text has no place for a council's front sheet and implications on purpose, as no committee gets it. */
	readonly isWithoutFrontSheet: boolean;
	/** The words that the text uses, each with what stands for it where settings do not name it; "" for nothing. */
	readonly words: ReadonlyMap<string, string>;
}

/** One line of template text in the front matter, with the place where it stands. */
export interface Line {
	readonly body: Node;
	readonly place: Place;
}

export type TemplateReading =
	| {
			readonly template: Template;
			readonly problems: readonly TemplateProblem[];
	  }
	| {
			readonly template: undefined;
			readonly problems: readonly TemplateProblem[];
	  };

const paperFile = "paper.md";
const phrasesFile = "phrases.yaml";
const frontMatterKeys = ["subject", "footer", "frontSheet", "words"];

/**
 * Reads a template's folder: `paper.md`, the text, and `phrases.yaml`, the words for generated sentences, which may be
 * missing. The text is parsed once and never again, so nothing that is put into it later can be taken for a tag.
 */
export function readTemplate(source: TemplateSource): TemplateReading {
	const file = `${source.name}/${paperFile}`;
	const given = source.files.get(paperFile);
	const nothing = (
		name: string,
		message: string,
		line = 1,
	): TemplateReading => ({
		template: undefined,
		problems: [{ file: `${source.name}/${name}`, line, column: 1, message }],
	});
	if (given === undefined)
		return nothing(
			paperFile,
			`The template has no ${paperFile}: that is the file that holds its text.`,
		);
	const [sound = "", ...damaged] = given.split("\0");
	if (damaged.length > 0)
		return nothing(
			paperFile,
			"A mark that nobody sees (U+0000) stands on this line: the file is damaged. Put it back from a copy.",
			sound.split("\n").length,
		);
	if (source.files.get(phrasesFile)?.trim() === "")
		return nothing(
			phrasesFile,
			"This file is empty, as one that was cut off is. Put it back from a copy; or take it away, and sentences have the tool's own words.",
		);
	const text = given.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
	const body = parseText(text);
	const front = readFrontMatter(body, file);
	const phrases = readPhrases(
		source.files.get(phrasesFile) ?? "",
		`${source.name}/${phrasesFile}`,
	);
	return {
		template: {
			file,
			text,
			body,
			frontMatter: front.frontMatter,
			phrases: phrases.phrases,
		},
		problems: [...front.problems, ...phrases.problems],
	};
}

function readFrontMatter(
	body: Node,
	file: string,
): {
	readonly frontMatter: FrontMatter;
	readonly problems: readonly TemplateProblem[];
} {
	const written: unknown = body.attributes.frontmatter;
	const yaml = readTemplateYaml(typeof written === "string" ? written : "");
	const problems: TemplateProblem[] = [];
	// The front matter starts below its "---", on line 2 of the file.
	const tell = (place: Place, message: string, nearest?: string) =>
		problems.push({
			file,
			line: place.line + 1,
			column: place.column,
			message,
			...(nearest ? { nearest } : {}),
		});
	for (const { place, message } of [
		...yaml.errors,
		...groupProblem(yaml, [], "the keys of the front matter"),
		...textProblems(yaml, [], ["subject", "footer", "frontSheet"]),
		...frontSheetProblem(yaml),
		...groupProblem(yaml, ["words"], "the words of the text"),
		...textProblems(yaml, ["words"], yaml.keys(["words"])),
	])
		tell(place, message);
	for (const key of yaml.keys([]))
		if (!frontMatterKeys.includes(key)) {
			const nearest = nearestName(key, frontMatterKeys);
			tell(
				yaml.place([key]),
				`"${key}" is not a key of the front matter. Did you mean "${nearest}"?`,
				nearest,
			);
		}
	const words = new Map(
		yaml
			.keys(["words"])
			.map((word) => [word, yaml.text(["words", word]) ?? ""] as const),
	);
	return {
		frontMatter: {
			subject: readLine(yaml, "subject"),
			footer: readLine(yaml, "footer"),
			isWithoutFrontSheet: yaml.text(["frontSheet"]) === "none",
			words,
		},
		problems,
	};
}

function frontSheetProblem(yaml: TemplateYaml) {
	const text = yaml.text(["frontSheet"]);
	return text === undefined || text === "none"
		? []
		: [
				{
					place: yaml.place(["frontSheet"]),
					message:
						'"frontSheet" takes "none": this paper has no place for the front sheet of the settings, and needs none. Without the line, a missing place is told.',
				},
			];
}

function readLine(yaml: TemplateYaml, key: string): Line | undefined {
	const text = yaml.text([key]);
	if (text === undefined || text.trim() === "") return undefined;
	return {
		body: parseText(text),
		// Looked for where there is something to tell of it: it takes as long as all else that is read here.
		get place() {
			const { line, column } = yaml.place([key]);
			return { line: line + 1, column };
		},
	};
}

/** The place of a part of the template's text, or of a word quoted in it: `"referals"` inside `{% count("referals") %}`. */
export function placeInTemplate(
	template: Template,
	node: Node,
	quoted?: string,
): Place {
	return placeOf(template.text, node, quoted);
}
