import type { Node } from "@markdoc/markdoc";
import { checkValue } from "./check-values.ts";
import { templateTags } from "./tags.ts";
import { tellProblem, tellUnknown, type Writing } from "./writing.ts";

/** Kinds of Markdown that have no place in a paper. */
const notForPapers = ["code", "fence", "image", "hr", "s"];

/**
 * Tells of everything in a template's tree that is wrong whatever the figures: unknown tags, functions, variables,
 * words, figures and tables, in every branch, also in those that this run does not take.
 */
export function checkTree(writing: Writing, root: Node): void {
	for (const node of [root, ...root.walk()]) {
		if (node.type === "error") tellUnreadable(writing, node);
		else if (node.type === "text") checkText(writing, node);
		else checkNode(writing, node);
		if (node.tag !== "table") checkForTables(writing, node.children);
	}
}

/** A table of Markdown alone has no caption, and would be left out. */
function checkForTables(writing: Writing, nodes: readonly Node[]): void {
	for (const node of nodes)
		if (node.type === "table")
			tellProblem(
				writing,
				node,
				'A table needs its caption: put {% table caption="…" %} above it and {% /table %} below it.',
			);
}

/** Marks that stand in pairs around what is no text, and would be printed where they stand alone; and what each must be. */
const strayMarks = [
	{
		marks: ["{%", "%}"],
		message:
			"A tag is begun or ended here and not both: it needs {% before it and %} after it, and its quotation marks in pairs.",
	},
	{
		marks: ["<!--", "-->"],
		message:
			"A comment is begun or ended here and not both, and would be printed: it needs <!-- before it and --> after it.",
	},
	{
		marks: ["{{", "}}"],
		message:
			"Two braces put nothing in, and would be printed. Figures and words are put in with {% … %}.",
	},
] as const;

function tellUnreadable(writing: Writing, node: Node): void {
	tellProblem(
		writing,
		node,
		'This tag cannot be read. A tag looks like {% count("referrals") %}, with straight quotation marks.',
	);
}

function checkText(writing: Writing, node: Node): void {
	const content: unknown = node.attributes.content;
	if (typeof content !== "string") checkValue(writing, node, content, "any");
	else
		for (const { marks, message } of strayMarks) {
			const quoted = marks.find((mark) => content.includes(mark));
			if (quoted !== undefined) tellProblem(writing, node, message, { quoted });
		}
}

function checkNode(writing: Writing, node: Node): void {
	if (notForPapers.includes(node.type))
		tellProblem(
			writing,
			node,
			`A paper has no place for this kind of Markdown (${node.type}). Write it as a paragraph, a list or a table.`,
		);
	for (const error of node.errors)
		tellProblem(writing, node, messageFor(error.id, error.message));
	if (node.type === "tag") checkTag(writing, node);
}

/** Markdoc's own word for what is wrong, or a plainer one where it names parts of its tree. */
function messageFor(id: string, message: string): string {
	return id === "missing-opening" || id === "missing-closing"
		? "A tag is opened here and not closed, or closed and not opened. Each {% if … %} needs its {% /if %}: both inside one paragraph, or each alone on a line of its own."
		: `${message}.`;
}

function checkTag(writing: Writing, node: Node): void {
	const name = node.tag ?? "";
	const tag = Object.hasOwn(templateTags, name)
		? templateTags[name]
		: undefined;
	if (!tag) {
		tellUnknown(writing, node, name, "a tag", Object.keys(templateTags));
		return;
	}
	for (const [key, value] of Object.entries(node.attributes)) {
		const kind = key === "primary" ? tag.primary : tag.attributes[key];
		if (kind) checkValue(writing, node, value, kind);
		else if (key === "primary")
			tellProblem(writing, node, `{% ${name} /%} takes no value.`);
		else {
			const known = Object.keys(tag.attributes);
			tellUnknown(writing, node, key, `an attribute of {% ${name} %}`, known);
		}
	}
	if (tag.needed && !tag.needed.some((key) => key in node.attributes))
		tellProblem(writing, node, `{% ${name} %} needs to say ${tag.toSay}.`);
}
