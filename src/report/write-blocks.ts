import type { Node } from "@markdoc/markdoc";
import { writeDefinitions, writeShorthand, writeSources } from "./annex.ts";
import { writeBenchmarks } from "./benchmarks-table.ts";
import { writeChart } from "./chart-block.ts";
import { writeFigureTable } from "./figure-table-block.ts";
import { namesIn } from "./figures-over-time.ts";
import { writeKeyMessages } from "./key-messages.ts";
import type { Block, HeadingBlock, Text } from "./model.ts";
import { printableQuotations } from "./quotations.ts";
import { writeSeriesChart } from "./series-chart.ts";
import { writeSeriesTable } from "./series-table.ts";
import { textOf } from "./values.ts";
import { writeWordTable } from "./word-table-block.ts";
import { writeFrontSheet, writeImplications } from "./write-front-sheet.ts";
import { chosenBranch, writeText } from "./write-text.ts";
import type { Writing } from "./writing.ts";

/** Where a node of the template stands. */
type Standing = "top" | "numbered" | "note";

/** The blocks of some nodes of the template. Text that comes to nothing leaves no block. */
export function writeBlocks(
	writing: Writing,
	nodes: readonly Node[],
	standing: Standing = "top",
): readonly Block[] {
	return nodes.flatMap((node, i) =>
		node.type === "heading"
			? writeHeading(writing, node, isAppendix(writing, nodes, i))
			: writeNode(writing, node, standing),
	);
}

/** Whether the appendix begins with this heading of a part, and the layout has one. */
function isAppendix(
	writing: Writing,
	nodes: readonly Node[],
	at: number,
): boolean {
	const first = nodes.slice(at + 1).find(({ type }) => type !== "heading");
	return (
		nodes[at]?.attributes.level === 2 &&
		first?.tag === "appendix" &&
		hasAppendix(writing)
	);
}

function hasAppendix({ context }: Writing): boolean {
	return context.settings.layout === "report-and-appendix";
}

/** What was kept for the appendix, with its tables remembered as standing there. */
function writeAppendix(writing: Writing): readonly Block[] {
	const { nodes, tables } = writing.appendix;
	const before = new Set(writing.tableNumbers.keys());
	const blocks = writeBlocks({ ...writing, isInAppendix: true }, nodes);
	for (const table of writing.tableNumbers.keys())
		if (!before.has(table)) tables.add(table);
	return blocks;
}

function writeNode(
	writing: Writing,
	node: Node,
	standing: Standing,
): readonly Block[] {
	switch (node.type) {
		case "heading":
			return writeHeading(writing, node, false);
		case "paragraph":
		case "inline":
		case "text":
			return paragraph(writeText(writing, [node]), false, standing);
		case "list":
			return node.attributes.ordered === true
				? node.children.flatMap((item) => writeNumbered(writing, item))
				: writeBullets(writing, node, standing);
		case "blockquote":
			return writeBlocks(writing, node.children, "note");
		case "tag":
			return writeTag(writing, node, standing);
		default:
			return [];
	}
}

function writeTag(
	writing: Writing,
	node: Node,
	standing: Standing,
): readonly Block[] {
	const primary: unknown = node.attributes.primary;
	const name = typeof primary === "string" ? primary : "";
	switch (node.tag) {
		case "if":
			return writeBlocks(writing, chosenBranch(writing, node), standing);
		case "chart":
			return writeChart(writing, name);
		case "table":
			return name === ""
				? writeWordTable(writing, node)
				: writeFigureTable(writing, name);
		case "series":
			return writeSeriesTable(writing, name);
		case "benchmarks":
			return writeBenchmarks(writing, name);
		case "seriesChart":
			return writeSeriesChart(writing, name);
		case "frontSheet":
			// It goes to no committee: whom it is for stands in its mark.
			if (writing.context.edition === "restricted") return [];
			return (
				writeFrontSheet(writing) ??
				writeBlocks(writing, node.children, standing)
			);
		case "implications":
			return (
				writeImplications(writing) ??
				writeBlocks(writing, node.children, standing)
			);
		case "inAppendix":
			if (!hasAppendix(writing))
				return writeBlocks(writing, node.children, standing);
			writing.appendix.nodes.push(...node.children);
			return [];
		case "appendix":
			return writeAppendix(writing);
		case "keyMessages":
			return writeKeyMessages(writing, namesIn(name));
		case "quotations": {
			const { first, after } = node.attributes;
			const from = typeof after === "number" ? after : 0;
			const most = typeof first === "number" ? first : Number.POSITIVE_INFINITY;
			return printableQuotations(writing, textOf(name)).slice(
				from,
				from + most,
			);
		}
		case "definitions":
			return writeDefinitions(writing);
		case "shorthand":
			return writeShorthand(writing);
		case "sources":
			return writeSources(writing);
		default:
			return [];
	}
}

function writeHeading(
	writing: Writing,
	node: Node,
	startsPage: boolean,
): readonly HeadingBlock[] {
	const text = writeText(writing, node.children);
	const level: unknown = node.attributes.level;
	const known = ([1, 2, 3, 4] as const).find((one) => one === level) ?? 4;
	if (text.length === 0) return [];
	const heading: HeadingBlock = {
		kind: "heading",
		level: known,
		id: `section-${writing.headings.length + 1}`,
		text,
		...(startsPage ? { startsPage } : {}),
	};
	writing.headings.push(heading);
	return [heading];
}

/** A numbered paragraph: the first text of the item has the number, all else of it stands under it. */
function writeNumbered(writing: Writing, item: Node): readonly Block[] {
	const blocks = writeBlocks(writing, item.children, "numbered");
	const first = blocks.findIndex((block) => block.kind === "paragraph");
	return blocks.map((block, i) =>
		i === first && block.kind === "paragraph"
			? { ...block, numbered: true }
			: block,
	);
}

function writeBullets(
	writing: Writing,
	list: Node,
	standing: Standing,
): readonly Block[] {
	const items = list.children
		.map((item) => writeText(writing, item.children))
		.filter((text) => text.length > 0);
	return items.length === 0
		? []
		: [{ kind: "list", nested: standing === "numbered", items }];
}

function paragraph(
	text: Text,
	numbered: boolean,
	standing: Standing,
): readonly Block[] {
	if (text.length === 0) return [];
	return standing === "note"
		? [{ kind: "note", text }]
		: [{ kind: "paragraph", numbered, text }];
}
