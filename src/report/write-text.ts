import type { Node } from "@markdoc/markdoc";
import { evaluate } from "./evaluate.ts";
import { runsOf } from "./figure-marks.ts";
import { capitalised } from "./list-words.ts";
import type { Text, TextRun } from "./model.ts";
import { plainText } from "./text-alone.ts";
import { isTrue, type Value } from "./values.ts";
import type { Writing } from "./writing.ts";

type Appearance = Omit<TextRun, "text">;

/** The text of some nodes of the template, conditions decided and figures said: one line, no double spaces, none at its ends. */
export function writeText(writing: Writing, nodes: readonly Node[]): Text {
	const runs: TextRun[] = [];
	for (const node of nodes) writeNode(writing, node, {}, runs);
	return tidyRuns(runs);
}

/** The children of a condition that hold: those before the first `else`, or those after an `else` whose own condition holds. */
export function chosenBranch(writing: Writing, node: Node): readonly Node[] {
	const branches: { readonly holder: Node; readonly children: Node[] }[] = [
		{ holder: node, children: [] },
	];
	for (const child of node.children)
		if (child.type === "tag" && child.tag === "else")
			branches.push({ holder: child, children: [] });
		else branches[branches.length - 1]?.children.push(child);
	const chosen = branches.find(({ holder }) => {
		const condition: unknown = holder.attributes.primary;
		const always = holder !== node && condition === undefined;
		return always || isTrue(evaluate(writing, holder, condition));
	});
	return chosen?.children ?? [];
}

function writeNode(
	writing: Writing,
	node: Node,
	appearance: Appearance,
	runs: TextRun[],
): void {
	const within = (children: readonly Node[], more: Appearance) => {
		for (const child of children)
			writeNode(writing, child, { ...appearance, ...more }, runs);
	};
	switch (node.type) {
		case "text": {
			const content: unknown = node.attributes.content;
			if (typeof content === "string")
				runs.push({ ...appearance, text: content });
			else insert(evaluate(writing, node, content), appearance, runs);
			return;
		}
		case "softbreak":
		case "hardbreak":
			runs.push({ ...appearance, text: " " });
			return;
		case "strong":
			within(node.children, { strong: true });
			return;
		case "em":
			within(node.children, { emphasis: true });
			return;
		case "link": {
			const address: unknown = node.attributes.href;
			const link = typeof address === "string" ? { link: address } : {};
			within(node.children, link);
			return;
		}
		case "tag":
			if (node.tag === "if") within(chosenBranch(writing, node), {});
			return;
		case "comment":
			return;
		default:
			within(node.children, {});
	}
}

/** Puts in what a function or variable gives; at the start of a sentence its first letter is made large. */
function insert(value: Value, appearance: Appearance, runs: TextRun[]): void {
	if (typeof value === "object") {
		for (const run of value.runs) runs.push({ ...appearance, ...run });
		return;
	}
	if (value === undefined || typeof value === "boolean") return;
	const before = plainText(runs).trimEnd();
	const starts = before === "" || /[.!?]$/.test(before);
	const own =
		typeof value === "number" ? [{ text: `${value}` }] : runsOf(value);
	for (const [at, run] of own.entries())
		runs.push({
			...appearance,
			...run,
			text: starts && at === 0 ? capitalised(run.text) : run.text,
		});
}

function tidyRuns(runs: readonly TextRun[]): Text {
	const tidy: TextRun[] = [];
	for (const run of runs) {
		const before = tidy[tidy.length - 1];
		let text = run.text.replace(/\s+/g, " ").replace(/ ([.,;:])/g, "$1");
		const endsOpen = before === undefined || before.text.endsWith(" ");
		if (endsOpen) text = text.trimStart();
		if (text === "") continue;
		if (before && /^[.,;:]/.test(text))
			tidy[tidy.length - 1] = { ...before, text: before.text.trimEnd() };
		const last = tidy[tidy.length - 1];
		if (last && sameAppearance(last, run))
			tidy[tidy.length - 1] = { ...last, text: last.text + text };
		else tidy.push({ ...run, text });
	}
	const last = tidy.pop();
	if (last === undefined) return [];
	const text = last.text.trimEnd();
	if (text !== "") return [...tidy, { ...last, text }];
	return tidyRuns(tidy);
}

function sameAppearance(a: TextRun, b: TextRun): boolean {
	return (
		a.strong === b.strong &&
		a.emphasis === b.emphasis &&
		a.link === b.link &&
		a.figure === undefined &&
		b.figure === undefined
	);
}
