import type { Node } from "@markdoc/markdoc";
import { sum } from "../vocabulary/numbers.ts";
import { camelCaseId } from "../vocabulary/words.ts";
import type { TableBlock, Text } from "./model.ts";
import { plainText } from "./text-alone.ts";
import { chosenBranch, writeText } from "./write-text.ts";
import { tellProblem, type Writing } from "./writing.ts";

/** A table that the template writes itself, with its caption. A row with an empty cell is left out. */
export function writeWordTable(
	writing: Writing,
	node: Node,
): readonly TableBlock[] {
	const caption: unknown = node.attributes.caption;
	const rows = rowsOf(writing, node).map((row) =>
		row.children.map((cell) => writeText(writing, cell.children)),
	);
	const [head = [], ...body] = rows;
	const full = body.filter(
		(row) => row.length === head.length && row.every((cell) => cell.length > 0),
	);
	if (body.some((row) => row.length !== head.length))
		tellProblem(
			writing,
			node,
			"Each row of this table needs as many cells as its first row.",
		);
	if (full.length === 0 || typeof caption !== "string") return [];
	const number = writing.tableNumbers.size + 1;
	writing.tableNumbers.set(`words:${number}`, number);
	const widths = widthsOf(writing, node, head.length);
	return [
		{
			kind: "table",
			id: camelCaseId(caption),
			number,
			caption,
			columns: head.map((heading: Text, i) => ({
				heading: plainText(heading),
				kind: "words" as const,
				width: widths[i] ?? 1 / head.length,
			})),
			rows: full,
			notes: [],
		},
	];
}

/** The rows in order, those under a condition only where it holds. */
function rowsOf(writing: Writing, node: Node): readonly Node[] {
	return node.children.flatMap((child) => {
		if (child.type === "tr") return [child];
		if (child.type === "tag" && child.tag === "if")
			return chosenBranch(writing, child).flatMap((inner) =>
				inner.type === "tr" ? [inner] : rowsOf(writing, inner),
			);
		return rowsOf(writing, child);
	});
}

/** The widths as the template gives them, "30 70", so that they make 1; equal ones where it gives none. */
function widthsOf(
	writing: Writing,
	node: Node,
	columns: number,
): readonly number[] {
	const written: unknown = node.attributes.widths;
	if (typeof written !== "string") return [];
	const numbers = written.trim().split(/\s+/).map(Number);
	const all = sum(numbers);
	if (numbers.length === columns && numbers.every((width) => width > 0))
		return numbers.map((width) => width / all);
	tellProblem(
		writing,
		node,
		`The widths of this table are one number a column, such as "${columns === 2 ? "30 70" : "40 30 30"}".`,
		{ quoted: written },
	);
	return [];
}
