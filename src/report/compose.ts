import type { ProtectedTable } from "../disclosure/protected-table.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import { checkTree } from "./check-template.ts";
import { capitalised } from "./list-words.ts";
import type { Block, Paper } from "./model.ts";
import type { PaperContext } from "./paper-context.ts";
import { restrictedMark, unfitForRestricted } from "./restricted.ts";
import { revisionLines } from "./revision-lines.ts";
import {
	withLinkedIds,
	withListsJoined,
	withoutEmptySections,
} from "./sections.ts";
import { shorthandInBlocks } from "./shorthand-used.ts";
import {
	type Line,
	readTemplate,
	type Template,
	type TemplateSource,
} from "./template.ts";
import type { TemplateProblem } from "./template-problem.ts";
import { plainText } from "./text-alone.ts";
import { withTrueZeros } from "./true-zeros.ts";
import { unpublishedTables } from "./unpublished-tables.ts";
import { authorityName, namedWords } from "./variables.ts";
import { writeBlocks } from "./write-blocks.ts";
import { markOfExempt, missingPlaces } from "./write-front-sheet.ts";
import { writeText } from "./write-text.ts";
import { type KnownNumbers, tellProblem, type Writing } from "./writing.ts";

export type Composition =
	| {
			readonly ok: true;
			readonly paper: Paper;
			/** What whoever made it should know, as lines. */
			readonly notices: readonly string[];
	  }
	| { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/**
 * Writes the paper: the template's text with the protected figures said in it, its tables, charts, quotations and
 * annex. It computes no figure. A template with mistakes is refused, with all of them, each at its place.
 */
export function composePaper(
	figures: ProtectedTable,
	context: PaperContext,
	source: TemplateSource,
): Composition {
	const { template, problems } = readTemplate(source);
	if (!template) return { ok: false, problems };
	const begin = (known: KnownNumbers) =>
		startWriting(figures, context, template, known);
	const checking = begin(nothingKnown);
	checkTemplate(checking, template);
	const mistakes = [
		...problems,
		...unfitForRestricted(template, context.edition),
		...checking.problems,
	];
	if (mistakes.length > 0) return { ok: false, problems: inOrder(mistakes) };

	// Written twice: the second time knows the numbers of the tables and charts, and what the annex has to explain.
	const first = begin(nothingKnown);
	const known = knownFrom(first, writeBlocks(first, template.body.children));
	const writing = begin(known);
	const written = writeBlocks(writing, template.body.children);
	const blocks = withLinkedIds(
		withoutEmptySections(
			withListsJoined(belowTitle(written, revisionLines(writing, written))),
		),
	);
	const paper = finishPaper(writing, template, blocks);
	return writing.problems.length > 0
		? { ok: false, problems: inOrder(writing.problems) }
		: {
				ok: true,
				paper,
				notices: [
					...missingPlaces(template, context.settings.frontSheet),
					...unpublishedTables(template, figures),
				],
			};
}

/** What a reader must know of all the figures stands before everything else. */
function belowTitle(
	blocks: readonly Block[],
	lines: readonly Block[],
): readonly Block[] {
	const title = blocks.findIndex(
		(block) => block.kind === "heading" && block.level === 1,
	);
	return blocks.toSpliced(title + 1, 0, ...lines);
}

function finishPaper(
	writing: Writing,
	template: Template,
	blocks: readonly Block[],
): Paper {
	const heading = blocks.find(
		(block) => block.kind === "heading" && block.level === 1,
	);
	const title = heading?.kind === "heading" ? plainText(heading.text) : "";
	const { subject, footer } = template.frontMatter;
	const isRestricted = writing.context.edition === "restricted";
	const about = lineText(writing, subject) || title;
	return {
		title: isRestricted ? `Restricted: ${title}` : title,
		publisher: capitalised(authorityName(writing)),
		subject: isRestricted ? `Restricted, not for publication. ${about}` : about,
		date: isoDay(writing.context.asAt),
		footer: lineText(writing, footer) || title,
		mark: isRestricted
			? restrictedMark
			: markOfExempt(writing.context.settings.frontSheet),
		named: namedWords(writing, title),
		blocks,
	};
}

function checkTemplate(writing: Writing, template: Template): void {
	checkTree(writing, template.body);
	tellOfLostAppendix(writing, template);
	const titles = template.body.children.filter(
		(node) => node.type === "heading" && node.attributes.level === 1,
	);
	if (titles.length !== 1)
		writing.problems.push({
			file: template.file,
			line: (titles[1]?.location?.start.line ?? 0) + 1,
			column: 1,
			message:
				"A paper has one title: one heading with a single #, outside any condition.",
		});
	for (const line of [
		template.frontMatter.subject,
		template.frontMatter.footer,
	])
		if (line) atLine(writing, line, () => checkTree(writing, line.body));
}

/** What is kept for an appendix needs a place for it. */
function tellOfLostAppendix(writing: Writing, { body }: Template): void {
	const nodes = [...body.walk()];
	const kept = nodes.find(({ tag }) => tag === "inAppendix");
	if (kept && !nodes.some(({ tag }) => tag === "appendix"))
		tellProblem(
			writing,
			kept,
			"What is kept for the appendix has no place. Put {% appendix /%} under the appendix's heading.",
		);
}

/** Text of the front matter knows only its own line: what is told of it is placed where its key stands. */
function atLine(writing: Writing, line: Line, act: () => void): void {
	const before = writing.problems.length;
	act();
	const told = writing.problems.splice(before);
	for (const problem of told)
		writing.problems.push({
			...problem,
			line: line.place.line,
			column: line.place.column,
		});
}

function lineText(writing: Writing, line: Line | undefined): string {
	let text = "";
	if (line)
		atLine(writing, line, () => {
			text = plainText(writeText(writing, line.body.children));
		});
	return text;
}

const nothingKnown: KnownNumbers = {
	tables: new Map(),
	figures: new Map(),
	shorthand: new Set(),
	measures: new Set(),
	sections: new Map(),
	appendix: new Set(),
};

function startWriting(
	figures: ProtectedTable,
	context: PaperContext,
	template: Template,
	known: KnownNumbers,
): Writing {
	return {
		figures: withTrueZeros(figures, context.settings.policy),
		context,
		template,
		known,
		problems: [],
		measuresUsed: new Set(),
		tableNumbers: new Map(),
		figureNumbers: new Map(),
		leftOut: new Set(),
		headings: [],
		sections: new Map(),
		appendix: { nodes: [], tables: new Set() },
	};
}

function knownFrom(writing: Writing, blocks: readonly Block[]): KnownNumbers {
	return {
		tables: writing.tableNumbers,
		figures: writing.figureNumbers,
		shorthand: new Set(shorthandInBlocks(blocks)),
		measures: writing.measuresUsed,
		sections: writing.sections,
		appendix: writing.appendix.tables,
	};
}

function inOrder(
	problems: readonly TemplateProblem[],
): readonly TemplateProblem[] {
	const seen = new Set<string>();
	return [...problems]
		.sort((a, b) => a.line - b.line || a.column - b.column)
		.filter((problem) => {
			const key = `${problem.file}:${problem.line}:${problem.column}:${problem.message}`;
			return !seen.has(key) && seen.add(key) !== undefined;
		});
}
