import type { Node } from "@markdoc/markdoc";
import type {
	ProtectedFigure,
	ProtectedTable,
} from "../disclosure/protected-table.ts";
import type { MeasureId } from "../measures/measures.ts";
import { nearestName } from "../vocabulary/words.ts";
import {
	isFigureId,
	knownFigureIds,
	knownTableNames,
	readTableName,
	tableKey,
} from "./known-figures.ts";
import type { HeadingBlock } from "./model.ts";
import type { PaperContext } from "./paper-context.ts";
import { placeInTemplate, type Template } from "./template.ts";
import type { TemplateProblem } from "./template-problem.ts";

/** What is at hand while a paper is written: what it is made from, and what has been gathered so far. */
export interface Writing {
	readonly figures: ProtectedTable;
	readonly context: PaperContext;
	readonly template: Template;
	readonly problems: TemplateProblem[];
	/** The measures that the paper has spoken of, for its definitions. */
	readonly measuresUsed: Set<MeasureId>;
	/** The number of each table and chart written so far, by what it shows. */
	readonly tableNumbers: Map<string, number>;
	readonly figureNumbers: Map<string, number>;
	/** Tables of which a sentence has said that nothing is told of them, and which are left out. */
	readonly leftOut: Set<string>;
	/** The headings written so far; and the last of them when each figure or table was first spoken of. */
	readonly headings: HeadingBlock[];
	readonly sections: Map<string, string>;
	/** What stands in the appendix, where the layout has one: what is to be written there, and the tables that were. */
	readonly appendix: { readonly nodes: Node[]; readonly tables: Set<string> };
	/** Whether what is being written stands in the appendix. */
	readonly isInAppendix?: true;
	/** The same as they came out when the paper was written the first time, so that text can point ahead. */
	readonly known: KnownNumbers;
}

/** What is known from a first writing of the same paper. */
export interface KnownNumbers {
	readonly tables: ReadonlyMap<string, number>;
	readonly figures: ReadonlyMap<string, number>;
	readonly shorthand: ReadonlySet<string>;
	readonly measures: ReadonlySet<MeasureId>;
	/** The heading over each table and each total, in the order in which the paper speaks of them. */
	readonly sections: ReadonlyMap<string, string>;
	/** The tables that stand in the appendix. */
	readonly appendix: ReadonlySet<string>;
}

/** Tells of a problem at a node, or at a word that the node quotes. */
export function tellProblem(
	writing: Writing,
	node: Node,
	message: string,
	more: {
		readonly quoted?: string;
		readonly nearest?: string | undefined;
	} = {},
): void {
	const place = placeInTemplate(writing.template, node, more.quoted);
	writing.problems.push({
		file: writing.template.file,
		line: place.line,
		column: place.column,
		message,
		...(more.nearest === undefined ? {} : { nearest: more.nearest }),
	});
}

/** Tells that a name is not known, and which known one is nearest. */
export function tellUnknown(
	writing: Writing,
	node: Node,
	name: string,
	what: string,
	known: readonly string[],
): void {
	const nearest = nearestName(name, known);
	const meant = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
	tellProblem(writing, node, `"${name}" is not ${what}.${meant}`, {
		quoted: name,
		nearest,
	});
}

/** Tells of a figure's id that the contract does not have. Gives whether it has it. */
export function checkFigureId(
	writing: Writing,
	node: Node,
	id: string,
): boolean {
	const { settings } = writing.context;
	if (writing.figures.byId.has(id) || isFigureId(id, settings)) return true;
	tellUnknown(writing, node, id, "a figure", knownFigureIds(settings));
	return false;
}

/** Tells of a table's name that the contract does not have. Gives whether it has it. */
export function checkTableName(
	writing: Writing,
	node: Node,
	name: string,
): boolean {
	if (readTableName(name)) return true;
	tellUnknown(writing, node, name, "a table", knownTableNames());
	return false;
}

/** The published figure, which the paper then defines in its annex; `undefined` where this run does not publish it. */
export function useFigure(
	writing: Writing,
	id: string,
): ProtectedFigure | undefined {
	const figure = writing.figures.byId.get(id);
	if (figure) {
		writing.measuresUsed.add(figure.measure);
		if (figure.cell.length === 0) markSection(writing, figure.measure);
	}
	return figure;
}

/** Remembers under which heading a table is first spoken of. */
export function markTable(writing: Writing, name: string): void {
	markSection(writing, tableKey(name));
}

function markSection(writing: Writing, table: string): void {
	const heading = writing.headings.at(-1)?.id;
	if (heading !== undefined && !writing.sections.has(table))
		writing.sections.set(table, heading);
}
